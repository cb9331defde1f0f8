"""AL2: the rows and columns of the allocation, and its plan years."""

from collections.abc import Iterator
from itertools import combinations

from generator.checks.cells import takes_part
from generator.checks.names import nearest_area, row_texts, tables, unmentioned
from generator.checks.walk import Path
from generator.checks.words import kind_name, listed, nearest_id
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.programme import Programme

UNKNOWN_AREA = Rule("AL202", "unknown-area", founded_on="allocation.rows")
MISSING_AREA = Rule("AL203", "missing-area", founded_on="allocation.rows")
UNKNOWN_KIND = Rule("AL204", "unknown-post-kind", founded_on="allocation.kinds")
MISSING_KIND = Rule("AL205", "missing-post-kind", founded_on="allocation.kinds")
AREA_WITHOUT_PART = Rule("AL207", "area-without-part", founded_on="allocation.rows")
OVERLAPPING_YEARS = Rule("AL208", "overlapping-plan-years", founded_on="period.plan")
YEAR_UPSIDE_DOWN = Rule("AL214", "plan-year-upside-down", founded_on="period.plan")


def unknown_area(programme: Programme) -> Iterator[Diagnostic]:
    """A row is for an area nobody declared."""
    for one in row_texts(programme):
        if not programme.area_names.candidates(one.text) and one.day:
            near = nearest_area(programme, one.text, one.day)
            yield UNKNOWN_AREA.finding(one.at(programme), area=one.text, nearest=near)


def missing_area(programme: Programme) -> Iterator[Diagnostic]:
    """An area of the plan has no row, and no row looks like a misspelling of it."""
    for path, table in tables(programme):
        for name in unmentioned(programme, table.rows, programme.row_keys(table), table.since):
            at = programme.places.key(files.ALLOCATION, *path, "rows")
            yield MISSING_AREA.finding(at, area=name, table=table.name)


def unknown_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A column, of the table or of a quota, is for a post kind nobody declared."""
    known = programme.kinds
    for file, path, kind in _columns(programme):
        if kind not in known:
            yield UNKNOWN_KIND.finding(
                programme.places.key(file, *path, kind),
                kind=kind,
                nearest=nearest_id(kind, programme.post_kinds, known),
                known=listed(known),
            )


def missing_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A row says nothing of a post kind, not even that there is no task."""
    known = programme.kinds
    for path, table in tables(programme):
        for area, row in table.rows.items():
            wrong = [one for one in row.kinds if one not in known]
            misspelt = {nearest_id(one, programme.post_kinds, known) for one in wrong}
            for kind in known:
                if kind not in row.kinds and kind not in misspelt:
                    at = programme.places.key(files.ALLOCATION, *path, "rows", area)
                    name = kind_name(programme, kind) or kind
                    yield MISSING_KIND.finding(at, area=area, kind=name, key=kind)


def area_without_part(programme: Programme) -> Iterator[Diagnostic]:
    """A row is for an area that is not in the plan or that has areas below it."""
    for one in row_texts(programme):
        area = one.area(programme)
        if area is not None and not takes_part(programme, area):
            yield AREA_WITHOUT_PART.finding(one.at(programme), area=one.text)


def overlapping_years(programme: Programme) -> Iterator[Diagnostic]:
    """Two tables are for the same year or share days."""
    for (_, first), (path, second) in combinations(tables(programme), 2):
        share = first.since <= second.until and second.since <= first.until
        if first.year == second.year or share:
            at = programme.places.value(files.ALLOCATION, *path, "year")
            yield OVERLAPPING_YEARS.finding(
                at,
                first=first.name,
                second=second.name,
                year=first.year,
                other=second.year,
            )


def year_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A plan year ends before it begins."""
    for path, table in tables(programme):
        if table.until < table.since:
            at = programme.places.value(files.ALLOCATION, *path, "to")
            yield YEAR_UPSIDE_DOWN.finding(
                at, table=table.name, since=table.since, until=table.until
            )


def _columns(programme: Programme) -> Iterator[tuple[str, Path, str]]:
    for path, table in tables(programme):
        for area, row in table.rows.items():
            yield from ((files.ALLOCATION, (*path, "rows", area), kind) for kind in row.kinds)
        stated = table.stated_total.kinds if table.stated_total else {}
        yield from ((files.ALLOCATION, (*path, "stated_total"), kind) for kind in stated)
        for number, step in enumerate(table.adjustments):
            total = step.stated_total.kinds if step.stated_total else {}
            inner = (*path, "adjustments", number, "stated_total")
            yield from ((files.ALLOCATION, inner, kind) for kind in total)
    for number, quota in enumerate(programme.plan.quotas):
        yield from ((files.PLAN, ("quotas", number, "by_kind"), kind) for kind in quota.by_kind)
