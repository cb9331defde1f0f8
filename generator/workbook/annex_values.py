"""The figures of an annex file by their keys, as the sheet 数据键 shows them."""

import io
from collections.abc import Mapping
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from generator.workbook.annex_keys import COMPUTED_IN, HEAD_ROWS, KEYS

VALUE = ord(COMPUTED_IN) - ord("A")


def annex_values(content: bytes) -> Mapping[str, str]:
    """Key → what its cell shows; nothing for a file without the sheet.

    Args:
        content: The bytes of an Excel file, whoever saved it last.
    """
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        return {}
    if KEYS not in book.sheetnames:
        return {}
    rows = book[KEYS].iter_rows(min_row=HEAD_ROWS + 1)
    return {
        str(row[0].value): _shown(row[VALUE].value, str(row[VALUE].number_format))
        for row in rows
        if len(row) > VALUE and row[0].value
    }


def _shown(value: object, shape: str) -> str:
    if not isinstance(value, int | float):
        return str(value or "")
    if "%" in shape:
        return f"{100 * value:.{shape.partition('.')[2].count('0')}f}%"
    return f"{value:.10g}"
