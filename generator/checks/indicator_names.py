"""SB6: every figure needs a name of its own, and some names are taken from the outset."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.allocation import AllocationRow
from generator.model.indicators import Amount, Derived, Limit, Measure, Ratio
from generator.model.period import Return
from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS, Shape
from generator.position import Position
from generator.progress import figure, names

SHARED_NAME = Rule("SB624", "shared-indicator-name", founded_on="figures.target")
RESERVED_ID = Rule("SB625", "reserved-id", founded_on="figures.target")

INDICATORS = frozenset(
    {
        ALL_KINDS,
        figure.PLANNED,
        figure.COMPLETION_RATE,
        figure.PACE,
        figure.GAP,
        figure.REMAINING,
        figure.SHORT_CELLS,
        figure.STANDING,
        figure.RANK,
        figure.COMPLETION_CHANGE,
        figure.PLANNED_ORIGINAL,
        figure.ORIGINAL_RATE,
        figure.RETURNS_EXPECTED,
        figure.RETURNS_COMPLETE,
        figure.RETURNS_ON_TIME,
        figure.COMPLETENESS,
        figure.ON_TIME_RATE,
    }
)
"""Figures every programme has."""
STANDINGS = frozenset({*names.COMPUTED, *names.SILENT})
"""Standings every programme has, and the silences that stand in their place."""
COLUMNS = frozenset({*AllocationRow.model_fields, *Return.model_fields})
"""Keys that stand beside the post kinds in rows and returns; `all` is told by another rule."""
GOAL_PARTS = (*names.GOAL_COUNTS, "rate")


class Entry(NamedTuple):
    """Something with an id, the names that become figures by it, and where the id stands."""

    register: str
    id: str
    name: str
    figures: tuple[str, ...]
    at: Position


def shared_name(programme: Programme) -> Iterator[Diagnostic]:
    """Entries of two lists give figures of one name."""
    first: dict[str, Entry] = {}
    for entry in _entries(programme):
        for one in entry.figures:
            other = first.setdefault(one, entry)
            if other.register != entry.register:
                yield SHARED_NAME.finding(
                    entry.at, name=entry.name, id=entry.id, other=other.name, figure=one
                )
                break


def reserved_id(programme: Programme) -> Iterator[Diagnostic]:
    """An id, or the name of a figure made from it, is one that every programme has."""
    for entries, reserved in (
        (_entries(programme), INDICATORS),
        (_bands(programme), STANDINGS),
        (_post_kinds(programme), COLUMNS),
    ):
        for entry in entries:
            word = next((one for one in entry.figures if one in reserved), None)
            if word:
                yield RESERVED_ID.finding(entry.at, name=entry.name, id=entry.id, word=word)


def _entries(programme: Programme) -> Iterator[Entry]:
    """Everything that gives figures, measures first."""
    declared = programme.indicators
    registers: dict[str, Sequence[Measure | Derived | Ratio | Amount | Limit]] = {
        "measures": declared.measures,
        "derived": declared.derived,
        "ratios": declared.ratios,
        "amounts": declared.amounts,
        "limits": declared.limits,
    }
    for register, held in registers.items():
        for number, one in enumerate(held):
            at = programme.places.value(files.INDICATORS, register, number, "id")
            made = (one.id, *_made(programme, one))
            yield Entry(register, one.id, one.name, made, at)
    for number, goal in enumerate(programme.allocation_file.goals):
        at = programme.places.value(files.ALLOCATION, "goals", number, "id")
        made = (goal.id, *(f"{goal.id}_{part}" for part in GOAL_PARTS))
        yield Entry("goals", goal.id, goal.name, made, at)


def _made(programme: Programme, one: Shape) -> Iterator[str]:
    """The names of the further figures that come with a measure or a limit."""
    if isinstance(one, Limit):
        yield from (names.limit_part(one.id, part) for part in names.LIMIT_PARTS)
    if isinstance(one, Measure):
        if one.id == programme.indicators.target.measure:
            yield names.change_of(one.id)
        for by, items in names.breakdown_items(programme).items():
            yield from (names.breakdown_of(one.id, by, item.id) for item in items)


def _bands(programme: Programme) -> Iterator[Entry]:
    for place, entry in enumerate(programme.indicators.bands):
        for number, one in enumerate(entry.value or ()):
            at = programme.places.value(files.INDICATORS, "bands", place, "value", number, "id")
            yield Entry("bands", one.id, one.name, (one.id,), at)


def _post_kinds(programme: Programme) -> Iterator[Entry]:
    for number, one in enumerate(programme.plan.post_kinds):
        at = programme.places.value(files.PLAN, "post_kinds", number, "id")
        yield Entry("post_kinds", one.id, one.name, (one.id,), at)
