"""AL2: the tree of areas."""

from collections.abc import Iterator

from generator.checks.walk import references
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.body import Body
from generator.model.plan import ProgrammeIdentity
from generator.model.programme import Programme

DOUBLED_AREA = Rule("AL209", "doubled-area", founded_on="areas.plan")
BROKEN_TREE = Rule("AL210", "broken-tree", founded_on="areas.plan")
UNKNOWN_LEVEL = Rule("AL211", "unknown-level", founded_on="areas.plan")
UNKNOWN_PROGRAMME_AREA = Rule("AL213", "unknown-programme-area", founded_on="areas.plan")


def doubled_area(programme: Programme) -> Iterator[Diagnostic]:
    """Two areas have the same id, name or code."""
    for field in ("id", "name", "code"):
        seen: set[str] = set()
        for number, area in enumerate(programme.area_file.areas):
            value: str | None = getattr(area, field)
            if value in seen:
                at = programme.places.value(files.AREAS, "areas", number, field)
                yield DOUBLED_AREA.finding(at, field=field, value=value, area=area.name)
            seen.update([value] if value else [])


def broken_tree(programme: Programme) -> Iterator[Diagnostic]:
    """A parent does not exist, or going up from an area comes back to it."""
    parents = {area.id: area.parent for area in programme.area_file.areas}
    for number, area in enumerate(programme.area_file.areas):
        if area.parent is None:
            continue
        above, passed = area.parent, {area.id}
        while above in parents and above not in passed:
            passed.add(above)
            above = parents[above] or ""
        if area.parent not in parents or above == area.id:
            at = programme.places.value(files.AREAS, "areas", number, "parent")
            known = [one for one in parents if one != area.id]
            yield BROKEN_TREE.finding(
                at, area=area.name, parent=area.parent, nearest=nearest(area.parent, known)
            )


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
