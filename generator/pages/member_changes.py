"""Who came to the leading group and who left it: every change."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.body import LeadershipFile
from generator.model.programme import Programme
from generator.typeset.member_words import came, left


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
            found.append(Event(one.until, left(group, one)))
        if one.since != first:
            found.append(Event(one.since, came(group, one)))
    return tuple(sorted(found, key=lambda one: one.day))


def last_change(group: LeadershipFile, day: date) -> date:
    """The day since which the list of a day stands."""
    begun = [one.since for one in group.members if one.since <= day]
    ended = [
        one.until + timedelta(days=1) for one in group.members if one.until and one.until < day
    ]
    return max((*begun, *ended), default=min(one.since for one in group.members))
