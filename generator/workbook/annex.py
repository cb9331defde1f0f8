"""The annex tables of a period as an Excel file whose sums and rates Excel computes itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter

from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.edition import Edition
from generator.typeset.fingerprint import fingerprint
from generator.workbook import annex_about, annex_keys
from generator.workbook.about import ABOUT
from generator.workbook.annex_about import About
from generator.workbook.annex_areas import Scope
from generator.workbook.annex_grid import Grid
from generator.workbook.annex_layouts import measures_layout, progress_layout
from generator.workbook.annex_print import on_paper, side_by_side
from generator.workbook.annex_rows import grid_rows, grid_widths
from generator.workbook.archive import dated_bytes
from generator.workbook.formulas import DIFFERENT
from generator.workbook.looks import Looks, Sheet
from generator.workbook.rows import links, sheet_data, sheet_rows

NAME = "annex.xlsx"
"""Of the file in a pack."""
LONGEST_HEAD = 60
"""Characters of a title that the head of a printed page has room for."""


def annex(programme: Programme, figures: Figures, period: Period) -> bytes:
    """说明, 进展, 各项指标 and 数据键 of one period. The same figures give the same bytes."""
    scope = Scope(programme, figures, period)
    edition = edition_of(scope)
    layouts = progress_layout(scope, edition), measures_layout(scope, edition)
    grids = [Grid(one, scope) for one in layouts]
    book = Workbook(write_only=True)
    about = book.create_sheet(ABOUT)
    looks = Looks(about)
    keyed = annex_keys.all_keyed(grids)
    title = f"{programme.period_name(period)}数据表"
    told = About(scope, edition, grids, keyed)
    mark = fingerprint(period.period, NAME, told.said())
    data = [_about(about, replace(told, mark=mark), looks)]
    data += [_figures(book.create_sheet(one.layout.name), one, looks) for one in grids]
    keys = book.create_sheet(annex_keys.KEYS)
    _lay_out(keys, annex_keys.WIDTHS, annex_keys.HEAD_ROWS, 1)
    rows = annex_keys.key_rows(keyed, scope, f"{title}{annex_keys.KEYS}", looks)
    data.append(sheet_data(sheet_rows(rows)) + annex_keys.key_places(keyed))
    for sheet in book.worksheets:
        _print_marks(sheet, f"{edition.programme} {title}", edition.mark or "")
    parts = {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(data, start=1)}
    return dated_bytes(book, parts, period.compiled, title, mark.keyword)


def edition_of(scope: Scope) -> Edition:
    """What the file says about itself: the programme, and how final the period is."""
    identity, period = scope.programme.plan.programme, scope.period
    whole = scope.speaker.whole()
    return Edition(identity.id, identity.name, whole, period.status, period.as_of)


def _about(sheet: Sheet, about: About, looks: Looks) -> str:
    _set_up(sheet, annex_about.ABOUT_WIDTHS)
    return sheet_data(annex_about.about_rows(about, looks)) + links(annex_about.about_places(about))


def _figures(sheet: Sheet, grid: Grid, looks: Looks) -> str:
    """A sheet of figures; what does not agree is red."""
    widths = grid_widths(grid)
    if not _lay_out(sheet, widths, grid.head_rows, len(grid.layout.labels)):
        side_by_side(sheet, widths, grid)
    look = DifferentialStyle(
        font=Font(bold=True, color="9C1C1C"), fill=PatternFill(bgColor="F9E3E0")
    )
    red = Rule("cellIs", dxf=look, operator="equal", formula=[f'"{DIFFERENT}"'])
    last = get_column_letter(grid.width)
    sheet.conditional_formatting.add(f"A{grid.head_rows + 1}:{last}{grid.last_row}", red)
    return sheet_data(grid_rows(grid, looks, widths))


def _lay_out(sheet: Sheet, widths: Sequence[int], head_rows: int, labels: int) -> bool:
    """Widths, frozen heads and names, and how the sheet prints."""
    fits = _set_up(sheet, widths)
    sheet.freeze_panes = f"{get_column_letter(labels + 1)}{head_rows + 1}"
    sheet.print_title_rows = f"1:{head_rows}"
    return fits


def _set_up(sheet: Sheet, widths: Iterable[int]) -> bool:
    """Widths and paper; whether the sheet can be read on one page."""
    those = list(widths)
    for place, width in enumerate(those, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    return on_paper(sheet, those)


def _print_marks(sheet: Sheet, title: str, mark: str) -> None:
    """The title and the mark in the head of every page, its number in the foot."""
    sheet.oddHeader.left.text = title[:LONGEST_HEAD].replace("&", "&&")
    sheet.oddHeader.right.text = mark.replace("&", "&&")
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
