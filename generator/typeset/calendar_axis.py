"""An axis of days: where a day stands, and which months or years are written on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

MONTHS = 12
_MOST_TICKS = 13
_STEPS = (1, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from the first to the last, spread over the width."""

    first: date
    last: date

    def x(self, day: date) -> Fraction:
        """The share of the width left of a day; outside days stand at the ends."""
        span = max((self.last - self.first).days, 1)
        return min(max(Fraction((day - self.first).days, span), Fraction(0)), Fraction(1))

    def ticks(self) -> Iterator[tuple[Fraction, str]]:
        """The beginnings of months, or of every third, sixth, twelfth …: thirteen at most.

        The first of them and every January carry the year.
        """
        months = _months(self.first, self.last)
        step = next((one for one in _STEPS if len(months) <= one * _MOST_TICKS), _STEPS[-1])
        shown = [one for one in months if (one.month - 1 + MONTHS * one.year) % step == 0]
        for number, one in enumerate(shown):
            month = f"{one.month}月" if step < MONTHS else ""
            year = f"{one.year}年" if not number or one.month == 1 else ""
            yield self.x(one), f"{year}{month}"


def axis_of(days: list[date]) -> Axis:
    """The axis that shows all of some days, from the first of a month."""
    return Axis(min(days).replace(day=1), max(days))


def _months(first: date, last: date) -> list[date]:
    found, year, month = [], first.year, first.month
    while (day := date(year, month, 1)) <= last:
        found.append(day)
        year, month = (year, month + 1) if month < MONTHS else (year + 1, 1)
    return found
