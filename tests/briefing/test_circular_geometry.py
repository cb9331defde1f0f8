"""A computed circular, short and long, with and without a red head, measured on its pages."""

from functools import cache
from itertools import groupby, pairwise

import pytest
from pdfplumber.page import Page

from tests.briefing.eyes import HALF_EMPTY
from tests.briefing.papers import (
    CHARACTER,
    HEIGHT,
    LEFT,
    LINE,
    MM,
    TOP,
    WIDTH,
    lines,
    pages,
    printed,
)
from tests.programmes.forty import NAMES, NUMBER, forty_circular

KINDS = [(count, number) for count in (3, 40) for number in (None, NUMBER)]
each = pytest.mark.parametrize(("count", "number"), KINDS)
ORGANISATION, DAY = "青禾县山乡服务岗联席会议联络处", "2024年5月10日"
THIN = 1.5
"""In pt: rules are thinner, and the boxes of tables are lines."""


@cache
def held(count: int, number: str | None) -> list[Page]:
    return pages(printed(forty_circular(NAMES[:count], number)))


def rules(page: Page) -> list[dict[str, float]]:
    """Filled rules from above: the red one and those of the 版记."""
    found = (one for one in page.rects if one["height"] < THIN)
    return sorted(found, key=lambda one: float(one["top"]))


def line_at(page: Page, text: str) -> float:
    """The upper edge of the line that begins with these words, below that of the type area."""
    return next(
        top for size in (16, 22) for top, said in lines(page, size) if said.startswith(text)
    )


def span(page: Page, text: str) -> tuple[float, float]:
    """Left and right edge of the words where they last stand on the page."""
    place = "".join(char["text"] for char in page.chars).rindex(text)
    found = page.chars[place : place + len(text)]
    return float(found[0]["x0"]), float(found[-1]["x1"])


@each
def test_the_type_area_begins_28_mm_from_the_left_and_37_mm_from_above(
    count: int, number: str | None
) -> None:
    found = [page for page in held(count, number)[1:] if lines(page)]
    assert found
    for page in found:
        text = [char for char in page.chars if abs(char["size"] - 16) < 0.01]
        inked = [char["x0"] for char in text if char["text"] not in HALF_EMPTY]
        assert min(inked) == pytest.approx(LEFT, abs=0.05)
    for page in (found[0], found[-1]):
        assert lines(page)[0][0] == pytest.approx(0, abs=0.1)


@each
def test_lines_of_text_keep_their_pitch_and_their_grid(count: int, number: str | None) -> None:
    steps = []
    for page in held(count, number):
        tops = [top for top, _ in lines(page)]
        for top in tops:
            assert min(top % LINE, LINE - top % LINE) < 0.15, page.page_number
        steps += [after - before for before, after in pairwise(tops) if after - before < 1.5 * LINE]
    assert sum(steps) / len(steps) == pytest.approx(LINE, abs=0.02)


@each
def test_characters_of_a_heading_keep_their_pitch(count: int, number: str | None) -> None:
    gaps = []
    for page in held(count, number):
        heads = (char for char in page.chars if "NotoSansSC" in char["fontname"])
        upright = [one for one in heads if abs(one["size"] - 16) < 0.01]
        for _, group in groupby(upright, key=lambda one: round(float(one["top"]))):
            found = [one for one in group if one["text"] not in "：、"]
            gaps += [after["x0"] - before["x0"] for before, after in pairwise(found)]
    near = [gap for gap in gaps if abs(gap) < 1.5 * CHARACTER]
    assert len(near) > 20
    assert all(gap == pytest.approx(CHARACTER, abs=0.02) for gap in near)


@each
def test_no_line_has_more_than_28_characters_and_no_page_more_than_22_lines(
    count: int, number: str | None
) -> None:
    longest = 0.0
    for page in held(count, number):
        found = lines(page)
        assert len(found) <= 22
        for _, text in found:
            wide = sum(0.5 if one.isascii() else 1 for one in text)
            marks = sum(one in "，。、；：（）" for one in text) / 2
            assert wide - marks <= 28, text
            longest = max(longest, wide)
    assert longest > 25


