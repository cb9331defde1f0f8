"""Which areas file returns, and which of their cells have a task."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model import files
from generator.model.allocation import Allocation, Planned
from generator.model.area import Area
from generator.model.period import KindReturn, Period, Return
from generator.model.programme import Programme
from generator.model.shape import NO_TASK, NOT_REPORTED


class Filed(NamedTuple):
    """The return of one area for one declared period."""

    period: Period
    file: str
    area: Area
    entry: Return


class FiledKind(NamedTuple):
    """What a return says of one post kind that the plan gives the area as a task."""

    period: Period
    file: str
    area: Area
    kind: str
    measures: KindReturn
    planned: Planned


def reporting_areas(programme: Programme) -> dict[str, Area]:
    """Official name → area, for areas in the plan that have none below them."""
    parents = {one.parent for one in programme.area_file.areas}
    return {
        one.name: one for one in programme.area_file.areas if one.in_plan and one.id not in parents
    }


def declared_periods(programme: Programme) -> Iterator[tuple[Period, str]]:
    """Periods somebody declared, in declared order, each with its file."""
    for one in programme.periods:
        if one.period in programme.period_declarations:
            yield one, files.period_file(one.period)


def filed_returns(programme: Programme) -> Iterator[Filed]:
    """Every return of a reporting area for a declared period."""
    areas = reporting_areas(programme)
    for period, file in declared_periods(programme):
        for name, entry in period.returns.items():
            if name in areas and isinstance(entry, Return):
                yield Filed(period, file, areas[name], entry)


def planned(allocation: Allocation | None, area: str, kind: str) -> Planned | None:
    """What the table says of a cell; None where it says nothing."""
    row = allocation.rows.get(area) if allocation else None
    return row.kinds.get(kind) if row else None


def filed_kinds(programme: Programme) -> Iterator[FiledKind]:
    """What was filed for cells with a task, period by period."""
    by_period = {one.period: programme.allocation(one) for one in programme.periods}
    for period, file, area, entry in filed_returns(programme):
        for kind, measures in entry.kinds.items():
            plan = planned(by_period[period.period], area.name, kind)
            if kind in programme.post_kinds and plan is not None and plan != NO_TASK:
                yield FiledKind(period, file, area, kind, measures, plan)


def reported(measures: KindReturn) -> bool:
    """Whether anything was reported for a post kind."""
    return measures != NOT_REPORTED
