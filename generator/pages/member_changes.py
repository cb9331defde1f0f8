"""Who came to the leading group and who left it: every change."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.body import LeadershipFile
from generator.model.origin import Origin
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
            found.append(Event(one.until, left(programme, one)))
        if one.since != first:
            found.append(Event(one.since, came(programme, one)))
    return tuple(sorted(found, key=lambda one: one.day))


def change_days(group: LeadershipFile) -> list[date]:
    """The first day of every list there was: somebody came on it, or had left the day before."""
    came_on = {one.since for one in group.members}
    first = min(came_on)
    gone_on = {one.until + timedelta(days=1) for one in group.members if one.until}
    return sorted(one for one in came_on | gone_on if one >= first)


def ruling_origin(group: LeadershipFile, day: date) -> Origin:
    """The document the list of a day stands on: that of the last change, else the founding one."""
    came_by = [(one.since, one.origin) for one in group.members if one.since <= day and one.origin]
    left_by = [
        (one.until + timedelta(days=1), one.until_origin)
        for one in group.members
        if one.until and one.until < day and one.until_origin
    ]
    last = max((*left_by, *came_by), key=lambda one: one[0], default=None)
    return last[1] if last else group.origin


def last_change(group: LeadershipFile, day: date) -> date:
    """The day since which the list of a day stands."""
    begun = [one.since for one in group.members if one.since <= day]
    ended = [
        one.until + timedelta(days=1) for one in group.members if one.until and one.until < day
    ]
    return max((*begun, *ended), default=min(one.since for one in group.members))
