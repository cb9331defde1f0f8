"""What flows over pages: sign-offs, long tables, long names, headings."""

from dataclasses import replace
from itertools import pairwise, product

import pytest
from pdfplumber.page import Page

from generator.briefing.paper import (
    Annex,
    Block,
    Column,
    Entry,
    Heading,
    NameList,
    Paper,
    SignOff,
    Table,
    Text,
)
from tests.briefing.papers import (
    DAY,
    HEIGHT,
    ISSUER,
    LEFT,
    MM,
    TOP,
    WIDTH,
    a_paper,
    a_record,
    a_sign_off,
    a_table,
    lines,
    pages,
    printed,
    text_of,
    words,
)

BODY = "永"
LONG = "某某县新城区街道办事处第一社区居民委员会公益性岗位管理服务工作领导小组办公室"


@pytest.mark.parametrize(
    ("sealed", "attachments", "number"),
    [(False, (), None), (True, (), "某政办发〔2031〕1号"), (False, ("甲表", "乙表"), None)],
)
def test_no_page_holds_only_a_sign_off(
    sealed: bool,  # noqa: FBT001
    attachments: tuple[str, ...],
    number: str | None,
) -> None:
    for length in range(1, 31):
        paper = a_paper(
            *(words(BODY * 40) for _ in range(length)),
            number=number,
            attachments=attachments,
            sign_off=a_sign_off(sealed=sealed),
        )
        last = _text(pages(printed(paper))[-1])
        assert ISSUER in last
        assert BODY in last, length


@pytest.mark.parametrize("length", range(560, 620, 6))
def test_one_long_paragraph_gives_its_last_lines_to_the_sign_off(length: int) -> None:
    paper = a_paper(words(BODY * length), sign_off=a_sign_off())
    assert BODY in _text(pages(printed(paper))[-1])


def test_a_signed_body_must_end_in_words() -> None:
    with pytest.raises(ValueError, match="end in a paragraph"):
        a_paper(a_table(3), sign_off=a_sign_off())


@pytest.mark.parametrize("rows", [8, 12, 40, 130])
def test_a_table_repeats_its_head_and_loses_no_row(rows: int) -> None:
    paper = a_paper(words("正文。" * 60), a_table(rows), words("表后。"))
    rendered = printed(paper)
    whole = text_of(rendered)
    at = [whole.index(f"第{row}村{1000 + row}{5000 + row}") for row in range(1, rows + 1)]
    assert at == sorted(at)
    holding = [page for page in pages(rendered) if "村" in _text(page)]
    assert all("单位" in _text(page) for page in holding)
    assert rows < 20 or len(holding) > 1


@pytest.mark.parametrize("annexes", [(), (Annex("名单", (a_table(3),)),)])
def test_a_table_at_the_end_of_a_body_leaves_no_empty_page(annexes: tuple[Annex, ...]) -> None:
    for rows, note in product(range(18, 23), (None, "注释。")):
        table = replace(a_table(rows), note=note)
        for page in pages(printed(a_paper(words("正文。"), table, annexes=annexes))):
            assert _text(page), (rows, note, page.page_number)


def test_a_heading_never_stands_last_on_a_page() -> None:
    for before in range(1, 24):
        blocks: tuple[Block, ...] = (
            *(words(BODY) for _ in range(before)),
            Heading(1, "一、总体情况"),
            Heading(2, "（一）分项情况"),
            words("正文内容。" * 20),
        )
        for page in pages(printed(a_paper(*blocks))):
            assert not lines(page)[-1][1].endswith("情况"), before


@pytest.mark.parametrize("landscape", [False, True])
def test_very_long_names_wrap_inside_their_cells(*, landscape: bool) -> None:
    columns = (Column("单位", 1, "left"), *(Column(f"指标{place}") for place in range(7)))
    row = (Text(LONG), *(Text("1,234,567") for _ in range(7)))
    table = Table("表1　进展", columns, (row, row, row), landscape=landscape)
    rendered = printed(a_paper(words("正文。"), table))
    page = pages(rendered)[-1]
    (found,) = page.find_tables()
    left, top, right, bottom = found.bbox
    inside = [c for c in page.chars if left < c["x0"] < right and top < c["top"] < bottom]
    assert sum(char["text"] == LONG[0] for char in inside) >= 3
    for char in inside:
        middle = (char["top"] + char["bottom"]) / 2
        homes = [
            cell
            for cell in found.cells
            if cell[0] <= char["x0"] and char["x1"] <= cell[2] and cell[1] < middle < cell[3]
        ]
        assert len(homes) == 1, char["text"]


def test_nothing_is_printed_outside_the_type_area_but_number_and_mark() -> None:
    long = "https://example.org/" + "a" * 200
    paper = Paper(
        title=LONG * 2,
        issuer=LONG,
        dated=DAY,
        number="某政办发〔2031〕1号",
        addressees=LONG * 3,
        blocks=(Heading(1, LONG * 2), Heading(2, LONG, run_in=True), words(LONG * 3 + long)),
        attachments=(LONG * 2, LONG),
        sign_off=SignOff(LONG, DAY),
        annexes=(
            Annex(
                LONG,
                (
                    NameList(
                        (Entry("组长", LONG, LONG), Entry("成员", "甲乙", LONG)),
                    ),
                ),
            ),
        ),
        record=a_record(LONG * 3),
        status_mark="示例数据，非真实统计",
    )
    for page in pages(printed(paper)):
        for char in page.chars:
            if TOP - 10 * MM < char["top"] < TOP + HEIGHT:
                assert char["x0"] > LEFT - 1, char["text"]
                assert char["x1"] < LEFT + WIDTH + 8, char["text"]


def test_a_list_of_names_that_nearly_fits_stays_on_one_page() -> None:
    people = NameList(tuple(Entry("成员", "甲乙", "某局局长") for _ in range(20)))
    held = pages(printed(a_paper(annexes=(Annex("名单", (people,)),), record=a_record())))
    assert len(held) == 2
    steps = [after - before for (before, _), (after, _) in pairwise(lines(held[1])[2:])]
    assert all(19.1 < step < 29.7 for step in steps)


def _text(page: Page) -> str:
    """What stands in the type area, from its upper to its lower edge."""
    held = (char for char in page.chars if TOP - 5 < char["top"] < TOP + HEIGHT)
    return "".join(char["text"] for char in held)


def test_a_span_of_figures_breaks_only_after_its_sign() -> None:
    columns = (Column("单位", 2, "left"), *(Column(f"指标{place}") for place in range(8)))
    row = (Text("甲"), *(Text("−11.05%～+11.15%") for _ in range(8)))
    page = pages(printed(a_paper(Table("表1　进展", columns, (row,)))))[0]
    (found,) = page.find_tables()
    for cell in found.rows[1].cells[1:]:
        assert cell is not None
        held = page.crop(cell).extract_text_lines()
        assert [line["text"].replace(" ", "") for line in held] == ["−11.05%～", "+11.15%"]


def test_a_run_in_heading_stands_on_the_line_of_its_paragraph() -> None:
    paper = a_paper(Heading(2, "（一）分项。", run_in=True), words("正文。"))
    assert "（一）分项。正文。" in [text for _, text in lines(pages(printed(paper))[0])]
