"""How the sheets of an annex print: on A4 and never below 8 pt, wide ones on pages side by side."""

from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from generator.workbook.annex_grid import Grid
from generator.workbook.looks import Sheet

A4 = 9
READABLE = 73
"""Per cent at which figures of 11 pt are printed at 8."""
ROOM = 142
"""Half-width characters that A4, turned, has room for at that scale, in wide faces too."""


def on_paper(sheet: Sheet, widths: Sequence[int]) -> bool:
    """Sheets print turned, as wide as the page; whether that leaves them readable."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    fits = sum(widths) <= ROOM
    if fits:
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return fits


def side_by_side(sheet: Sheet, widths: Sequence[int], grid: Grid) -> None:
    """A sheet too wide for a page goes on beside it, with its names again on every page."""
    labels = len(grid.layout.labels)
    sheet.page_setup.scale = READABLE
    sheet.print_title_cols = f"A:{get_column_letter(labels)}"
    for column in page_starts(grid, widths):
        sheet.col_breaks.append(Break(id=column - 1))


def page_starts(grid: Grid, widths: Sequence[int]) -> Iterator[int]:
    """The columns that pages after the first begin with: a group where one may, else a figure."""
    columns, groups = grid.columns, [one.group for one in grid.layout.columns]
    ends = [*(one - 1 for one in columns[1:]), grid.width]
    names = sum(widths[: len(grid.layout.labels)])
    begun = 0
    for place, end in enumerate(ends):
        if names + sum(widths[columns[begun] - 1 : end]) <= ROOM or place == begun:
            continue
        inside = range(begun + 1, place + 1)
        heads = [one for one in inside if groups[one] != groups[one - 1]]
        begun = heads[-1] if heads else place
        yield columns[begun]
