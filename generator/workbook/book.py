"""Open tables as an Excel file: a sheet for each, and one that says what their columns mean."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from wcwidth import wcswidth

from generator.remembered import Remembered
from generator.tables.open_table import Cell, Kind, OpenTable
from generator.typeset.edition import Edition
from generator.workbook.about import ABOUT, Line, Look, about_rows
from generator.workbook.archive import dated_bytes
from generator.workbook.looks import Sheet, style
from generator.workbook.rows import Content, Number, links, sheet_data, sheet_rows

NARROWEST, WIDEST = 8, 48
ABOUT_WIDTHS = (22, 22, 24, 14, 72)
WIDTH_ROWS = 100
"""Rows looked at to find how wide a column is."""
HEAD_ROWS = 2
LIST_JOINT = "；"
APOSTROPHE = "'"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31

Styled = tuple[Content, int]


_BOOKS: Remembered[bytes] = Remembered()
_PIECES: Remembered[str] = Remembered()


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers in the book of what cells may look like."""

    title: int
    bold: int
    head: int
    wrapped: int
    link: int
    day: int


def workbook(tables: Sequence[OpenTable], edition: Edition) -> bytes:
    """The file: 说明 first, then the tables in order. The same tables give the same bytes."""
    names, made_from = tuple(one.name for one in tables), (tuple(tables), edition)
    return _BOOKS.result(names, made_from, lambda: _bound(tables, edition))


def _bound(tables: Sequence[OpenTable], edition: Edition) -> bytes:
    book = Workbook(write_only=True)
    names = sheet_names(tables)
    about = book.create_sheet(ABOUT)
    styles = _styles(about)
    lines = tuple(about_rows(tables, names, edition))
    _widen(about, ABOUT_WIDTHS)
    data = [sheet_data(sheet_rows(_about(lines, styles))) + links(_places(lines))]
    for table, name in zip(tables, names, strict=True):
        _lay_out(book.create_sheet(name), table)
        data.append(sheet_data(_table_rows(table, edition, styles)))
    parts = {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(data, start=1)}
    return dated_bytes(book, parts, edition.as_of, edition.programme)


def sheet_names(tables: Iterable[OpenTable]) -> tuple[str, ...]:
    """The titles of tables as names of sheets: short, allowed, and each but once."""
    taken = {ABOUT}
    names: list[str] = []
    for table in tables:
        name = NOT_IN_NAMES.sub(" ", table.title)[:LONGEST_NAME].strip(" '")
        if not name or name in taken:
            name = table.name[:LONGEST_NAME]
        taken.add(name)
        names.append(name)
    return tuple(names)


def _styles(sheet: Sheet) -> Styles:
    """Every look there is, registered with the book."""
    line = Border(bottom=Side(style="thin", color="17212B"))
    top = Alignment(vertical="top", wrap_text=True)
    fill = PatternFill("solid", fgColor="E6EFF6")
    blue = Font(color="17527F", underline="single")
    return Styles(
        title=style(sheet, font=Font(bold=True, size=14)),
        bold=style(sheet, font=Font(bold=True), border=line),
        head=style(sheet, font=Font(bold=True), fill=fill, border=line, alignment=top),
        wrapped=style(sheet, alignment=top),
        link=style(sheet, font=blue, alignment=top),
        day=style(sheet, number_format="yyyy-mm-dd"),
    )


def _about(lines: Iterable[Line], styles: Styles) -> Iterator[list[Styled]]:
    """What the file is, its sheets, and what their columns mean."""
    looks = {Look.TITLE: styles.title, Look.HEAD: styles.bold, Look.NOTE: 0}
    for line in lines:
        cells: list[Styled] = [(text, looks.get(line.look, styles.wrapped)) for text in line.texts]
        if line.sheet:
            cells[0] = (line.texts[0], styles.link)
        yield cells


def _places(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """The cells of 说明 that name a sheet, and where they lead."""
    for number, line in enumerate(lines, start=1):
        if line.sheet:
            yield f"A{number}", f"'{line.sheet.replace(APOSTROPHE, APOSTROPHE * 2)}'!A1"


def _lay_out(sheet: Sheet, table: OpenTable) -> None:
    """Widths, frozen heads, a filter, and how the sheet prints."""
    _widen(sheet, [_width(table, place) for place in range(len(table.columns))])
    last = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"A{HEAD_ROWS + 1}"
    sheet.auto_filter.ref = f"A{HEAD_ROWS}:{last}{len(table.rows) + HEAD_ROWS}"
    sheet.print_title_rows = f"1:{HEAD_ROWS}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _table_rows(table: OpenTable, edition: Edition, styles: Styles) -> str:
    """The heads, then every row."""
    pieces = (
        _PIECES.result(
            (table.name, first),
            (piece, styles),
            partial(_piece, piece, first + HEAD_ROWS + 1, styles),
        )
        for first, piece in table.pieces
    )
    return "".join((sheet_rows(_heads(table, edition, styles)), *pieces))


def _piece(table: OpenTable, first: int, styles: Styles) -> str:
    return sheet_rows(_rows(table, styles), first)


def _heads(table: OpenTable, edition: Edition, styles: Styles) -> Iterator[list[Styled]]:
    """The title with the mark, and what stands above the columns."""
    mark = f"（{edition.mark}）" if edition.mark else ""
    yield [(f"{table.title}{mark}", styles.title)]
    heads = ((one.title, f"（{one.unit}）" if one.unit else "") for one in table.columns)
    yield [(f"{title}{unit}", styles.head) for title, unit in heads]


def _rows(table: OpenTable, styles: Styles) -> Iterator[list[Styled]]:
    kinds = [one.kind for one in table.columns]
    looks = [styles.day if one is Kind.DATE else 0 for one in kinds]
    for row in table.rows:
        yield [
            (_content(kind, cell), look) for kind, cell, look in zip(kinds, row, looks, strict=True)
        ]


def _content(kind: Kind, cell: Cell) -> Content:
    """Numbers as numbers, days as days, all else as text."""
    if isinstance(cell, tuple):
        return LIST_JOINT.join(cell) or None
    if not isinstance(cell, str):
        return cell
    if kind is Kind.DATE:
        return date.fromisoformat(cell)
    if kind in {Kind.DECIMAL, Kind.MIXED} and NUMBER.fullmatch(cell):
        return Number(cell)
    return cell


def _widen(sheet: Sheet, widths: Iterable[int]) -> None:
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _width(table: OpenTable, place: int) -> int:
    """How many half-width characters a column needs, within reason."""
    texts = [table.columns[place].title + table.columns[place].unit]
    texts += [_shown(row[place]) for row in table.rows[:WIDTH_ROWS]]
    return min(max(max(wcswidth(one) for one in texts) + 4, NARROWEST), WIDEST)


def _shown(cell: Cell) -> str:
    return LIST_JOINT.join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)