@each
def test_the_red_head_stands_where_the_standard_has_it_or_is_not_there(
    count: int, number: str | None
) -> None:
    first, *rest = held(count, number)
    red = [one for one in first.rects if one["non_stroking_color"] not in {(0,), 0.0}]
    assert all(len(rules(page)) in {0, 2, 3} for page in rest)
    if number is None:
        assert not red
        assert line_at(first, "山乡服务岗行动") == pytest.approx(LINE, abs=3.1)
        return
    (rule,) = red
    at = next(top for top, text in lines(first) if text == number)
    assert float(rule["top"]) - TOP == pytest.approx(at + 16 + 4 * MM, abs=0.2)
    assert rule["height"] == pytest.approx(0.5 * MM, abs=0.02)
    assert (rule["x0"], rule["width"]) == pytest.approx((LEFT, WIDTH), abs=0.1)
    below = line_at(first, "山乡服务岗行动") - (float(rule["bottom"]) - TOP)
    assert 2 * LINE <= below < 3 * LINE
    mark = [char for char in first.chars if char["size"] > 23]
    assert "".join(char["text"] for char in mark) == f"{ORGANISATION}文件"
    assert mark[0]["x0"] - LEFT == pytest.approx(LEFT + WIDTH - mark[-1]["x1"], abs=0.5)


@each
def test_page_numbers_stand_7_mm_below_at_the_outer_side_one_character_in(
    count: int, number: str | None
) -> None:
    for place, page in enumerate(held(count, number), start=1):
        shown = [char for char in page.chars if char["top"] > TOP + HEIGHT]
        assert "".join(char["text"] for char in shown).replace(" ", "") == f"—{place}—"
        assert {round(char["size"], 1) for char in shown} == {14}
        if place % 2:
            assert shown[-1]["x1"] == pytest.approx(LEFT + WIDTH - 14, abs=0.5)
        else:
            assert shown[0]["x0"] == pytest.approx(LEFT + 14, abs=0.5)
        base = float(page.height) - float(shown[0]["matrix"][5])
        dash = base - 0.38 * 14 - (TOP + HEIGHT)  # the dash lies 0.38 em above its baseline
        assert dash == pytest.approx(7 * MM, abs=0.8)


@each
def test_the_record_ends_on_the_lower_edge_of_the_last_page(count: int, number: str | None) -> None:
    page = held(count, number)[-1]
    found = rules(page)
    assert [one["height"] / MM for one in found] == pytest.approx([0.35, 0.25, 0.35], abs=0.01)
    assert float(found[-1]["bottom"]) == pytest.approx(TOP + HEIGHT, abs=0.05)
    for one in found:
        assert (one["x0"], one["width"]) == pytest.approx((LEFT, WIDTH), abs=0.05)
    assert span(page, "抄送：")[0] == pytest.approx(LEFT + 14, abs=0.3)
    assert span(page, f"{DAY}印发")[1] == pytest.approx(LEFT + WIDTH - 14, abs=0.5)
    text = [char for char in page.chars if char["top"] < found[0]["top"] and char["size"] > 15]
    assert max(float(char["bottom"]) for char in text) < float(found[0]["top"])


@each
def test_the_annex_begins_a_page_with_its_name_and_its_title(
    count: int, number: str | None
) -> None:
    page = held(count, number)[-1]
    assert lines(page)[0] == (0, "附件")
    assert line_at(page, "青禾县山乡服务岗联席会议名单") == pytest.approx(2 * LINE, abs=0.2)


@each
def test_the_sign_off_stands_on_a_page_with_text_and_its_date_is_moved_in(
    count: int, number: str | None
) -> None:
    page = held(count, number)[-2]
    start, end = span(page, ORGANISATION)
    assert end == pytest.approx(LEFT + WIDTH - 2 * CHARACTER, abs=1)
    assert span(page, DAY)[0] - start == pytest.approx(2 * CHARACTER, abs=0.3)
    below = [text for _, text in lines(page)][-3:]
    assert below[0].startswith("附件：")
    assert below[1:] == [ORGANISATION, DAY]
    (above, _), (at, _), _ = lines(page)[-3:]
    assert at - above == pytest.approx(2 * LINE, abs=0.1)
    assert len(lines(page)) > 4


def test_a_table_over_pages_has_its_caption_once_its_head_on_each_and_its_note_at_its_end() -> None:
    texts = [page.extract_text() for page in held(40, NUMBER)]
    holding = [text for text in texts if "年度人数" in text and "偏差" in text and "岭镇" in text]
    assert sum("表1" in text for text in texts) == 1
    assert len([text for text in texts if "完成率偏差" in "".join(text.split())]) == 3
    assert holding
    (last,) = [text for text in texts if "不当作零。" in text and "表示没有任务" in text]
    assert "全县" in last.split("表示没有任务")[0]
