"""SB6: the bands of standings cover every gap exactly once."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from generator.checks.words import digits, listed
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.indicators import Band
from generator.model.programme import Programme
from generator.position import Position

HOLE = Rule("SB605", "bands-with-a-hole", founded_on="figures.bands")
OVERLAP = Rule("SB606", "bands-that-overlap", founded_on="figures.bands")
BAND_BOUNDS = Rule("SB619", "band-without-a-gap", founded_on="figures.bands")


class Edge(NamedTuple):
    """One side of a band: its value, or None for no limit, and whether the value belongs to it."""

    value: Fraction | None
    inside: bool


ENDLESS = Edge(None, inside=False)


class Interval(NamedTuple):
    """A band as an interval of gaps in percentage points."""

    number: int
    band: Band
    low: Edge
    high: Edge


class BandSet(NamedTuple):
    """The bands in force from a day on, and the number of their entry."""

    entry: int
    since: date
    bands: tuple[Band, ...]

    def at(self, programme: Programme, *inner: int) -> Position:
        """Where the bands, or one of them, were written."""
        return programme.places.value(files.INDICATORS, "bands", self.entry, "value", *inner)


def hole(programme: Programme) -> Iterator[Diagnostic]:
    """Some gap lies in no band."""
    for one in _band_sets(programme):
        for number, below, above in _holes(_intervals(one)):
            gap = _in_signs(below, above)
            yield HOLE.finding(one.at(programme, number), since=one.since, gap=gap)
        if not one.bands:
            yield HOLE.finding(one.at(programme), since=one.since, gap=_in_signs(ENDLESS, ENDLESS))


def overlap(programme: Programme) -> Iterator[Diagnostic]:
    """Some gap lies in two bands."""
    for one in _band_sets(programme):
        for lower, upper in pairwise(_intervals(one)):
            if not _apart(lower.high, upper.low):
                names = listed((lower.band.name, upper.band.name))
                at = one.at(programme, lower.number)
                yield OVERLAP.finding(at, since=one.since, bands=names)


def band_bounds(programme: Programme) -> Iterator[Diagnostic]:
    """A band has two limits on one side, or no gap lies between its limits."""
    for one in _band_sets(programme):
        for number, band in enumerate(one.bands):
            if _interval(number, band) is None:
                yield BAND_BOUNDS.finding(one.at(programme, number), band=band.name)


def _band_sets(programme: Programme) -> Iterator[BandSet]:
    """Every dated entry that does not abolish the bands."""
    for number, entry in enumerate(programme.indicators.bands):
        if entry.value is not None:
            yield BandSet(number, entry.since, entry.value)


def _holes(intervals: list[Interval]) -> Iterator[tuple[int, Edge, Edge]]:
    """Every hole: the band beside it, the upper side below it and the lower side above it."""
    if not intervals:
        return
    first, last = intervals[0], intervals[-1]
    if first.low.value is not None:
        yield first.number, ENDLESS, first.low
    for lower, upper in pairwise(intervals):
        high, low = lower.high, upper.low
        if high.value is None or low.value is None:
            continue
        if high.value < low.value or (high.value == low.value and not (high.inside or low.inside)):
            yield lower.number, high, low
    if last.high.value is not None:
        yield last.number, last.high, ENDLESS


def _apart(high: Edge, low: Edge) -> bool:
    """Whether a band that ends so has no gap in common with one that begins so."""
    if high.value is None or low.value is None:
        return False
    return high.value < low.value or (high.value == low.value and not (high.inside and low.inside))


def _intervals(one: BandSet) -> list[Interval]:
    """The bands from the lowest gap up; empty while one of them makes no sense by itself."""
    sound = [
        found
        for number, band in enumerate(one.bands)
        if (found := _interval(number, band)) is not None
    ]
    if len(sound) < len(one.bands):
        return []
    return sorted(
        sound, key=lambda it: (it.low.value is not None, it.low.value or 0, not it.low.inside)
    )


def _interval(number: int, band: Band) -> Interval | None:
    if None not in (band.at_least, band.above) or None not in (band.at_most, band.below):
        return None
    low = _edge(band.at_least, band.above)
    high = _edge(band.at_most, band.below)
    if low.value is not None and high.value is not None:
        empty = low.value == high.value and not (low.inside and high.inside)
        if low.value > high.value or empty:
            return None
    return Interval(number, band, low, high)


def _edge(inside: object, outside: object) -> Edge:
    limit = inside if inside is not None else outside
    value = None if limit is None else Fraction(str(limit))
    return Edge(value, inside is not None)


def _in_signs(below: Edge, above: Edge) -> str:
    """The uncovered gaps: what belongs to a band does not belong to the hole."""
    if below.value is not None and below.value == above.value:
        return f"偏差 = {digits(below.value)}"
    if below.value is None and above.value is None:
        return "任意值"
    left = "" if below.value is None else f"{digits(below.value)} {'<' if below.inside else '≤'} "
    right = "" if above.value is None else f" {'<' if above.inside else '≤'} {digits(above.value)}"
    return f"{left}偏差{right}"
