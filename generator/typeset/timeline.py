"""Days on an axis: each a flag with its words, what is behind and what is ahead told apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from markupsafe import Markup

from generator.typeset.calendar_axis import Axis, axis_of
from generator.typeset.chart import SAMPLE
from generator.typeset.numbers import rounded
from generator.typeset.svg import SCREEN, Medium, Sheet, Words, text_width

_LEFT, _RIGHT, _HALF = Fraction(0), Fraction(1), Fraction(1, 2)
_AXIS, _FIRST, _LANE = 66, 100, 26
_NEAR_TICK = Fraction(1, 16)


@dataclass(frozen=True, slots=True)
class Flag:
    """One day: its words, the same as spoken, where it leads, whether it is still ahead.

    `before` is the day it was moved from, if it was.
    """

    day: date
    words: str
    spoken: str
    href: str = ""
    is_ahead: bool = False
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, and what the time is called."""

    start: date
    end: date
    words: str


def timeline(  # noqa: PLR0913 -- each is one part of the drawing
    flags: Sequence[Flag],
    spans: Sequence[Span],
    now: tuple[date, str],
    words: Words,
    prefix: str,
    *,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """Flags below an axis of days, the last day in the uppermost lane, so that no pole cuts words.

    Args:
        flags: The days.
        spans: Times drawn as a band on the axis.
        now: The day the data stand at, and its words.
        words: Title and description; the description lists every day.
        prefix: Begins every id in it; unique on the page.
        medium: Screen or paper.
        sample: Whether the figures are invented.
    """
    axis = _axis(flags, spans, now)
    ordered = sorted(flags, key=lambda one: one.day, reverse=True)
    height = _FIRST + _LANE * len(ordered) + (16 if sample else 0)
    sheet = Sheet(words, height, prefix, medium, sample)
    mark = [sheet.text("t-sample", _RIGHT, Fraction(height - 4), SAMPLE)] if sample else []
    return sheet.drawn(
        *_ground(sheet, axis, spans),
        *_now(sheet, axis, now),
        *(part for number, one in enumerate(ordered) for part in _pole(sheet, axis, one, number)),
        *(_flag(sheet, axis, one, number) for number, one in enumerate(ordered)),
        *mark,
    )


def least_width(flags: Sequence[Flag], spans: Sequence[Span], now: tuple[date, str]) -> int:
    """How wide (px) the drawing has to be for every word to stay inside."""
    axis = _axis(flags, spans, now)
    needs = [_need(axis.x(one.day), one.words) for one in flags]
    return rounded(max((*needs, _need(axis.x(now[0]), now[1]))))


def _need(x: Fraction, words: str) -> Fraction:
    return (text_width(words) + 12) / (x if _side(x) else 1 - x)


def _axis(flags: Sequence[Flag], spans: Sequence[Span], now: tuple[date, str]) -> Axis:
    days = [one.day for one in flags] + [one.before for one in flags if one.before]
    return axis_of([*days, now[0], *(each for one in spans for each in (one.start, one.end))])


def _ground(sheet: Sheet, axis: Axis, spans: Sequence[Span]) -> Iterator[str]:
    """The axis with its months, and the bands of the times on it."""
    level = Fraction(_AXIS)
    yield sheet.rect("c-track", _LEFT, _RIGHT, y=_AXIS - 3, height=6)
    for one in spans:
        yield sheet.rect("c-s3", axis.x(one.start), axis.x(one.end), y=_AXIS - 3, height=6)
    last = Fraction(-1)
    for number, (x, words) in enumerate(axis.ticks()):
        yield sheet.line("l-grid", (x, level + 3), (x, level + 9))
        thin = "t-thin" if number % 3 else ""
        if x - last >= _NEAR_TICK and x <= 1 - _NEAR_TICK:
            yield sheet.text(f"{thin}", x, level + 22, words, shift=3)
            last = x


def _now(sheet: Sheet, axis: Axis, now: tuple[date, str]) -> Iterator[str]:
    """The day the data stand at: an ink line over the axis, its words above."""
    x = axis.x(now[0])
    for name in ("l-case", "l-pace"):
        yield sheet.line(name, (x, Fraction(20)), (x, Fraction(_AXIS + 9)))
    yield sheet.text(f"t-b {_side(x)}".rstrip(), x, Fraction(14), now[1])


def _pole(sheet: Sheet, axis: Axis, flag: Flag, lane: int) -> Iterator[str]:
    """From the axis down to the words; a moved day has a dashed bow from the old one."""
    x, level = axis.x(flag.day), Fraction(_AXIS)
    yield sheet.line("l-plan", (x, level), (x, Fraction(_FIRST + _LANE * lane + 8)))
    if flag.before is not None:
        old, bow = axis.x(flag.before), level - 14
        yield sheet.line("l-dash", (old, level - 4), (old, bow))
        yield sheet.line("l-dash", (old, bow), (x, bow))
        yield sheet.line("l-dash", (x, bow), (x, level - 5))
        yield sheet.dot("c-hole", old, level, "4.5")


def _flag(sheet: Sheet, axis: Axis, flag: Flag, lane: int) -> str:
    """The dot on the axis and the words in their lane, one link together."""
    x, y = axis.x(flag.day), Fraction(_FIRST + _LANE * lane + 12)
    dot = sheet.dot("c-ahead" if flag.is_ahead else "c-pace", x, Fraction(_AXIS), "5")
    shift = -6 if _side(x) else 6
    text = sheet.text(f"t-case t-ink {_side(x)}".rstrip(), x, y, flag.words, shift=shift)
    return sheet.linked(flag.href, flag.spoken, dot, text)


def _side(x: Fraction) -> str:
    """Words of a day in the right half end at it."""
    return "t-end" if x > _HALF else ""
