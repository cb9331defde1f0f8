"""Lines over periods: one small drawing per area, and one large one with counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from markupsafe import Markup

from generator.typeset.chart import SAMPLE, SCALE_END
from generator.typeset.numbers import count
from generator.typeset.standing import Tone
from generator.typeset.svg import SCREEN, Medium, Sheet, Words

Place = tuple[Fraction, Fraction]
Height = Callable[[Fraction], Fraction]
_LEFT, _RIGHT = Fraction(0), Fraction(1)
_LOWEST_FIGURE = 206


@dataclass(frozen=True, slots=True)
class Moment:
    """One period of a trend.

    `value` is None where nothing was reported (`missing`) or nothing is due yet (not `missing`).
    `pace` is what was expected by then, in the same unit; `text` is the value as printed.
    """

    label: str
    value: Fraction | None = None
    pace: Fraction | None = None
    missing: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Lag:
    """The distance from the pace at one moment, drawn as a bracket: "少 54 个", "序时 160"."""

    at: int
    says: str
    pace_says: str


@dataclass(frozen=True, slots=True)
class _Course:
    """The moments of one trend and where each of them stands."""

    moments: tuple[Moment, ...]
    across: tuple[Fraction, ...]
    values: tuple[Place | None, ...]
    paces: tuple[Place | None, ...]


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
    course = _course(moments, across, lambda r: 84 - 78 * min(max(r, _LEFT), SCALE_END) / SCALE_END)
    plan = 84 - 78 / SCALE_END
    labels = [
        sheet.text("t-mid", x, Fraction(101), one.label)
        for x, one in zip(across, moments, strict=True)
    ]
    return sheet.drawn(
        sheet.line("l-grid", (_LEFT, Fraction(84)), (_RIGHT, Fraction(84))),
        sheet.line("l-plan", (_LEFT, plan), (_RIGHT, plan)),
        *_lines(sheet, "l-dash", [place for place in course.paces if place]),
        *_strokes(sheet, course, tone),
        *_last_dot(sheet, course, tone),
        *_rings(sheet, course),
        *labels,
        *_sample_mark(sheet, Fraction(79)),
    )


def count_trend(  # noqa: PLR0913 -- each is one part of the drawing
    moments: Sequence[Moment],
    words: Words,
    prefix: str,
    *,
    tone: Tone = Tone.OK,
    plan_says: str = "",
    lag: Lag | None = None,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """One area's counts over the periods of the plan, with the pace and the gap in counts.

    Args:
        moments: All periods in order; values and pace are counts, `text` prints over the dot.
        words: Title and description.
        prefix: Begins every id in it; unique on the page.
        tone: The colour of the line.
        plan_says: The label at the end of the pace, e.g. "计划 213".
        lag: The gap to be drawn, or None.
        medium: Screen or paper.
        sample: Whether the figures are invented.
    """
    sheet = Sheet(words, 240, prefix, medium, sample)
    course = _counted(moments)
    return sheet.drawn(
        *_grid(sheet, _top(moments)),
        *_lines(sheet, "l-dash", [place for place in course.paces if place]),
        *(sheet.dot("c-pace", *place, "3") for place in course.paces if place),
        *_plan_label(sheet, course, plan_says),
        *_bracket(sheet, course, lag),
        *_strokes(sheet, course, tone),
        *(sheet.dot(f"c-{tone}", *place, "4.5") for place in course.values if place),
        *_rings(sheet, course),
        *_figures(sheet, course),
        *(
            sheet.text("t-mid", x, Fraction(226), one.label)
            for x, one in zip(course.across, moments, strict=True)
        ),
        *_sample_mark(sheet, Fraction(198)),
    )


def _top(moments: Sequence[Moment]) -> Fraction:
    """The largest count or pace, which the drawing is as high as."""
    return max([v for one in moments for v in (one.value, one.pace) if v], default=Fraction(1))


def _counted(moments: Sequence[Moment]) -> _Course:
    """Where the counts of a large trend stand: names left of them, room for the plan right."""
    top = _top(moments)
    steps = max(len(moments) - 1, 1)
    across = [Fraction(14, 100) + Fraction(75 * at, 100 * steps) for at in range(len(moments))]
    return _course(moments, across, lambda value: 204 - 180 * value / top)


def _course(moments: Sequence[Moment], across: Sequence[Fraction], height: Height) -> _Course:
    pairs = list(zip(across, moments, strict=True))
    return _Course(
        tuple(moments),
        tuple(across),
        tuple(None if one.value is None else (x, height(one.value)) for x, one in pairs),
        tuple(None if one.pace is None else (x, height(one.pace)) for x, one in pairs),
    )


def _lines(sheet: Sheet, classes: str, places: Sequence[Place]) -> list[str]:
    return [sheet.line(classes, start, end) for start, end in pairwise(places)]


def _strokes(sheet: Sheet, course: _Course, tone: Tone) -> list[str]:
    """The line itself: firm between neighbours, dotted across a period without a figure."""
    known = [(at, place) for at, place in enumerate(course.values) if place]
    drawn = [
        sheet.line(f"l-{tone}" if later == at + 1 else "l-none", start, end)
        for (at, start), (later, end) in pairwise(known)
    ]
    trailing = [at for at, one in enumerate(course.moments) if one.missing]
    if known and trailing and trailing[-1] > known[-1][0]:
        start = known[-1][1]
        drawn.append(sheet.line("l-none", start, (course.across[trailing[-1]], start[1])))
    return drawn


def _last_dot(sheet: Sheet, course: _Course, tone: Tone) -> list[str]:
    known = [place for place in course.values if place]
    return [sheet.dot(f"c-{tone}", *known[-1], "4")] if known else []


def _rings(sheet: Sheet, course: _Course) -> list[str]:
    """A dashed ring for each unreported period, at the height of the last known figure."""
    rings: list[str] = []
    level = next((place[1] for place in course.values if place), None)
    for x, one, place in zip(course.across, course.moments, course.values, strict=True):
        level = place[1] if place else level
        if one.missing and level is not None:
            rings.append(sheet.dot("c-hole", x, level, "4.5"))
    return rings


def _figures(sheet: Sheet, course: _Course) -> list[str]:
    """The printed count at each dot: above it, or below where the pace runs just above.

    Near the foot of the drawing below would run into the labels of the periods: there it stands
    above both dots.
    """
    texts: list[str] = []
    for one, place, pace in zip(course.moments, course.values, course.paces, strict=True):
        if place:
            above = pace is None or place[1] - pace[1] > 60 or place[1] < pace[1]  # noqa: PLR2004
            y = place[1] + (-10 if above else 20)
            if pace and y > _LOWEST_FIGURE:
                y = min(place[1], pace[1]) - 10
            texts.append(sheet.text("t-b t-mid", place[0], y, one.text))
    return texts


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


def _plan_label(sheet: Sheet, course: _Course, says: str) -> list[str]:
    ends = [place for place in course.paces if place]
    return [sheet.text("t-mid", ends[-1][0], ends[-1][1] - 9, says)] if says and ends else []


def _bracket(sheet: Sheet, course: _Course, lag: Lag | None) -> list[str]:
    """The gap at one moment: a line from the pace to the figure, and both in words."""
    if lag is None:
        return []
    value, pace = course.values[lag.at], course.paces[lag.at]
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
