"""Quotas of the plan years, held against what the allocation hands down."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from generator.model import files
from generator.model.allocation import Allocation
from generator.model.plan import Quota
from generator.model.programme import Programme
from generator.progress.replay import plan_sum
from generator.progress.stated import StatedFigure, compared_total
from generator.progress.stated_totals import TOTAL, WHOLE, has_all_rows, kind_name, target_unit


def quota_totals(programme: Programme) -> Iterator[StatedFigure]:
    """Every quota and its parts.

    The first of a year stands against the totals its table states, or else its cells; an
    amended one against the plan on the last day it is in force.
    """
    tables = {one.year: one for one in programme.allocation_file.allocations}
    for number, quota in enumerate(programme.plan.quotas):
        table = tables.get(quota.year)
        for column, value in {TOTAL: quota.total, **quota.by_kind}.items() if table else ():
            found = _handed_down(programme, table, quota, column) if table else None
            if table is None or found is None:
                continue
            inner = (TOTAL,) if column == TOTAL else ("by_kind", column)
            path = ("quotas", number, *inner)
            unit, decimals = target_unit(programme)
            yield StatedFigure(
                files.PLAN,
                path,
                programme.places.value(files.PLAN, *path),
                f"{table.called}计划总数",
                kind_name(programme, column) or WHOLE,
                unit,
                compared_total(value, found[0], decimals, found[1]),
                quota.differs.get(column),
                quota.origin,
            )


def last_day(programme: Programme, quota: Quota, table: Allocation) -> date:
    """The last day on which a quota is in force, at most that of the plan year."""
    begun = quota.since or date.min
    later = (
        one.since
        for one in programme.plan.quotas
        if one.year == quota.year and one.since and one.since > begun
    )
    following = min(later, default=None)
    return min(following - timedelta(days=1), table.until) if following else table.until


def quota_in_force(programme: Programme, table: Allocation, day: date) -> Quota | None:
    """The quota of a plan year in force on a day."""
    begun = [
        one
        for one in programme.plan.quotas
        if one.year == table.year and (one.since is None or one.since <= day)
    ]
    return max(begun, key=lambda one: one.since or date.min, default=None)


def is_first(quota: Quota, table: Allocation) -> bool:
    """Whether a quota is in force from the outset of its plan year."""
    return quota.since is None or quota.since <= table.since


def _handed_down(
    programme: Programme, table: Allocation, quota: Quota, column: str
) -> tuple[Fraction, int] | None:
    """What the allocation comes to in a column, and of how many cells; None if unknown."""
    kind = None if column == TOTAL else column
    if not is_first(quota, table):
        plan = programme.plan_on(table, last_day(programme, quota, table))
        return plan_sum(plan, kind) if has_all_rows(programme, table) else None
    summed = plan_sum(programme.original_plan(table), kind)
    stated = table.stated_total
    value = (stated.kinds.get(kind) if kind else stated.total) if stated else None
    if value is not None and not isinstance(value, str):
        return Fraction(value), summed[1] if summed else 0
    return summed if has_all_rows(programme, table) else None
