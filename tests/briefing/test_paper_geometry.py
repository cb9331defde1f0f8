"""The grid, the head, the page numbers and the 版记 stand where GB/T 9704-2012 wants them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from pdfplumber.page import Page

from generator.briefing.paper import Annex, Heading, Picture
from tests.briefing.papers import (
    CHARACTER,
    HEIGHT,
    ISSUER,
    LEFT,
    LINE,
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
    words,
)

WHEN = "2031年10月8日"
FULL = words("永" * 28 * 60)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 {}"><rect width="9" height="9"/></svg>'
)


def test_a_full_page_holds_22_lines_of_28_characters() -> None:
    page = pages(printed(a_paper(FULL)))[1]
    held = lines(page)
    assert [len(text) for _, text in held] == [28] * 22
    assert held[0][0] == pytest.approx(0, abs=0.1)
    assert held[-1][0] + 16 == pytest.approx(HEIGHT, abs=0.1)


def test_characters_and_lines_keep_their_pitch() -> None:
    page = pages(printed(a_paper(FULL)))[1]
    first = [char for char in page.chars if char["size"] == pytest.approx(16)][:28]
    assert first[0]["x0"] == pytest.approx(LEFT, abs=0.05)
    gaps = [after["x0"] - before["x0"] for before, after in pairwise(first)]
    assert all(gap == pytest.approx(CHARACTER, abs=0.02) for gap in gaps)
    tops = [char["top"] for char in page.chars if char["size"] == pytest.approx(16)][::28]
    steps = [after - before for before, after in pairwise(tops)]
    assert all(step == pytest.approx(LINE, abs=0.02) for step in steps)


def test_every_line_of_the_text_stands_on_the_grid_around_tables_and_pictures() -> None:
    blocks = (
        Heading(1, "一、总体情况"),
        words("正文。" * 20),
        a_table(7),
        Heading(2, "（一）分项。", run_in=True),
        words("正文。" * 20),
        Picture(DRAWING.format(13), "图形", "图1　进展"),
        words("正文。" * 40),
        a_table(60),
        words("表后的正文。" * 10),
    )
    for page in pages(printed(a_paper(*blocks, number="某政办发〔2031〕1号", addressees="各单位"))):
        for top, text in lines(page):
            over = top % LINE
            assert min(over, LINE - over) < 0.15, (page.page_number, text)


@pytest.mark.parametrize("rows", [25, 28, 31, 40])
@pytest.mark.parametrize("note", [None, "注释。", "注释。" * 30])
def test_text_goes_back_to_the_grid_after_a_table_that_runs_over_pages(
    rows: int, note: str | None
) -> None:
    table = replace(a_table(rows), note=note)
    found = pages(printed(a_paper(words("正文。" * 20), table, words("表后的正文。" * 10))))
    tops = [top for page in found[1:] for top, _ in lines(page)]
    assert tops
    assert all(min(top % LINE, LINE - top % LINE) < 0.15 for top in tops)


def test_the_red_head_stands_35_mm_down_and_its_rule_4_mm_below_the_number() -> None:
    page = pages(printed(a_paper(number="某政办发〔2031〕1号")))[0]
    number = next(top for top, text in lines(page) if "〔2031〕" in text)
    (rule,) = (rect for rect in page.rects if rect["non_stroking_color"] != (0,))
    assert rule["top"] - TOP == pytest.approx(number + 16 + 4 * MM, abs=0.2)
    assert rule["height"] == pytest.approx(0.5 * MM, abs=0.02)
    assert (rule["x0"], rule["width"]) == pytest.approx((LEFT, WIDTH), abs=0.1)
    drawn = page.to_image(resolution=254).original.convert("RGB")  # 10 pixels a millimetre
    mark = drawn.crop((0, 0, drawn.width, 1000))
    ink = mark.point(lambda value: 255 if value < 60 else 0).split()[1].getbbox()
    assert ink is not None
    assert ink[1] / 10 == pytest.approx(37 + 35, abs=0.3)


def test_a_paper_without_a_number_has_no_red_head() -> None:
    page = pages(printed(a_paper()))[0]
    assert not page.rects
    assert "文件" not in (page.extract_text() or "")


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages() -> None:
    for place, page in enumerate(pages(printed(a_paper(FULL))), start=1):
        shown = [char for char in page.chars if char["top"] > TOP + HEIGHT]
        assert "".join(char["text"] for char in shown).replace(" ", "") == f"—{place}—"
        inner, outer = LEFT + 14, LEFT + WIDTH - 14
        if place % 2:
            assert shown[-1]["x1"] == pytest.approx(outer, abs=0.5)
        else:
            assert shown[0]["x0"] == pytest.approx(inner, abs=0.5)


def test_a_turned_page_keeps_its_number_where_the_upright_sheet_has_it() -> None:
    page = pages(printed(a_paper(words("正文。"), a_table(5, landscape=True))))[1]
    assert (float(page.width), float(page.height)) == pytest.approx((297 * MM, 210 * MM), abs=0.1)
    shown = [char for char in page.chars if char["x0"] < 35 * MM]
    assert "".join(char["text"] for char in shown).replace(" ", "") == "—2—"
    middle = (shown[0]["x0"] + shown[0]["x1"]) / 2  # the dash, 7 mm below the upright type area
    assert middle == pytest.approx(35 * MM - 7 * MM, abs=1.5)
    assert min(char["top"] for char in shown) == pytest.approx(28 * MM + 14, abs=1)


@pytest.mark.parametrize("annexes", [(), (Annex("情况表", (a_table(12),)),)])
def test_the_record_closes_the_last_page_on_the_edge_of_the_type_area(
    annexes: tuple[Annex, ...],
) -> None:
    page = pages(printed(a_paper(words("正文。"), annexes=annexes, record=a_record())))[-1]
    rules = sorted(
        (rect for rect in page.rects if rect["height"] < 1.5), key=lambda rect: float(rect["top"])
    )[-3:]
    thick = [rule["height"] / MM for rule in rules]
    assert thick == pytest.approx([0.35, 0.25, 0.35], abs=0.01)
    assert rules[-1]["bottom"] == pytest.approx(TOP + HEIGHT, abs=0.05)
    assert all(rule["x0"] == pytest.approx(LEFT, abs=0.05) for rule in rules)
    assert all(rule["width"] == pytest.approx(WIDTH, abs=0.05) for rule in rules)
    above = [char for char in page.chars if char["top"] < rules[0]["top"]]
    assert max(char["bottom"] for char in above) < rules[0]["top"]


def test_the_record_moves_to_a_page_of_its_own_when_the_text_leaves_no_room() -> None:
    page = pages(printed(a_paper(words("永" * (28 * 18)), record=a_record())))[-1]
    assert not lines(page)
    assert max(rect["bottom"] for rect in page.rects) == pytest.approx(TOP + HEIGHT, abs=0.05)


def test_an_annex_opens_a_page_with_its_name_on_line_1_and_its_title_on_line_3() -> None:
    paper = a_paper(annexes=(Annex("名单", (words("甲"),)), Annex("表", (words("乙"),))))
    for place, page in enumerate(pages(printed(paper))[1:], start=1):
        top, name = lines(page)[0]
        assert (abs(top) < 0.1, name) == (True, f"附件{place}")
        (title,) = (top for top, text in lines(page, 22) if text in {"名单", "表"})
        assert title == pytest.approx(2 * LINE, abs=0.2)


def test_the_date_begins_two_characters_right_of_the_organisation() -> None:
    page = pages(printed(a_paper(words("正文。"), sign_off=a_sign_off())))[0]
    start, end = _span(page, ISSUER)
    assert _span(page, WHEN)[0] - start == pytest.approx(2 * CHARACTER, abs=0.3)
    assert end == pytest.approx(LEFT + WIDTH - 2 * CHARACTER, abs=1)


def test_a_date_longer_than_the_organisation_ends_two_characters_from_the_right() -> None:
    page = pages(printed(a_paper(words("正文。"), sign_off=a_sign_off("县府办"))))[0]
    start, end = _span(page, WHEN)
    assert end == pytest.approx(LEFT + WIDTH - 2 * CHARACTER, abs=1)
    assert start - _span(page, "县府办")[0] == pytest.approx(2 * CHARACTER, abs=0.3)


def test_under_a_seal_the_date_ends_four_characters_from_the_right_and_the_body_is_centred() -> (
    None
):
    page = pages(printed(a_paper(words("正文。"), sign_off=a_sign_off(sealed=True))))[0]
    start, end = _span(page, WHEN)
    assert end == pytest.approx(LEFT + WIDTH - 4 * CHARACTER, abs=1)
    assert sum(_span(page, ISSUER)) == pytest.approx(start + end, abs=2)


def _span(page: Page, text: str) -> tuple[float, float]:
    """Left and right edge of the words where they last stand on the page."""
    place = "".join(char["text"] for char in page.chars).rindex(text)
    span = page.chars[place : place + len(text)]
    return float(span[0]["x0"]), float(span[-1]["x1"])
