"""Lines over periods: one small drawing per area, and one large one with counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.typeset.chart import SAMPLE, SCALE_END
from generator.typeset.course import (
    Course,
    Moment,
    boundaries,
    course,
    pace_lines,
    rings,
    strokes,
    value_links,
)
from generator.typeset.numbers import count
from generator.typeset.standing import Tone
from generator.typeset.svg import SCREEN, Medium, Sheet, Words
from generator.typeset.trend_labels import figure_labels, period_labels, plan_line

_LEFT, _RIGHT = Fraction(0), Fraction(1)
_NEAR_END = Fraction(15, 100)


@dataclass(frozen=True, slots=True)
class Lag:
    """The distance from the pace at one moment, drawn as a bracket: "少 54 个", "序时 160"."""

    at: int
    says: str
    pace_says: str


def small_trend(
    moments: Sequence[Moment],
    words: Words,
    prefix: str,
    *,
    tone: Tone = Tone.OK,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """One panel of small multiples: ratios from 0 to 110 %, pace dashed, a ring where unreported.

    Args:
        moments: All periods of the plan in order; values and pace are ratios.
        words: Title and description; the description lists every period.
        prefix: Begins every id in it; unique on the page.
        tone: The colour of the line.
        medium: Screen or paper.
        sample: Whether the figures are invented.
    """
    sheet = Sheet(words, 106, prefix, medium, sample)
    across = [Fraction(2 * at + 1, 2 * len(moments)) for at in range(len(moments))]
    drawn = course(moments, across, lambda r: 84 - 78 * min(max(r, _LEFT), SCALE_END) / SCALE_END)
    plan = 84 - 78 / SCALE_END
    named = [(x, one.label) for x, one in zip(across, moments, strict=True) if one.label]
    labels = [_end_label(sheet, x, label) for x, label in named]
    return sheet.drawn(
        sheet.line("l-grid", (_LEFT, Fraction(84)), (_RIGHT, Fraction(84))),
        sheet.line("l-plan", (_LEFT, plan), (_RIGHT, plan)),
        *boundaries(sheet, drawn, plan),
        *pace_lines(sheet, drawn),
        *strokes(sheet, drawn, tone),
        *_last_dot(sheet, drawn, tone),
        *rings(sheet, drawn),
        *labels,
        *_sample_mark(sheet, Fraction(79)),
        *value_links(sheet, drawn),
    )


def _end_label(sheet: Sheet, x: Fraction, words: str) -> str:
    """A label that stays inside its panel at either end."""
    if x <= _NEAR_END:
        return sheet.text("", _LEFT, Fraction(101), words)
    if x >= 1 - _NEAR_END:
        return sheet.text("t-end", _RIGHT, Fraction(101), words)
    return sheet.text("t-mid", x, Fraction(101), words)


def count_trend(  # noqa: PLR0913 -- each is one part of the drawing
    moments: Sequence[Moment],
    words: Words,
    prefix: str,
    *,
    tone: Tone = Tone.OK,
    plan_word: str = "",
    lag: Lag | None = None,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """One area's counts over the periods of the plan, with the pace and the gap in counts.

    Args:
        moments: All periods in order; values, pace and plan are counts, `text` prints at the dot.
        words: Title and description.
        prefix: Begins every id in it; unique on the page.
        tone: The colour of the line.
        plan_word: What 100 % stands for, printed before the first plan, e.g. "计划".
        lag: The gap to be drawn, or None.
        medium: Screen or paper.
        sample: Whether the figures are invented.
    """
    sheet = Sheet(words, 260 if any(one.year for one in moments) else 240, prefix, medium, sample)
    drawn = _counted(moments)
    return sheet.drawn(
        *_grid(sheet, _top(moments)),
        *boundaries(sheet, drawn, Fraction(24)),
        *plan_line(sheet, drawn, plan_word),
        *pace_lines(sheet, drawn),
        *(sheet.dot("c-pace", *place, "3") for place in drawn.paces if place),
        *_bracket(sheet, drawn, lag),
        *strokes(sheet, drawn, tone),
        *(sheet.dot(f"c-{tone}", *place, "4.5") for place in drawn.values if place),
        *rings(sheet, drawn),
        *figure_labels(sheet, drawn),
        *period_labels(sheet, drawn),
        *_sample_mark(sheet, Fraction(198)),
        *value_links(sheet, drawn),
    )


def _top(moments: Sequence[Moment]) -> Fraction:
    """The largest count, pace or plan, which the drawing is as high as."""
    counts = (each for one in moments for each in (one.value, one.pace, one.plan))
    return max((each for each in counts if each), default=Fraction(1))


def _counted(moments: Sequence[Moment]) -> Course:
    """Where the counts of a large trend stand: names left of them, room for the plan right."""
    top = _top(moments)
    steps = max(len(moments) - 1, 1)
    across = [Fraction(14, 100) + Fraction(75 * at, 100 * steps) for at in range(len(moments))]
    return course(moments, across, lambda value: 204 - 180 * value / top)


def _last_dot(sheet: Sheet, drawn: Course, tone: Tone) -> list[str]:
    known = [place for place in drawn.values if place]
    return [sheet.dot(f"c-{tone}", *known[-1], "4")] if known else []


def _grid(sheet: Sheet, top: Fraction) -> list[str]:
    """Three to five level lines at round counts, each with its count at the left."""
    step = _round_step(top)
    drawn: list[str] = []
    for level in range(0, int(top) + 1, step):
        y = 204 - 180 * Fraction(level) / top
        drawn.append(sheet.line("l-grid", (Fraction(7, 100), y), (_RIGHT, y)))
        drawn.append(sheet.text("t-end", Fraction(6, 100), y + 5, count(level)))
    return drawn


def _round_step(top: Fraction) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that parts 0 to `top` into five at most."""
    scale = 1
    while True:
        for factor in (1, 2, 5):
            if factor * scale * 5 >= top:
                return factor * scale
        scale *= 10


def _bracket(sheet: Sheet, drawn: Course, lag: Lag | None) -> list[str]:
    """The gap at one moment: a line from the pace to the figure, and both in words."""
    if lag is None:
        return []
    value, pace = drawn.values[lag.at], drawn.paces[lag.at]
    if value is None or pace is None:
        return []
    x, middle = value[0], (value[1] + pace[1]) / 2
    return [
        sheet.text("t-end", x, pace[1] - 8, lag.pace_says, shift=-4),
        sheet.line("l-gap", pace, value),
        sheet.text("t-b", x, middle + 5, lag.says, shift=9),
    ]


def _sample_mark(sheet: Sheet, y: Fraction) -> list[str]:
    return [sheet.text("t-sample", _RIGHT, y, SAMPLE)] if sheet.sample else []
