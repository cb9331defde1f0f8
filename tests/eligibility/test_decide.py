"""The decision table and its interpreter in Python."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from generator.eligibility.cases import answer_words, case_of, is_as_expected
from generator.eligibility.decide import decide
from generator.eligibility.decision_table import decision_table, embedded_table, table_bytes
from generator.eligibility.table import Answer
from generator.model.eligibility import Eligibility, Exclusion
from generator.model.plan import PostKind, TargetGroup
from generator.model.programme import Programme
from generator.model.situation import Situation
from generator.reading.programme_reader import read_project
from tests.checks.base_programme import BASE
from tests.conftest import ROOT

DOCUMENT = {"document": "river_rules"}
WALKERS = {"id": "walkers", "name": "沿河住户", "post_kind": "bank", "open_list": False}
AGES = [{"from": date(2030, 12, 20), "value": [{"from": 30, "to": 60}], "origin": DOCUMENT}]


@cache
def base() -> Programme:
    programme = read_project(BASE).programme
    assert programme is not None
    return programme


@cache
def declared() -> Programme:
    programme = read_project(ROOT).programme
    assert programme is not None
    return programme


def a_group(**more: Any) -> TargetGroup:  # noqa: ANN401
    return TargetGroup.model_validate({**WALKERS, "origin": DOCUMENT, "ages": AGES, **more})


def a_plan(*groups: TargetGroup, **counting: str) -> Programme:
    counted = {**counting, "origin": "convention"}
    update: dict[str, Any] = {
        "target_groups": groups or (a_group(),),
        "eligibility": Eligibility.model_validate({"age_counting": counted}),
    }
    return replace(base(), plan=base().plan.model_copy(update=update))


def answer(programme: Programme, **said: Any) -> Answer:  # noqa: ANN401
    given = {"name": "住户", "kind": "bank", "groups": ["walkers"], **said}
    situation = Situation.model_validate({**given, "expect": {"outcome": "fits"}})
    return decide(decision_table(programme), case_of(situation))


def near(day: str, by: int) -> str:
    """So many days after a day."""
    return date.fromordinal(date.fromisoformat(day).toordinal() + by).isoformat()


def outcome(programme: Programme, born: str, on: str, **said: Any) -> str:  # noqa: ANN401
    days = {"born": date.fromisoformat(born), "on": date.fromisoformat(on)}
    return answer(programme, **{**days, **said})["outcome"]


@pytest.mark.parametrize("one", declared().situations.situations, ids=lambda one: str(one.name))
def test_every_situation_of_the_policy_is_answered_as_its_author_expects(one: Situation) -> None:
    table = decision_table(declared())
    found = decide(table, case_of(one))
    assert is_as_expected(found, one.expect), answer_words(table, found)


def test_the_situations_hold_both_sexes_both_kinds_all_outcomes_and_a_leap_day() -> None:
    held = declared().situations.situations
    assert len(held) >= 40
    assert {one.sex for one in held} >= {"female", "male"}
    assert {one.kind for one in held} >= set(declared().post_kinds)
    assert {one.expect.outcome for one in held} == {"fits", "review", "not_listed"}
    assert any(one.born and (one.born.month, one.born.day) == (2, 29) for one in held)
    issued = declared().documents[declared().plan.programme.document].issued
    assert issued is not None
    assert any(one.on < issued for one in held)


@pytest.mark.parametrize(
    ("counting", "first", "last"),
    [
        ({}, "2031-06-15", "2062-06-14"),
        ({"reached": "day_after"}, "2031-06-16", "2062-06-15"),
        ({"last_age": "until_birthday"}, "2031-06-15", "2061-06-15"),
        ({"reached": "day_after", "last_age": "until_birthday"}, "2031-06-16", "2061-06-15"),
    ],
)
def test_a_window_lasts_from_its_first_to_its_last_day(
    counting: dict[str, str], first: str, last: str
) -> None:
    plan = a_plan(**counting)
    days = [near(first, -1), first, last, near(last, 1)]
    found = [outcome(plan, "2001-06-15", day) for day in days]
    assert found == ["not_listed", "fits", "fits", "not_listed"]


@pytest.mark.parametrize(
    ("leap_day", "first"), [("february_28", "2034-02-28"), ("march_1", "2034-03-01")]
)
def test_a_birthday_on_29_february_moves_as_declared_in_common_years(
    leap_day: str, first: str
) -> None:
    plan = a_plan(leap_day=leap_day)
    assert outcome(plan, "2004-02-29", near(first, -1)) == "not_listed"
    assert outcome(plan, "2004-02-29", first) == "fits"


def test_the_ages_in_force_on_the_day_of_application_decide() -> None:
    later = {"from": date(2032, 1, 1), "value": [{"from": 35, "to": 60}], "origin": DOCUMENT}
    abolished = {"from": date(2033, 1, 1), "value": None, "origin": DOCUMENT}
    plan = a_plan(a_group(ages=[*AGES, later, abolished]))
    assert outcome(plan, "2001-01-01", "2031-12-31") == "fits"
    assert outcome(plan, "2001-01-01", "2032-01-01") == "not_listed"
    assert outcome(plan, "2021-01-01", "2033-01-01") == "fits"


def test_before_its_first_day_neither_plan_nor_rule_is_in_force() -> None:
    (told,) = answer(a_plan(), born=date(1990, 1, 1), on=date(2030, 12, 19))["verdicts"]
    assert (told["reason"], "2030年12月20日起" in told["says"]) == ("not_in_force", True)
    late = [{**AGES[0], "from": date(2031, 5, 1)}]
    (told,) = answer(a_plan(a_group(ages=late)), born=date(1990, 1, 1), on=date(2031, 4, 30))[
        "verdicts"
    ]
    assert told["reason"] == "rule_not_in_force"


def test_too_young_says_the_age_and_the_day() -> None:
    (told,) = answer(a_plan(), born=date(2004, 2, 29), on=date(2034, 1, 1))["verdicts"]
    assert "申请时29周岁" in told["says"]
    assert "2034年2月28日起" in told["says"]


def test_retirement_is_asked_and_never_a_number() -> None:
    window = [{"from": 30, "to": "statutory_retirement"}]
    plan = a_plan(a_group(ages=[{**AGES[0], "value": window}]))
    found = {
        said: outcome(plan, "1970-01-01", "2031-01-01", retired=said)
        for said in ("not_yet", "reached", "unknown")
    }
    assert found == {"not_yet": "fits", "reached": "not_listed", "unknown": "review"}
    table = json.dumps(decision_table(plan)["groups"])
    assert '"to": "statutory_retirement"' in table


def test_another_difficulty_is_looked_at_only_where_the_list_is_open() -> None:
    day = date(2031, 1, 1)
    closed, opened = a_plan(), a_plan(a_group(open_list=True))
    assert answer(closed, on=day, groups=[], other=True)["outcome"] == "not_listed"
    assert answer(opened, on=day, groups=[], other=True)["groups"] == ["other"]


def test_a_group_for_all_kinds_fits_whoever_cannot_tell_the_kind() -> None:
    several = (
        a_group(post_kind=None, ages=[]),
        a_group(id="bank_only", ages=[]),
        a_group(id="lamp_only", post_kind="lamp", ages=[]),
    )
    told = answer(a_plan(*several), kind=None, on=date(2031, 1, 1), groups=["walkers", "bank_only"])
    assert [one["result"] for one in told["verdicts"]] == ["fits", "review"]
    assert told["groups"] == ["walkers"]


def test_what_lies_outside_the_plan_is_said_and_excludes_nobody() -> None:
    said = {"id": "ferry", "title": "渡船岗", "text": "另有规定。", "asks": "我要的是渡船岗"}
    exclusion = Exclusion.model_validate({**said, "origin": DOCUMENT})
    plan = a_plan(a_group(ages=[]))
    plan = replace(plan, plan=plan.plan.model_copy(update={"exceptions": (exclusion,)}))
    told = answer(plan, on=date(2031, 1, 1), exceptions=["ferry"])
    assert (told["outcome"], told["notes"]) == ("fits", ["渡船岗：另有规定。"])


def test_the_table_in_a_page_cannot_end_its_script_and_says_what_the_file_says() -> None:
    mean = PostKind.model_validate(
        {"id": "bank", "name": "</script><!--", "short": "岸", "origin": DOCUMENT}
    )
    plan = a_plan()
    plan = replace(plan, plan=plan.plan.model_copy(update={"post_kinds": (mean,)}))
    assert "<" not in embedded_table(plan)
    assert json.loads(embedded_table(plan)) == json.loads(table_bytes(plan)) == decision_table(plan)
