"""AL2: adjustments of the plan of a year (调剂)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.checks.area_names import life
from generator.checks.cells import takes_part
from generator.checks.names import is_ambiguous, nearest_area, tables
from generator.checks.walk import Path
from generator.checks.words import digits, kind_name, nearest_id
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.adjustment import Plan, after
from generator.model.allocation import Adjustment, Allocation, Move, Planned
from generator.model.area import Area
from generator.model.origin import Source
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.progress.replay import replayed

ROLE = "allocation.adjustments"
TOO_MUCH = Rule("AL223", "moved-more-than-there-is", founded_on=ROLE)
NO_NUMBER = Rule("AL224", "moved-without-a-number", founded_on=ROLE)
TO_ITSELF = Rule("AL225", "moved-to-itself", founded_on=ROLE)
UNKNOWN = Rule("AL226", "adjusts-the-unknown", founded_on=ROLE)
FROM_DIFFERS = Rule("AL227", "changed-from-differs", founded_on=ROLE)
OUTSIDE_YEAR = Rule("AL228", "adjusted-outside-plan-year", founded_on=ROLE)
WITHOUT_DOCUMENT = Rule("AL229", "adjusted-without-document", founded_on=ROLE)
BEFORE_DOCUMENT = Rule("AL230", "adjusted-before-document", founded_on=ROLE)
DOUBLED = Rule("AL232", "doubled-adjustment", founded_on=ROLE)
EMPTY = Rule("AL233", "empty-adjustment", founded_on=ROLE)
ABSENT = Rule("AL243", "adjusts-absent-area", founded_on=ROLE)

Cell = tuple[str, str]


class Placed(NamedTuple):
    """An adjustment, its table and its path."""

    table: Allocation
    path: Path
    step: Adjustment


class Moving(NamedTuple):
    """A move between two cells of the plan, with what they hold just before it."""

    path: Path
    move: Move
    held: Planned
    there: Planned


def too_much(programme: Programme) -> Iterator[Diagnostic]:
    """A move takes more than the giver has."""
    for one in _moves(programme):
        if not isinstance(one.held, str) and one.move.number > one.held:
            yield TOO_MUCH.finding(
                programme.places.value(files.ALLOCATION, *one.path, "number"),
                area=one.move.giver,
                kind=kind_name(programme, one.move.post_kind),
                held=one.held,
                number=one.move.number,
            )


def no_number(programme: Programme) -> Iterator[Diagnostic]:
    """A move takes from a cell that has no number, or gives to one that is not published."""
    for one in _moves(programme):
        silent = {"from": (one.held, one.move.giver)} if isinstance(one.held, str) else {}
        if isinstance(one.there, str) and one.there != NO_TASK:
            silent["to"] = (one.there, one.move.receiver)
        for key, (held, area) in silent.items():
            yield NO_NUMBER.finding(
                programme.places.value(files.ALLOCATION, *one.path, key),
                area=area,
                kind=kind_name(programme, one.move.post_kind),
                held=held,
            )


def to_itself(programme: Programme) -> Iterator[Diagnostic]:
    """A move gives to the area it takes from."""
    for placed in _adjustments(programme):
        for number, move in enumerate(placed.step.moves):
            giver, receiver = (
                programme.area_id(one, placed.step.on) for one in (move.giver, move.receiver)
            )
            if giver is not None and giver == receiver:
                at = programme.places.value(files.ALLOCATION, *placed.path, "moves", number, "to")
                yield TO_ITSELF.finding(at, area=move.receiver, number=move.number)


def unknown(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment names an area or a post kind that has no part in the plan of that day."""
    for placed in _adjustments(programme):
        for path, text, gives in _areas(placed):
            absent = _absent(programme, placed, text)
            if not absent and not _adjustable(programme, placed, text, gives=gives):
                day = placed.step.on
                at = programme.places.value(files.ALLOCATION, *path)
                near = nearest_area(programme, text, day)
                yield UNKNOWN.finding(at, value=text, on=day, nearest=near)
        for path, kind in _kinds(placed):
            if kind not in programme.kinds:
                at = programme.places.value(files.ALLOCATION, *path)
                near = nearest_id(kind, programme.post_kinds, programme.kinds)
                yield UNKNOWN.finding(at, value=kind, on=placed.step.on, nearest=near)


