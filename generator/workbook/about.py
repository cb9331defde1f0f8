"""The sheet 说明: what the file is, which sheets it has, what their columns mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from generator.tables.open_table import KIND_NAMES, OpenTable
from generator.tables.schema import described
from generator.typeset.dates import long_date
from generator.typeset.edition import Edition

ABOUT = "说明"


class Look(Enum):
    """What a row looks like."""

    TITLE = auto()
    NOTE = auto()
    HEAD = auto()
    ENTRY = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the sheet; `sheet` is the one its first cell leads to."""

    texts: tuple[str, ...] = ()
    look: Look = Look.ENTRY
    sheet: str = ""


def about_rows(
    tables: Sequence[OpenTable], names: Sequence[str], edition: Edition
) -> Iterator[Line]:
    """Title and mark, then a line for each sheet, then one for each column."""
    yield Line((edition.programme,), Look.TITLE)
    if edition.mark:
        yield Line((f"{edition.mark}。",), Look.TITLE)
    yield Line((f"数据截至{long_date(edition.as_of)}。未报的为空，不是零。",), Look.NOTE)
    yield Line()
    yield Line(("工作表", "编号", "说明", "行数"), Look.HEAD)
    for table, name in zip(tables, names, strict=True):
        yield Line((name, table.name, table.description, str(len(table.rows))), sheet=name)
    yield Line()
    yield Line(("工作表", "列", "编号", "类型", "含义"), Look.HEAD)
    for table, name in zip(tables, names, strict=True):
        for column in table.columns:
            kind = KIND_NAMES[column.kind]
            yield Line((name, column.title, column.name, kind, described(column)))
