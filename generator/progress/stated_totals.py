"""Totals that allocations, their adjustments and goals state, held against their cells."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from generator.model import files
from generator.model.allocation import Allocation, AllocationRow, Planned
from generator.model.origin import Origin
from generator.model.programme import Programme
from generator.model.shape import NOT_PUBLISHED
from generator.progress.replay import plan_sum, replayed
from generator.progress.stated import StatedFigure, compared_total

TOTAL = "total"
WHOLE = "合计"  # what a column of all kinds is called
Path = tuple[str | int, ...]
Sum = tuple[Fraction, int]  # and how many numbers it is the sum of


def table_totals(programme: Programme) -> Iterator[StatedFigure]:
    """Every total of allocations, adjustments and goals, in the order of the file."""
    for number, table in enumerate(programme.allocation_file.allocations):
        yield from row_totals(programme, number, table)
        yield from column_totals(programme, number, table)
        yield from grand_total(programme, number, table)
        yield from adjusted_totals(programme, number, table)
    yield from goal_totals(programme)


def row_totals(programme: Programme, number: int, table: Allocation) -> Iterator[StatedFigure]:
    """The totals at the end of rows."""
    for key, row in table.rows.items():
        found = _row_sum(programme, row)
        if row.total is not None and found:
            path = ("allocations", number, "rows", key, TOTAL)
            yield _line(programme, path, (table.name, key), (row, TOTAL), found, table.origin)


def column_totals(programme: Programme, number: int, table: Allocation) -> Iterator[StatedFigure]:
    """The totals at the foot of columns; only of tables with a row for every reporting area."""
    stated = table.stated_total
    if stated is None or not has_all_rows(programme, table):
        return
    for kind in _columns(stated):
        cells = [row.kinds.get(kind) for row in table.rows.values()]
        if kind == TOTAL or None in cells or NOT_PUBLISHED in cells:
            continue
        path = ("allocations", number, "stated_total", kind)
        names = (table.name, kind_name(programme, kind) or WHOLE)
        yield _line(programme, path, names, (stated, kind), _sum(cells), table.origin)


def grand_total(programme: Programme, number: int, table: Allocation) -> Iterator[StatedFigure]:
    """The total of the whole table."""
    stated = table.stated_total
    sums = [_row_sum(programme, row) for row in table.rows.values()]
    known = [one for one in sums if one]
    complete = len(known) == len(sums) and has_all_rows(programme, table)
    if stated and stated.total is not None and complete:
        path = ("allocations", number, "stated_total", TOTAL)
        found = sum((one for one, _ in known), Fraction(0)), sum(n for _, n in known)
        names = (table.name, WHOLE)
        yield _line(programme, path, names, (stated, TOTAL), found, table.origin)


def adjusted_totals(programme: Programme, number: int, table: Allocation) -> Iterator[StatedFigure]:
    """The totals that adjustments state, against the plan after each."""
    if not has_all_rows(programme, table):
        return
    for one in replayed(programme, table):
        stated = one.step.stated_total
        for column in _columns(stated):
            found = plan_sum(one.after, None if column == TOTAL else column)
            if stated is None or found is None:
                continue
            path = ("allocations", number, "adjustments", one.number, "stated_total", column)
            names = (table.name, kind_name(programme, column) or WHOLE)
            yield _line(programme, path, names, (stated, column), found, one.step.origin)


def goal_totals(programme: Programme) -> Iterator[StatedFigure]:
    """The totals of the rows of goals, where their kinds are given."""
    for number, goal in enumerate(programme.allocation_file.goals):
        for key, row in goal.rows.items():
            silent = any(isinstance(one, str) for one in row.kinds.values())
            if row.total is not None and row.kinds and not silent:
                path = ("goals", number, "rows", key, TOTAL)
                found = _sum(row.kinds.values())
                yield _line(programme, path, (goal.name, key), (row, TOTAL), found, goal.origin)


def kind_name(programme: Programme, kind: str) -> str:
    """The name of a column; empty for the whole table and where kinds have no names."""
    declared = programme.post_kinds.get(kind)
    return declared.name if declared else ""


def has_all_rows(programme: Programme, table: Allocation) -> bool:
    """Whether a table has as many rows as areas report; otherwise another rule speaks first."""
    reporting = [
        one
        for one in programme.area_file.areas
        if one.in_plan and programme.is_leaf(one) and one.exists(table.since)
    ]
    return len(table.rows) == len(reporting)


def target_unit(programme: Programme) -> tuple[str, int]:
    """Unit and decimals of planned figures: those of the target."""
    target = programme.measures.get(programme.indicators.target.measure)
    return (target.unit, target.decimals) if target else ("", 0)


def _line(
    programme: Programme,
    path: Path,
    names: tuple[str, str],
    stated: tuple[AllocationRow, str],
    found: Sum,
    origin: Origin,
) -> StatedFigure:
    """One column of a row of totals, beside what its cells come to."""
    row, column = stated
    value = row.total if column == TOTAL else row.kinds[column]
    unit, decimals = target_unit(programme)
    return StatedFigure(
        files.ALLOCATION,
        path,
        programme.places.value(files.ALLOCATION, *path),
        *names,
        unit,
        compared_total(_number(value), found[0], decimals, found[1]),
        row.differs.get(column),
        origin,
    )


def _number(value: Planned | None) -> int | Decimal:
    return 0 if value is None or isinstance(value, str) else value


def _columns(stated: AllocationRow | None) -> Iterator[str]:
    """The columns in which a row of totals has a number."""
    if stated is not None:
        yield from (kind for kind, one in stated.kinds.items() if not isinstance(one, str))
        yield from (TOTAL,) if stated.total is not None else ()


def _row_sum(programme: Programme, row: AllocationRow) -> Sum | None:
    """The sum of a row that has every column, all of them published."""
    complete = {*row.kinds} == {*programme.kinds} and NOT_PUBLISHED not in row.kinds.values()
    return _sum(row.kinds.values()) if complete else None


def _sum(cells: Iterable[Planned | None]) -> Sum:
    numbers = [Fraction(one) for one in cells if one is not None and not isinstance(one, str)]
    return sum(numbers, Fraction(0)), len(numbers)
