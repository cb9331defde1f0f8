"""An open table: what it is called, what its columns mean, and its rows as machines read them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from generator.typeset.numbers import plain_decimal

Cell = str | int | bool | tuple[str, ...] | None
"""A cell as machines read it; exact numbers and days are text as `decimal` and `day` write it."""
Row = tuple[Cell, ...]
PIECE = 200
"""Rows of a piece: small enough that an edit leaves most of a table as it was."""
Choices = tuple[tuple[str, str], ...]
"""Every value a column may have, with what it means."""


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    CHOICE = "choice"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MIXED = "mixed"
    """An exact number, or an identifier where there is no number."""
    DATE = "date"
    MINUTE = "minute"
    BOOLEAN = "boolean"
    LIST = "list"


KIND_NAMES = {
    Kind.TEXT: "文本",
    Kind.CHOICE: "代码",
    Kind.INTEGER: "整数",
    Kind.DECIMAL: "数值",
    Kind.MIXED: "数值或代码",
    Kind.DATE: "日期",
    Kind.MINUTE: "时间",
    Kind.BOOLEAN: "是或否",
    Kind.LIST: "多项文本",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `optional` ones may be empty; `choices` lists what a coded one may say."""

    name: str
    title: str
    kind: Kind = Kind.TEXT
    meaning: str = ""
    unit: str = ""
    optional: bool = False
    choices: Choices = ()


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table as it is opened to the public.

    `name` is the name of its files, `group` the heading it stands under, `key` the columns that
    tell its rows apart (none where two rows may be alike).
    """

    name: str
    title: str
    description: str
    group: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(one.name for one in self.columns)

    @property
    def pieces(self) -> Iterator[tuple[int, "OpenTable"]]:
        """The table in pieces: the place of the first row of each, and those rows as a table."""
        for first in range(0, len(self.rows), PIECE):
            yield first, replace(self, rows=self.rows[first : first + PIECE])

    @property
    def records(self) -> Iterator[dict[str, Cell]]:
        """Every row as column name → cell."""
        names = self.column_names
        return (dict(zip(names, row, strict=True)) for row in self.rows)


def rows_of(rows: Iterable[Iterable[Cell]]) -> tuple[Row, ...]:
    """Rows as a table keeps them; an empty text is no text."""
    return tuple(tuple(None if cell == "" else cell for cell in row) for row in rows)


def decimal(value: Fraction | Decimal | int | None) -> str | None:
    """An exact number as text, or nothing."""
    return None if value is None else plain_decimal(Fraction(value))


def mixed(value: Fraction | Decimal | int | str | None) -> str | None:
    """An exact number as text, the identifier that stands in its place, or nothing."""
    return value if isinstance(value, str) else decimal(value)


def day(value: date | None) -> str | None:
    """A day as text, or nothing."""
    return value.isoformat() if value else None
