"""LG4: the members of the leading group and the director of its office."""

from collections.abc import Iterator

from generator.checks.spans import ENDLESS, ONE_DAY, Span, shared, span, uncovered
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.body import Member, Office
from generator.model.programme import Programme
from generator.position import Position

DIRECTOR_NOT_MEMBER = Rule(
    "LG402", "director-not-a-member", Severity.WARNING, founded_on="leadership.office"
)
MEMBER_UPSIDE_DOWN = Rule("LG404", "membership-upside-down", founded_on="leadership.list")
DOUBLED_MEMBER = Rule("LG405", "doubled-member", founded_on="leadership.list")
UNNAMED_ROLE = Rule("LG408", "unnamed-role", founded_on="leadership.list")
LEFT_WITHOUT_REASON = Rule(
    "LG411", "left-without-a-reason", Severity.INFO, founded_on="leadership.list"
)


def director_not_member(programme: Programme) -> Iterator[Diagnostic]:
    """On some day the director of the office is no member of the leading group."""
    group = programme.leadership
    for number, office, days in _offices(programme):
        terms = (term(one) for one in group.members if one.name == office.director)
        without = next(uncovered(days, terms), None)
        if without:
            names = (one.name for one in group.in_office(without.first))
            yield DIRECTOR_NOT_MEMBER.finding(
                programme.places.value(files.LEADERSHIP, "offices", number, "director"),
                title=office.director_title,
                director=office.director,
                since=without.first,
                nearest=nearest(office.director, names) or "—",
            )


def member_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A membership ends before it begins."""
    for number, one in members(programme):
        if one.until and one.until < one.since:
            yield MEMBER_UPSIDE_DOWN.finding(
                place(programme, number, "until"), name=one.name, since=one.since, until=one.until
            )


def doubled_member(programme: Programme) -> Iterator[Diagnostic]:
    """Two terms of one person overlap, whatever the roles."""
    by_name: dict[str, list[Member]] = {}
    for number, one in members(programme):
        same = by_name.setdefault(one.name, [])
        other = next((earlier for earlier in same if shared(term(one), term(earlier))), None)
        if other:
            yield DOUBLED_MEMBER.finding(
                place(programme, number, "name"),
                name=one.name,
                title=one.title,
                first=_days(term(other)),
                second=_days(term(one)),
            )
        same.append(one)


def unnamed_role(programme: Programme) -> Iterator[Diagnostic]:
    """A member has a role that the group gives no name to."""
    roles = programme.leadership.roles
    for number, one in members(programme):
        if one.role not in roles:
            at = place(programme, number, "role")
            yield UNNAMED_ROLE.finding(at, name=one.name, role=one.role, known=listed(roles))


def left_without_reason(programme: Programme) -> Iterator[Diagnostic]:
    """A membership has ended and nothing says why."""
    for number, one in members(programme):
        if one.until and not one.reason:
            at = place(programme, number, "until")
            yield LEFT_WITHOUT_REASON.finding(at, name=one.name, until=one.until)


def members(programme: Programme) -> Iterator[tuple[int, Member]]:
    """Every entry of the list with its number."""
    yield from enumerate(programme.leadership.members)


def term(member: Member) -> Span:
    """The days of a membership; one that has not ended goes on."""
    return span(member.since, member.until)


def place(programme: Programme, number: int, key: str) -> Position:
    """Where something of a member was written."""
    return programme.places.value(files.LEADERSHIP, "members", number, key)


def _offices(programme: Programme) -> Iterator[tuple[int, Office, Span]]:
    """Every office with the days it is in force on, not counting those before the first term."""
    offices = programme.leadership.offices
    outset = min(one.since for one in programme.leadership.members)
    for number, one in enumerate(offices):
        later = min((other.since for other in offices if other.since > one.since), default=None)
        days = Span(max(one.since, outset), later - ONE_DAY if later else ENDLESS)
        if days.first <= days.last:
            yield number, one, days


def _days(days: Span) -> str:
    """First and last day; nothing after the dash where no end is known."""
    return f"{days.first}–{'' if days.last == ENDLESS else days.last}"
