"""An Excel file whose bytes depend on nothing but its content: no clock in the archive or in it."""

import io
import os
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.writer.excel import ExcelWriter

from generator.typeset.zipped import dated_part

NO_ROWS = b"<sheetData />", b"<sheetData/>", b"<sheetData></sheetData>"
"""How a sheet without rows is written, with one XML library or another."""


class DatedArchive(ZipFile):
    """A zip archive in which every part bears one given day, and sheets get their rows."""

    def __init__(self, into: io.BytesIO, day: date, rows: Mapping[str, str]) -> None:
        """Begin an archive in memory; `rows` are the data of sheets by the name of the part."""
        super().__init__(into, "w", ZIP_DEFLATED)
        self._day = day
        self._rows = rows

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,  # noqa: ANN401 -- bytes of any kind, or text
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add a part from memory."""
        name = (
            zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        )
        super().writestr(dated_part(name, self._day), data, compress_type, compresslevel)

    def write(
        self,
        filename: str | os.PathLike[str],
        arcname: str | os.PathLike[str] | None = None,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add a part that was written to a file of its own, a sheet with its rows."""
        del compress_type, compresslevel
        name = os.fspath(arcname or filename)
        self.writestr(name, _filled(Path(filename).read_bytes(), self._rows.get(name, "")))


def _filled(sheet: bytes, data: str) -> bytes:
    """A sheet with its data in place of none."""
    for empty in NO_ROWS:
        sheet = sheet.replace(empty, data.encode(), 1)
    return sheet


def dated_bytes(
    book: Workbook, rows: Mapping[str, str], day: date, title: str, keywords: str | None = None
) -> bytes:
    """The bytes of a workbook; made and changed on the given day."""
    moment = datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- the format knows no zones
    book.properties = DocumentProperties(
        creator="", title=title, keywords=keywords, created=moment, modified=moment
    )
    into = io.BytesIO()
    ExcelWriter(book, DatedArchive(into, day, rows)).save()
    return into.getvalue()
