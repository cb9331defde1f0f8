"""The circular tells what changed since the period before, and what it does not know."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.briefing.circular import circular
from generator.briefing.next_steps import DONE
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.typeset.speaker import Speaker
from tests.briefing.test_circular_words import blocks, runs
from tests.builders import CLAUSE, START, Reported, a_period, a_programme

PLANNED: dict[str, dict[str, int | str]] = {
    "east": {"garden": 10, "ferry": "no task"},
    "west": {"garden": 20, "ferry": 5},
}
WHOLE = {"done": 4, "helped": 1, "present": 4}


def told(programme: Programme, number: int) -> str:
    speaker = Speaker(programme, compute(programme), programme.periods[number])
    paper = circular(speaker, Internal())
    return "\n".join("".join(one.text for one in runs(block)) for block in blocks(paper))


def on(day: int) -> date:
    return START + timedelta(days=day)


def a_year(*steps: dict[str, Any], **second: Any) -> Programme:  # noqa: ANN401
    filed = {"east": {"garden": WHOLE}, "west": {"garden": WHOLE, "ferry": WHOLE}}
    periods = (a_period(filed, day=40), a_period(filed, day=60, name="p2", **second))
    return a_programme(PLANNED, *periods, allocation={"adjustments": list(steps)})


def a_step(day: int, **what: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"id": f"step{day}", "on": on(day), "reason": "缘故", "origin": CLAUSE, **what}


MOVE = {"post_kind": "garden", "number": 3, "from": "west乡", "to": "east乡"}


def test_an_adjustment_is_told_once_in_the_first_circular_after_its_day() -> None:
    programme = a_year(a_step(50, moves=[MOVE]))
    said = "2031年2月20日起，计划有调整：west乡调给east乡园子3个（方案第三条）。"
    assert said not in told(programme, 0)
    assert said in told(programme, 1)


def test_an_adjustment_of_the_first_period_is_told_in_it_and_not_again() -> None:
    programme = a_year(a_step(40, moves=[MOVE]))
    assert "计划有调整" in told(programme, 0)
    assert "计划有调整" not in told(programme, 1)


def test_a_long_decision_is_cut_short_and_counted() -> None:
    moves = [{**MOVE, "number": 1} for _ in range(9)]
    text = told(a_year(a_step(50, moves=moves)), 1)
    assert text.count("west乡调给east乡") == 6
    assert "等，共9处" in text


def test_a_correction_is_told_in_the_circular_it_is_published_with() -> None:
    wrong = {"period": "p1", "area": "west乡", "post_kind": "garden", "measure": "done"}
    decided = {"from": 5, "to": 4, "decided": on(55), "by": "办公处", "reason": "重复登记"}
    programme = a_year(restates=[{**wrong, **decided}])
    said = "更正：west乡p1园子做成由5更正为4个。办公处于2031年2月25日决定"
    assert said not in told(programme, 0)
    assert said in told(programme, 1)


def test_a_return_that_lacks_a_measure_is_named_with_it() -> None:
    filed: Reported = {
        "east": {"garden": {"done": 4, "helped": 1}},
        "west": {"garden": WHOLE, "ferry": 1},
    }
    text = told(a_programme(PLANNED, a_period(filed)), 0)
    assert "个别指标未报或未报全的：east乡（在场）、west乡（帮到、在场）。" in text
    assert "本期各单位均已报送" not in text


def test_the_kinds_that_are_in_are_named_where_one_area_reported_a_part() -> None:
    filed: Reported = {
        "east": {"garden": WHOLE},
        "west": {"garden": WHOLE, "ferry": "not reported"},
    }
    assert "west乡只报了一部分（园子已报）" in told(a_programme(PLANNED, a_period(filed)), 0)


def test_a_plan_without_tasks_says_nothing_of_tasks_that_were_due() -> None:
    text = told(a_year(), 1)
    assert DONE not in text
    assert "下一步安排" not in text


@pytest.mark.parametrize("number", [0, 1])
def test_sections_are_numbered_without_a_gap(number: int) -> None:
    headings = [line[0] for line in told(a_year(), number).split("\n") if line[1:2] == "、"]
    assert headings == list("一二三四五")
