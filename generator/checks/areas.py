"""AL2: the tree of areas."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.checks.cells import takes_part
from generator.checks.walk import references
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.area import Area
from generator.model.body import Body
from generator.model.plan import ProgrammeIdentity
from generator.model.programme import Programme

DOUBLED_AREA = Rule("AL209", "doubled-area", founded_on="areas.plan")
BROKEN_TREE = Rule("AL210", "broken-tree", founded_on="areas.plan")
UNKNOWN_LEVEL = Rule("AL211", "unknown-level", founded_on="areas.plan")
UNKNOWN_PROGRAMME_AREA = Rule("AL213", "unknown-programme-area", founded_on="areas.plan")
OUTSIDE_PROGRAMME = Rule("AL247", "area-outside-the-programme", founded_on="areas.plan")


def doubled_area(programme: Programme) -> Iterator[Diagnostic]:
    """Two areas have the same id or code, or the same name under one parent at one time."""
    seen: dict[tuple[str, object], list[Area]] = {}
    for number, area in enumerate(programme.area_file.areas):
        keys = {"id": area.id, "name": (area.name, area.parent), "code": area.code}
        for field, value in keys.items():
            alike = seen.setdefault((field, value), [])
            if value and any(field == "id" or _together(area, one) for one in alike):
                at = programme.places.value(files.AREAS, "areas", number, field)
                shown = getattr(area, field)
                yield DOUBLED_AREA.finding(at, field=field, value=shown, area=area.name)
            alike.append(area)


def _together(one: Area, other: Area) -> bool:
    """Whether there is a day on which both areas exist."""
    first, second = (one.since or date.min), (other.since or date.min)
    last, end = (one.until or date.max), (other.until or date.max)
    return first <= end and second <= last


def broken_tree(programme: Programme) -> Iterator[Diagnostic]:
    """A parent does not exist, or going up from an area comes back to it: once for each ring."""
    parents = {area.id: area.parent for area in programme.area_file.areas}
    for number, area in enumerate(programme.area_file.areas):
        ring = _ring(area.id, parents)
        if area.parent is None or (area.parent in parents and not ring):
            continue
        if ring and area.id != _wrong_way(programme, ring):
            continue
        known = [one for one in _above(programme, area) if one not in {area.id, *ring}]
        known = known or [one for one in parents if one != area.id and not ring]
        yield BROKEN_TREE.finding(
            programme.places.value(files.AREAS, "areas", number, "parent"),
            area=area.name,
            parent=area.parent,
            ring=f"（{' → '.join(programme.areas[one].name for one in ring)}）" if ring else "",
            nearest=nearest(area.parent, known) or "—",
        )


def outside_programme(programme: Programme) -> Iterator[Diagnostic]:
    """An area that reports is not below the area the plan is for, so that no sum contains it."""
    whole = programme.plan.programme.area
    parents = {area.id: area.parent for area in programme.area_file.areas}
    for number, area in enumerate(programme.area_file.areas):
        if whole in parents and takes_part(programme, area) and whole not in _way_up(area, parents):
            at = programme.places.value(files.AREAS, "areas", number, "name")
            name = programme.areas[whole].name
            yield OUTSIDE_PROGRAMME.finding(at, area=area.name, whole=name, id=whole)


def _way_up(area: Area, parents: Mapping[str, str | None]) -> list[str]:
    """An area and those above it, as far as they are declared and do not lead back."""
    passed, above = [area.id], area.parent
    while above is not None and above in parents and above not in passed:
        passed.append(above)
        above = parents[above]
    return passed


def _above(programme: Programme, area: Area) -> list[str]:
    """The areas of the levels above that of an area."""
    levels = [one.id for one in programme.area_file.levels]
    upper = levels[: levels.index(area.level)] if area.level in levels else levels
    return [one.id for one in programme.area_file.areas if one.level in upper]


def _wrong_way(programme: Programme, ring: tuple[str, ...]) -> str:
    """The area of a ring that most likely has the wrong parent: the topmost, declared first."""
    levels = [one.id for one in programme.area_file.levels]
    there = [one for one in programme.area_file.areas if one.id in ring]
    topmost = min(there, key=lambda one: levels.index(one.level) if one.level in levels else 0)
    return topmost.id


def _ring(start: str, parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """The areas passed on the way up from an area back to itself; empty if that never happens."""
    passed, above = [start], parents[start]
    while above is not None and above in parents and above not in passed:
        passed.append(above)
        above = parents[above]
    return (*passed, start) if above == start else ()


def unknown_level(programme: Programme) -> Iterator[Diagnostic]:
    """An area is of a level nobody declared."""
    known = [level.id for level in programme.area_file.levels]
    for number, area in enumerate(programme.area_file.areas):
        if area.level not in known:
            at = programme.places.value(files.AREAS, "areas", number, "level")
            yield UNKNOWN_LEVEL.finding(at, area=area.name, level=area.level, known=listed(known))


def unknown_programme_area(programme: Programme) -> Iterator[Diagnostic]:
    """The plan is for an area, or a body belongs to one, that nobody declared."""
    for file, path, area in references(programme, {ProgrammeIdentity: ("area",), Body: ("area",)}):
        if area not in programme.areas:
            at = programme.places.value(file, *path)
            near = nearest(area, programme.areas)
            yield UNKNOWN_PROGRAMME_AREA.finding(at, area=area, nearest=near)
