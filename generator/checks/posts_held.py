"""LG4: posts that two members hold at once: whoever left was not given a last day."""

from collections.abc import Iterator

from generator.checks.leadership import members, place, term
from generator.checks.spans import shared
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model.body import Member
from generator.model.programme import Programme

HELD_TWICE = Rule("LG412", "post-held-twice", Severity.WARNING, founded_on="leadership.list")


def held_twice(programme: Programme) -> Iterator[Diagnostic]:
    """Somebody came to a post, listed by one title, while another still holds it.

    Those who are on the list from one day on share a title because the list says so.
    """
    earlier: dict[tuple[str, str], list[Member]] = {}
    for number, one in members(programme):
        held = earlier.setdefault((one.role, one.title), [])
        for other in held:
            both = shared(term(one), term(other))
            if both and one.since != other.since and one.name != other.name:
                yield HELD_TWICE.finding(
                    place(programme, number, "from"),
                    title=one.title,
                    since=both.first,
                    first=other.name,
                    second=one.name,
                )
        held.append(one)
