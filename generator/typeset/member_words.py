"""Who came to the leading group and who left it, in words."""

from collections.abc import Iterator
from datetime import date

from generator.model.body import LeadershipFile, Member


def changes_between(group: LeadershipFile, before: date, day: date) -> Iterator[str]:
    """Who left and who came after one day and by another, in words."""
    then, now = group.in_office(before), group.in_office(day)
    yield from (left(group, one) for one in then if one not in now)
    yield from (came(group, one) for one in now if one not in then)


def came(group: LeadershipFile, one: Member) -> str:
    """A member who came."""
    return f"{one.name}，新任{group.roles.get(one.role, '')}（{one.title}）。"


def left(group: LeadershipFile, one: Member) -> str:
    """A member who left, and why."""
    why = f"，原因：{one.reason.rstrip('。')}" if one.reason else ""
    return f"{one.name}，不再任{group.roles.get(one.role, '')}（{one.title}）{why}。"
