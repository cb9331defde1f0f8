"""Areas by the names readers know, and declared numbers with the digits they were declared with."""

from decimal import Decimal
from typing import Any

import pytest

from generator.model.period import Period
from generator.pages import adjustments, allocation, corrections, data_quality, methods, rights
from generator.pages import period as period_page
from generator.pages.view import View
from tests.builders import CLAUSE, START, a_period, a_programme, an_area, in_force_from
from tests.site.articles import a_view, on, part, rows, text

ROWS: dict[str, dict[str, int | str]] = {
    "上/东": {"garden": 10, "ferry": "no task", "total": 11},
    "下/东": {"garden": 20, "ferry": "no task", "total": 20},
    "west": {"garden": 5, "ferry": "no task", "total": 5},
}
RENAMED = [{"name": "老西乡", "until": on(45), "origin": CLAUSE}]
TREE = [
    {**an_area("up"), "name": "上乡"},
    {**an_area("down"), "name": "下乡"},
    {**an_area("up_east", "up"), "name": "东乡"},
    {**an_area("down_east", "down"), "name": "东乡"},
    an_area("west", former_names=RENAMED),
]


def a_year(*steps: dict[str, Any]) -> dict[str, Any]:
    rows_ = {f"{'乡/'.join(key.split('/'))}乡": row for key, row in ROWS.items()}
    rows_["老西乡"] = rows_.pop("west乡")
    said = {"reason": "有缘故", "origin": CLAUSE}
    return {"rows": rows_, "adjustments": [{**said, **one} for one in steps]}


def filed(period: str, day: int, west: str, **more: Any) -> Period:  # noqa: ANN401
    row = {"received": on(day), "garden": {"done": 4, "helped": 3, "present": 1}}
    said = {"period": period, "status": "sample", "as_of": on(day), "compiled": on(day)}
    return Period.model_validate(
        {**said, "returns": dict.fromkeys(("上乡/东乡", "下乡/东乡", west), row), **more}
    )


def a_tree(
    *steps: dict[str, Any],
    indicators: dict[str, Any] | None = None,
    **more: Any,  # noqa: ANN401
) -> View:
    periods = filed("p1", 40, "老西乡"), filed("p2", 60, "west乡", **more)
    year = a_year(*steps)
    return a_view(a_programme({}, *periods, areas=TREE, allocation=year, indicators=indicators))


def a_correction(area: str, measure: str, **numbers: int) -> dict[str, Any]:
    what = {"period": "p1", "area": area, "post_kind": "garden", "measure": measure}
    return {**what, **numbers, "decided": on(58), "by": "办公处", "reason": "重复登记"}


def test_an_adjustment_names_areas_as_readers_know_them_on_its_day() -> None:
    change = {"area": "west乡", "post_kind": "garden", "from": 5, "to": 6}
    move = {"post_kind": "garden", "number": 1, "from": "上乡/东乡", "to": "下乡/东乡"}
    said = text(
        adjustments.page(a_tree({"id": "s", "on": on(30), "moves": [move], "changes": [change]}))
    )
    assert "上乡东乡调给下乡东乡园子1个" in said
    assert "老西乡园子由5个改为6个" in said


def test_a_correction_names_the_area_as_it_was_known_in_the_corrected_period() -> None:
    restated = a_correction("west乡", "done", **{"from": 6, "to": 4})
    repeated = a_correction("上乡/东乡", "done", **{"from": 6, "to": 4})
    page = corrections.page(a_tree(restates=[restated, repeated]))
    assert [one.split("|")[0] for one in rows(page, "restated")] == [
        "p1老西乡园子做成",
        "p1上乡东乡园子做成",
    ]


def test_a_correction_of_another_measure_is_among_what_changed() -> None:
    restated = a_correction("west乡", "helped", **{"from": 3, "to": 5})
    found = rows(corrections.page(a_tree(restates=[restated])), "changed-p1")
    assert "老西乡|园|帮到|首次公布3个|5个" in found
    assert not [one for one in found if "在场" in one]


def test_a_stated_row_is_named_as_readers_know_its_area() -> None:
    view = a_tree()
    for page in (allocation.page(view), data_quality.page(view)):
        assert "上乡东乡" in text(page)
        assert "上乡/东乡" not in text(page)


def test_a_limit_of_one_area_names_it_as_readers_know_it_on_the_day() -> None:
    limits = [
        {"area": area, "values": [in_force_from(START, 9)]} for area in ("上乡/东乡", "west乡")
    ]
    most = {"id": "most", "name": "上限", "quantity": "helped", "rule": "at_most", "rows": limits}
    view = a_tree(indicators={"limits": [most]})
    first, second = (
        part(period_page.page(view, one), "in-force") for one in view.programme.periods
    )
    for said in (first, second, part(methods.page(view), "limits")):
        assert "上乡东乡" in said
        assert "上乡/东乡" not in said
    assert "上限（老西乡）" in first
    assert "上限（west乡）" in second


def with_limit(value: str) -> View:
    values = [in_force_from(START, Decimal(value))]
    limit = {"id": "most", "name": "上限", "quantity": "part", "rule": "at_most"}
    share = {
        "id": "part",
        "name": "占比",
        "numerator": "helped",
        "denominator": "done",
        "origin": CLAUSE,
    }
    returned = {one: {"garden": {"done": 40, "helped": 1}} for one in ("east", "west")}
    programme = a_programme(
        {"east": {"garden": 50}, "west": {"garden": 50}},
        a_period(returned),
        indicators={"limits": [{**limit, "values": values}], "ratios": [share]},
    )
    return a_view(programme)


@pytest.mark.parametrize(("value", "printed"), [("0.15555", "15.555%"), ("0.15", "15.0%")])
def test_a_limit_is_told_with_every_digit_it_was_declared_with(value: str, printed: str) -> None:
    view = with_limit(value=value)
    page = period_page.page(view, view.programme.periods[0])
    assert f"占比不高于{printed}" in part(page, "in-force")
    assert rows(page, "limit-most")[0].split("|")[3] == printed
    assert f"占比不高于{printed}" in part(methods.page(view), "limits")


def test_a_subsidy_is_told_with_the_digits_it_was_declared_with() -> None:
    values = [in_force_from(START, Decimal("9.7"))]
    money = {"id": "wage", "name": "津贴", "unit": "元/天", "values": values}
    programme = a_programme(
        {"east": {"garden": 1}}, a_period({"east": {"garden": 1}}), subsidies=[money]
    )
    assert rows(rights.page(a_view(programme)), "money")[0].split("|")[1] == "9.7元/天"


@pytest.mark.parametrize("stated", ["25.2", "25.20", "26"])
def test_a_stated_percentage_is_told_as_it_is_stated(stated: str) -> None:
    said = {"area": "全岛", "indicator": "completion_rate", "origin": CLAUSE}
    period = a_period({"east": {"garden": 1}}, stated=[{**said, "value": Decimal(stated)}])
    view = a_view(a_programme({"east": {"garden": 3}}, period))
    assert rows(data_quality.page(view), "stated")[0].split("|")[1] == f"{stated}%"


def test_two_equal_ends_of_what_is_not_all_reported_are_no_exact_total() -> None:
    first = a_period({"east": {"garden": 4}, "west": {"garden": 20}}, day=40)
    second = a_period({"east": {"garden": 6}, "west": "not reported"}, day=60, name="p2")
    view = a_view(a_programme({"east": {"garden": 10}, "west": {"garden": 20}}, first, second))
    page = period_page.page(view, second)
    assert "|≥26|" in rows(page, "progress")[-1]
