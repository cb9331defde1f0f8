"""LG4: on every day the leading group has one head."""

from collections.abc import Iterator
from itertools import combinations

from generator.checks.leadership import members, place, term
from generator.checks.spans import Span, shared, uncovered
from generator.checks.words import listed
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.body import Member
from generator.model.programme import Programme
from generator.position import Position

NOT_ONE_HEAD = Rule("LG403", "not-one-head", founded_on="leadership.list")
WITHOUT_HEAD = Rule("LG410", "days-without-a-head", Severity.WARNING, founded_on="leadership.list")


def not_one_head(programme: Programme) -> Iterator[Diagnostic]:
    """The group never has a head, or has two on one day."""
    heads = _heads(programme)
    group, head = _names(programme)
    if not heads:
        at = programme.places.key(files.LEADERSHIP, "members")
        since = min(one.since for one in programme.leadership.members)
        yield NOT_ONE_HEAD.finding(at, group=group, head=head, since=since, count=0, names="—")
    for (_, first), (number, second) in combinations(heads, 2):
        both = shared(term(first), term(second))
        if both and first.name != second.name:  # one person twice is told by another rule
            yield NOT_ONE_HEAD.finding(
                place(programme, number, "role"),
                group=group,
                head=head,
                since=both.first,
                count=2,
                names=listed((first.name, second.name)),
            )


def without_head(programme: Programme) -> Iterator[Diagnostic]:
    """Nobody is the head on some day from the first term to the last cut-off day, or later."""
    heads = _heads(programme)
    group, head = _names(programme)
    terms = [term(one) for _, one in members(programme)]
    last = [*(one.last for one in terms), *(one.as_of for one in programme.periods)]
    whole = Span(min(terms).first, max(last))
    for gap in uncovered(whole, (term(one) for _, one in heads)) if heads else ():
        following = [one.since for _, one in heads if one.since > gap.last]
        yield WITHOUT_HEAD.finding(
            _edge(programme, gap),
            group=group,
            head=head,
            since=gap.first,
            following=min(following, default="—"),
        )


def _heads(programme: Programme) -> list[tuple[int, Member]]:
    return [
        (number, one)
        for number, one in members(programme)
        if one.role == "head" and term(one).first <= term(one).last
    ]


def _edge(programme: Programme, gap: Span) -> Position:
    """The last day of the head before a gap, or the first day of the first head."""
    heads = _heads(programme)
    before = [(one.until, number) for number, one in heads if one.until and one.until < gap.first]
    if before:
        return place(programme, max(before)[1], "until")
    return place(programme, min((one.since, number) for number, one in heads)[1], "from")


def _names(programme: Programme) -> tuple[str, str]:
    """What this group and its head are called."""
    group = programme.leadership
    return group.short, group.roles.get("head", "head")
