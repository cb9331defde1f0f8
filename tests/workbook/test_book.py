"""Excel files: numbers are numbers, text is text, and the same tables give the same bytes."""

import io
import zipfile
from datetime import date, datetime
from fractions import Fraction

import openpyxl
import pytest

from generator.tables.catalogue import books
from generator.tables.open_table import Cell, Column, Kind, OpenTable, decimal
from generator.typeset.edition import Edition
from generator.workbook.book import sheet_names, workbook
from tests.tables.programmes import FOLDERS, opened

SAMPLE = Edition("p", "某项目", "某处", "sample", date(2031, 3, 31))
FINAL = Edition("p", "某项目", "某处", "published", date(2031, 3, 31))
COLUMNS = (
    Column("text", "文字"),
    Column("number", "数", Kind.DECIMAL, optional=True),
    Column("mixed", "数或代码", Kind.MIXED, optional=True),
    Column("day", "日期", Kind.DATE, optional=True),
    Column("yes", "是否", Kind.BOOLEAN, optional=True),
    Column("many", "多项", Kind.LIST, optional=True),
)


def a_table(*rows: tuple[Cell, ...], title: str = "某表", name: str = "some") -> OpenTable:
    return OpenTable(name, title, "说明", "组", COLUMNS, rows)


def read(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_cells_are_what_they_are() -> None:
    row = ("370902001", decimal(Fraction(-13, 2)), "on_track", "2031-03-31", True, ("甲", "乙"))
    sheet = read(workbook([a_table(row)], SAMPLE))["某表"]
    cells = [one.value for one in sheet[3]]
    assert cells == ["370902001", -6.5, "on_track", datetime(2031, 3, 31), True, "甲；乙"]  # noqa: DTZ001
    assert [one.data_type for one in sheet[3]] == ["s", "n", "s", "d", "b", "s"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-x", "@a", "\tx", " 空", "a<b>&c", "=cmd|' /C'!A0"]
)
def test_no_text_becomes_a_formula_and_none_is_changed(text: str) -> None:
    sheet = read(workbook([a_table((text, "-1", None, None, None, None))], SAMPLE))["某表"]
    assert sheet["A3"].value == text
    assert sheet["A3"].data_type == "s"
    assert sheet["B3"].value == -1


def test_every_sheet_says_that_it_is_a_sample_and_a_final_one_does_not() -> None:
    sample, final = (read(workbook([a_table()], one)) for one in (SAMPLE, FINAL))
    for sheet in sample.worksheets:
        head = [str(one.value) for row in sheet.iter_rows(max_row=2) for one in row]
        assert any("示例数据" in one for one in head), sheet.title
    said = [str(one.value) for sheet in final.worksheets for row in sheet for one in row]
    assert not any("示例" in one for one in said)


def test_heads_stay_in_view_and_repeat_on_paper() -> None:
    sheet = read(workbook([a_table(("a", None, None, None, None, None))], SAMPLE))["某表"]
    assert [one.value for one in sheet[2]] == [one.title for one in COLUMNS]
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:F3"
    assert sheet.print_title_rows == "$1:$2"


def test_the_first_sheet_leads_to_every_other_and_explains_every_column() -> None:
    one = opened("taishan")
    for _, tables in books(one.tables):
        book = read(workbook(tables, one.edition))
        about = book.worksheets[0]
        places = [cell.hyperlink.location for row in about for cell in row if cell.hyperlink]
        assert places == [f"'{name}'!A1" for name in book.sheetnames[1:]]
        said = {(row[0].value, row[2].value) for row in about.iter_rows(max_col=5)}
        for table, name in zip(tables, book.sheetnames[1:], strict=True):
            assert {(name, column) for column in table.column_names} <= said


def test_names_of_sheets_are_short_allowed_and_used_once() -> None:
    titles = ("说明", "甲/乙[丙]", "很" * 40, "很" * 40, "'引'")
    tables = [a_table(title=one, name=f"t{n}") for n, one in enumerate(titles)]
    assert sheet_names(tables) == ("t0", "甲 乙 丙", "很" * 31, "t3", "引")


def test_the_same_tables_give_the_same_bytes_and_no_time_but_the_data_s() -> None:
    row = ("a", "1", None, "2031-01-01", None, None)
    first, second = (workbook([a_table(row)], SAMPLE) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2031, 3, 31)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2031-03-31T00:00:00Z") == 2


def test_days_before_excel_counts_rightly_are_text() -> None:
    rows = [("a", None, None, day, None, None) for day in ("1899-12-31", "1900-03-01")]
    sheet = read(workbook([a_table(*rows)], SAMPLE))["某表"]
    assert [sheet["D3"].value, sheet["D4"].value] == ["1899-12-31", datetime(1900, 3, 1)]  # noqa: DTZ001


@pytest.mark.parametrize("name", [one for one in FOLDERS if one != "qiyun"])
def test_every_number_and_every_text_of_a_programme_comes_back(name: str) -> None:
    one = opened(name)
    for _, tables in books(one.tables):
        book = read(workbook(tables, one.edition))
        for table, title in zip(tables, book.sheetnames[1:], strict=True):
            sheet = book[title]
            assert sheet.max_row == len(table.rows) + 2
            if not table.rows:
                continue
            text = [place for place, column in enumerate(table.columns) if column.kind is Kind.TEXT]
            for row, cells in zip(table.rows, sheet.iter_rows(min_row=3), strict=True):
                assert [cells[place].value for place in text] == [row[place] for place in text]
