"""AL2: differences that are declared between stated and computed totals, and decimals."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.names import goals, tables
from generator.checks.walk import Path, references
from generator.checks.words import digits, listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.allocation import AllocationRow, Difference
from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS
from generator.progress.stated import decimals_of
from generator.progress.stated_quotas import quota_totals
from generator.progress.stated_totals import TOTAL, table_totals, target_unit

TOO_MANY_DECIMALS = Rule("AL235", "plan-with-too-many-decimals", founded_on="allocation.rows")
NO_DIFFERENCE = Rule(
    "AL236", "declared-difference-that-is-none", Severity.WARNING, founded_on="allocation.total"
)
UNKNOWN_COLUMN = Rule("AL237", "difference-of-unknown-column", founded_on="allocation.total")
UNKNOWN_DOCUMENT = Rule("AL238", "difference-by-unknown-document", founded_on="documents.register")
RESERVED_KIND = Rule("AL242", "reserved-post-kind", founded_on="allocation.kinds")

Numbers = Iterator[tuple[str, Path, int | Decimal]]


def too_many_decimals(programme: Programme) -> Iterator[Diagnostic]:
    """A planned figure has more decimals than the measure it is held against."""
    unit, decimals = target_unit(programme)
    for file, path, value in _planned(programme):
        if decimals_of(value) > decimals:
            at = programme.places.value(file, *path)
            yield TOO_MANY_DECIMALS.finding(at, value=value, unit=unit, decimals=decimals)


def no_difference(programme: Programme) -> Iterator[Diagnostic]:
    """A total is declared to differ but does not."""
    for one in (*table_totals(programme), *quota_totals(programme)):
        if one.declared and not one.differs:
            at = programme.places.key(one.file, *_declaration(one.path))
            stated = digits(one.comparison.stated)
            yield NO_DIFFERENCE.finding(at, table=one.table, line=one.line, stated=stated)


def unknown_column(programme: Programme) -> Iterator[Diagnostic]:
    """`differs` names a column in which nothing is stated."""
    for file, path, columns, differs in _declaring(programme):
        for column in differs:
            if column not in columns:
                yield UNKNOWN_COLUMN.finding(
                    programme.places.key(file, *path, "differs", column),
                    column=column,
                    nearest=nearest(column, columns) or "—",
                    known=listed(columns) or "—",
                )


def unknown_document(programme: Programme) -> Iterator[Diagnostic]:
    """A declared difference names a document that is not in the register."""
    for file, path, name in references(programme, {Difference: ("document",)}):
        if name not in programme.documents:
            at = programme.places.value(file, *path)
            near = nearest(name, programme.documents)
            yield UNKNOWN_DOCUMENT.finding(at, document=name, nearest=near)


def reserved_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A post kind has the id that stands for the sum over all kinds."""
    for number, kind in enumerate(programme.plan.post_kinds):
        if kind.id == ALL_KINDS:
            at = programme.places.value(files.PLAN, "post_kinds", number, "id")
            yield RESERVED_KIND.finding(at, id=kind.id, name=kind.name)


def _declaration(path: Path) -> Path:
    """Where a difference of a stated figure is declared."""
    row = path[:2] if path[0] == "quotas" else path[:-1]
    return (*row, "differs", path[-1])


def _declaring(
    programme: Programme,
) -> Iterator[tuple[str, Path, list[str], dict[str, Difference]]]:
    """Every `differs` with its path and the columns it may name."""
    for path, row, stated_row in _rows(programme):
        own = [TOTAL] if row.total is not None else []
        numbers = [kind for kind, one in row.kinds.items() if not isinstance(one, str)]
        columns = [*own, *(numbers if stated_row else [])]
        yield files.ALLOCATION, path, columns, row.differs
    for number, quota in enumerate(programme.plan.quotas):
        yield files.PLAN, ("quotas", number), [TOTAL, *quota.by_kind], quota.differs


def _rows(programme: Programme) -> Iterator[tuple[Path, AllocationRow, bool]]:
    """Every row of the allocation file; whether it is a row of stated totals."""
    for path, table in tables(programme):
        yield from (((*path, "rows", key), row, False) for key, row in table.rows.items())
        if table.stated_total:
            yield (*path, "stated_total"), table.stated_total, True
        for number, step in enumerate(table.adjustments):
            if step.stated_total:
                yield (*path, "adjustments", number, "stated_total"), step.stated_total, True
    for path, goal in goals(programme):
        yield from (((*path, "rows", key), row, False) for key, row in goal.rows.items())


def _planned(programme: Programme) -> Numbers:
    """Every planned number of the policy, with its place."""
    for path, row, _ in _rows(programme):
        for column, value in (*row.kinds.items(), (TOTAL, row.total)):
            if value is not None and not isinstance(value, str):
                yield files.ALLOCATION, (*path, column), value
    yield from _adjusted(programme)
    for number, quota in enumerate(programme.plan.quotas):
        yield files.PLAN, ("quotas", number, TOTAL), quota.total
        for kind, part in quota.by_kind.items():
            yield files.PLAN, ("quotas", number, "by_kind", kind), part


def _adjusted(programme: Programme) -> Numbers:
    for path, table in tables(programme):
        for number, step in enumerate(table.adjustments):
            inner = (*path, "adjustments", number)
            for at, move in enumerate(step.moves):
                yield files.ALLOCATION, (*inner, "moves", at, "number"), move.number
            for at, change in enumerate(step.changes):
                if not isinstance(change.after, str):
                    yield files.ALLOCATION, (*inner, "changes", at, "to"), change.after
