"""SB6: situations of residents: what they name exists, and they are answered as expected."""

from collections.abc import Iterator, Mapping

from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule
from generator.eligibility.cases import answer_words, case_of, expected_words, is_as_expected
from generator.eligibility.decide import OTHER, decide
from generator.eligibility.decision_table import decision_table
from generator.model import files
from generator.model.plan import TargetGroup
from generator.model.programme import Programme
from generator.model.situation import Situation
from generator.position import Position

ANSWERED_OTHERWISE = Rule("SB633", "situation-answered-otherwise", founded_on="groups.age")
UNKNOWN = Rule("SB634", "unknown-in-situation", founded_on="groups.kinds")
NOT_ASKED = Rule("SB635", "not-asked-in-situation", founded_on="groups.kinds")
IMPOSSIBLE = Rule("SB636", "impossible-situation", founded_on="groups.age")
OLDEST = 120
"""Nobody applies at a greater age; a birthday farther back is mistyped."""

Told = tuple[tuple[str | int, ...], str, str, Mapping[str, str]]


def answered_otherwise(programme: Programme) -> Iterator[Diagnostic]:
    """A situation is answered otherwise than its author expects; faulty ones wait."""
    table = decision_table(programme)
    for number, one in enumerate(programme.situations.situations):
        answer = decide(table, case_of(one))
        if is_as_expected(answer, one.expect) or _is_faulty(programme, number, one):
            continue
        yield ANSWERED_OTHERWISE.finding(
            _at(programme, number, "expect"),
            name=one.name,
            given=answer_words(table, answer),
            expected=expected_words(table, one.expect),
            says="".join(each["says"] for each in answer["verdicts"]),
        )


def unknown(programme: Programme) -> Iterator[Diagnostic]:
    """A situation names a kind, a group or an exception nobody declared."""
    for number, one in enumerate(programme.situations.situations):
        yield from _unknown_in(programme, number, one)


def not_asked(programme: Programme) -> Iterator[Diagnostic]:
    """A situation ticks what the form does not offer: another kind's group, or one of ages only."""
    for number, one in enumerate(programme.situations.situations):
        yield from _not_asked_in(programme, number, one)


def impossible(programme: Programme) -> Iterator[Diagnostic]:
    """Somebody applies before being born, or at an age nobody reaches."""
    for number, one in enumerate(programme.situations.situations):
        yield from _impossible_in(programme, number, one)


def _is_faulty(programme: Programme, number: int, one: Situation) -> bool:
    checks = (_unknown_in, _not_asked_in, _impossible_in)
    return any(True for check in checks for _ in check(programme, number, one))


def _unknown_in(programme: Programme, number: int, one: Situation) -> Iterator[Diagnostic]:
    for path, what, wrong, known in _named(programme, one):
        if wrong not in known:
            near = nearest(wrong, known)
            at = _at(programme, number, *path)
            called = known.get(near, "—")
            yield UNKNOWN.finding(
                at, name=one.name, what=what, id=wrong, nearest=near or "—", called=called
            )


def _named(programme: Programme, one: Situation) -> Iterator[Told]:
    """Every id of a situation: its path, what it should be, and what is known by such ids."""
    groups = {each.id: each.name for each in programme.plan.target_groups}
    exceptions = {each.id: each.title for each in programme.plan.exceptions}
    kinds = {key: each.name for key, each in programme.post_kinds.items()}
    if one.kind is not None:
        yield ("kind",), "类别", one.kind, kinds
    for at, each in enumerate(one.groups):
        yield ("groups", at), "对象", each, groups
    for at, each in enumerate(one.exceptions):
        yield ("exceptions", at), "例外", each, exceptions
    for at, each in enumerate(one.expect.groups or ()):
        yield ("expect", "groups", at), "对象", each, {**groups, OTHER: "别的困难"}


def _not_asked_in(programme: Programme, number: int, one: Situation) -> Iterator[Diagnostic]:
    groups = {each.id: each for each in programme.plan.target_groups}
    for at, ticked in enumerate(one.groups):
        group = groups.get(ticked)
        why = _why_not_offered(group, one) if group else ""
        if group and why:
            place = _at(programme, number, "groups", at)
            yield NOT_ASKED.finding(place, name=one.name, what=group.name, reason=why)
    silent = {each.id: each.title for each in programme.plan.exceptions if not each.asks}
    for at, ticked in enumerate(one.exceptions):
        if ticked in silent:
            place = _at(programme, number, "exceptions", at)
            why = "没有写怎么问（asks）"
            yield NOT_ASKED.finding(place, name=one.name, what=silent[ticked], reason=why)


def _why_not_offered(group: TargetGroup, one: Situation) -> str:
    if group.age_alone:
        return "只看年龄，不用勾选"
    concerns = group.post_kind is None or one.kind in (None, group.post_kind)
    return "" if concerns else "属于另一类"


def _impossible_in(programme: Programme, number: int, one: Situation) -> Iterator[Diagnostic]:
    if one.born and (one.born > one.on or one.on.year - one.born.year > OLDEST):
        at = _at(programme, number, "born")
        yield IMPOSSIBLE.finding(at, name=one.name, born=one.born, on=one.on, oldest=OLDEST)


def _at(programme: Programme, number: int, *path: str | int) -> Position:
    return programme.places.value(files.SITUATIONS, "situations", number, *path)
