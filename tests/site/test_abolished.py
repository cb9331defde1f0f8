"""What no longer holds is told as such: rules, deadlines, offices, a group without members."""

from dataclasses import replace
from typing import Any

from generator.model.body import LeadershipFile
from generator.model.plan import PlanFile
from generator.model.programme import Programme
from generator.pages import area as area_page
from generator.pages import leadership, rights
from generator.pages import period as period_page
from generator.pages.view import View
from tests.builders import CLAUSE, a_period, a_programme
from tests.site.articles import a_view, element, on, part, rows, text

PLANNED: dict[str, dict[str, int | str]] = {"east": {"garden": 10}}
LETTER = {"document": "letter"}
OFFICE = {"name": "小组办公室", "at": "office", "director": "某乙"}


def two_periods() -> Programme:
    filed = {"east": {"garden": 1}}
    return a_programme(PLANNED, a_period(filed, day=40), a_period(filed, day=60, name="p2"))


def with_plan(**more: Any) -> View:  # noqa: ANN401
    whole = two_periods()
    written = whole.plan.model_dump(by_alias=True)
    documents = [*written["documents"], {"id": "letter", "title": "后来的信"}]
    made = PlanFile.model_validate(written | {"documents": documents} | more)
    return a_view(replace(whole, plan=made))


def with_group(**more: Any) -> View:  # noqa: ANN401
    whole = two_periods()
    written = whole.leadership.model_dump(by_alias=True)
    return a_view(replace(whole, leadership=LeadershipFile.model_validate(written | more)))


def a_member(until: int) -> dict[str, Any]:
    post = {"body": "office", "post": "主任"}
    said = {"name": "某甲", "role": "head", "title": "办公处主任", "posts": [post]}
    return {**said, "from": on(0), "until": on(until)}


def a_rule(*values: tuple[int, int | None]) -> dict[str, Any]:
    dated = [
        {"from": on(day), "value": value, "origin": LETTER if day else CLAUSE}
        for day, value in values
    ]
    said = {"id": "longest", "name": "最长时间", "text": "一人最多做三年。", "unit": "年"}
    return {**said, "values": dated, "origin": CLAUSE}


def in_force(view: View, number: int) -> list[str]:
    return rows(period_page.page(view, view.programme.periods[number]), "in-force-table")


def test_an_abolished_rule_is_told_as_abolished_by_which_document() -> None:
    found = rows(rights.page(with_plan(pay_rules=[a_rule((0, 3), (50, None))])), "rules")
    assert found[0].split("|")[1:] == [
        "已取消。原规定：一人最多做三年。执行标准：取消（2031年2月20日起）；此前2031年1月1日起3年。",
        "全部",
        "方案第三条；《后来的信》",
    ]


def test_a_rule_shows_its_number_and_every_other_it_had() -> None:
    found = rows(rights.page(with_plan(pay_rules=[a_rule((0, 3), (50, 2))])), "rules")
    assert "执行标准：2年（2031年2月20日起）；此前2031年1月1日起3年。" in found[0]
    assert "取消" not in found[0]


def test_a_period_shows_the_number_of_a_rule_on_its_own_day() -> None:
    view = with_plan(pay_rules=[a_rule((0, 3), (50, None))])
    assert "最长时间|3年|2031年1月1日起|方案第三条" in in_force(view, 0)
    assert "最长时间|取消|2031年2月20日起|《后来的信》" in in_force(view, 1)


def test_a_deadline_abolished_since_the_period_before_is_told_once() -> None:
    entries = [
        {"from": on(0), "value": {"on": on(90), "stated": "某日前"}, "origin": CLAUSE},
        {"from": on(35), "value": None, "origin": LETTER},
    ]
    task = {"id": "dig", "name": "开挖", "text": "做完。", "bodies": ["office"]}
    view = with_plan(tasks=[{**task, "deadlines": entries, "origin": CLAUSE}])
    told = "期限：开挖|期限已取消|2031年2月5日起|《后来的信》"
    assert told in in_force(view, 0)
    assert not [one for one in in_force(view, 1) if "开挖" in one]


def test_a_period_shows_the_office_of_its_own_day() -> None:
    moved = {**OFFICE, "director": "某丙", "from": on(50), "origin": CLAUSE}
    view = with_group(offices=[{**OFFICE, "from": on(0), "origin": CLAUSE}, moved])
    first = "办公室|小组办公室设在办公处，某乙任主任|2031年1月1日起|方案第三条"
    assert first in in_force(view, 0)
    assert "办公室|小组办公室设在办公处，某丙任主任|2031年2月20日起|方案第三条" in in_force(view, 1)


def test_a_group_whose_members_have_all_left_is_shown_as_empty() -> None:
    view = with_group(members=[a_member(until=50)])
    page = leadership.page(view)
    assert "现在没有在任人员。" in text(page)
    assert element(page).xpath("//caption[@id='members']") == []
    periods = [period_page.page(view, one) for one in view.programme.periods]
    assert [rows(one, "in-force-members") for one in periods] == [
        ["组长|某甲|办公处主任"],
        ["没有在任人员"],
    ]
    assert [one for one in in_force(view, 1) if one.startswith("小组|没有在任人员本期变动")]


def test_the_dash_of_a_table_is_not_said_to_mean_only_that_there_is_no_task() -> None:
    view = a_view(two_periods())
    pages = (
        text(period_page.page(view, view.programme.periods[0])),
        part(area_page.page(view, view.programme.areas["east"]), "by-period"),
    )
    for said in pages:
        assert "「—」表示没有任务或没有可算的数" in said
