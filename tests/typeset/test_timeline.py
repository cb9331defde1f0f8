"""Days on an axis: in order, no pole through words, what was moved is shown."""

import xml.etree.ElementTree as ET
from datetime import date
from fractions import Fraction

from generator.typeset.calendar_axis import Axis, axis_of
from generator.typeset.svg import Medium, Words
from generator.typeset.timeline import Flag, Span, least_width, timeline

YEAR = (date(2031, 1, 1), date(2031, 12, 31))
FLAGS = (
    Flag(date(2031, 2, 1), "2月1日前　甲　已到期", "甲，已到期", "#task-a"),
    Flag(
        date(2031, 5, 1),
        "5月1日前　乙　未到期",
        "乙，未到期",
        "#task-b",
        is_ahead=True,
        before=date(2031, 4, 1),
    ),
)
SPANS = (Span(*YEAR, "序时进度"),)
NOW = (date(2031, 3, 31), "数据截至 2031年3月31日")
WORDS = Words("期限", "甲，已到期；乙，未到期。")


def elements(svg: str, name: str, css: str = "") -> list[ET.Element]:
    found = [one for one in ET.fromstring(svg).iter() if one.tag.rpartition("}")[2] == name]  # noqa: S314 -- our own drawing
    return [one for one in found if not css or css in (one.get("class") or "").split()]


def drawn(medium: Medium | None = None) -> str:
    return timeline(FLAGS, SPANS, NOW, WORDS, "a", medium=medium or Medium(), sample=True)


def test_days_stand_at_their_share_of_the_time() -> None:
    axis = Axis(date(2031, 1, 1), date(2031, 1, 11))
    assert axis.x(date(2031, 1, 6)) == Fraction(1, 2)
    assert axis.x(date(2030, 1, 1)) == Fraction(0)
    assert axis.x(date(2040, 1, 1)) == Fraction(1)


def test_an_axis_carries_thirteen_marks_at_most_and_says_its_years() -> None:
    for last in (date(2031, 1, 1), date(2031, 12, 31), date(2035, 6, 1), date(2139, 6, 1)):
        ticks = list(axis_of([date(2031, 1, 1), last]).ticks())
        assert 1 <= len(ticks) <= 13
        assert "年" in ticks[0][1]


def test_what_is_behind_and_what_is_ahead_differ_in_shape_and_in_words() -> None:
    svg = drawn()
    assert len(elements(svg, "circle", "c-pace")) == 1
    assert len(elements(svg, "circle", "c-ahead")) == 1
    links = elements(svg, "a")
    assert {one.get("aria-label") for one in links} == {"甲，已到期", "乙，未到期"}
    assert ET.fromstring(svg).get("role") == "group"  # noqa: S314 -- our own drawing


def test_a_moved_day_keeps_its_old_place_hollow() -> None:
    assert len(elements(drawn(), "circle", "c-hole")) == 1


def test_a_later_day_has_its_words_above_those_of_an_earlier_one() -> None:
    heights = {one.text: Fraction(one.get("y") or 0) for one in elements(drawn(), "text")}
    assert heights[FLAGS[1].words] < heights[FLAGS[0].words]


def test_the_width_asked_for_holds_every_word() -> None:
    assert least_width(FLAGS, SPANS, NOW) > 14 * len("已到期")


def test_paper_has_no_links_and_stays_marked_as_a_sample() -> None:
    paper = drawn(Medium(480, "Some Sans"))
    assert elements(paper, "a") == []
    assert "示例" in paper