def absent_area(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment names an area that is not there on the day: told once for each area."""
    for placed in _adjustments(programme):
        told: set[str] = set()
        for path, text, gives in _areas(placed):
            area = _absent(programme, placed, text)
            if (
                area
                and area.id not in told
                and not _adjustable(programme, placed, text, gives=gives)
            ):
                told.add(area.id)
                at = programme.places.value(files.ALLOCATION, *path)
                yield ABSENT.finding(at, area=text, on=placed.step.on, life=life(area))


def from_differs(programme: Programme) -> Iterator[Diagnostic]:
    """What a change says stood before is not the figure in force."""
    for path, table in tables(programme):
        for one in replayed(programme, table):
            moved = one.step.model_copy(update={"changes": ()})
            plan: Plan = {**one.before, **after(one.before, moved, programme.area_id)}
            for number, change in enumerate(one.step.changes):
                area = programme.area_id(change.area, one.step.on)
                known = plan.get((area, change.post_kind), NO_TASK) if area else change.before
                if known == change.before or change.post_kind not in programme.kinds:
                    continue
                inner = (*path, "adjustments", one.number, "changes", number, "from")
                yield FROM_DIFFERS.finding(
                    programme.places.value(files.ALLOCATION, *inner),
                    area=change.area,
                    kind=kind_name(programme, change.post_kind),
                    stated=change.before,
                    known=known if isinstance(known, str) else digits(known),
                )


def outside_year(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment begins outside the plan year it adjusts."""
    for table, path, step in _adjustments(programme):
        if not table.since <= step.on <= table.until and table.since <= table.until:
            at = programme.places.value(files.ALLOCATION, *path, "on")
            yield OUTSIDE_YEAR.finding(
                at, on=step.on, table=table.name, since=table.since, until=table.until
            )


def without_document(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment is founded on a convention: only a decision can adjust a plan."""
    for _, path, step in _adjustments(programme):
        if not isinstance(step.origin, Source):
            at = programme.places.value(files.ALLOCATION, *path, "origin")
            yield WITHOUT_DOCUMENT.finding(at, on=step.on)


def before_document(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment begins before the day of the document that founds it."""
    for _, path, step in _adjustments(programme):
        source = step.origin
        found = programme.documents.get(source.document) if isinstance(source, Source) else None
        if found and found.dated and step.on < found.dated:
            at = programme.places.value(files.ALLOCATION, *path, "on")
            yield BEFORE_DOCUMENT.finding(at, on=step.on, document=found.title, dated=found.dated)


def doubled(programme: Programme) -> Iterator[Diagnostic]:
    """Adjustments of two plan years have one id; within one list another rule tells it."""
    seen: dict[str, int] = {}
    for table, path, step in _adjustments(programme):
        if seen.setdefault(step.id, table.year) != table.year:
            at = programme.places.value(files.ALLOCATION, *path, "id")
            yield DOUBLED.finding(at, id=step.id, year=seen[step.id])


def empty(programme: Programme) -> Iterator[Diagnostic]:
    """An adjustment neither moves nor changes anything."""
    for _, path, step in _adjustments(programme):
        if not step.moves and not step.changes:
            at = programme.places.value(files.ALLOCATION, *path)
            yield EMPTY.finding(at, id=step.id, on=step.on)


def _adjustments(programme: Programme) -> Iterator[Placed]:
    for path, table in tables(programme):
        for number, step in enumerate(table.adjustments):
            yield Placed(table, (*path, "adjustments", number), step)


def _moves(programme: Programme) -> Iterator[Moving]:
    """Every move that can be followed, with the plan as the moves before it left it."""
    for path, table in tables(programme):
        for one in replayed(programme, table):
            plan = dict(one.before)
            for number, move in enumerate(one.step.moves):
                cells = _cells(programme, move, one.step.on)
                if cells:
                    inner = (*path, "adjustments", one.number, "moves", number)
                    held, there = (plan.get(cell, NO_TASK) for cell in cells)
                    yield Moving(inner, move, held, there)
                single = one.step.model_copy(update={"moves": (move,), "changes": ()})
                plan.update(after(plan, single, programme.area_id))


def _cells(programme: Programme, move: Move, day: date) -> tuple[Cell, ...]:
    """The cell a move takes from and the one it gives to; nothing where another rule speaks."""
    areas = [programme.area_named(one, day) for one in (move.giver, move.receiver)]
    known = [one for one in areas if one and takes_part(programme, one)]
    apart = len({one.id for one in known}) > 1 and move.post_kind in programme.kinds
    return tuple((one.id, move.post_kind) for one in known) if apart else ()


def _areas(placed: Placed) -> Iterator[tuple[Path, str, bool]]:
    """Path and text of every area an adjustment names, and whether it only gives."""
    for number, move in enumerate(placed.step.moves):
        path = (*placed.path, "moves", number)
        yield (*path, "from"), move.giver, True
        yield (*path, "to"), move.receiver, False
    for number, change in enumerate(placed.step.changes):
        gives = change.after in {0, NO_TASK}
        yield (*placed.path, "changes", number, "area"), change.area, gives


def _kinds(placed: Placed) -> Iterator[tuple[Path, str]]:
    for number, move in enumerate(placed.step.moves):
        yield (*placed.path, "moves", number, "post_kind"), move.post_kind
    for number, change in enumerate(placed.step.changes):
        yield (*placed.path, "changes", number, "post_kind"), change.post_kind


def _adjustable(programme: Programme, placed: Placed, text: str, *, gives: bool) -> bool:
    """Whether a name is told elsewhere, or is of an area that can give or take on the day."""
    area = programme.area_named(text, placed.step.on)
    if is_ambiguous(programme, text, area):
        return True
    if area is None or not takes_part(programme, area):
        return False
    return area.exists(placed.step.on) or (gives and _existed(area, placed.table, placed.step.on))


def _absent(programme: Programme, placed: Placed, text: str) -> Area | None:
    """The area of the plan a name leads to, if it does not exist on the day."""
    area = programme.area_named(text, placed.step.on)
    if area is None or not takes_part(programme, area) or area.exists(placed.step.on):
        return None
    return area


def _existed(area: Area, table: Allocation, day: date) -> bool:
    """Whether an area that is no more on a day was there earlier in the plan year."""
    return area.until is not None and table.since <= area.until < day
