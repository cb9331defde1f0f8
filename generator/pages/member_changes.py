"""Who came to the leading group and who left it: every change, and those between two days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.body import LeadershipFile, Member
from generator.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Event:
    """A change of the group on a day, in words."""

    day: date
    words: str


def events(programme: Programme) -> tuple[Event, ...]:
    """The founding list, then everyone who left or came, by day."""
    group = programme.leadership
    first = min(one.since for one in group.members)
    founding = [one for one in group.members if one.since == first]
    found = [Event(first, f"成立，共 {len(founding)} 人。")]
    for one in group.members:
        if one.until is not None:
            found.append(Event(one.until, _left(group, one)))
        if one.since != first:
            found.append(Event(one.since, _came(group, one)))
    return tuple(sorted(found, key=lambda one: one.day))


def changes_between(group: LeadershipFile, before: date, day: date) -> Iterator[str]:
    """Who left and who came after one day and by another, in words."""
    then, now = group.in_office(before), group.in_office(day)
    yield from (_left(group, one) for one in then if one not in now)
    yield from (_came(group, one) for one in now if one not in then)


def last_change(group: LeadershipFile, day: date) -> date:
    """The day since which the list of a day stands."""
    begun = [one.since for one in group.members if one.since <= day]
    ended = [
        one.until + timedelta(days=1) for one in group.members if one.until and one.until < day
    ]
    return max((*begun, *ended), default=min(one.since for one in group.members))


def _came(group: LeadershipFile, one: Member) -> str:
    return f"{one.name}，新任{group.roles.get(one.role, '')}（{one.title}）。"


def _left(group: LeadershipFile, one: Member) -> str:
    why = f"，原因：{one.reason.rstrip('。')}" if one.reason else ""
    return f"{one.name}，不再任{group.roles.get(one.role, '')}（{one.title}）{why}。"
