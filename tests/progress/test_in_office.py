"""Who is in office on a day: the founding list before the first term, then whose term it is."""

from datetime import date
from typing import Any

from generator.model.body import LeadershipFile


def a_group(*terms: tuple[str, date, date | None]) -> LeadershipFile:
    members = [_member(*one) for one in terms]
    said = {"name": "小组", "short": "小组", "origin": "convention", "roles": {"head": "组长"}}
    return LeadershipFile.model_validate({**said, "members": members})


def _member(name: str, since: date, until: date | None) -> dict[str, Any]:
    posts = [{"body": "office", "post": "主任"}]
    said = {"name": name, "role": "head", "title": "办公处主任", "posts": posts}
    return {**said, "from": since, "until": until}


def names(group: LeadershipFile, day: date) -> list[str]:
    return [one.name for one in group.in_office(day)]


def test_nobody_is_in_office_once_all_terms_have_ended() -> None:
    group = a_group(("某甲", date(2031, 1, 1), date(2031, 6, 30)))
    assert names(group, date(2031, 6, 30)) == ["某甲"]
    assert names(group, date(2031, 7, 1)) == []


def test_nobody_is_in_office_between_two_terms() -> None:
    group = a_group(("某甲", date(2031, 1, 1), date(2031, 6, 30)), ("某乙", date(2031, 9, 1), None))
    assert names(group, date(2031, 8, 1)) == []
    assert names(group, date(2031, 9, 1)) == ["某乙"]


def test_before_the_first_term_the_founding_list_stands() -> None:
    group = a_group(("某甲", date(2031, 1, 1), None), ("某乙", date(2031, 9, 1), None))
    assert names(group, date(2030, 12, 1)) == ["某甲"]
