"""AL2: areas that take the place of others: on the day after, and with what was planned."""

from collections.abc import Iterator
from datetime import date

from generator.checks.names import tables
from generator.checks.spans import ONE_DAY
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.allocation import Adjustment
from generator.model.area import Area
from generator.model.programme import Programme

APART = Rule("AL245", "successor-on-another-day", founded_on="areas.changes")
NO_SUCCESSOR = Rule("AL246", "plan-handed-to-no-successor", founded_on="areas.changes")


def apart(programme: Programme) -> Iterator[Diagnostic]:
    """An area and one that takes its place share a day, or leave days between: told once each."""
    told: set[str] = set()
    for number, area in enumerate(programme.area_file.areas):
        if area.until is None or area.until == date.max:
            continue
        following = area.until + ONE_DAY
        for place, one in enumerate(area.into):
            successor = programme.areas.get(one)
            since = successor.since if successor else None
            if successor is None or since is None or successor.id == area.id:
                continue
            if one not in told and (since == area.until or since > following):
                told.add(one)
                yield APART.finding(
                    programme.places.value(files.AREAS, "areas", number, "into", place),
                    area=area.name_on(area.until),
                    until=area.until,
                    successor=successor.name_on(since),
                    since=since,
                    following=following,
                )


def no_successor(programme: Programme) -> Iterator[Diagnostic]:
    """What was planned for an area that is no more goes to one that does not take its place."""
    told: set[tuple[str, str]] = set()
    for path, table in tables(programme):
        for at, step in enumerate(table.adjustments):
            for number, giver, receiver in _handed_over(programme, step):
                pair = (giver.id, receiver.id)
                if receiver.id not in giver.into and giver.until is not None and pair not in told:
                    told.add(pair)
                    place = (*path, "adjustments", at, "moves", number, "to")
                    yield NO_SUCCESSOR.finding(
                        programme.places.value(files.ALLOCATION, *place),
                        area=step.moves[number].giver,
                        until=giver.until,
                        receiver=step.moves[number].receiver,
                        id=receiver.id,
                    )


def _handed_over(programme: Programme, step: Adjustment) -> Iterator[tuple[int, Area, Area]]:
    """Moves out of areas that are no more on the day: number, giver, receiver."""
    for number, move in enumerate(step.moves):
        giver = programme.area_named(move.giver, step.on)
        receiver = programme.area_named(move.receiver, step.on)
        if giver and receiver and giver.until is not None and giver.until < step.on:
            yield number, giver, receiver
