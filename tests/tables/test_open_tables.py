"""Every open table keeps what its columns promise, in every programme."""

import re
from dataclasses import replace

import pytest

from generator.model.shape import ALL_KINDS
from generator.pages.downloads import page
from generator.tables.catalogue import MOST_ROWS, book_of, books, named
from generator.tables.money import subsidies_table
from generator.tables.open_table import Column, Kind, OpenTable
from generator.tables.progress_table import NAME as PROGRESS
from generator.tables.registers import leadership_table
from generator.tables.schema import IDENTIFIER, MINUTE, NUMBER
from tests.builders import START, a_period, a_programme, in_force_from
from tests.site.articles import a_view
from tests.tables.programmes import FOLDERS, opened

PATTERNS = {
    Kind.DECIMAL: NUMBER,
    Kind.MIXED: f"{NUMBER}|{IDENTIFIER}",
    Kind.DATE: r"\d{4}-\d{2}-\d{2}",
    Kind.MINUTE: MINUTE,
    Kind.TEXT: r"(?s).+",
    Kind.CHOICE: r".+",
}


def faults(table: OpenTable, column: Column, place: int) -> list[object]:
    cells = [row[place] for row in table.rows]
    return [one for one in cells if not fits(column, one)]


def fits(column: Column, cell: object) -> bool:
    if cell is None:
        return column.optional or column.kind is Kind.LIST
    if column.kind is Kind.BOOLEAN:
        return isinstance(cell, bool)
    if column.kind is Kind.INTEGER:
        return isinstance(cell, int) and not isinstance(cell, bool)
    if column.kind is Kind.LIST:
        return isinstance(cell, tuple) and all(isinstance(one, str) and one for one in cell)
    known = {one for one, _ in column.choices}
    shape = re.fullmatch(PATTERNS[column.kind].strip("^$"), str(cell))
    return isinstance(cell, str) and bool(shape) and (not known or cell in known)


@pytest.mark.parametrize("name", FOLDERS)
def test_every_cell_is_of_the_kind_its_column_promises(name: str) -> None:
    for table in opened(name).tables:
        assert all(len(row) == len(table.columns) for row in table.rows), table.name
        for place, column in enumerate(table.columns):
            assert faults(table, column, place)[:3] == [], (table.name, column.name)


@pytest.mark.parametrize("name", FOLDERS)
def test_keys_tell_rows_apart_and_names_are_used_once(name: str) -> None:
    tables = opened(name).tables
    assert len({one.name for one in tables}) == len(tables)
    for table in tables:
        assert len(set(table.column_names)) == len(table.columns), table.name
        assert all(one.title for one in table.columns), table.name
        places = [table.column_names.index(one) for one in table.key]
        keys = [tuple(row[place] for place in places) for row in table.rows]
        assert not places or len(set(keys)) == len(keys), table.name


@pytest.mark.parametrize("name", FOLDERS)
def test_what_figures_refer_to_is_in_the_tables_that_explain_it(name: str) -> None:
    tables = opened(name).tables
    known = {
        one: {row[0] for row in named(tables, one).rows}
        for one in ("periods", "areas", "indicators", "standings", "post-kinds")
    }
    kinds = known["post-kinds"] | {ALL_KINDS}
    for one in named(tables, "progress").records:
        assert one["period"] in known["periods"]
        assert one["area_id"] in known["areas"]
        assert one["indicator"] in known["indicators"]
        assert one["post_kind"] in kinds
        if one["unit"] == "standing" and one["value"]:
            assert one["value"] in known["standings"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_unit_of_a_figure_is_the_one_its_indicator_says(name: str) -> None:
    tables = opened(name).tables
    units = {one["id"]: one["unit"] or "" for one in named(tables, "indicators").records}
    told = {(one["indicator"], one["unit"]) for one in named(tables, "progress").records}
    assert {pair for pair in told if pair[1] != units[pair[0]]} == set()


def test_returns_count_as_the_figures_do() -> None:
    one = opened("taishan")
    filed = [row for row in named(one.tables, "returns").records if row["period"] == "2022Q3"]
    figures = [
        one.figures.figure("2022Q3", "taishan", ALL_KINDS, name)
        for name in ("returns_expected", "returns_complete", "returns_on_time")
    ]
    told = [figure.value for figure in figures if figure]
    assert [
        len(filed),
        sum(row["state"] == "reported" for row in filed),
        sum(row["on_time"] is True for row in filed),
    ] == told


def test_the_leading_group_stands_with_everyone_it_ever_had() -> None:
    programme = opened("qinghe").programme
    first, *others = programme.leadership.members
    gone = first.model_copy(update={"until": START, "reason": "调任"})
    group = programme.leadership.model_copy(update={"members": (gone, *others)})
    told = list(leadership_table(replace(programme, leadership=group)).records)
    assert [one["name"] for one in told] == [one.name for one in group.members]
    assert (told[0]["until"], told[0]["reason"]) == (START.isoformat(), "调任")
    assert {one["until"] for one in told[1:]} == {None}


def test_a_value_that_changes_has_a_row_for_each_day_it_holds_from() -> None:
    values = [in_force_from(START, 90), in_force_from(START.replace(month=3), None)]
    money = {"id": "wage", "name": "津贴", "unit": "元/天", "values": values}
    planned: dict[str, dict[str, int | str]] = {"east": {"garden": 1}}
    programme = a_programme(planned, a_period({"east": {"garden": 1}}), subsidies=[money])
    rows = list(subsidies_table(programme).records)
    assert [(one["from"], one["value"]) for one in rows] == [
        ("2031-01-01", "90"),
        ("2031-03-01", None),
    ]
    assert {one["document_id"] for one in rows} == {"convention"}


@pytest.mark.parametrize("name", FOLDERS)
def test_every_table_but_too_long_ones_stands_in_an_excel_file(name: str) -> None:
    tables = opened(name).tables
    standing = {one.name for _, those in books(tables) for one in those}
    assert standing == {one.name for one in tables if len(one.rows) <= MOST_ROWS}
    for table in tables:
        book = book_of(table)
        assert (book is None) == (table.name not in standing)
        assert book is None or table in dict(books(tables))[book]
    assert (PROGRESS in dict(books(tables))) == (PROGRESS in standing)


def test_the_downloads_page_names_every_table_and_every_column() -> None:
    one = opened("qinghe")
    html = page(a_view(one.programme), one.tables).html
    for table in one.tables:
        assert f'id="t-{table.name}"' in html
        assert f'href="data/{table.name}.json"' in html
        assert all(f">{column.name}<" in html for column in table.columns)
