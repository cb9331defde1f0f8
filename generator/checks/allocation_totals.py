"""AL2: the sums of the allocation against the totals the plan states, and against its quota."""

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.words import digits, listed
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.allocation import Allocation
from generator.model.plan import Quota
from generator.model.programme import Programme
from generator.position import Position
from generator.progress.replay import plan_sum, replayed
from generator.progress.stated import StatedFigure, rounded
from generator.progress.stated_quotas import is_first, last_day, quota_in_force, quota_totals
from generator.progress.stated_totals import (
    adjusted_totals,
    column_totals,
    goal_totals,
    grand_total,
    row_totals,
    target_unit,
)

TOTAL_MISMATCH = Rule("AL201", "total-mismatch", founded_on="allocation.total")
QUOTA_MISMATCH = Rule("AL206", "quota-mismatch", founded_on="quota.total")
QUOTA_PARTS = Rule("AL212", "quota-parts", founded_on="quota.kinds")
ADJUSTED_TOTAL = Rule("AL231", "adjusted-total-mismatch", founded_on="allocation.adjustments")
QUOTA_NOT_AMENDED = Rule("AL234", "quota-not-amended", founded_on="quota.total")
GOAL_TOTAL = Rule("AL241", "goal-total-mismatch", founded_on="allocation.goals")


def total_mismatch(programme: Programme) -> Iterator[Diagnostic]:
    """Cells do not add up to a stated total; one mistyped cell is told once, where it stands."""
    for number, table in enumerate(programme.allocation_file.allocations):
        rows = [one for one in row_totals(programme, number, table) if one.undeclared]
        columns = [one for one in column_totals(programme, number, table) if one.undeclared]
        crossing = _crossing(programme, rows, columns)
        told = [] if crossing else [*rows, *columns]
        if crossing:
            yield _finding(TOTAL_MISMATCH, rows + columns, crossing)
        whole = (one for one in grand_total(programme, number, table) if one.undeclared)
        told.extend(one for one in whole if _apart(one, rows, columns))
        for line in told:
            yield _finding(TOTAL_MISMATCH, [line], line.at)


def quota_mismatch(programme: Programme) -> Iterator[Diagnostic]:
    """The table allocates more or less than the plan's quota of that year."""
    tables = {one.year: one for one in programme.allocation_file.allocations}
    doubtful = {one.year for one in tables.values() if _in_doubt(programme, one)}
    for one in quota_totals(programme):
        quota = programme.plan.quotas[int(one.path[1])]
        if quota.year in doubtful or _parts_differ(programme, quota):
            continue  # told elsewhere
        if one.undeclared and not _told_at_adjustment(programme, quota, tables[quota.year]):
            found = one.comparison
            yield QUOTA_MISMATCH.finding(
                one.at,
                year=quota.year,
                line=one.line,
                quota=digits(found.stated),
                allocated=digits(found.computed),
                difference=digits(abs(found.difference)),
            )


def quota_parts(programme: Programme) -> Iterator[Diagnostic]:
    """The parts of a quota do not add up to its total."""
    for number, quota in enumerate(programme.plan.quotas):
        if _parts_differ(programme, quota):
            parts = _parts(quota)
            yield QUOTA_PARTS.finding(
                programme.places.value(files.PLAN, "quotas", number, "total"),
                year=quota.year,
                summed=digits(parts),
                stated=quota.total,
                difference=digits(abs(parts - Fraction(quota.total))),
            )


def adjusted_total(programme: Programme) -> Iterator[Diagnostic]:
    """The totals an adjustment states are not those of the plan after it."""
    for number, table in enumerate(programme.allocation_file.allocations):
        names = ((change.area, one.on) for one in table.adjustments for change in one.changes)
        if not all(programme.area_id(*one) for one in names):
            continue  # a change that leads nowhere is told where it stands
        for one in adjusted_totals(programme, number, table):
            if one.undeclared:
                yield _finding(ADJUSTED_TOTAL, [one], one.at)


def goal_total(programme: Programme) -> Iterator[Diagnostic]:
    """The total of a row of a goal is not the sum of its kinds."""
    for one in goal_totals(programme):
        if one.undeclared:
            yield _finding(GOAL_TOTAL, [one], one.at)


def quota_not_amended(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment changes the total of the plan while the quota in force is still the old one."""
    for number, table in enumerate(programme.allocation_file.allocations):
        for step, name, old, new in _unamended(programme, table):
            at = programme.places.value(
                files.ALLOCATION, "allocations", number, "adjustments", step, "changes"
            )
            yield QUOTA_NOT_AMENDED.finding(
                at,
                on=table.adjustments[step].on,
                line=name,
                old=digits(old),
                new=digits(new),
                year=table.year,
            )


def _unamended(
    programme: Programme, table: Allocation
) -> Iterator[tuple[int, str, Fraction, Fraction]]:
    """Adjustments after which a quota lags behind: number, name of the table, before, after."""
    for one in replayed(programme, table):
        quota = quota_in_force(programme, table, one.step.on)
        before, after = plan_sum(one.before), plan_sum(one.after)
        if not (quota and before and after and one.step.changes):
            continue
        decimals = target_unit(programme)[1]
        lags = rounded(before[0], decimals) == quota.total != rounded(after[0], decimals)
        if lags and "total" not in quota.differs:
            yield one.number, table.name, before[0], after[0]


def _told_at_adjustment(programme: Programme, quota: Quota, table: Allocation) -> bool:
    """Whether an adjustment in the time of an amended quota is itself the finding."""
    if is_first(quota, table):
        return False
    begun, end = quota.since or table.since, last_day(programme, quota, table)
    days = (table.adjustments[number].on for number, *_ in _unamended(programme, table))
    return any(begun <= day <= end for day in days)


def _in_doubt(programme: Programme, table: Allocation) -> bool:
    number = programme.allocation_file.allocations.index(table)
    lines = (
        *column_totals(programme, number, table),
        *grand_total(programme, number, table),
    )
    return any(one.undeclared for one in lines)


def _parts(quota: Quota) -> Fraction:
    return sum((Fraction(one) for one in quota.by_kind.values()), Fraction(0))


def _parts_differ(programme: Programme, quota: Quota) -> bool:
    decimals = target_unit(programme)[1]
    return bool(quota.by_kind) and rounded(_parts(quota), decimals) != quota.total


def _finding(rule: Rule, lines: list[StatedFigure], at: Position) -> Diagnostic:
    return rule.finding(
        at,
        table=lines[0].table,
        line=listed(one.line for one in lines),
        summed=listed(digits(one.comparison.computed) for one in lines),
        stated=listed(digits(one.comparison.stated) for one in lines),
        difference=digits(abs(lines[0].comparison.difference)),
    )


def _crossing(
    programme: Programme, rows: list[StatedFigure], columns: list[StatedFigure]
) -> Position | None:
    """The one cell that explains everything: a row and a column wrong by the same difference."""
    if len(rows) != 1 or len(columns) != 1:
        return None
    if rows[0].comparison.difference != columns[0].comparison.difference:
        return None
    return programme.places.value(files.ALLOCATION, *rows[0].path[:-1], columns[0].path[-1])


def _apart(whole: StatedFigure, rows: list[StatedFigure], columns: list[StatedFigure]) -> bool:
    """Whether the grand total is wrong by more than wrong rows or columns explain."""
    explained = {_differences(rows), _differences(columns)}
    return whole.comparison.difference not in {0, *explained}


def _differences(lines: list[StatedFigure]) -> Fraction:
    return sum((one.comparison.difference for one in lines), Fraction(0))
