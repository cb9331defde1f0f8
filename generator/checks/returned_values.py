"""What areas reported as written, and the restatements that change it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from generator.model import files
from generator.model.area import Area
from generator.model.period import Period, Restatement, Return
from generator.model.programme import Programme
from generator.position import Position


class Entry(NamedTuple):
    """Names one returned number; `area` is the id."""

    period: str
    area: str
    kind: str
    measure: str


class Correction(NamedTuple):
    """A restatement, where it stands, and the area it means if it means one."""

    file: str
    number: int
    restatement: Restatement
    area: Area | None

    @property
    def entry(self) -> Entry:
        """The number that is restated."""
        one = self.restatement
        return Entry(one.period, self.area.id if self.area else "", one.post_kind, one.measure)

    def at(self, programme: Programme, *inner: str) -> Position:
        """Where the restatement, or one of its entries, was written."""
        return programme.places.value(self.file, "restates", self.number, *inner)


@dataclass(frozen=True)
class StandingValues:
    """The numbers that stand after restatements, as far as the restatements are sound.

    A number restated from something that was never written is in doubt: it is told once, and no
    rule reckons with it.
    """

    by_entry: dict[Entry, Fraction]
    doubtful: frozenset[Entry]

    def value(self, period: str, area: str, kind: str, measure: str) -> Fraction | None:
        """The number of a cell; None where nothing was reported or its restatement is in doubt."""
        entry = Entry(period, area, kind, measure)
        return None if entry in self.doubtful else self.by_entry.get(entry)

    def in_doubt(self, period: str, area: str, kind: str, measure: str) -> bool:
        """Whether a number is there whose restatement is in doubt."""
        return Entry(period, area, kind, measure) in self.doubtful


def standing_values(programme: Programme) -> StandingValues:
    """Every number after restatement, in the order of the decisions."""
    values, doubtful = written_values(programme), set()
    for one in corrections(programme):
        known, entry = values.get(one.entry), one.entry
        if known is not None and known != one.restatement.stated:
            doubtful.add(entry)
        if known is not None:
            values[entry] = Fraction(one.restatement.corrected)
    return StandingValues(values, frozenset(doubtful))


def written_values(programme: Programme) -> dict[Entry, Fraction]:
    """Every number as the period files give it; what is not reported has no entry."""
    return {
        Entry(period.period, area, kind, measure): Fraction(value)
        for period in programme.periods
        for area, key in programme.return_keys(period).items()
        for kind, measure, value in _numbers(period.returns[key])
    }


def corrections(programme: Programme) -> tuple[Correction, ...]:
    """Every restatement, in the order they were decided."""
    return tuple(sorted(_corrections(programme), key=lambda one: one.restatement.decided))


def restated_area(programme: Programme, restatement: Restatement) -> Area | None:
    """The area a restatement means, by its name on the cut-off day of the restated period."""
    period = _period(programme, restatement.period)
    return programme.area_named(restatement.area, period.as_of if period else None)


def _corrections(programme: Programme) -> Iterator[Correction]:
    for period in programme.periods:
        for number, one in enumerate(period.restates):
            file = files.period_file(period.period)
            yield Correction(file, number, one, restated_area(programme, one))


def _period(programme: Programme, identifier: str) -> Period | None:
    return next((one for one in programme.periods if one.period == identifier), None)


def _numbers(entry: Return | str) -> Iterator[tuple[str, str, Fraction]]:
    """Post kind, measure and number of everything a return reports."""
    kinds = entry.kinds if isinstance(entry, Return) else {}
    for kind, measures in kinds.items():
        for measure, value in measures.items() if isinstance(measures, dict) else ():
            if not isinstance(value, str):
                yield kind, measure, Fraction(value)
