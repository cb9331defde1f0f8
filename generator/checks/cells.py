"""Which areas file returns, and which of their cells have a task."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.model import files
from generator.model.adjustment import Plan
from generator.model.allocation import Planned
from generator.model.area import Area
from generator.model.period import KindReturn, Period, Return
from generator.model.programme import Programme
from generator.model.shape import NO_TASK


class Filed(NamedTuple):
    """The return of one area for one declared period; `key` is what its row is written under."""

    period: Period
    file: str
    area: Area
    key: str
    entry: Return


class FiledKind(NamedTuple):
    """What a return says of one post kind that the plan gives the area as a task."""

    period: Period
    file: str
    area: Area
    key: str
    kind: str
    measures: KindReturn
    planned: Planned


def takes_part(programme: Programme, area: Area) -> bool:
    """Whether an area, as long as it exists, is in the plan and has none below it."""
    return area.in_plan and programme.is_leaf(area)


def reporting_areas(programme: Programme, day: date) -> dict[str, Area]:
    """Area id → area, for areas that file returns and exist on a day."""
    return {
        one.id: one
        for one in programme.area_file.areas
        if takes_part(programme, one) and one.exists(day)
    }


def written_names(programme: Programme, areas: Iterable[Area], day: date) -> list[str]:
    """What an editor writes for areas on a day: their names, or paths where names repeat."""
    return [programme.area_names.written(one, day) for one in areas]


def declared_periods(programme: Programme) -> Iterator[tuple[Period, str]]:
    """Periods somebody declared, in declared order, each with its file."""
    for one in programme.periods:
        if one.period in programme.period_declarations:
            yield one, files.period_file(one.period)


def filed_returns(programme: Programme) -> Iterator[Filed]:
    """Every return of a reporting area for a declared period."""
    for period, file in declared_periods(programme):
        areas = reporting_areas(programme, period.as_of)
        for identifier, key in programme.return_keys(period).items():
            entry = period.returns[key]
            if identifier in areas and isinstance(entry, Return):
                yield Filed(period, file, areas[identifier], key, entry)


def plan_of(programme: Programme, period: Period) -> Plan:
    """The plan in force on the cut-off day of a period; empty outside every plan year."""
    allocation = programme.allocation(period)
    return programme.plan_on(allocation, period.as_of) if allocation else {}


def filed_kinds(programme: Programme) -> Iterator[FiledKind]:
    """What was filed for cells with a task, period by period."""
    plans = {one.period: plan_of(programme, one) for one in programme.periods}
    for period, file, area, key, entry in filed_returns(programme):
        for kind, measures in entry.kinds.items():
            planned = plans[period.period].get((area.id, kind))
            if kind in programme.kinds and planned is not None and planned != NO_TASK:
                yield FiledKind(period, file, area, key, kind, measures, planned)
