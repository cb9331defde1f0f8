"""Pages that show policy through time: what was in force, adjusted, corrected, missing."""

import shutil
from dataclasses import replace as changed
from datetime import date
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement

from generator.model.period import Period
from generator.pages import adjustments, allocation, corrections, data_quality, leadership
from generator.pages import period as period_page
from generator.pages.view import View
from tests.builders import CLAUSE, a_period, a_programme
from tests.conftest import ROOT, copied
from tests.programmes.pencil import replace
from tests.site.articles import a_view, element, kept_view, on, part, read_view, rows, text

PROGRAMMES = ROOT / "tests" / "programmes"
OVERLAY = PROGRAMMES / "taishan_variant"
PLANNED: dict[str, dict[str, int | str]] = {
    "east": {"garden": 10, "ferry": "no task"},
    "west": {"garden": 20, "ferry": 5},
}


def a_step(name: str, day: int, **what: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"id": name, "on": on(day), "reason": f"{name}的缘故", "origin": CLAUSE, **what}


def a_move(number: int, giver: str, receiver: str, kind: str = "garden") -> dict[str, Any]:
    return {"post_kind": kind, "number": number, "from": f"{giver}乡", "to": f"{receiver}乡"}


def adjusted(*steps: dict[str, Any]) -> View:
    period = a_period({"east": {"garden": 1}, "west": {"garden": 1, "ferry": 1}})
    return a_view(a_programme(PLANNED, period, allocation={"adjustments": list(steps)}))


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The first programme with a successor, a transfer and a second year."""
    root = copied(ROOT, tmp_path_factory.mktemp("through_time") / "taishan")
    for edit in yaml.safe_load((OVERLAY / "edits.yml").read_text("utf-8")):
        replace(root / edit["file"], edit["find"], edit["find"] + edit["add"])
    shutil.copytree(OVERLAY / "data", root / "data", dirs_exist_ok=True)
    return read_view(root)


def the_period(view: View, name: str) -> Period:
    return next(one for one in view.programme.periods if one.period == name)


def in_force(view: View, name: str) -> str:
    return part(period_page.page(view, the_period(view, name)), "in-force")


def test_an_adjustment_shows_every_cell_it_touched_before_and_after() -> None:
    page = adjustments.page(adjusted(a_step("first", 10, moves=[a_move(4, "west", "east")])))
    assert "west乡调给east乡园子4个" in part(page, "first")
    assert rows(page, "first-cells") == [
        "east乡|园子|10|14|+4",
        "west乡|园子|20|16|−4",
        "全岛|园子|30|30|0",
        "全岛|合计|35|35|0",
    ]


def test_adjustments_of_one_day_are_replayed_one_by_one_the_newest_first() -> None:
    page = adjustments.page(
        adjusted(
            a_step("first", 10, moves=[a_move(4, "west", "east")]),
            a_step("second", 10, moves=[a_move(1, "west", "east", "ferry")]),
            a_step(
                "third",
                10,
                changes=[{"area": "east乡", "post_kind": "garden", "from": 14, "to": 9}],
            ),
        )
    )
    headings = element(page).xpath("//h2/@id")
    assert headings == ["third", "second", "first"]
    assert rows(page, "second-cells")[0] == "east乡|渡口|—|1|+1"
    assert rows(page, "third-cells")[0] == "east乡|园子|14|9|−5"
    assert rows(page, "third-cells")[-1] == "全岛|合计|35|30|−5"


def test_an_adjustment_ahead_of_the_data_says_that_it_is_not_in_force() -> None:
    view = adjusted(a_step("later", 60, moves=[a_move(4, "west", "east")]))
    assert "尚未生效" in part(adjustments.page(view), "later")
    assert rows(allocation.page(view), "allocation-2031")[0] == "east乡|10|—|10"


def test_a_plan_that_was_never_adjusted_says_so() -> None:
    assert "计划没有调整过" in text(adjustments.page(adjusted()))


def test_the_allocation_shows_the_plan_in_force_and_the_first_one_on_demand() -> None:
    page = allocation.page(adjusted(a_step("first", 10, moves=[a_move(4, "west", "east")])))
    assert rows(page, "in-force-2031")[0] == "east乡|14|—|14"
    assert rows(page, "allocation-2031")[0] == "east乡|10|—|10"
    folded = element(page).xpath("//details//caption/@id")
    assert folded == ["allocation-2031"]


def test_plan_years_ahead_stand_after_those_begun() -> None:
    whole = kept_view(PROGRAMMES / "xingcha").programme
    view = a_view(changed(whole, periods=whole.periods[:2]))
    headings = element(allocation.page(view)).xpath("//h2[starts-with(@id,'y')]")
    assert isinstance(headings, list)
    said = [text(one) for one in headings if isinstance(one, HtmlElement)]
    assert said[:3] == ["2032年", "2031年", "2033年（还没有开始）"]
    assert len(said) == len(whole.allocation_file.allocations)


def test_a_deep_tree_lists_every_reporting_area_once_below_its_parents() -> None:
    view = kept_view(PROGRAMMES / "qiyun")
    page = element(allocation.page(view))
    keys = page.xpath("//*[contains(@data-figure,'/all')]/@data-figure")
    assert isinstance(keys, list)
    table = view.programme.allocation_file.allocations[0]
    leaves = view.programme.leaves(view.root, table.since)
    assert sorted(map(str, keys)) == sorted(
        ["allocation/2031/total/all", *(f"allocation/2031/{one.id}/all" for one in leaves)]
    )
    assert len(keys) > 200


def test_a_stated_total_that_differs_is_marked_and_explained() -> None:
    page = allocation.page(kept_view(PROGRAMMES / "xingzhu"))
    assert rows(page, "allocation-2032")[-1] == "合计|12.35＊"
    assert "所列12.35万户，计算为12.34万户，四舍五入所致。原因：各行由户数" in text(page)


def a_correction(**more: Any) -> dict[str, Any]:  # noqa: ANN401
    wrong = {"period": "p1", "area": "west乡", "post_kind": "garden", "measure": "done"}
    said = {"from": 12, "to": 9, "decided": on(55), "by": "办公处", "reason": "重复登记"}
    return {**wrong, **said, **more}


def corrected(*restates: dict[str, Any]) -> View:
    filed = {"east": {"garden": 4}, "west": {"garden": 12, "ferry": 1}}
    first = a_period(filed, day=40)
    second = a_period(filed, day=60, name="p2", restates=list(restates))
    return a_view(a_programme(PLANNED, first, second))


def test_a_correction_is_listed_with_who_decided_why_and_when_it_was_published() -> None:
    page = corrections.page(corrected(a_correction()))
    assert rows(page, "restated") == ["p1west乡园子做成|12个|9个|重复登记|2031年2月25日，办公处|p2"]


def test_a_correction_shows_what_it_changed_for_the_area_and_those_above_it() -> None:
    found = rows(corrections.page(corrected(a_correction())), "changed-p1")
    assert "west乡|合计|做成|首次公布13个|10个" in found
    assert "west乡|园|完成率|首次公布60.0%|45.0%" in found
    assert "全岛|合计|做成|首次公布17个|14个" in found
    assert not [one for one in found if one.startswith("east乡")]


def test_a_late_return_is_no_correction() -> None:
    first = a_period({"west": {"garden": 12, "ferry": 1}}, day=50)
    late = {"received": date(2032, 2, 1), "garden": {"done": 4}}
    written = first.model_dump(by_alias=True)
    filed = Period.model_validate(written | {"returns": {"east乡": late, **written["returns"]}})
    page = corrections.page(a_view(a_programme(PLANNED, filed)))
    assert "没有更正过" in part(page, "restatements")
    assert rows(page, "late") == ["east乡|p1|2032年2月1日|2032年1月10日|按未报计"]
    assert "east乡|合计|做成|首次公布未报|4个" in rows(page, "changed-p1")


def test_where_nothing_was_corrected_or_late_the_page_says_so() -> None:
    page = corrections.page(corrected())
    assert "没有更正过" in part(page, "restatements")
    assert "没有补报" in part(page, "late-returns")
    assert element(page).xpath("//table") == []


def test_late_returns_tell_whether_they_were_in_the_first_figures() -> None:
    xingzhu, tingchao = (kept_view(PROGRAMMES / one) for one in ("xingzhu", "tingchao"))
    assert rows(corrections.page(xingzhu), "late") == [
        "枕石县|2032年2月|2032年3月9日|2032年3月5日|按未报计"
    ]
    assert [one.rsplit("|")[-1] for one in rows(corrections.page(tingchao), "late")] == ["已计入"]


def test_the_quality_page_gives_the_rates_of_returns_as_the_open_data_do() -> None:
    view = kept_view(PROGRAMMES / "qiyun")
    page = data_quality.page(view)
    assert rows(page, "filed")[1] == "2031年第二季度|202|200|200|99.0%|99.0%|2|0"
    shown = element(page).xpath("//tfoot//*[contains(@data-figure,'/all/on_time_rate')]")
    assert isinstance(shown, list)
    assert len(shown) == len(view.programme.periods)


def test_the_quality_page_tells_rounding_from_a_real_difference() -> None:
    found = rows(data_quality.page(kept_view(PROGRAMMES / "xingzhu")), "stated")
    assert [one.split("|")[3:5] for one in found] == [
        ["+0.01万户", "四舍五入所致"],
        ["+0.01万户", "四舍五入所致"],
        ["+0.09万户", "数字不一致"],
    ]


def test_whoever_is_not_complete_is_either_unreported_or_named_as_incomplete() -> None:
    for name in ("qinghe", "qiyun", "xingzhu"):
        for row in rows(data_quality.page(kept_view(PROGRAMMES / name)), "filed"):
            expected, complete, *_, silent, short = row.replace("首次公布", "|").split("|")[1:]
            numbers = [int(one) for one in (expected, complete, silent, short)]
            assert numbers[0] - numbers[1] == numbers[2] + numbers[3], (name, row)


def test_what_documents_state_alike_is_said_to_agree() -> None:
    assert "都一致" in part(data_quality.page(corrected()), "differences")


def test_a_period_shows_the_rules_of_its_own_day(variant: View) -> None:
    before, now = in_force(variant, "2022Q2"), in_force(variant, "2022Q3")
    assert "计划调整" not in before
    assert "本期变动" not in before
    assert "2022年8月1日起《（测试虚构）关于调剂2022年乡村公益性岗位计划的通知》" in now
    assert "李永荣，不再任成员（区水利局局长），原因：（测试虚构）工作调动" in now
    assert "测试继任，新任成员" in now
    assert "本期变动" not in in_force(variant, "2022Q4")
    assert "本项目约定，非方案规定" in now


def test_a_period_lists_the_members_of_its_own_day(variant: View) -> None:
    pages = [period_page.page(variant, the_period(variant, one)) for one in ("2022Q2", "2022Q3")]
    then, now = (rows(page, "in-force-members") for page in pages)
    assert "成员|李永荣|区水利局局长" in then
    assert "成员|李永荣|区水利局局长" not in now
    assert "成员|测试继任|区水利局局长" in now
    assert len(then) == len(now)


def test_a_raised_subsidy_counts_from_its_day_on() -> None:
    values = [
        {"from": on(day), "value": value, "origin": CLAUSE} for day, value in ((0, 100), (45, 130))
    ]
    money = {"id": "wage", "name": "津贴", "post_kind": "garden", "unit": "元/月", "values": values}
    periods = [a_period({}, day=day, name=name) for day, name in ((40, "p1"), (50, "p2"))]
    view = a_view(a_programme(PLANNED, *periods, subsidies=[money]))
    assert "津贴100元/月2031年1月1日起" in in_force(view, "p1")
    assert "津贴130元/月2031年2月15日起" in in_force(view, "p2")


def test_the_leading_group_tells_who_came_and_left_and_keeps_the_former_list(
    variant: View,
) -> None:
    page = leadership.page(variant)
    assert "测试继任" in rows(page, "members")[11]
    assert not [one for one in rows(page, "members") if "李永荣" in one]
    assert "2022年7月15日李永荣，不再任成员" in part(page, "history")
    folded = element(page).xpath("//details")
    assert [text(one).partition("人")[0] for one in folded] == [
        "2022年7月16日起20",
        "2022年3月5日至2022年7月15日20",
    ]
    now, then = (text(one) for one in folded)
    assert "2022年第三季度" in now
    assert "2022年第二季度" in then
    assert "李永荣" in then
    assert "李永荣" not in now


def test_an_unchanged_leading_group_has_no_further_lists() -> None:
    assert element(leadership.page(corrected())).xpath("//details") == []
