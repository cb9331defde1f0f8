"""Tables as CSV and JSON say the same, and no text is a formula."""

import csv
import io
import json
from datetime import date

import pytest

from generator.publish.table_files import table_csv, table_json
from generator.tables.open_table import Cell, Column, Kind, OpenTable
from generator.typeset.edition import Edition
from tests.tables.programmes import opened

EDITION = Edition("p", "某项目", "某处", "sample", date(2031, 3, 31))
COLUMNS = (
    Column("text", "文字", optional=True),
    Column("number", "数", Kind.DECIMAL, optional=True),
    Column("mixed", "数或代码", Kind.MIXED, optional=True),
    Column("yes", "是否", Kind.BOOLEAN, optional=True),
    Column("many", "多项", Kind.LIST, optional=True),
)


def a_table(*rows: tuple[Cell, ...]) -> OpenTable:
    return OpenTable("some", "某表", "说明", "组", COLUMNS, rows)


def printed(*row: Cell) -> list[str]:
    text = table_csv(a_table(row)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_begins_like_a_formula_gets_a_quote_and_a_number_does_not(start: str) -> None:
    row = printed(f"{start}1", "-6.5", "-13", None, (f"{start}甲", "乙"))
    assert row == [f"'{start}1", "-6.5", "-13", "", f"'{start}甲；乙"]


def test_what_is_empty_is_empty() -> None:
    assert printed(None, None, None, None, ()) == ["", "", "", "", ""]
    told = json.loads(table_json(a_table((None, None, None, None, ())), EDITION))
    assert told["rows"] == [
        {"text": None, "number": None, "mixed": None, "yes": None, "many": []},
    ]


def test_json_says_whose_data_it_is_and_that_it_is_a_sample() -> None:
    told = json.loads(table_json(a_table(), EDITION))
    assert (told["status"], told["mark"]) == ("sample", "示例数据，非真实统计")
    assert (told["programme"], told["as_of"], told["rows"]) == ("某项目", "2031-03-31", [])


@pytest.mark.parametrize("name", ["taishan", "liuli"])
def test_csv_and_json_of_a_table_have_the_same_cells(name: str) -> None:
    one = opened(name)
    for table in one.tables:
        text = table_csv(table).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        records = json.loads(table_json(table, one.edition))["rows"]
        kinds = {column.name: column.kind for column in table.columns}
        for row, record in zip(rows, records, strict=True):
            for name_, cell in record.items():
                if kinds[name_] in {Kind.DECIMAL, Kind.MIXED, Kind.DATE, Kind.CHOICE}:
                    assert row[name_] == (cell or ""), (table.name, name_)
