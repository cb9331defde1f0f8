"""Drawings: well formed, spoken, stable, and honest about what is not known."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.chart import Bar, Labels, bullet_bar, ranking_axis, ranking_bar
from generator.typeset.course import Moment
from generator.typeset.standing import Tone
from generator.typeset.svg import SCREEN, Medium, Words
from generator.typeset.trend import Lag, count_trend, small_trend

WORDS = Words("甲完成率 <1>", "完成 75.1%。")
LABELS = Labels("序时进度 75.0%", "计划 100%")
PAPER = Medium(width=480, font="Some Sans")
BAR = Bar(Fraction(3, 4), Fraction(4, 5), Fraction(1, 2), Tone.WATCH)
MOMENTS = (
    Moment("一", Fraction(1, 4), Fraction(1, 4), text="1"),
    Moment("二", None, Fraction(1, 2), missing=True),
    Moment("三", Fraction(3, 5), Fraction(3, 4), text="3"),
    Moment("四", None, Fraction(1)),
)
DRAWINGS: list[Callable[[Medium, bool], str]] = [
    lambda medium, sample: bullet_bar(BAR, WORDS, LABELS, "a", medium=medium, sample=sample),
    lambda medium, sample: ranking_bar(BAR, WORDS, "a", medium=medium, sample=sample),
    lambda medium, sample: small_trend(MOMENTS, WORDS, "a", medium=medium, sample=sample),
    lambda medium, sample: count_trend(MOMENTS, WORDS, "a", medium=medium, sample=sample),
]
every_drawing = pytest.mark.parametrize("draw", DRAWINGS)


def elements(svg: str, name: str) -> list[ET.Element]:
    """All elements of one name, with or without a namespace."""
    return [one for one in ET.fromstring(svg).iter() if one.tag.rpartition("}")[2] == name]  # noqa: S314 -- our own drawing


def widths(svg: str, css: str) -> list[Fraction]:
    """Widths, in per cent, of the bars of one class."""
    bars = [one for one in elements(svg, "rect") if one.get("class") == css]
    return [Fraction((one.get("width") or "").rstrip("%")) for one in bars]


@every_drawing
@pytest.mark.parametrize("medium", [SCREEN, PAPER])
def test_a_drawing_is_named_and_described_by_its_own_ids(
    draw: Callable[[Medium, bool], str], medium: Medium
) -> None:
    svg = draw(medium, False)  # noqa: FBT003
    (title,), (description,) = elements(svg, "title"), elements(svg, "desc")
    assert title.text == WORDS.title
    assert description.text == WORDS.description
    named = f"{title.get('id')} {description.get('id')}"
    assert ET.fromstring(svg).get("aria-labelledby") == named == "a-t a-d"  # noqa: S314 -- our own drawing


@every_drawing
def test_a_drawing_of_invented_figures_says_so_inside(
    draw: Callable[[Medium, bool], str],
) -> None:
    assert "示例" in draw(SCREEN, True)  # noqa: FBT003
    assert "示例" not in draw(SCREEN, False)  # noqa: FBT003


@every_drawing
def test_paper_needs_no_stylesheet_and_the_screen_no_colours(
    draw: Callable[[Medium, bool], str],
) -> None:
    assert 'class="' not in draw(PAPER, True)  # noqa: FBT003
    assert "var(" not in draw(PAPER, True)  # noqa: FBT003
    assert "#" not in draw(SCREEN, True)  # noqa: FBT003


@every_drawing
def test_the_same_figures_draw_the_same_bytes(draw: Callable[[Medium, bool], str]) -> None:
    assert draw(PAPER, True) == draw(PAPER, True)  # noqa: FBT003


@given(st.fractions(0, 1, max_denominator=5000), st.fractions(0, 1, max_denominator=5000))
def test_the_fill_is_as_long_as_the_figure_and_the_hatch_as_the_doubt(
    one: Fraction, other: Fraction
) -> None:
    low, high = sorted((one, other))
    svg = bullet_bar(Bar(low, high, None), WORDS, LABELS, "a")
    full = Fraction(10000, 110)
    near = Fraction(1, 100)
    assert abs(sum(widths(svg, "c-ok")) - low * full) < near
    assert abs(sum(widths(svg, "c-unknown")) - (high - low) * full) < near


def test_a_surplus_is_drawn_beyond_the_plan_and_marked_where_the_scale_ends() -> None:
    within = ranking_bar(Bar(Fraction(105, 100)), WORDS, "a")
    beyond = ranking_bar(Bar(Fraction(3)), WORDS, "a")
    assert sum(widths(within, "c-over")) > 0
    assert "›" not in within
    assert "›" in beyond


def test_an_unreported_area_shows_no_fill_at_all() -> None:
    svg = ranking_bar(Bar(None, pace=Fraction(1, 2)), WORDS, "a")
    assert not widths(svg, "c-ok")
    assert not widths(svg, "c-track")
    assert len(widths(svg, "c-unknown")) == 1


def test_the_mark_nearest_to_the_pace_is_the_bold_one() -> None:
    bold = [
        one.text
        for one in elements(ranking_axis(Fraction(73, 100)), "text")
        if "t-b" in str(one.get("class"))
    ]
    assert bold == ["75%"]


def test_a_missing_period_is_a_ring_and_a_dotted_line_never_a_value() -> None:
    svg = small_trend(MOMENTS, WORDS, "a")
    rings = [one for one in elements(svg, "circle") if one.get("class") == "c-hole"]
    assert len(rings) == 1
    assert 'class="l-none"' in svg
    assert 'class="l-ok"' not in svg


def test_a_lag_is_said_in_words_beside_its_bracket() -> None:
    svg = count_trend(MOMENTS, WORDS, "a", lag=Lag(2, "少 54 个", "序时 160"))
    assert {"少 54 个", "序时 160"} <= {one.text for one in elements(svg, "text")}
    assert 'class="l-gap"' in svg


def test_a_count_near_the_foot_stands_clear_of_the_names_of_the_periods() -> None:
    low = (
        Moment("一", Fraction(4), Fraction(8), text="4"),
        Moment("二", Fraction(178), Fraction(213), text="178"),
    )
    heights = {
        one.text: Fraction(one.get("y") or "0")
        for one in elements(count_trend(low, WORDS, "a"), "text")
    }
    assert heights["一"] - heights["4"] > 16
    assert heights["二"] - heights["178"] > 16
