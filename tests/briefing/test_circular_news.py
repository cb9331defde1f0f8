"""The circular tells what changed since the period before, and what it does not know."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from generator.briefing.circular import circular
from generator.briefing.next_steps import DONE
from generator.briefing.paper import Table
from generator.model.allocation import AllocationFile
from generator.model.area import FormerName
from generator.model.internal import Internal, InternalNote
from generator.model.plan import PlanFile
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.typeset.numerals import numeral
from generator.typeset.speaker import Speaker
from tests.briefing.test_circular_words import blocks, runs
from tests.builders import BANDS, CLAUSE, START, Reported, a_period, a_programme

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
    changes = [
        {"area": area, "post_kind": kind, "from": 10, "to": 11 + number}
        for number in range(3)
        for area in ("east乡", "west乡")
        for kind in ("garden", "ferry")
    ]
    text = told(a_year(a_step(50, changes=changes)), 1)
    assert text.count("改为") == 6
    assert "等，共12处" in text


def test_moves_of_one_kind_between_the_same_two_areas_are_one_sum() -> None:
    moves = [{**MOVE, "number": number} for number in (1, 2, 4)]
    text = told(a_year(a_step(50, moves=moves)), 1)
    assert "计划有调整：west乡调给east乡园子7个（" in text


def renamed(programme: Programme) -> Programme:
    """The same, its east called otherwise until after the adjustment."""
    former = {"name": "故东乡", "until": on(45), "origin": CLAUSE}
    areas = [
        one.model_copy(update={"former_names": (FormerName.model_validate(former),)})
        if one.id == "east"
        else one
        for one in programme.area_file.areas
    ]
    return replace(
        programme, area_file=programme.area_file.model_copy(update={"areas": tuple(areas)})
    )


def test_adjustments_print_the_name_of_the_day_not_the_path_that_was_typed() -> None:
    moves = [{**MOVE, "from": "全岛/west乡", "to": "故东乡"}]
    change = {"area": "全岛/west乡", "post_kind": "ferry", "from": 5, "to": 6}
    text = told(renamed(a_year(a_step(50, moves=moves, changes=[change]))), 1)
    assert "计划有调整：west乡调给east乡园子3个；west乡渡口由5个改为6个（" in text


def test_corrections_print_the_name_of_the_day_that_is_restated() -> None:
    wrong = {"period": "p1", "area": "east乡", "post_kind": "garden", "measure": "done"}
    decided = {"from": 5, "to": 4, "decided": on(55), "by": "办公处", "reason": "重复登记"}
    text = told(renamed(a_year(restates=[{**wrong, **decided}])), 1)
    assert "更正：故东乡p1园子做成由5更正为4个" in text


def test_internal_notes_print_the_shown_name() -> None:
    programme = a_year()
    note = InternalNote("p2", "来电说明。", "全岛/west乡")
    speaker = Speaker(programme, compute(programme), programme.periods[1])
    paper = circular(speaker, Internal(notes=(note,)))
    assert "west乡：来电说明。" in [
        "".join(one.text for one in runs(block)) for block in blocks(paper)
    ]


SHUT = {"open_list": False, "origin": CLAUSE}
RATES = ((0, 500), (50, "550.5"), (55, None))


def with_rules(programme: Programme) -> Programme:
    """The same with a subsidy, ages and a deadline that change before the second period."""
    dated = [{"from": on(day), "value": value, "origin": CLAUSE} for day, value in RATES]
    ages = [
        {"from": on(0), "value": [{"from": 45, "to": 60}], "origin": CLAUSE},
        {"from": on(52), "value": [{"sex": "female", "from": 40, "to": 55}], "origin": CLAUSE},
    ]
    due = {"on": on(90), "stated": "四月"}
    deadlines = [
        {"from": on(0), "value": due, "origin": CLAUSE},
        {"from": on(58), "value": None, "origin": CLAUSE},
    ]
    written = programme.plan.model_dump(by_alias=True) | {
        "subsidies": [{"id": "s", "name": "补贴", "unit": "元", "values": _exact(dated)}],
        "target_groups": [{"id": "g", "name": "岛民", "ages": ages, **SHUT}],
        "tasks": [
            {"id": "t", "name": "点灯", "text": "点灯", "bodies": ["office"]}
            | {"deadlines": deadlines, "origin": CLAUSE}
        ],
    }
    return replace(programme, plan=PlanFile.model_validate(written))


def _exact(dated: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        one | {"value": Decimal(one["value"])} if isinstance(one["value"], str) else one
        for one in dated
    ]


def test_rules_that_changed_are_told_once_in_the_first_circular_after_their_day() -> None:
    programme = with_rules(a_year())
    said = (
        "2031年2月20日起，补贴由500元改为550.5元（方案第三条）。",
        "2031年2月25日起，补贴取消（方案第三条）。",
        "2031年2月22日起，岛民的年龄由45周岁至60周岁改为女40周岁至55周岁（方案第三条）。",
        "2031年2月28日起，“点灯”的期限取消（方案第三条）。",
    )
    first, second = told(programme, 0), told(programme, 1)
    assert [one for one in said if one not in second] == []
    assert [one for one in said if one in first] == []
    assert "1月1日起，补贴" not in first


JUDGED = {
    "bands": [
        {"from": START, "value": BANDS, "origin": CLAUSE},
        {"from": on(50), "value": None, "origin": CLAUSE},
    ],
    "guard": [
        {"from": START, "value": 2, "origin": CLAUSE},
        {"from": on(50), "value": 3, "origin": CLAUSE},
    ],
    "pace": [
        {"year": 2031, "start": START, "end": on(100), "due": on(100), "origin": CLAUSE},
        {"year": 2031, "start": START, "end": on(200), "due": on(201), "origin": CLAUSE}
        | {"from": on(50)},
    ],
}


def test_abolished_bands_are_told_and_nobody_is_said_to_keep_pace() -> None:
    filed = {"east": {"garden": WHOLE}, "west": {"garden": WHOLE, "ferry": WHOLE}}
    periods = (a_period(filed, day=40), a_period(filed, day=60, name="p2"))
    programme = a_programme(PLANNED, *periods, indicators=JUDGED)
    assert "不评定" not in told(programme, 0)
    text = told(programme, 1)
    assert "起，进度状态分档取消（" in text
    assert "起，小额差距的界限由2个改为3个（" in text
    assert "起，2031年序时进度改为2031年1月1日到2031年7月20日，完成期限2031年7月21日（" in text
    assert "没有落后于序时进度的" not in text
    assert "本期没有执行中的进度状态分档，不评定各单位的进度状态。" in text


def test_a_list_without_anybody_in_office_says_so() -> None:
    programme = a_year()
    gone = [one.model_copy(update={"until": on(50)}) for one in programme.leadership.members]
    group = programme.leadership.model_copy(update={"members": tuple(gone)})
    text = told(replace(programme, leadership=group), 1)
    assert "2031年3月2日时没有在任的成员。" in text


def with_kinds(number: int) -> Programme:
    """A plan of so many post kinds, each with a span of figures."""
    kinds: list[dict[str, Any]] = [
        {"id": f"k{one}", "name": f"第{numeral(one)}种岗位", "short": f"第{numeral(one)}种"}
        | {"origin": CLAUSE}
        for one in range(1, number + 1)
    ]
    planned: dict[str, dict[str, int | str]] = {
        area: {one["id"]: 100 for one in kinds} for area in ("east", "west")
    }
    filed: Reported = {"east": {one["id"]: 40 for one in kinds}, "west": "not reported"}
    programme = a_programme({"east": {}, "west": {}}, a_period(filed))
    rows = {f"{area}乡": row for area, row in planned.items()}
    table = programme.allocation_file.allocations[0].model_dump(by_alias=True) | {"rows": rows}
    written = programme.plan.model_dump(by_alias=True) | {"post_kinds": kinds}
    return replace(
        programme,
        plan=PlanFile.model_validate(written),
        allocation_file=AllocationFile.model_validate({"allocations": [table]}),
    )


def shape(number: int) -> tuple[int, bool, str]:
    """Columns of the table, whether it is turned, and its note."""
    programme = with_kinds(number)
    speaker = Speaker(programme, compute(programme), programme.periods[0])
    found = next(one for one in circular(speaker, Internal()).blocks if isinstance(one, Table))
    return len(found.columns), found.landscape, found.note or ""


def test_a_table_of_many_kinds_is_turned_then_keeps_to_the_sums_and_says_so() -> None:
    assert shape(2)[:2] == (8, False)
    assert shape(6)[:2] == (12, True)
    columns, turned, note = shape(12)
    assert (columns, turned) == (6, False)
    assert note.startswith("类别较多，表中只列合计；")


def test_a_twelfth_kind_has_its_numeral() -> None:
    assert "（十二）第十二种岗位。" in told(with_kinds(12), 0)


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
