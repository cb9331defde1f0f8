"""The annex of a period: every cell is a figure by its key, every formula gives what is printed."""

import io
import zipfile
from fractions import Fraction
from functools import cache
from typing import Any

import openpyxl
import pytest

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figure, Figures, State
from generator.typeset.figure_text import figure_text
from generator.typeset.standing_text import standing_words
from generator.workbook.annex import annex
from tests.builders import a_period, a_programme, an_area
from tests.tables.programmes import opened
from tests.workbook.evaluator import Spreadsheet, spreadsheet

PROGRAMMES = {"taishan": 1, "qinghe": 2, "qiyun": 0, "liuli": 1, "xingzhu": 0, "xingcha": 3}
"""Programme → which of its periods is looked at."""
FIGURES = ("进展", "各项指标")
KEY, SHEET, CELL, HOW, VALUE, CHECK = 0, 1, 2, 4, 6, 7
Row = tuple[Any, ...]


@cache
def bound(name: str) -> bytes:
    one = opened(name)
    return annex(one.programme, one.figures, one.programme.periods[PROGRAMMES[name]])


@cache
def calculated(name: str) -> Spreadsheet:
    return spreadsheet(bound(name))


@cache
def shown(content: bytes) -> Any:  # noqa: ANN401 -- a book of openpyxl, whose parts may all be None
    """A book with the results that viewers show which do not calculate."""
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


@cache
def formulas(content: bytes) -> Any:  # noqa: ANN401
    return openpyxl.load_workbook(io.BytesIO(content))


@cache
def keys(content: bytes) -> tuple[Row, ...]:
    return tuple(shown(content)["数据键"].iter_rows(min_row=3, values_only=True))


def small(programme: Programme) -> tuple[bytes, Figures]:
    figures = compute(programme)
    return annex(programme, figures, programme.periods[-1]), figures


def cell_of(content: bytes, key: str) -> tuple[Any, Any, str]:
    """The first cell of a figure: what is typed, what is shown, and where it stands."""
    row = next(one for one in keys(content) if one[KEY] == key)
    typed, result = formulas(content)[row[SHEET]][row[CELL]], shown(content)[row[SHEET]][row[CELL]]
    return typed, result.value, f"{row[SHEET]}!{row[CELL]}"


def is_close(first: object, second: object) -> bool:
    if isinstance(first, int | float) and isinstance(second, int | float):
        return abs(first - second) < 1e-9 * max(1, abs(second))
    return first == second


def printed(figure: Figure, figures: Figures) -> str:
    words = standing_words if figure.key.indicator == "standing" else figure_text
    return words(figure, figures).replace("\u202f", "\u00a0")


def is_the_figure(value: object, figure: Figure, figures: Figures) -> bool:
    """A number where the figure is known, the printed words where it is not."""
    if isinstance(figure.value, Fraction) and figure.state is not State.PARTIAL:
        return is_close(value, float(figure.value))
    words = printed(figure, figures)
    if figure.value is None or isinstance(figure.value, str):
        return value == words
    whole = f"{figure.counted}/{figure.expected}"
    behind = f"（已报合计{whole}）" if figure.expected > 1 else "（部分已报）"
    return value == f"{words}{behind}"


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_keyed_cell_is_the_figure_of_its_key(name: str) -> None:
    figures, book = opened(name).figures, shown(bound(name))
    for row in keys(bound(name)):
        found = figures.keyed(row[KEY])
        assert found is not None, row
        for value in (row[VALUE], book[row[SHEET]][row[CELL]].value):
            assert is_the_figure(value, found, figures), (row, value)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_cell_stands_in_the_row_of_its_area_and_under_the_name_of_its_indicator(
    name: str,
) -> None:
    one, book = opened(name), formulas(bound(name))
    period = one.programme.periods[PROGRAMMES[name]]
    kinds = {each.id: each.name for each in one.programme.plan.post_kinds} | {"all": "合计"}
    for row in keys(bound(name)):
        _, area, kind, indicator = row[KEY].split("/")
        sheet = book[row[SHEET]]
        place, head = sheet[row[CELL]], int(sheet.print_title_rows.rsplit("$", 1)[1])
        labels = [sheet.cell(place.row, each).value for each in (1, 2)]
        called = one.programme.areas[area]
        assert {called.name_on(period.as_of), f"{called.called or called.name}合计"} & set(labels)
        assert sheet.cell(head, place.column).value.startswith(
            one.figures.indicator_names[indicator]
        )
        if one.programme.post_kinds and row[SHEET] == "各项指标":
            assert labels[0] == kinds[kind]


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_area_of_the_plan_has_every_measure_of_every_kind_once(name: str) -> None:
    one = opened(name)
    period = one.programme.periods[PROGRAMMES[name]]
    found = [row[KEY] for row in keys(bound(name)) if row[SHEET] == "各项指标"]
    wanted = {
        str(key)
        for key in one.figures.by_key
        if key.period == period.period
        and key.indicator in one.programme.measures
        and one.programme.areas[key.area].in_plan
    }
    assert wanted <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_formula_gives_what_is_shown_and_every_check_agrees(name: str) -> None:
    book, results = calculated(name), shown(bound(name))
    checks = 0
    for sheet, cell in book.formulas():
        value = book.value(sheet, cell)
        assert is_close(value, results[sheet][cell].value), (sheet, cell, value)
        assert value != "不一致"
        checks += value == "一致"
    assert checks > len(keys(bound(name)))
    assert {row[CHECK] for row in keys(bound(name))} == {"一致"}
    assert book.value("说明", place_beside(bound(name), "核对结果")) == "全部一致"


