"""How pages tell what was amended: deadlines, bands, limits, and what a programme does not use."""

from dataclasses import replace
from typing import Any

import pytest

from generator.model.plan import Task
from generator.pages import methods, rights, timeline
from generator.pages.view import View
from generator.progress.compute import compute
from tests.builders import BANDS, CLAUSE, START, a_period, a_programme, in_force_from
from tests.conftest import ROOT
from tests.site.articles import kept_view, on, part, text

PROGRAMMES = ROOT / "tests" / "programmes"
PLANNED: dict[str, dict[str, int | str]] = {"east": {"garden": 10}}


def with_tasks(*tasks: dict[str, Any]) -> View:
    programme = a_programme(PLANNED, a_period({"east": {"garden": 1}}))
    said = {"text": "做完。", "bodies": ["office"], "origin": CLAUSE}
    made = tuple(Task.model_validate({**said, **one}) for one in tasks)
    programme = replace(programme, plan=programme.plan.model_copy(update={"tasks": made}))
    return View(programme, compute(programme))


def due(since: int, day: int | None) -> dict[str, Any]:
    value = None if day is None else {"on": on(day), "stated": "某日前"}
    return {"from": on(since), "value": value, "origin": CLAUSE}


def test_an_amended_deadline_shows_the_old_the_new_and_the_document() -> None:
    view = with_tasks({"id": "dig", "name": "开挖", "deadlines": [due(0, 60), due(30, 80)]})
    said = part(timeline.page(view), "dates")
    assert "开挖2031年3月22日前未到期" in said
    assert "2031年1月31日起，期限由2031年3月2日改为2031年3月22日（方案第三条）" in said


def test_an_abolished_deadline_says_so() -> None:
    view = with_tasks({"id": "dig", "name": "开挖", "deadlines": [due(0, 60), due(30, None)]})
    said = part(timeline.page(view), "undated")
    assert "期限已取消" in said
    assert "期限由2031年3月2日改为取消" in said


def test_a_task_that_stands_for_a_time_says_from_when_to_when() -> None:
    view = with_tasks(
        {"id": "dig", "name": "开挖", "every": "month", "from": on(10), "until": on(40)}
    )
    assert "每月，2031年1月11日起，2031年2月10日止" in part(timeline.page(view), "recurring")


def test_a_raised_subsidy_shows_what_it_was_and_what_it_will_be() -> None:
    values = [
        {"from": on(day), "value": value, "origin": CLAUSE}
        for day, value in ((0, 100), (45, 130), (90, None))
    ]
    money = {"id": "wage", "name": "津贴", "unit": "元/月", "values": values}
    programme = a_programme(PLANNED, a_period({"east": {"garden": 1}}), subsidies=[money])
    said = part(rights.page(View(programme, compute(programme))), "money-h")
    assert "130元/月（2031年2月15日起）；此前2031年1月1日起100元/月；2031年4月1日起取消" in said


def test_amended_bands_stand_with_every_version() -> None:
    stricter = [{**BANDS[0], "at_least": 5}, {**BANDS[1], "below": 5}, BANDS[2]]
    entries = [in_force_from(START, BANDS), in_force_from(on(30), stricter)]
    programme = a_programme(
        PLANNED,
        a_period({"east": {"garden": 1}}),
        indicators={"bands": entries},
    )
    said = part(methods.page(View(programme, compute(programme))), "standings-h")
    assert "2031年1月1日起好：进度偏差不低于0个百分点" in said
    assert "2031年1月31日起（现行）好：进度偏差不低于5个百分点" in said


@pytest.mark.parametrize(
    ("name", "there", "absent"),
    [
        ("liuli", ("限值", "漏损率不高于15.0%", "越低越好"), ("多年目标", "计划怎么取")),
        ("xingcha", ("多年目标", "计划怎么取"), ("限值", "区域有变动时")),
        ("qiyun", ("区域有变动时", "调剂只在单位之间移动"), ("限值", "多年目标")),
        ("qinghe", ("推算和比率",), ("限值", "多年目标", "区域有变动时", "计划怎么取")),
    ],
)
def test_methods_tell_what_a_programme_uses_and_nothing_else(
    name: str, there: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    said = text(methods.page(kept_view(PROGRAMMES / name)))
    assert [one for one in there if one not in said] == []
    assert [one for one in absent if one in said] == []


def test_an_amended_limit_shows_from_when_and_by_which_document() -> None:
    said = part(methods.page(kept_view(PROGRAMMES / "liuli")), "limits")
    assert "季末蓄水不低于20万立方米2029年1月1日起方案乙条" in said
    assert "季末蓄水不低于22万立方米2029年7月1日起《关于汛后提高蓄水下限的便函》" in said
