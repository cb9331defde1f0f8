"""Values of returns as they stand after every restatement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from generator.model import files
from generator.model.period import Period, Restatement, Return
from generator.model.programme import Programme
from generator.position import Position

Entry = tuple[str, str, str, str]
"""(period, area id, post kind, measure)."""


@dataclass(frozen=True, slots=True)
class ReturnedValue:
    """One number of a return, in the unit of its measure.

    `as_first_stated` is what the return said; `value` what stands after `restated`, the last
    restatement decided. `at` is where the standing number was written.
    """

    value: Fraction
    as_first_stated: Fraction
    received: date
    at: Position
    restated: Restatement | None = None


@dataclass(frozen=True)
class ReturnedValues:
    """Every number returned, by period, area id, post kind and measure."""

    by_key: Mapping[Entry, ReturnedValue] = field(default_factory=dict)

    def entry(self, period: str, area: str, kind: str, measure: str) -> ReturnedValue | None:
        """The number with its place and its day, or None where nothing was reported."""
        return self.by_key.get((period, area, kind, measure))

    def value(self, period: str, area: str, kind: str, measure: str) -> Fraction | None:
        """The number as it stands now, or None where nothing was reported: never 0 for that."""
        found = self.by_key.get((period, area, kind, measure))
        return found.value if found else None


def returned(programme: Programme) -> ReturnedValues:
    """All numbers of all returns, restated ones replaced in the order of their decisions.

    A restatement of a number that was never returned changes nothing: it is a finding.
    """
    values = {
        (period.period, area, kind, measure): one
        for period in programme.periods
        for area, kind, measure, one in _stated(period, programme)
    }
    for place, restatement in _in_order_of_decision(programme):
        key = (
            restatement.period,
            _area_id(restatement, programme),
            restatement.post_kind,
            restatement.measure,
        )
        if key in values:
            corrected = Fraction(restatement.corrected)
            values[key] = replace(values[key], value=corrected, at=place, restated=restatement)
    return ReturnedValues(values)


def _stated(period: Period, programme: Programme) -> Iterator[tuple[str, str, str, ReturnedValue]]:
    """(area id, kind, measure, number) of one period file, as its returns say."""
    file = files.period_file(period.period)
    for area, name in programme.return_keys(period).items():
        filed = period.returns[name]
        if not isinstance(filed, Return):
            continue
        for kind, measures in filed.kinds.items():
            if isinstance(measures, str):
                continue
            for measure, number in measures.items():
                if isinstance(number, str):
                    continue
                at = programme.places.value(file, "returns", name, kind, measure)
                value = Fraction(number)
                yield area, kind, measure, ReturnedValue(value, value, filed.received, at)


def _area_id(restatement: Restatement, programme: Programme) -> str:
    """The area a restatement names on the cut-off day of the period it restates."""
    day = next((one.as_of for one in programme.periods if one.period == restatement.period), None)
    area = programme.area_named(restatement.area, day)
    return area.id if area else restatement.area


def _in_order_of_decision(programme: Programme) -> list[tuple[Position, Restatement]]:
    """Restatements of all files with the place of the corrected number; ties as declared."""
    found = [
        (
            programme.places.value(files.period_file(period.period), "restates", number, "to"),
            restatement,
        )
        for period in programme.periods
        for number, restatement in enumerate(period.restates)
    ]
    return sorted(found, key=lambda one: one[1].decided)