def place_beside(content: bytes, text: str) -> str:
    found = (row[1].coordinate for row in shown(content)["说明"] if row[0].value == text)
    return str(next(found))


@pytest.mark.parametrize("name", PROGRAMMES)
def test_sums_and_rates_are_formulas_exactly_where_everything_is_reported(name: str) -> None:
    one, book = opened(name), formulas(bound(name))
    rates = {"completion_rate", *(each.id for each in one.programme.indicators.ratios)}
    for row in keys(bound(name)):
        found = one.figures.keyed(row[KEY])
        assert found is not None
        typed = book[row[SHEET]][row[CELL]]
        assert (typed.data_type == "f") == (row[HOW] == "公式")
        area, indicator = one.programme.areas[found.key.area], found.key.indicator
        summed = indicator in {"planned", *one.programme.measures} and any(
            one.programme.children(area)
        )
        if found.state is not State.REPORTED:
            assert typed.data_type != "f", row
        elif summed or indicator in rates:
            assert typed.data_type == "f", row


def test_a_number_that_is_changed_shows_in_the_checks() -> None:
    book = spreadsheet(bound("taishan"))
    row = next(one for one in keys(bound("taishan")) if one[HOW] == "数据" and one[VALUE] == 150)
    book.cells[row[SHEET], row[CELL]] = 151
    told = [book.value(*place) for place in book.formulas()]
    assert told.count("不一致") > 3
    result = book.value("说明", place_beside(bound("taishan"), "核对结果"))
    assert str(result).startswith("有不一致的格")


def test_a_cell_in_which_words_took_the_place_of_a_number_is_found() -> None:
    book = spreadsheet(bound("taishan"))
    row = next(one for one in keys(bound("taishan")) if one[HOW] == "数据" and one[VALUE] == 150)
    book.cells[row[SHEET], row[CELL]] = "很多"
    at = next(
        number
        for number, one in enumerate(keys(bound("taishan")), start=3)
        if one[SHEET : CELL + 1] == row[SHEET : CELL + 1]
    )
    assert book.value("数据键", f"H{at}") == "不一致"


def test_the_same_figures_give_the_same_bytes_and_no_time_but_the_day_of_compiling() -> None:
    one = opened("taishan")
    period = one.programme.periods[PROGRAMMES["taishan"]]
    assert annex(one.programme, one.figures, period) == bound("taishan")
    day = period.compiled
    with zipfile.ZipFile(io.BytesIO(bound("taishan"))) as archive:
        assert {each.date_time[:3] for each in archive.infolist()} == {
            (day.year, day.month, day.day)
        }


@pytest.mark.parametrize("name", PROGRAMMES)
def test_heads_stay_in_view_and_pages_are_turned_numbered_and_marked(name: str) -> None:
    book = formulas(bound(name))
    assert book.sheetnames == ["说明", *FIGURES, "数据键"]
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert "&P" in str(sheet.oddFooter.center.text)
        assert sheet.oddHeader.right.text == "示例数据，非真实统计"
    for title in (*FIGURES, "数据键"):
        sheet = book[title]
        head = int(sheet.print_title_rows.rsplit("$", 1)[1])
        assert sheet.freeze_panes.endswith(str(head + 1))
        assert not any(row[KEY] is None for row in keys(bound(name)))


def test_links_of_the_keys_lead_to_their_cells() -> None:
    sheet = formulas(bound("taishan"))["数据键"]
    for row in sheet.iter_rows(min_row=3):
        assert row[CELL].hyperlink.location == f"{row[SHEET].value}!{row[CELL].value}"


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
        ("all_of_it/all/helped", "21（已报合计1/2）"),
        ("a/all/helped", "7（部分已报）"),
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


def agrees_throughout(content: bytes) -> None:
    book, results = spreadsheet(content), shown(content)
    for sheet, cell in book.formulas():
        value = book.value(sheet, cell)
        assert is_close(value, results[sheet][cell].value), (sheet, cell, value)
        assert value != "不一致"
