"""The Word file as an office program lays it out, beside the PDF of the same paper."""

from pathlib import Path

import pdfplumber

from generator.briefing.paper import Paper
from generator.briefing.word import word
from tests.briefing.office import as_pdf, opened, said
from tests.briefing.papers import MM, TOP, a_paper, a_record, a_sign_off, a_table, printed, words
from tests.briefing.test_circular_words import papers
from tests.conftest import PROGRAMMES


def test_libreoffice_lays_out_as_many_pages_as_the_pdf_has(tmp_path: Path) -> None:
    chosen = {name: min((p for _, p in papers(name)), key=_length) for name in PROGRAMMES}
    chosen["long"] = a_paper(
        words("正文。" * 40), a_table(40), words("末段。"), sign_off=a_sign_off(), record=a_record()
    )
    chosen["turned"] = a_paper(words("前。"), a_table(40, landscape=True), words("后。"))
    made = as_pdf({name: word(paper) for name, paper in chosen.items()}, tmp_path)
    counted = {name: _pages(path) for name, path in made.items()}
    assert counted == {name: printed(paper).pages for name, paper in chosen.items()}
    with pdfplumber.open(made["long"]) as sheet:
        faces = {char["fontname"].split("+")[1] for char in sheet.pages[0].chars}
        record = [char for char in sheet.pages[-1].chars if char["text"] == "印"]
        heads = sum("计划" in (page.extract_text() or "") for page in sheet.pages)
    assert {"FandolFang-Regular", "NotoSansSC-Medium", "NotoSerifSC-Bold"} <= faces
    assert record[-1]["bottom"] > TOP + 210 * MM
    assert heads == 2


def _length(paper: Paper) -> int:
    return len(said(opened(paper)))


def _pages(pdf: Path) -> int:
    with pdfplumber.open(pdf) as sheet:
        return len(sheet.pages)
