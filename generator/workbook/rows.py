"""Rows of a sheet as the XML an Excel file holds: many times faster than a cell at a time.

Text stands in its cell as text, so that nothing it begins with can make it a formula.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, repeat
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


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its 「=」, and the result that viewers show which do not calculate."""

    text: str
    result: Number | str


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty cell whose look is seen all the same: a rule, a fill."""


Content = str | int | bool | date | Number | Formula | Blank | None


def sheet_data(rows: str) -> str:
    """The data of a sheet, from the rows that `sheet_rows` makes."""
    return f"<sheetData>{rows}</sheetData>"


def sheet_rows(
    rows: Iterable[Iterable[tuple[Content, int]]], first: int = 1, heights: Sequence[int] = ()
) -> str:
    """Rows of (content, number of its style), from the given row of the sheet on.

    `heights` in points; rows beyond them have the usual one.
    """
    letters: list[str] = []
    high = chain((f' ht="{one}" customHeight="1"' for one in heights), repeat(""))
    numbered = zip(enumerate(rows, start=first), high, strict=False)
    return "".join(_row(row, number, letters, look) for (number, row), look in numbered)


def links(places: Iterable[tuple[str, str]]) -> str:
    """Links of cells to places in the book, such as ("A6", "'计划'!A1")."""
    made = "".join(f'<hyperlink ref="{cell}" location={quoteattr(to)}/>' for cell, to in places)
    return f"<hyperlinks>{made}</hyperlinks>" if made else ""


def _row(row: Iterable[tuple[Content, int]], number: int, letters: list[str], height: str) -> str:
    cells = "".join(_cells(row, number, letters))
    return f'<row r="{number}"{height}>{cells}</row>'


def _cells(row: Iterable[tuple[Content, int]], number: int, letters: list[str]) -> Iterator[str]:
    for place, (content, style) in enumerate(row):
        if place == len(letters):
            letters.append(get_column_letter(place + 1))
        if content is not None and content != "":
            yield _cell(content, f'r="{letters[place]}{number}" s="{style}"')


def _cell(content: Content, where: str) -> str:
    if isinstance(content, str):
        return f'<c {where} t="inlineStr"><is><t xml:space="preserve">{_safe(content)}</t></is></c>'
    if isinstance(content, Formula):
        return _formula(content, where)
    if isinstance(content, Blank):
        return f"<c {where}/>"
    if isinstance(content, bool):
        return f'<c {where} t="b"><v>{int(content)}</v></c>'
    if isinstance(content, date):
        return _day(content, where)
    digits = content.digits if isinstance(content, Number) else content
    return f"<c {where}><v>{digits}</v></c>"


def _formula(one: Formula, where: str) -> str:
    """A formula beside its result; a result in words says that it is text."""
    formula = f"<f>{escape(one.text)}</f>"
    if isinstance(one.result, Number):
        return f"<c {where}>{formula}<v>{one.result.digits}</v></c>"
    return f'<c {where} t="str">{formula}<v>{_safe(one.result)}</v></c>'


def _day(day: date, where: str) -> str:
    """A day as its number; one before those Excel counts rightly as text."""
    number = (day - DAY_ZERO).days
    if number < FIRST_RIGHT_DAY:
        return _cell(day.isoformat(), where)
    return f"<c {where}><v>{number}</v></c>"


def _safe(text: str) -> str:
    return escape(ILLEGAL_CHARACTERS_RE.sub("", text))
