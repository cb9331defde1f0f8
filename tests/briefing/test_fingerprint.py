"""Every document of a pack bears the fingerprint of what it says, and only that moves it."""

import io
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pdfplumber
import pytest
from docx.oxml.ns import qn

from generator.briefing.fingerprints import carried, paper_fingerprint, suffix_of
from generator.briefing.pdf import rendered
from generator.briefing.press import press
from generator.briefing.public_sheets import public_sheets
from generator.briefing.word import word
from generator.typeset.fingerprint import MARK, Fingerprint
from tests.briefing.fingerprinted import PERIOD, ROOT, as_it_is, digits, edited, made
from tests.briefing.papers import LEFT, MM, a_paper, a_table, pages, words
from tests.programmes.computed import computed

DATA = f"data/{PERIOD}.yml"
SHISUI = "areas/shisui.pdf"
WHOLE = {"circular.pdf", "circular.docx", "summary.pdf", "areas/qinghe.pdf"}
NOTICES = {"notices/shisui.pdf", "notices/shisui.docx"}
TABLES = {"annex.xlsx", "digest.txt"}
MARKED = Fingerprint("2031-10", "circular", "0123456789abcdef")


def line_of(path: str) -> str:
    return f"{MARK} {PERIOD}　{digits(as_it_is())[path]}"


def is_small(char: dict[str, Any]) -> bool:
    return bool(char["size"] == pytest.approx(7.5))


def plain(text: str) -> str:
    return "".join(text.split())


def test_every_document_bears_its_fingerprint_for_people_and_for_programs() -> None:
    files = as_it_is()
    for path, content in files.items():
        mark = carried(content)
        assert mark is not None, path
        if not path.endswith(".json"):
            assert (mark.period, mark.grouped) == (PERIOD, digits(files)[path])
            assert mark.document in {"", path.rpartition(".")[0]}
            assert suffix_of(content) == f".{path.rpartition('.')[2]}"


def test_the_line_stands_on_every_page_outside_the_tagged_text() -> None:
    for path, content in as_it_is().items():
        if not path.endswith(".pdf"):
            continue
        with pdfplumber.open(io.BytesIO(content)) as sheet:
            for page in sheet.pages:
                small = [one for one in page.chars if one["bottom"] > 284 * MM and is_small(one)]
                text = "".join(one["text"] for one in small)
                assert plain(line_of(path)) in plain(text), path
                assert {one["mcid"] for one in small} == {None}


def test_the_line_stands_in_feet_tables_and_messages_too() -> None:
    files = as_it_is()
    book = docx.Document(io.BytesIO(files["circular.docx"]))
    for page in book.sections:
        for foot in (page.footer, page.even_page_footer):
            text = "".join(one.text or "" for one in foot._element.iter(qn("w:t")))  # noqa: SLF001
            assert line_of("circular.docx") in text
    about = openpyxl.load_workbook(io.BytesIO(files["annex.xlsx"])).worksheets[0]
    told = {row[0]: row[1] for row in about.values}
    assert f"{MARK} {told[MARK]}" == line_of("annex.xlsx")
    assert files["digest.txt"].decode().splitlines()[-1] == line_of("digest.txt")


def test_the_same_document_has_one_fingerprint_and_different_ones_differ() -> None:
    found = dict(digits(as_it_is()))
    editable = [path for path in found if path.endswith(".docx")]
    assert "circular.docx" in editable
    for path in editable:
        assert found.pop(path) == found[f"{path.removesuffix('.docx')}.pdf"]
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ("received: 2024-09-09", "received: 2024-09-08", {SHISUI}),
        ("note: 迟报两天，", "note: 迟报三天，", {SHISUI}),
        ("hours: 3027.5, coached: 34", "hours: 3027.5, coached: 33", {"annex.xlsx"}),
        ("arrived: 36, came: 6", "arrived: 35, came: 6", {SHISUI, *NOTICES, *WHOLE, *TABLES}),
    ],
)
def test_an_edit_to_one_area_moves_only_documents_that_speak_of_it(
    tmp_path: Path, before: str, after: str, moved: set[str]
) -> None:
    was = digits(as_it_is())
    now = digits(made(edited(tmp_path, DATA, before, after)))
    assert {path for path in was if was[path] != now[path]} == {*moved, "index.pdf"}


def test_a_comment_moves_nothing_and_the_bytes_stay(tmp_path: Path) -> None:
    assert made(edited(tmp_path, DATA, "returns:\n", "returns: # 说明\n")) == as_it_is()


def test_the_line_stands_twelve_millimetres_above_the_edge_of_the_upright_sheet() -> None:
    paper = a_paper(a_table(3), a_table(3, landscape=True), words("末段。"))
    upright, turned, *_ = pages(rendered(paper, press(), MARKED))
    small = [one for one in upright.chars if is_small(one)]
    assert small[0]["x0"] == pytest.approx(LEFT, abs=1)
    assert {round(one["bottom"] / MM) for one in small} == {297 - 12}
    side = [one for one in turned.chars if one["x1"] < 20 * MM]
    assert len(side) == len(small)
    assert {round(one["x0"] / MM) for one in side} == {12}
    assert min(one["top"] for one in side) == pytest.approx(LEFT, abs=1)


def test_a_document_without_fingerprint_has_no_line_and_no_keyword() -> None:
    bare = rendered(a_paper(), press())
    assert MARK not in plain(pages(bare)[0].extract_text())
    assert carried(bare.pdf) is None
    assert carried(word(a_paper())) is None
    programme, figures = computed(ROOT)
    for sheet in public_sheets(programme, figures).by_area.values():
        assert carried(sheet.pdf) is None


def test_a_document_keeps_its_fingerprint_under_another_name_of_its_file() -> None:
    marks = {paper_fingerprint("2031-10", f"circular{one}", a_paper()) for one in (".pdf", ".docx")}
    assert len(marks) == 1
    assert paper_fingerprint("2031-11", "circular.pdf", a_paper()) not in marks
    assert paper_fingerprint("2031-10", "plan.pdf", a_paper()) not in marks


def test_in_word_the_line_takes_no_room_on_turned_and_on_upright_pages() -> None:
    paper = a_paper(a_table(3, landscape=True), words("末段。"))
    bare, marked = (docx.Document(io.BytesIO(word(paper, one))) for one in (None, MARKED))
    for before, after in zip(bare.sections, marked.sections, strict=True):
        for one, other in (
            (before.footer, after.footer),
            (before.even_page_footer, after.even_page_footer),
        ):
            framed = [each for each in other.paragraphs if each._p.xpath("./w:pPr/w:framePr")]  # noqa: SLF001
            assert len(other.paragraphs) - len(framed) == len(one.paragraphs)
            texts = other._element.iter(qn("w:t"))  # noqa: SLF001
            assert MARKED.line in "".join(each.text or "" for each in texts)
