"""CSV as spreadsheets read it: UTF-8 with BOM, and no text that becomes a formula."""

import csv
import io
from collections.abc import Iterable

from generator.model.area import Area
from generator.model.origin import Origin, Source
from generator.model.programme import Programme

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_text(text: str) -> str:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def csv_bytes(columns: str, rows: Iterable[tuple[str, ...]]) -> bytes:
    """A file with its head; `columns` are parted by commas."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(columns.split(","))
    writer.writerows(rows)
    return sheet.getvalue().encode("utf-8-sig")


def area_cells(area: Area, name: str) -> tuple[str, str, str]:
    """Id, official code (may be empty) and name of an area."""
    return area.id, area.code or "", safe_text(name)


def origin_cells(origin: Origin, programme: Programme) -> tuple[str, str]:
    """Document and clause; a convention has neither."""
    if not isinstance(origin, Source):
        return "convention", ""
    document = programme.documents.get(origin.document)
    return safe_text(document.title if document else origin.document), safe_text(
        origin.clause or ""
    )
