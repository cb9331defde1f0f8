"""LG4: the leading group and its office."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.body import Member
from generator.model.programme import Programme
from generator.position import Position

DIRECTOR_NOT_MEMBER = Rule(
    "LG402", "director-not-a-member", Severity.WARNING, founded_on="leadership.office"
)
NOT_ONE_HEAD = Rule("LG403", "not-one-head", founded_on="leadership.list")
MEMBER_UPSIDE_DOWN = Rule("LG404", "membership-upside-down", founded_on="leadership.list")
DOUBLED_MEMBER = Rule("LG405", "doubled-member", founded_on="leadership.list")
UNNAMED_ROLE = Rule("LG408", "unnamed-role", founded_on="leadership.list")


def director_not_member(programme: Programme) -> Iterator[Diagnostic]:
    """Nobody in the leading group has the name of the director of its office."""
    office = programme.leadership.office
    names = [one.name for one in programme.leadership.members]
    if office and office.director not in names:
        at = programme.places.value(files.LEADERSHIP, "office", "director")
        near = nearest(office.director, names)
        yield DIRECTOR_NOT_MEMBER.finding(at, director=office.director, nearest=near)


def not_one_head(programme: Programme) -> Iterator[Diagnostic]:
    """The group has no head, or several at the same time."""
    heads = [one for one in _members(programme) if one[1].role == "head"]
    if not heads:
        at = programme.places.key(files.LEADERSHIP, "members")
        yield NOT_ONE_HEAD.finding(at, count=0, names="—")
    for (_, first), (number, second) in combinations(heads, 2):
        if _at_once(first, second):
            yield NOT_ONE_HEAD.finding(
                _place(programme, number, "role"),
                count=2,
                names=listed((first.name, second.name)),
            )


def member_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A membership ends before it begins."""
    for number, one in _members(programme):
        if one.until and one.until < one.since:
            yield MEMBER_UPSIDE_DOWN.finding(
                _place(programme, number, "until"), name=one.name, since=one.since, until=one.until
            )


def doubled_member(programme: Programme) -> Iterator[Diagnostic]:
    """A person stands in the list twice for the same days."""
    by_name: dict[str, list[tuple[int, Member]]] = {}
    for number, one in _members(programme):
        same = by_name.setdefault(one.name, [])
        if any(_at_once(one, other) for _, other in same):
            yield DOUBLED_MEMBER.finding(
                _place(programme, number, "name"), name=one.name, title=one.title
            )
        same.append((number, one))


def unnamed_role(programme: Programme) -> Iterator[Diagnostic]:
    """A member has a role that the group gives no name to."""
    roles = programme.leadership.roles
    for number, one in _members(programme):
        if one.role not in roles:
            at = _place(programme, number, "role")
            yield UNNAMED_ROLE.finding(at, name=one.name, role=one.role, known=listed(roles))


def _members(programme: Programme) -> Iterator[tuple[int, Member]]:
    yield from enumerate(programme.leadership.members)


def _place(programme: Programme, number: int, key: str) -> Position:
    return programme.places.value(files.LEADERSHIP, "members", number, key)


def _at_once(first: Member, second: Member) -> bool:
    """Whether two memberships share a day; one that has not ended goes on."""
    return first.since <= (second.until or date.max) and second.since <= (first.until or date.max)
