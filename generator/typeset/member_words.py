"""Who came to the leading group and who left it, in words."""

from collections.abc import Iterator
from datetime import date

from generator.model.body import Member
from generator.model.origin import Origin
from generator.model.programme import Programme
from generator.typeset.origin_text import origin_text


def changes_between(programme: Programme, before: date, day: date) -> Iterator[str]:
    """Who left and who came after one day and by another, in words."""
    group = programme.leadership
    then, now = group.in_office(before), group.in_office(day)
    yield from (left(programme, one) for one in then if one not in now)
    yield from (came(programme, one) for one in now if one not in then)


def came(programme: Programme, one: Member) -> str:
    """A member who came, and by which document."""
    role = programme.leadership.roles.get(one.role, "")
    return f"{one.name}，新任{role}（{one.title}）{_by(programme, one.origin)}。"


def left(programme: Programme, one: Member) -> str:
    """A member who left, why, and by which document."""
    role = programme.leadership.roles.get(one.role, "")
    why = f"，原因：{one.reason.rstrip('。')}" if one.reason else ""
    by = _by(programme, one.until_origin)
    return f"{one.name}，不再任{role}（{one.title}）{why}{by}。"


def _by(programme: Programme, origin: Origin | None) -> str:
    return f"，依据：{origin_text(origin, programme)}" if origin else ""
