"""AL2: the sums of the allocation against the totals the plan states, and against its quota."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.cells import reporting_areas
from generator.checks.walk import Path
from generator.checks.words import kind_name, listed
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.allocation import Allocation, AllocationRow
from generator.model.plan import Quota
from generator.model.programme import Programme
from generator.model.shape import NOT_PUBLISHED

TOTAL_MISMATCH = Rule("AL201", "total-mismatch", founded_on="allocation.total")
QUOTA_MISMATCH = Rule("AL206", "quota-mismatch", founded_on="quota.total")
QUOTA_PARTS = Rule("AL212", "quota-parts", founded_on="quota.kinds")


class Line(NamedTuple):
    """A row, a column or the whole table, with what its cells come to and what is stated."""

    key: str
    name: str
    path: Path
    summed: int
    stated: int

    @property
    def difference(self) -> int:
        """Stated minus summed."""
        return self.stated - self.summed


def total_mismatch(programme: Programme) -> Iterator[Diagnostic]:
    """Cells do not add up to a stated total; one mistyped cell is told once, where it stands."""
    for number, table in enumerate(programme.allocation_file.allocations):
        start: Path = ("allocations", number)
        rows = [one for one in _rows(programme, table, start) if one.difference]
        columns = [one for one in _columns(programme, table, start) if one.difference]
        crossing = _crossing(start, rows, columns)
        told = [crossing] if crossing else [*rows, *columns]
        told.extend(one for one in _whole(programme, table, start) if _apart(one, rows, columns))
        for line in told:
            yield _finding(programme, line, rows + columns if line is crossing else [line])


def quota_mismatch(programme: Programme) -> Iterator[Diagnostic]:
    """The table allocates more or less than the plan's quota of that year."""
    tables = {one.year: one for one in programme.allocation_file.allocations}
    for number, quota in enumerate(programme.plan.quotas):
        table = tables.get(quota.year)
        if table is None or _parts(quota) != quota.total or table.stated_total is None:
            continue
        if _in_doubt(programme, table):
            continue  # a stated total that does not add up is told at the table
        path: Path = ("quotas", number)
        stated, by_kind = table.stated_total, table.stated_total.kinds
        pairs = [
            (kind_name(programme, kind), (*path, "by_kind", kind), count, by_kind[kind])
            for kind, count in quota.by_kind.items()
            if kind in by_kind
        ]
        total = stated.total if stated.total is not None else quota.total
        for name, place, count, allocated in (
            *pairs,
            (table.name, (*path, "total"), quota.total, total),
        ):
            if isinstance(allocated, int) and allocated != count:
                yield QUOTA_MISMATCH.finding(
                    programme.places.value(files.PLAN, *place),
                    year=quota.year,
                    line=name,
                    quota=count,
                    allocated=allocated,
                    difference=abs(allocated - count),
                )


def quota_parts(programme: Programme) -> Iterator[Diagnostic]:
    """The parts of a quota do not add up to its total."""
    for number, quota in enumerate(programme.plan.quotas):
        parts = _parts(quota)
        if parts != quota.total:
            yield QUOTA_PARTS.finding(
                programme.places.value(files.PLAN, "quotas", number, "total"),
                year=quota.year,
                summed=parts,
                stated=quota.total,
                difference=abs(parts - quota.total),
            )


def _in_doubt(programme: Programme, table: Allocation) -> bool:
    lines = (*_columns(programme, table, ()), *_whole(programme, table, ()))
    return any(one.difference for one in lines)


def _parts(quota: Quota) -> int:
    return sum(quota.by_kind.values())


def _finding(programme: Programme, line: Line, lines: list[Line]) -> Diagnostic:
    return TOTAL_MISMATCH.finding(
        programme.places.value(files.ALLOCATION, *line.path),
        line=listed(one.name for one in lines),
        summed=listed(str(one.summed) for one in lines),
        stated=listed(str(one.stated) for one in lines),
        difference=abs(lines[0].difference),
    )


def _crossing(start: Path, rows: list[Line], columns: list[Line]) -> Line | None:
    """The one cell that explains everything: a row and a column wrong by the same difference."""
    if len(rows) != 1 or len(columns) != 1 or rows[0].difference != columns[0].difference:
        return None
    return rows[0]._replace(path=(*start, "rows", rows[0].key, columns[0].key))


def _apart(whole: Line, rows: list[Line], columns: list[Line]) -> bool:
    """Whether the grand total is wrong by more than wrong rows or columns explain."""
    explained = {sum(one.difference for one in rows), sum(one.difference for one in columns)}
    return whole.difference not in {0, *explained}


def _rows(programme: Programme, table: Allocation, start: Path) -> Iterator[Line]:
    for area, row in table.rows.items():
        if row.total is not None and _complete(programme, row):
            yield Line(area, area, (*start, "rows", area, "total"), _sum(row), row.total)


def _columns(programme: Programme, table: Allocation, start: Path) -> Iterator[Line]:
    stated = table.stated_total.kinds if table.stated_total else {}
    for kind, total in stated.items():
        cells = [row.kinds.get(kind) for row in table.rows.values()]
        if (
            _all_rows(programme, table)
            and isinstance(total, int)
            and not {None, NOT_PUBLISHED} & {*cells}
        ):
            summed = sum(cell for cell in cells if isinstance(cell, int))
            name = kind_name(programme, kind)
            yield Line(kind, name, (*start, "stated_total", kind), summed, total)


def _whole(programme: Programme, table: Allocation, start: Path) -> Iterator[Line]:
    total = table.stated_total.total if table.stated_total else None
    complete = all(_complete(programme, row) for row in table.rows.values())
    if total is not None and complete and _all_rows(programme, table):
        summed = sum(_sum(row) for row in table.rows.values())
        yield Line("", table.name, (*start, "stated_total", "total"), summed, total)


def _all_rows(programme: Programme, table: Allocation) -> bool:
    """Whether the table has as many rows as areas report; otherwise another rule speaks first."""
    return len(table.rows) == len(reporting_areas(programme))


def _complete(programme: Programme, row: AllocationRow) -> bool:
    return {*row.kinds} == {*programme.post_kinds} and NOT_PUBLISHED not in row.kinds.values()


def _sum(row: AllocationRow) -> int:
    return sum(cell for cell in row.kinds.values() if isinstance(cell, int))
