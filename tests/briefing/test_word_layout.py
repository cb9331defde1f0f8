"""The Word file as an office program lays it out, beside the PDF of the same paper."""

from pathlib import Path

import pdfplumber
import pytest

from generator.briefing.circular import circular
from generator.briefing.paper import Heading, Paper
from generator.briefing.word import word
from generator.model.internal import Internal
from generator.typeset.speaker import Speaker
from tests.briefing.office import as_pdf
from tests.briefing.papers import MM, TOP, a_paper, a_record, a_sign_off, a_table, printed, words
from tests.briefing.test_circular_words import papers
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed
from tests.programmes.forty import NAMES, NUMBER, forty_circular

PROGRAMMES_BESIDE = ("liuli", "qiyun", "tingchao", "xingcha", "xingzhu")


def all_circulars() -> dict[str, Paper]:
    """Every circular of every programme, a short and a long one with and without a red head."""
    found = {f"{name}-{period}": paper for name in PROGRAMMES for period, paper in papers(name)}
    for name in PROGRAMMES_BESIDE:
        programme, figures = computed(ROOT / "tests" / "programmes" / name)
        speakers = (Speaker(programme, figures, period) for period in programme.periods)
        found |= {f"{name}-{one.period.period}": circular(one, Internal()) for one in speakers}
    for number in (None, NUMBER):
        found[f"long-{number}"] = forty_circular(NAMES, number)
        found[f"short-{number}"] = forty_circular(NAMES[:3], number)
    return found


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Paper, Path]]:
    """The circulars, and papers made up for a test, each with what LibreOffice makes of it."""
    chosen = all_circulars()
    chosen["made up"] = a_paper(
        words("正文。" * 40), a_table(40), words("末段。"), sign_off=a_sign_off(), record=a_record()
    )
    chosen["turned"] = a_paper(words("前。"), a_table(40, landscape=True), words("后。"))
    files = {name: word(paper) for name, paper in chosen.items()}
    made = as_pdf(files, tmp_path_factory.mktemp("office"))
    return {name: (paper, made[name]) for name, paper in chosen.items()}


def test_libreoffice_lays_out_as_many_pages_as_the_pdf_has(
    laid_out: dict[str, tuple[Paper, Path]],
) -> None:
    counted = {name: _pages(path) for name, (_, path) in laid_out.items()}
    assert counted == {name: printed(paper).pages for name, (paper, _) in laid_out.items()}
    assert counted[f"long-{NUMBER}"] > counted[f"short-{NUMBER}"]


def test_libreoffice_counts_the_headings_as_the_pdf_does(
    laid_out: dict[str, tuple[Paper, Path]],
) -> None:
    for name in (f"long-{NUMBER}", "qinghe-2024-06"):
        paper, path = laid_out[name]
        with pdfplumber.open(path) as sheet:
            text = "".join("".join(page.extract_text().split()) for page in sheet.pages)
        headings = [one.text for one in paper.blocks if isinstance(one, Heading)]
        assert len(headings) > 5
        places = [text.index(one) for one in headings]
        assert places == sorted(places)


def test_libreoffice_uses_the_faces_of_the_pdf_repeats_heads_and_puts_the_record_at_the_foot(
    laid_out: dict[str, tuple[Paper, Path]],
) -> None:
    with pdfplumber.open(laid_out["made up"][1]) as sheet:
        faces = {char["fontname"].split("+")[1] for char in sheet.pages[0].chars}
        record = [char for char in sheet.pages[-1].chars if char["text"] == "印"]
        heads = sum("计划" in (page.extract_text() or "") for page in sheet.pages)
    assert {"FandolFang-Regular", "NotoSansSC-Medium", "NotoSerifSC-Bold"} <= faces
    assert record[-1]["bottom"] > TOP + 210 * MM
    assert heads == 2


def test_a_note_stands_on_the_page_of_the_last_rows_of_its_table(
    laid_out: dict[str, tuple[Paper, Path]],
) -> None:
    with pdfplumber.open(laid_out[f"long-{NUMBER}"][1]) as sheet:
        (page,) = [text for one in sheet.pages if "不当作零。" in (text := one.extract_text())]
    assert page.index("全县") < page.index("不当作零。")


def _pages(pdf: Path) -> int:
    with pdfplumber.open(pdf) as sheet:
        return len(sheet.pages)
