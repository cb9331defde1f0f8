"""AL2: areas that were founded or dissolved, and what became of their plan."""

from collections.abc import Iterator
from datetime import date

from generator.checks.names import tables
from generator.checks.walk import Path, references
from generator.checks.words import digits, kind_name, listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.allocation import Allocation
from generator.model.area import Area
from generator.model.programme import Programme

UNKNOWN_SUCCESSOR = Rule("AL219", "unknown-successor", founded_on="areas.changes")
WITHOUT_END = Rule("AL220", "successors-without-end", founded_on="areas.changes")
UPSIDE_DOWN = Rule("AL221", "area-upside-down", founded_on="areas.changes")
WITHOUT_DOCUMENT = Rule(
    "AL248", "change-without-document", Severity.WARNING, founded_on="areas.changes"
)
STILL_PLANNED = Rule("AL222", "dissolved-area-with-plan", founded_on="areas.changes")


def unknown_successor(programme: Programme) -> Iterator[Diagnostic]:
    """An area goes into one nobody declared, or into itself."""
    for file, path, name in references(programme, {Area: ("into",)}):
        own = programme.area_file.areas[int(path[1])]
        others = [one for one in programme.areas if one != own.id]
        if name not in others:
            at = programme.places.value(file, *path)
            near = nearest(name, others)
            yield UNKNOWN_SUCCESSOR.finding(at, area=own.name, into=name, nearest=near)


def without_end(programme: Programme) -> Iterator[Diagnostic]:
    """An area has successors but no last day."""
    for number, area in enumerate(programme.area_file.areas):
        if area.into and area.until is None:
            at = programme.places.key(files.AREAS, "areas", number, "into")
            yield WITHOUT_END.finding(at, area=area.name, into=_names(programme, area))


def upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """An area, or a former name of it, ends before the area begins."""
    for number, area in enumerate(programme.area_file.areas):
        for path, until in _ends(area):
            if until is not None and area.since is not None and until < area.since:
                at = programme.places.value(files.AREAS, "areas", number, *path)
                yield UPSIDE_DOWN.finding(at, area=area.name, since=area.since, until=until)


def without_document(programme: Programme) -> Iterator[Diagnostic]:
    """An area of the plan was founded or dissolved, and nobody says by which document.

    The document of the areas that went into it founds an area too.
    """
    told = {one for area in programme.area_file.areas if area.change_origin for one in area.into}
    for number, area in enumerate(programme.area_file.areas):
        day, key = (area.until, "until") if area.until else (area.since, "from")
        silent = area.change_origin is None and (key == "until" or area.id not in told)
        if day is not None and area.in_plan and silent:
            at = programme.places.value(files.AREAS, "areas", number, key)
            yield WITHOUT_DOCUMENT.finding(at, area=area.name, day=day)


def still_planned(programme: Programme) -> Iterator[Diagnostic]:
    """On a cut-off day after its last one, an area still has a plan."""
    for _, table in tables(programme):
        for number, area in enumerate(programme.area_file.areas):
            if area.until is None or not table.since <= area.until < table.until:
                continue
            for day in _cut_off_days(programme, area.until, table.until):
                left = _left(programme, table, area, day)
                if left:
                    yield STILL_PLANNED.finding(
                        programme.places.value(files.AREAS, "areas", number, "until"),
                        area=area.name_on(area.until),
                        until=area.until,
                        day=day,
                        table=table.name,
                        left=listed(left),
                        into=_names(programme, area) or "—",
                    )
                    break


def _cut_off_days(programme: Programme, after: date, until: date) -> list[date]:
    """The last days of declared periods, and the cut-off days of files, after a day."""
    days = {one.until for one in programme.indicators.periods}
    days |= {one.as_of for one in programme.periods}
    return sorted(one for one in days if after < one <= until)


def _left(programme: Programme, table: Allocation, area: Area, day: date) -> list[str]:
    """What the plan in force on a day still gives an area."""
    plan = programme.plan_on(table, day)
    cells = ((kind, plan.get((area.id, kind))) for kind in programme.kinds)
    return [
        f"{kind_name(programme, kind)} {digits(value)}".strip()
        for kind, value in cells
        if value is not None and not isinstance(value, str) and value
    ]


def _names(programme: Programme, area: Area) -> str:
    """The names of the areas that took the place of one."""
    return listed(programme.areas[one].name if one in programme.areas else one for one in area.into)


def _ends(area: Area) -> Iterator[tuple[Path, date | None]]:
    """The last day of an area and of each of its former names."""
    yield ("until",), area.until
    for number, one in enumerate(area.former_names):
        yield ("former_names", number, "until"), one.until
