"""Annexes where something is missing, nought, nested, unusual or final."""

import pytest

from tests.builders import a_period, a_programme, an_area
from tests.workbook.annexes import agrees_throughout, bound, cell_of, formulas, shown, small


def test_a_final_period_bears_no_mark() -> None:
    programme = a_programme(
        {"a": {"garden": 5}}, a_period({"a": {"garden": 3}}, status="published")
    )
    content, _ = small(programme)
    book = formulas(content)
    said = [str(one.value) for sheet in book.worksheets for row in sheet for one in row]
    assert not any("示例" in one or "草稿" in one for one in said)
    assert not any(sheet.oddHeader.right.text for sheet in book.worksheets)


def test_where_nobody_reported_there_are_words_and_no_sums_but_of_the_plan() -> None:
    planned: dict[str, dict[str, int | str]] = {"a": {"garden": 5, "ferry": 2}, "b": {"garden": 3}}
    content, _ = small(a_programme(planned, a_period({"a": "not reported", "b": "not reported"})))
    for key in ("all/done", "garden/done", "all/completion_rate", "all/remaining", "all/helped"):
        typed, result, _ = cell_of(content, f"p1/all_of_it/{key}")
        assert (typed.data_type, result) == ("s", "未报")
    typed, result, _ = cell_of(content, "p1/all_of_it/all/planned")
    assert (typed.data_type, result) == ("f", 10)
    agrees_throughout(content)


def test_a_plan_of_nought_has_no_rate_and_its_formula_says_so() -> None:
    content, _ = small(
        a_programme({"a": {"garden": 0, "ferry": 0}}, a_period({"a": {"garden": 0, "ferry": 0}}))
    )
    for indicator in ("completion_rate", "gap"):
        typed, result, _ = cell_of(content, f"p1/all_of_it/all/{indicator}")
        assert (typed.data_type, result) == ("f", "—")
    agrees_throughout(content)


def test_a_sum_with_a_return_missing_is_words_and_no_formula() -> None:
    planned = {"a": {"garden": 5, "ferry": 2}, "b": {"garden": 3, "ferry": 4}}
    some = {"done": 3, "helped": 7, "present": 2}
    filed = a_period(
        {"a": {"garden": some, "ferry": "not reported"}, "b": {"garden": some, "ferry": some}}
    )
    content, figures = small(a_programme(planned, filed))
    for key, words in (
        ("all_of_it/all/done", "9～11"),
        ("all_of_it/all/helped", "21\n（已报合计1/2）"),
        ("a/all/helped", "7\n（部分已报）"),
    ):
        typed, result, _ = cell_of(content, f"p1/{key}")
        assert (typed.data_type, result) == ("s", words)
    typed, result, _ = cell_of(content, "p1/all_of_it/garden/helped")
    assert (typed.data_type, result) == ("f", 14)
    assert figures.keyed("p1/all_of_it/all/helped")
    agrees_throughout(content)


def test_without_post_kinds_areas_add_up_by_themselves() -> None:
    content = bound("liuli")
    typed, _, where = cell_of(content, "2029Q2/liuli/all/planned")
    assert str(typed.value).startswith("=SUM(B4:")
    assert where.startswith("进展!B")
    assert formulas(content)["进展"]["A3"].value == "单位"


def test_areas_that_nest_add_up_through_their_parents() -> None:
    areas = [
        an_area("east"),
        *(an_area(one, "east") for one in "ab"),
        an_area("west"),
        an_area("c", "west"),
        {**an_area("out", "west"), "in_plan": False},
    ]
    planned = {one: {"garden": 10} for one in "abc"}
    returns = {one: {"garden": 4} for one in "abc"}
    content, _ = small(a_programme(planned, a_period(returns), areas=areas))
    sheet = formulas(content)["进展"]
    names = [sheet.cell(row, 1).value for row in range(5, 13)]
    assert names == ["east乡", "a乡", "b乡", "west乡", "c乡", "全岛合计", "程序计算", "核对"]
    assert [sheet[f"B{row}"].value for row in (5, 8, 10)] == [
        "=SUM(B6:B7)",
        "=SUM(B9)",
        "=SUM(B5,B8)",
    ]
    assert shown(content)["进展"]["B10"].value == 30
    agrees_throughout(content)


def test_a_rate_just_short_of_the_whole_is_never_shown_as_the_whole() -> None:
    content, _ = small(a_programme({"a": {"garden": 9999}}, a_period({"a": {"garden": 9998}})))
    typed, result, _ = cell_of(content, "p1/a/garden/completion_rate")
    digits = typed.number_format.partition(".")[2].removesuffix("%")
    assert round(result * 100, len(digits)) < 100
    exact, _, _ = cell_of(content, "p1/a/garden/pace")
    assert exact.number_format == "0.0%"


@pytest.mark.parametrize("name", ["=1+1", "+甲", "-乙", "@丙", "<甲&乙>", "很长的名字" * 12])
def test_names_of_areas_stay_text_and_fit_their_column(name: str) -> None:
    areas = [an_area("a"), {**an_area("b"), "name": name}]
    content, _ = small(
        a_programme({"a": {"garden": 5}}, a_period({"a": {"garden": 3}}), areas=areas)
    )
    sheet = formulas(content)["进展"]
    assert (sheet["A6"].value, sheet["A6"].data_type) == (name, "s")
    assert sheet.column_dimensions["A"].width <= 32
    assert (sheet.row_dimensions[6].height > 40) == (len(name) > 30)
    agrees_throughout(content)
