"""The figures of an annex file by their keys, from the cells that show them."""

import io
import re
from collections.abc import Mapping
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from generator.workbook.annex_keys import COMPUTED_IN, HEAD_ROWS, KEYS

APART = "、"


def annex_values(content: bytes) -> Mapping[str, str]:
    """Key → what its cells show, each different text once; nothing for a file without keys.

    Args:
        content: The bytes of an Excel file, whoever saved it last. The results of its formulas
            are those it was saved with.
    """
    try:
        book = load_workbook(io.BytesIO(content), data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        return {}
    return _values(book) if KEYS in book.sheetnames else {}


def _values(book: Workbook) -> Mapping[str, str]:
    keys = book[KEYS]
    texts: dict[str, dict[str, None]] = {}
    for row, (key, sheet, cell, *_) in enumerate(
        keys.iter_rows(min_row=HEAD_ROWS + 1, values_only=True), start=HEAD_ROWS + 1
    ):
        those = [keys[f"{COMPUTED_IN}{row}"]]
        if sheet in book.sheetnames and re.fullmatch(r"[A-Z]{1,3}[0-9]{1,7}", str(cell)):
            those.append(book[str(sheet)][str(cell)])
        shown = (_shown(one.value, str(one.number_format)) for one in those)
        texts.setdefault(str(key), {}).update(dict.fromkeys(one for one in shown if one))
    return {key: APART.join(those) for key, those in texts.items()}


def _shown(value: object, shape: str) -> str:
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    decimals = re.match(r"[^;.]*\.(0+)", shape)
    places = len(decimals[1]) if decimals else 0
    if "%" in shape:
        return f"{100 * value:.{places}f}%"
    return f"{value:.{places}f}" if places else f"{value:.10g}"
