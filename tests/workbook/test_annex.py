"""The annex of a period: every cell is a figure by its key, every formula gives what is printed."""

import io
import zipfile
from itertools import pairwise

import pytest
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from generator.progress.figure import State
from generator.workbook.annex import annex
from generator.workbook.annex_print import ROOM
from tests.tables.programmes import opened
from tests.workbook.annexes import (
    CELL,
    CHECK,
    FIGURES,
    HOW,
    KEY,
    PROGRAMMES,
    SHEET,
    VALUE,
    bound,
    calculated,
    formulas,
    is_close,
    is_the_figure,
    keys,
    shown,
)
from tests.workbook.evaluator import spreadsheet


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


def wide_as_printed(sheet: Worksheet) -> list[float]:
    """The widths of the pages beside each other, repeated names counted in."""
    widths = [one.width for one in sheet.column_dimensions.values()]
    ends = [0, *(one.id for one in sheet.col_breaks.brk), len(widths)]
    repeated = sheet.print_title_cols
    names = column_index_from_string(repeated[-1]) if repeated else 0
    parts = [sum(widths[start:end]) for start, end in pairwise(ends)]
    return [parts[0], *(sum(widths[:names]) + one for one in parts[1:])]


@pytest.mark.parametrize("name", PROGRAMMES)
def test_heads_stay_in_view_and_pages_are_turned_numbered_and_marked(name: str) -> None:
    book = formulas(bound(name))
    assert book.sheetnames == ["说明", *FIGURES, "数据键"]
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        if sheet.sheet_properties.pageSetUpPr.fitToPage:
            assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
            assert sum(wide_as_printed(sheet)) <= ROOM
        else:
            assert 11 * sheet.page_setup.scale >= 800
            assert sheet.print_title_cols
            assert max(wide_as_printed(sheet)) <= ROOM
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
