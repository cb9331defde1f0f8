"""Stretches of days, and what of one others leave uncovered."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
ENDLESS = date.max


class Span(NamedTuple):
    """A first and a last day, both included; what has not ended lasts till `ENDLESS`."""

    first: date
    last: date


def span(first: date, last: date | None) -> Span:
    """A stretch of days whose end may be open."""
    return Span(first, ENDLESS if last is None else last)


def shared(one: Span, other: Span) -> Span | None:
    """The days two stretches have in common."""
    both = Span(max(one.first, other.first), min(one.last, other.last))
    return both if both.first <= both.last else None


def uncovered(whole: Span, spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches of the whole in which no other stretch lies, in order."""
    day = whole.first
    for one in sorted(filter(None, (shared(whole, one) for one in spans))):
        if one.first > day:
            yield Span(day, one.first - ONE_DAY)
        if one.last == whole.last:
            return
        day = max(day, one.last + ONE_DAY)
    if day <= whole.last:
        yield Span(day, whole.last)
