"""Stacked bars: how a total is composed, in lightness steps of one hue with the numbers on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup

from generator.typeset.chart import SAMPLE, unknown_stretch
from generator.typeset.svg import SCREEN, Medium, Sheet, Words, text_width

STEPS = 6
"""So many steps of lightness are told apart; further parts begin with the first again."""
_DARK_STEPS = 2
_ROW, _BAR, _LEGEND = 50, 22, 24
_PHONE, _WIDE = 340, 660
_PADDING = 10
_LEFT, _RIGHT = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a bar: its number in the legend, its value, its printed text.

    `href` leads to how it came about and `spoken` is what that link is called. `is_unknown` marks
    what is not a reported figure: it is hatched.
    """

    step: int
    value: Fraction
    text: str = ""
    href: str = ""
    spoken: str = ""
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar: what is printed over it, the total in bold, and its parts in order."""

    label: str
    total: str
    pieces: tuple[Piece, ...]


def stacked_bars(
    stacks: Sequence[Stack],
    names: Sequence[str],
    words: Words,
    prefix: str,
    *,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """Bars on one scale, the longest as wide as the drawing; nothing is stretched to 100 %.

    Args:
        stacks: The bars from top to bottom.
        names: What the steps stand for; on paper printed as a legend, on the screen the page does.
        words: Title and description; the description lists every part.
        prefix: Begins every id in it; unique on the page.
        medium: Screen or paper.
        sample: Whether the figures are invented.
    """
    legend = _legend_rows(names, medium)
    top = legend[-1][1] + _LEGEND + 6 if legend else 0
    sheet = Sheet(words, top + _ROW * len(stacks) + (20 if sample else 0), prefix, medium, sample)
    whole = max((_total(one) for one in stacks), default=_RIGHT) or _RIGHT
    drawn = [part for at in legend for part in _key(sheet, *at)]
    for number, one in enumerate(stacks):
        drawn += _bar(sheet, one, whole, top + number * _ROW)
    if sample:
        drawn.append(sheet.text("t-sample", _RIGHT, Fraction(sheet.height - 4), SAMPLE))
    return sheet.drawn(*drawn)


def step_class(step: int) -> str:
    """The class of a part's fill; the key of the legend carries the same number."""
    return f"c-s{step % STEPS + 1}"


def step_of(place: int, many: int) -> int:
    """The step of one of so many parts: few parts stand far apart, more than six begin again."""
    return place * STEPS // many if many < STEPS else place % STEPS


def _total(stack: Stack) -> Fraction:
    return sum((one.value for one in stack.pieces), Fraction(0))


def _bar(sheet: Sheet, stack: Stack, whole: Fraction, top: int) -> Iterator[str]:
    """The label, then the parts from the left edge; each part with its number is one link."""
    yield sheet.labelled(Fraction(top + 15), stack.label, stack.total)
    left = _LEFT
    for number, one in enumerate(stack.pieces):
        right = left + one.value / whole
        own = replace(sheet, prefix=f"{sheet.prefix}-{top}-{number}")
        yield sheet.linked(one.href, one.spoken, *_piece(own, one, left, right, top + 22))
        left = right


def _piece(sheet: Sheet, one: Piece, left: Fraction, right: Fraction, top: int) -> Iterator[str]:
    if one.is_unknown:
        yield unknown_stretch(sheet, left, right, y=top, height=_BAR)
        return
    yield sheet.rect(step_class(one.step), left, right, y=top, height=_BAR)
    room = _room(one.text, right - left, sheet.medium)
    if room is not None:
        ground = "t-on" if one.step % STEPS < _DARK_STEPS else "t-ink"
        classes = f"t-mid {ground} {room}".rstrip()
        yield sheet.text(classes, (left + right) / 2, Fraction(top + 16), one.text)


def _room(text: str, share: Fraction, medium: Medium) -> str | None:
    """Whether the number fits its part: everywhere, in wide windows alone, or not at all."""
    need = text_width(text) + _PADDING
    if share * (medium.width or _PHONE) >= need:
        return ""
    return "t-thin" if medium.width is None and share * _WIDE >= need else None


def _legend_rows(names: Sequence[str], medium: Medium) -> list[tuple[int, int, int, str]]:
    """Where each key stands on paper: step, top, left (px), name; nothing on the screen."""
    if medium.width is None:
        return []
    found: list[tuple[int, int, int, str]] = []
    left = top = 0
    for place, name in enumerate(names):
        need = 22 + text_width(name) + 18
        if left and left + need > medium.width:
            left, top = 0, top + _LEGEND
        found.append((step_of(place, len(names)), top, left, name))
        left += need
    return found


def _key(sheet: Sheet, step: int, top: int, left: int, name: str) -> Iterator[str]:
    width = Fraction(sheet.medium.width or 1)
    start, end = left / width, (left + 16) / width
    yield sheet.rect(step_class(step), start, end, y=top + 4, height=12)
    yield sheet.text("", end, Fraction(top + 15), name, shift=6)
