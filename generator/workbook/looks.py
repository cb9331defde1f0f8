"""What cells look like: number formats, faces and fills, each registered once with its book."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from generator.typeset.figure_text import POINTS, RATIO
from generator.typeset.numbers import MINUS, rounded

Sheet = Any
"""A sheet that is written row by row; openpyxl gives it no public type."""

GENERAL = "General"
FACE = "宋体"
PERCENT, FINE_PERCENT = "0.0%", "0.0000%"
NEVER_ROUNDED_TO = (0, 1000)
"""Tenths of a per cent that are shown only where they are exactly true."""
INK, QUIET, LINK, HEAD_FILL, FORMULA_FILL = "17212B", "5B6770", "17527F", "E6EFF6", "F3F6F0"
THIN, FAINT = Side(style="thin", color=INK), Side(style="hair", color="9AA5AE")


@dataclass(frozen=True, slots=True)
class Look:
    """What one cell looks like."""

    shape: str = GENERAL
    size: int = 11
    across: str = ""
    indent: int = 0
    is_bold: bool = False
    is_head: bool = False
    is_formula: bool = False
    is_quiet: bool = False
    is_link: bool = False
    is_ruled: bool = False
    is_high: bool = False
    wraps: bool = False


@dataclass(frozen=True)
class Looks:
    """The numbers looks have in a book."""

    sheet: Sheet
    _known: dict[Look, int] = field(default_factory=dict)

    def number(self, look: Look) -> int:
        """The number of a look, registered at its first use."""
        if look not in self._known:
            self._known[look] = style(self.sheet, **_parts(look))
        return self._known[look]


def style(sheet: Sheet, **look: object) -> int:
    """Registers a look given by its parts with the book of a sheet; gives its number."""
    cell: Any = WriteOnlyCell(sheet)
    for name, value in look.items():
        setattr(cell, name, value)
    return int(cell.style_id)


def _parts(look: Look) -> dict[str, object]:
    colour = LINK if look.is_link else QUIET if look.is_quiet else INK
    font = Font(
        name=FACE,
        bold=look.is_bold or look.is_head,
        size=look.size,
        color=colour,
        underline="single" if look.is_link else None,
    )
    align = Alignment(
        horizontal=look.across or None,
        vertical="top" if look.is_high else "center",
        indent=look.indent,
        wrap_text=look.wraps or None,
    )
    parts: dict[str, object] = {"font": font, "alignment": align, "number_format": look.shape}
    fill = HEAD_FILL if look.is_head else FORMULA_FILL if look.is_formula else ""
    if fill:
        parts["fill"] = PatternFill("solid", fgColor=fill)
    if look.is_ruled:
        top = THIN if look.is_bold else FAINT
        parts["border"] = Border(top=top, bottom=THIN if look.is_head else FAINT)
    return parts


def number_shape(value: Fraction, unit: str, decimals: int) -> str:
    """The format in which a number of a unit is shown as it is printed elsewhere."""
    if unit == RATIO:
        return FINE_PERCENT if _would_round(value * 1000, NEVER_ROUNDED_TO) else PERCENT
    if unit == POINTS:
        digits = "0.0000" if _would_round(value * 10, (0,)) else "0.0"
        return f'+{digits};"{MINUS}"{digits};0.0'
    tail = f".{'0' * decimals}" if decimals else "" if value.denominator == 1 else ".00"
    grouped = f"#,##0{tail}"
    return f'[>=10000]{grouped};[<=-10000]"{MINUS}"{grouped};0{tail}'


def _would_round(tenths: Fraction, to: tuple[int, ...]) -> bool:
    return tenths.denominator != 1 and rounded(tenths) in to
