"""Lines over several plan years: every year its own plan, its own pace, its own count."""

import xml.etree.ElementTree as ET
from fractions import Fraction

from generator.typeset.course import Moment
from generator.typeset.svg import Words
from generator.typeset.trend import count_trend, small_trend

WORDS = Words("甲")


def a_moment(label: str, value: int | None, plan: int, **more: bool | str) -> Moment:
    return Moment(
        label,
        None if value is None else Fraction(value),
        None,
        missing=value is None,
        text=str(value),
        plan=Fraction(plan),
        plan_text=str(plan),
        year=str(more.get("year", "")),
        begins=bool(more.get("year")),
        restarts=bool(more.get("year")),
    )


TWO_YEARS = (
    a_moment("上", 40, 220, year="头年"),
    a_moment("下", 190, 200),
    a_moment("上", 30, 210, year="次年"),
    a_moment("下", 60, 210),
)


def elements(svg: str, name: str, css: str = "") -> list[ET.Element]:
    found = ET.fromstring(svg).iter(name)  # noqa: S314 -- our own drawing
    return [one for one in found if css in (one.get("class") or "").split() or not css]


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in elements(svg, "text")]


def x(one: ET.Element, name: str) -> Fraction:
    return Fraction((one.get(name) or "").rstrip("%"))


def test_the_plan_is_drawn_as_it_stood_in_each_period() -> None:
    svg = count_trend(TWO_YEARS, WORDS, "a", plan_word="计划")
    heights = {one.get("y1") for one in elements(svg, "line", "l-plan")} | {
        one.get("y2") for one in elements(svg, "line", "l-plan")
    }
    assert len(heights) == 3
    assert {"计划 220", "200", "210"} <= set(texts(svg))


def test_a_step_of_the_plan_is_upright_within_a_year_and_missing_between_years() -> None:
    lines = elements(count_trend(TWO_YEARS, WORDS, "a", plan_word="计划"), "line", "l-plan")
    upright = [one for one in lines if one.get("x1") == one.get("x2")]
    assert len(upright) == 1


def test_a_count_that_restarts_is_not_joined_to_the_year_before() -> None:
    for svg in (count_trend(TWO_YEARS, WORDS, "a"), small_trend(TWO_YEARS, WORDS, "a")):
        lines = elements(svg, "line", "l-ok")
        assert len(lines) == 2
        first, second = sorted(lines, key=lambda one: x(one, "x1"))
        assert x(first, "x2") < x(second, "x1")


def test_the_year_stands_once_below_its_first_period() -> None:
    words = texts(count_trend(TWO_YEARS, WORDS, "a"))
    assert words.count("头年") == words.count("次年") == 1


def test_a_narrow_window_is_spared_labels_but_never_the_last_count() -> None:
    many = [a_moment(f"{n}月", n, 20) for n in range(1, 13)]
    svg = count_trend(many, WORDS, "a")
    shown = {one.text for one in elements(svg, "text") if "t-thin" not in str(one.get("class"))}
    assert {"1月", "12"} <= shown
    assert "2月" not in shown
    assert "2月" in texts(svg)


def test_a_year_without_any_return_is_a_ring_where_the_count_stood_last() -> None:
    silent = (*TWO_YEARS[:2], a_moment("上", None, 210, year="次年"))
    svg = count_trend(silent, WORDS, "a")
    (ring,) = elements(svg, "circle", "c-hole")
    last = max(elements(svg, "circle", "c-ok"), key=lambda one: x(one, "cx"))
    assert ring.get("cy") == last.get("cy")
