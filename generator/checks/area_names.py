"""AL2 and PD3: names that may mean several areas, or that are not the names of the day."""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.checks.cells import takes_part, written_names
from generator.checks.names import (
    AreaText,
    adjustment_texts,
    goal_texts,
    is_ambiguous,
    period_value_texts,
    return_texts,
    row_texts,
)
from generator.checks.words import listed
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model.area import Area
from generator.model.naming import STEP
from generator.model.programme import Programme

AMBIGUOUS = Rule("AL215", "ambiguous-area", founded_on="areas.plan")
OLD_NAME = Rule("AL216", "name-of-another-day", Severity.WARNING, founded_on="areas.plan")
ROW_OF_ABSENT = Rule("AL217", "row-of-absent-area", founded_on="areas.plan")
DOUBLED_ROW = Rule("AL218", "doubled-row", founded_on="allocation.rows")
AMBIGUOUS_IN_PERIOD = Rule("PD328", "ambiguous-area-in-period", founded_on="period.returns")
OLD_NAME_IN_PERIOD = Rule(
    "PD329", "name-of-another-day-in-period", Severity.WARNING, founded_on="period.returns"
)
RETURN_OF_ABSENT = Rule("PD330", "return-of-absent-area", founded_on="period.returns")
DOUBLED_RETURN = Rule("PD331", "doubled-return", founded_on="period.returns")


def ambiguous(programme: Programme) -> Iterator[Diagnostic]:
    """A name in the allocation file may mean several areas."""
    return _ambiguous(programme, AMBIGUOUS, _allocation_texts(programme))


def ambiguous_in_period(programme: Programme) -> Iterator[Diagnostic]:
    """A name in a period file may mean several areas."""
    return _ambiguous(programme, AMBIGUOUS_IN_PERIOD, _period_texts(programme))


def old_name(programme: Programme) -> Iterator[Diagnostic]:
    """The allocation file calls an area by a name it does not have on the day."""
    return _old_name(programme, OLD_NAME, _allocation_texts(programme))


def old_name_in_period(programme: Programme) -> Iterator[Diagnostic]:
    """A period file calls an area by a name it does not have on the day."""
    return _old_name(programme, OLD_NAME_IN_PERIOD, _period_texts(programme))


def row_of_absent(programme: Programme) -> Iterator[Diagnostic]:
    """A row is for an area that does not exist on the first day of the plan year."""
    return _absent(programme, ROW_OF_ABSENT, row_texts(programme))


def return_of_absent(programme: Programme) -> Iterator[Diagnostic]:
    """A return is of an area that does not exist on the cut-off day."""
    return _absent(programme, RETURN_OF_ABSENT, return_texts(programme))


def doubled_row(programme: Programme) -> Iterator[Diagnostic]:
    """Two rows of a table or goal are for one area, under two names."""
    texts = chain(row_texts(programme), goal_texts(programme))
    return _doubled(programme, DOUBLED_ROW, texts)


def doubled_return(programme: Programme) -> Iterator[Diagnostic]:
    """Two returns of a period are of one area, under two names."""
    return _doubled(programme, DOUBLED_RETURN, return_texts(programme))


def _allocation_texts(programme: Programme) -> Iterator[AreaText]:
    return chain(row_texts(programme), goal_texts(programme), adjustment_texts(programme))


def _period_texts(programme: Programme) -> Iterator[AreaText]:
    return chain(return_texts(programme), period_value_texts(programme))


def _ambiguous(programme: Programme, rule: Rule, texts: Iterable[AreaText]) -> Iterator[Diagnostic]:
    for one in texts:
        if is_ambiguous(programme, one.text, one.area(programme)):
            paths = listed(_paths(programme, one))
            yield rule.finding(one.at(programme), area=one.text, paths=paths)


def _paths(programme: Programme, one: AreaText) -> list[str]:
    """What to write instead: a path for each area that may be meant."""
    found = programme.area_names.candidates(one.text)
    there = [area for area in found if one.day is None or area.exists(one.day)]
    names = [_path(programme, area, one) for area in there or found]
    return list(dict.fromkeys(names))


def _path(programme: Programme, area: Area, one: AreaText) -> str:
    day = one.day or programme.allocation_file.allocations[0].since
    (name,) = written_names(programme, (area,), day)
    return name


def _old_name(programme: Programme, rule: Rule, texts: Iterable[AreaText]) -> Iterator[Diagnostic]:
    for one in texts:
        area = one.area(programme)
        if area is None or one.day is None:
            continue
        written, name = one.text.rsplit(STEP, maxsplit=1)[-1], area.name_on(one.day)
        if written != name:
            yield rule.finding(one.at(programme), written=written, day=one.day, name=name)


def _absent(programme: Programme, rule: Rule, texts: Iterable[AreaText]) -> Iterator[Diagnostic]:
    for one in texts:
        area = one.area(programme)
        if area is None or one.day is None or area.exists(one.day):
            continue
        if takes_part(programme, area):
            yield rule.finding(one.at(programme), area=one.text, day=one.day, life=life(area))


def life(area: Area) -> str:
    """From when to when an area exists."""
    since = f"{area.since} " if area.since else ""
    return f"{since}— {area.until}" if area.until else f"{since}—"


def _doubled(programme: Programme, rule: Rule, texts: Iterable[AreaText]) -> Iterator[Diagnostic]:
    seen: dict[tuple[object, ...], str] = {}
    for one in texts:
        area = one.area(programme)
        if area is None:
            continue
        key = (one.file, *one.path[:-1], area.id)
        if key in seen:
            yield rule.finding(one.at(programme), area=one.text, first=seen[key])
        seen.setdefault(key, one.text)
