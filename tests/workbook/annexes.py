"""Annexes of whole programmes and of small ones, and what is read back from them."""

import io
from fractions import Fraction
from functools import cache
from typing import Any

import openpyxl

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figure, Figures, State
from generator.typeset.figure_text import figure_text
from generator.typeset.standing_text import standing_words
from generator.workbook.annex import annex
from tests.tables.programmes import opened
from tests.workbook.evaluator import Spreadsheet, spreadsheet

PROGRAMMES = {"taishan": 1, "qinghe": 2, "qiyun": 0, "liuli": 1, "xingzhu": 0, "xingcha": 3}
"""Programme → which of its periods is looked at."""
FIGURES = ("进展", "各项指标")
KEY, SHEET, CELL, HOW, VALUE, CHECK = 0, 1, 2, 4, 6, 7
Row = tuple[Any, ...]


@cache
def bound(name: str) -> bytes:
    one = opened(name)
    return annex(one.programme, one.figures, one.programme.periods[PROGRAMMES[name]])


@cache
def calculated(name: str) -> Spreadsheet:
    return spreadsheet(bound(name))


@cache
def shown(content: bytes) -> Any:  # noqa: ANN401 -- a book of openpyxl, whose parts may all be None
    """A book with the results that viewers show which do not calculate."""
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


@cache
def formulas(content: bytes) -> Any:  # noqa: ANN401
    return openpyxl.load_workbook(io.BytesIO(content))


@cache
def keys(content: bytes) -> tuple[Row, ...]:
    return tuple(shown(content)["数据键"].iter_rows(min_row=3, values_only=True))


def small(programme: Programme) -> tuple[bytes, Figures]:
    figures = compute(programme)
    return annex(programme, figures, programme.periods[-1]), figures


def cell_of(content: bytes, key: str) -> tuple[Any, Any, str]:
    """The first cell of a figure: what is typed, what is shown, and where it stands."""
    row = next(one for one in keys(content) if one[KEY] == key)
    typed, result = formulas(content)[row[SHEET]][row[CELL]], shown(content)[row[SHEET]][row[CELL]]
    return typed, result.value, f"{row[SHEET]}!{row[CELL]}"


def is_close(first: object, second: object) -> bool:
    if isinstance(first, int | float) and isinstance(second, int | float):
        return abs(first - second) < 1e-9 * max(1, abs(second))
    return first == second


def printed(figure: Figure, figures: Figures) -> str:
    words = standing_words if figure.key.indicator == "standing" else figure_text
    return words(figure, figures).replace("\u202f", "\u00a0")


def is_the_figure(value: object, figure: Figure, figures: Figures) -> bool:
    """A number where the figure is known, the printed words where it is not."""
    if isinstance(figure.value, Fraction) and figure.state is not State.PARTIAL:
        return is_close(value, float(figure.value))
    words = printed(figure, figures)
    if figure.value is None or isinstance(figure.value, str):
        return value == words
    whole = f"{figure.counted}/{figure.expected}"
    behind = f"\n（已报合计{whole}）" if figure.expected > 1 else "\n（部分已报）"
    return value == f"{words}{behind}"


def agrees_throughout(content: bytes) -> None:
    book, results = spreadsheet(content), shown(content)
    for sheet, cell in book.formulas():
        value = book.value(sheet, cell)
        assert is_close(value, results[sheet][cell].value), (sheet, cell, value)
        assert value != "不一致"
