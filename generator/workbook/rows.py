"""Rows of a sheet as the XML an Excel file holds: many times faster than a cell at a time.

Text stands in its cell as text, so that nothing it begins with can make it a formula.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter

DAY_ZERO = date(1899, 12, 30)
FIRST_RIGHT_DAY = 61
"""1 March 1900: Excel counts a day before it that never was."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its digits as they are to stand in the file."""

    digits: str


Content = str | int | bool | date | Number | None


def sheet_data(rows: str) -> str:
    """The data of a sheet, from the rows that `sheet_rows` makes."""
    return f"<sheetData>{rows}</sheetData>"


def sheet_rows(rows: Iterable[Iterable[tuple[Content, int]]], first: int = 1) -> str:
    """Rows of (content, number of its style), from the given row of the sheet on."""
    letters: list[str] = []
    return "".join(_row(row, number, letters) for number, row in enumerate(rows, start=first))


def links(places: Iterable[tuple[str, str]]) -> str:
    """Links of cells to places in the book, such as ("A6", "'计划'!A1")."""
    made = "".join(f'<hyperlink ref="{cell}" location={quoteattr(to)}/>' for cell, to in places)
    return f"<hyperlinks>{made}</hyperlinks>" if made else ""


def _row(row: Iterable[tuple[Content, int]], number: int, letters: list[str]) -> str:
    cells = "".join(_cells(row, number, letters))
    return f'<row r="{number}">{cells}</row>'


def _cells(row: Iterable[tuple[Content, int]], number: int, letters: list[str]) -> Iterator[str]:
    for place, (content, style) in enumerate(row):
        if place == len(letters):
            letters.append(get_column_letter(place + 1))
        if content is not None and content != "":
            yield _cell(content, f'r="{letters[place]}{number}" s="{style}"')


def _cell(content: Content, where: str) -> str:
    if isinstance(content, str):
        return f'<c {where} t="inlineStr"><is><t xml:space="preserve">{_safe(content)}</t></is></c>'
    if isinstance(content, bool):
        return f'<c {where} t="b"><v>{int(content)}</v></c>'
    if isinstance(content, date):
        return _day(content, where)
    digits = content.digits if isinstance(content, Number) else content
    return f"<c {where}><v>{digits}</v></c>"


def _day(day: date, where: str) -> str:
    """A day as its number; one before those Excel counts rightly as text."""
    number = (day - DAY_ZERO).days
    if number < FIRST_RIGHT_DAY:
        return _cell(day.isoformat(), where)
    return f"<c {where}><v>{number}</v></c>"


def _safe(text: str) -> str:
    return escape(ILLEGAL_CHARACTERS_RE.sub("", text))
