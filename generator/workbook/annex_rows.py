"""The rows of an annex sheet: heads, names, figures and checks, each with its look."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from wcwidth import wcswidth

from generator.workbook.annex_grid import BESIDE, Grid, Keyed
from generator.workbook.formulas import cell
from generator.workbook.looks import Look, Looks
from generator.workbook.rows import Blank, Content, Number, sheet_rows

Written = dict[tuple[int, int], tuple[Content, Look]]
"""Place → what stands there."""
NOTHING_THERE: tuple[Content, Look] = (None, Look())
NAME_WIDTHS, WORD_WIDTHS, NUMBER_WIDTHS = (10, 32), (9, 18), (9, 24)
"""The narrowest and the widest a column may be; words may wrap, numbers cannot."""
PADDING = 3
ROW, LINE = 20, 14
"""Heights in points: of a row, and of each line of text beyond the first."""
HEAD = Look(is_head=True, is_ruled=True, wraps=True, across="center")


def grid_rows(grid: Grid, looks: Looks, widths: Sequence[int]) -> str:
    """Every row of a sheet, from the title on."""
    written: Written = {}
    _write_heads(grid, written)
    _write_names(grid, written)
    for one in grid.keyed:
        _write_figure(grid, one, written)
    heights = _heights(grid, written, widths)
    written[1, 1] = (grid.layout.title, Look(size=14, is_bold=True))
    written[2, 1] = (grid.layout.note, Look(is_quiet=True))
    rows = (
        [
            (content, looks.number(look))
            for column in range(1, grid.width + 1)
            for content, look in [written.get((row, column), NOTHING_THERE)]
        ]
        for row in range(1, grid.last_row + 1)
    )
    return sheet_rows(rows, heights=heights)


def grid_widths(grid: Grid) -> list[int]:
    """How wide each column is to be, in half-width characters."""
    labels = len(grid.layout.labels)
    sections = max(wcswidth(one.name) for one in grid.layout.sections)
    names = max(wcswidth(one.name) + 2 * one.depth for one in grid.areas)
    found = dict.fromkeys(range(1, grid.width + 1), WORD_WIDTHS[0])
    for one in grid.keyed:
        beside = [kept_at[1] for (kept_at, _) in grid.checks(one)]
        is_number = isinstance(one.kept.content, Number)
        needed = _within(
            _broad(one.kept.text) + PADDING, NUMBER_WIDTHS if is_number else WORD_WIDTHS
        )
        for column in (one.place[1], *beside):
            found[column] = max(found[column], needed)
    for number, width in zip(range(labels, 0, -1), (names, sections), strict=False):
        found[number] = _within(width + PADDING, NAME_WIDTHS)
    return list(found.values())


def needed_height(texts: Iterable[tuple[str, int]]) -> int:
    """The height of a row whose texts wrap in columns of these widths, in points."""
    lines = (
        sum(max(ceil(wcswidth(line) / max(width - 1, 1)), 1) for line in text.split("\n"))
        for text, width in texts
    )
    return ROW + LINE * (max((1, *lines)) - 1)


def _heights(grid: Grid, written: Written, widths: Sequence[int]) -> list[int]:
    """The height of every row: that of the tallest of its texts."""
    texts: list[list[tuple[str, int]]] = [[] for _ in range(grid.last_row)]
    for (row, column), (content, look) in written.items():
        if isinstance(content, str) and look.wraps:
            texts[row - 1].append((content, widths[column - 1] - 2 * look.indent))
    return [needed_height(one) for one in texts]


def _broad(text: str) -> int:
    """The width of the widest line of a text."""
    return max(wcswidth(line) for line in text.split("\n"))


def _within(width: int, ends: tuple[int, int]) -> int:
    return min(max(width, ends[0]), ends[1])


def _write_heads(grid: Grid, written: Written) -> None:
    row = grid.head_rows
    for number, label in enumerate(grid.layout.labels, start=1):
        written[row, number] = (label, replace(HEAD, across="left"))
        if grid.has_groups:
            written[row - 1, number] = (Blank(), HEAD)
    before = ""
    for first, column in zip(grid.columns, grid.layout.columns, strict=True):
        for place, text in enumerate(column.heads, start=first):
            written[row, place] = (text, HEAD)
            if grid.has_groups:
                group = Blank() if column.group == before else column.group
                over = replace(HEAD, across="centerContinuous", wraps=False)
                written[row - 1, place] = (group, over)
                before = column.group


def _write_names(grid: Grid, written: Written) -> None:
    """Names of areas, and of the two rows under each total."""
    for number, section in enumerate(grid.layout.sections):
        named = [(one.name, one.depth) for one in grid.areas] + [(one, 0) for one in BESIDE]
        for below, (name, depth) in enumerate(named):
            row = grid.row(number, below)
            look = replace(_row_look(grid, row), across="left", wraps=True)
            texts = (section.name, name) if section.name else (name,)
            for column in range(1, grid.width + 1):
                written[row, column] = (Blank(), look)
            for column, text in enumerate(texts, start=1):
                indent = depth if column == len(texts) else 0
                written[row, column] = (text, replace(look, indent=indent))


def _write_figure(grid: Grid, one: Keyed, written: Written) -> None:
    """A figure as its formula or as it is kept, and what it is held against."""
    row, _ = one.place
    look = _row_look(grid, row)
    mine = replace(look, shape=one.kept.shape, across=one.kept.across, wraps=True)
    if one.formula is None:
        written[one.place] = (one.kept.content, mine)
        return
    written[one.place] = (one.formula.formula, replace(mine, is_formula=True))
    for kept_at, check_at in grid.checks(one):
        quiet = replace(mine, is_bold=False, is_quiet=True)
        told = one.check(cell(one.place), cell(kept_at))
        written[kept_at] = (one.kept.content, quiet)
        written[check_at] = (told, replace(quiet, shape=Look().shape, across="center"))


def _row_look(grid: Grid, row: int) -> Look:
    under = grid.under_total(row)
    return Look(is_ruled=True, is_bold=under == 0, is_quiet=under > 0)
