"""Open tables as files: CSV as spreadsheets read it, and JSON."""

import csv
import io
import json
from collections.abc import Iterable
from functools import partial

from generator.remembered import Remembered
from generator.tables.api import head
from generator.tables.open_table import Cell, Column, Kind, OpenTable
from generator.tables.schema import json_records
from generator.typeset.edition import Edition

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
LIST_JOINT = "；"
"""What parts the items of a list in one cell."""
_CSV: Remembered[str] = Remembered()
_JSON: Remembered[str] = Remembered()
NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.MIXED})


def safe_text(text: str) -> str:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def table_csv(table: OpenTable) -> bytes:
    """A table with its head: UTF-8 with BOM; no text becomes a formula, no number is touched."""
    pieces = (
        _CSV.result((table.name, first), piece, partial(_csv_rows, piece))
        for first, piece in table.pieces
    )
    return "".join((_csv_lines([table.column_names]), *pieces)).encode("utf-8-sig")


def _csv_rows(table: OpenTable) -> str:
    return _csv_lines(
        [_csv_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    )


def _csv_lines(rows: Iterable[Iterable[str]]) -> str:
    sheet = io.StringIO(newline="")
    csv.writer(sheet, lineterminator="\r\n").writerows(rows)
    return sheet.getvalue()


def _csv_cell(column: Column, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int) or column.kind in NUMBERS:
        return str(cell)
    return safe_text(cell if isinstance(cell, str) else LIST_JOINT.join(cell))


def table_json(table: OpenTable, edition: Edition) -> bytes:
    """A table as JSON, a record on each line; exact numbers are strings as in the CSV."""
    about = {
        **head(edition),
        "name": table.name,
        "title": table.title,
        "description": table.description,
    }
    opening = json.dumps(about, ensure_ascii=False)[:-1]
    pieces = (
        _JSON.result((table.name, first), piece, partial(_json_lines, piece))
        for first, piece in table.pieces
    )
    records = ",\n".join(pieces)
    return f'{opening}, "rows": [\n{records}\n]}}\n'.encode()


def _json_lines(table: OpenTable) -> str:
    return ",\n".join(compact(one) for one in json_records(table))


def compact(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
