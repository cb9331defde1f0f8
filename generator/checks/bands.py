"""SB6: the bands of standings cover every gap exactly once."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from generator.checks.words import digits, listed
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.indicators import Band
from generator.model.programme import Programme

HOLE = Rule("SB605", "bands-with-a-hole", founded_on="figures.bands")
OVERLAP = Rule("SB606", "bands-that-overlap", founded_on="figures.bands")
BAND_BOUNDS = Rule("SB619", "band-without-a-gap", founded_on="figures.bands")


class Edge(NamedTuple):
    """One side of a band: its value, or None for no limit, and whether the value belongs to it."""

    value: Fraction | None
    inside: bool


class Span(NamedTuple):
    """A band as an interval of gaps in percentage points."""

    number: int
    band: Band
    low: Edge
    high: Edge


def hole(programme: Programme) -> Iterator[Diagnostic]:
    """Some gap lies in no band."""
    spans = _spans(programme)
    if not spans:
        return
    first, last = spans[0], spans[-1]
    if first.low.value is not None:
        yield _hole(programme, first, Edge(None, inside=False), first.low)
    for lower, upper in pairwise(spans):
        high, low = lower.high, upper.low
        if high.value is None or low.value is None:
            continue
        if high.value < low.value or (high.value == low.value and not (high.inside or low.inside)):
            yield _hole(programme, lower, high, low)
    if last.high.value is not None:
        yield _hole(programme, last, last.high, Edge(None, inside=False))


def overlap(programme: Programme) -> Iterator[Diagnostic]:
    """Some gap lies in two bands."""
    for lower, upper in pairwise(_spans(programme)):
        high, low = lower.high, upper.low
        apart = (
            high.value is not None
            and low.value is not None
            and (
                high.value < low.value
                or (high.value == low.value and not (high.inside and low.inside))
            )
        )
        if not apart:
            at = programme.places.value(files.INDICATORS, "bands", "bands", lower.number)
            yield OVERLAP.finding(at, bands=listed((lower.band.name, upper.band.name)))


def band_bounds(programme: Programme) -> Iterator[Diagnostic]:
    """A band has two limits on one side, or no gap lies between its limits."""
    for number, band in enumerate(programme.indicators.bands.bands):
        if _span(number, band) is None:
            at = programme.places.value(files.INDICATORS, "bands", "bands", number)
            yield BAND_BOUNDS.finding(at, band=band.name)


def _spans(programme: Programme) -> list[Span]:
    """The bands from the lowest gap up; empty while one of them makes no sense by itself."""
    bands = programme.indicators.bands.bands
    spans = [_span(number, band) for number, band in enumerate(bands)]
    sound = [one for one in spans if one]
    if len(sound) < len(bands):
        return []
    return sorted(
        sound, key=lambda one: (one.low.value is not None, one.low.value or 0, not one.low.inside)
    )


def _span(number: int, band: Band) -> Span | None:
    if None not in (band.at_least, band.above) or None not in (band.at_most, band.below):
        return None
    low = _edge(band.at_least, band.above)
    high = _edge(band.at_most, band.below)
    if low.value is not None and high.value is not None:
        empty = low.value == high.value and not (low.inside and high.inside)
        if low.value > high.value or empty:
            return None
    return Span(number, band, low, high)


def _edge(inside: object, outside: object) -> Edge:
    limit = inside if inside is not None else outside
    value = None if limit is None else Fraction(str(limit))
    return Edge(value, inside is not None)


def _hole(programme: Programme, span: Span, below: Edge, above: Edge) -> Diagnostic:
    """The hole between the upper side of one band and the lower side of the next."""
    at = programme.places.value(files.INDICATORS, "bands", "bands", span.number)
    return HOLE.finding(at, gap=_in_signs(below, above))


def _in_signs(below: Edge, above: Edge) -> str:
    """The uncovered gaps: what belongs to a band does not belong to the hole."""
    if below.value is not None and below.value == above.value:
        return f"g = {digits(below.value)}"
    left = "" if below.value is None else f"{digits(below.value)} {'<' if below.inside else '≤'} "
    right = "" if above.value is None else f" {'<' if above.inside else '≤'} {digits(above.value)}"
    return f"{left}g{right}"
