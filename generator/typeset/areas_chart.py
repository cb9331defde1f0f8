"""Areas as bars in one drawing for paper: name, completion against pace, rate, standing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.typeset.chart import SAMPLE, Bar, ranking_axis, ranking_bar
from generator.typeset.svg import Medium, Sheet, Words, element, text_width

_AXIS, _PITCH, _LAST = 24, 26, 14
_BETWEEN = 14
_RIGHT = Fraction(1)
_LONGEST = 14
"""Characters of a name there is room for; the alternative text has all of it."""


@dataclass(frozen=True, slots=True)
class AreaBar:
    """One row: the name of the area, its bar, its rate as printed, the word of its standing."""

    name: str
    bar: Bar
    rate: str
    standing: str


def areas_bars(
    rows: Sequence[AreaBar], words: Words, prefix: str, medium: Medium, *, sample: bool = False
) -> str:
    """The rows under one scale, in the order given.

    Args:
        rows: One for each area.
        words: Title and description; the description tells every row.
        prefix: Begins every id in it; unique on the page.
        medium: Paper: its width is shared among names, bars, rates and standings.
        sample: Whether the figures are invented: 示例 is then written into it.
    """
    width = medium.width or 0
    rows = tuple(replace(one, name=_short(one.name)) for one in rows)
    left = max(text_width(one.name) for one in rows) + _BETWEEN
    last = max(text_width(one.standing) for one in rows) + _BETWEEN
    rates = max(text_width(one.rate) for one in rows) + _BETWEEN
    bars = Medium(width - left - last - rates, medium.font)
    sheet = Sheet(words, _AXIS + _PITCH * len(rows) + _LAST, prefix, medium, sample)
    drawn = [_moved(left, 0, ranking_axis(rows[0].bar.pace, medium=bars))]
    for number, one in enumerate(rows):
        top = _AXIS + number * _PITCH
        bar = ranking_bar(one.bar, Words(one.name, one.rate), f"{prefix}-{number}", medium=bars)
        drawn.append(_moved(left, top, bar))
        drawn += _beside(sheet, one, Fraction(top + 28), Fraction(width - last, width))
    if sample:
        drawn.append(sheet.text("t-sample", _RIGHT, Fraction(16), SAMPLE))
    return sheet.drawn(*drawn)


def _beside(sheet: Sheet, row: AreaBar, y: Fraction, rate: Fraction) -> Iterator[str]:
    yield sheet.text("t-ink", Fraction(0), y, row.name)
    yield sheet.text("t-b t-end", rate, y, row.rate)
    yield sheet.text("t-end", _RIGHT, y, row.standing)


def _short(name: str) -> str:
    """A long name by its beginning and its end: names of one place often begin alike."""
    end = _LONGEST // 2 - 1
    return f"{name[: _LONGEST - end - 1]}…{name[-end:]}" if len(name) > _LONGEST else name


def _moved(x: int, y: int, drawing: str) -> str:
    return element("g", {"transform": f"translate({x} {y})"}, drawing)
