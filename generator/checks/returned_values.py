"""What areas reported as written, and the restatements that change it."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from generator.model import files
from generator.model.period import Restatement, Return
from generator.model.programme import Programme
from generator.model.shape import NOT_REPORTED
from generator.position import Position


class Entry(NamedTuple):
    """Names one returned number; `area` is the official name."""

    period: str
    area: str
    kind: str
    measure: str


class Correction(NamedTuple):
    """A restatement and where it stands."""

    file: str
    number: int
    restatement: Restatement

    @property
    def entry(self) -> Entry:
        """The number that is restated."""
        one = self.restatement
        return Entry(one.period, one.area, one.post_kind, one.measure)

    def at(self, programme: Programme, *inner: str) -> Position:
        """Where the restatement, or one of its entries, was written."""
        return programme.places.value(self.file, "restates", self.number, *inner)


def written_values(programme: Programme) -> dict[Entry, Fraction]:
    """Every number as the period files give it; what is not reported has no entry."""
    return {
        Entry(period.period, area, kind, measure): Fraction(value)
        for period in programme.periods
        for area, entry in period.returns.items()
        if isinstance(entry, Return)
        for kind, measures in entry.kinds.items()
        if not isinstance(measures, str)
        for measure, value in measures.items()
        if value != NOT_REPORTED and not isinstance(value, str)
    }


def corrections(programme: Programme) -> tuple[Correction, ...]:
    """Every restatement, in the order they were decided."""
    return tuple(sorted(_corrections(programme), key=lambda one: one.restatement.decided))


def _corrections(programme: Programme) -> Iterator[Correction]:
    for period in programme.periods:
        for number, one in enumerate(period.restates):
            yield Correction(files.period_file(period.period), number, one)
