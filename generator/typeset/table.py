"""Tables: one value for the page, and plain text for the terminal and digests."""

from collections.abc import Sequence
from dataclasses import dataclass

import tabulate as tabulating
from markupsafe import Markup
from tabulate import tabulate


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell of a page's table.

    `content` is text, escaped when rendered, or finished markup. `figure` is the key of the figure
    it shows (period/area/kind/indicator). `scope` makes it a header: row, col, colgroup, rowgroup.
    """

    content: str | Markup
    classes: str = ""
    figure: str = ""
    scope: str = ""
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption: rows of cells for head, body and foot, top to bottom.

    `id` is unique on the page: the caption carries it and names the scrolling region.
    `fit` keeps a narrow table as wide as its content.
    """

    id: str
    caption: str | Markup
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    note: str | Markup = ""
    foot: tuple[tuple[Cell, ...], ...] = ()
    fit: bool = False


def number_cell(text: str, figure: str = "", *, key: bool = False) -> Cell:
    """A right-aligned number; `key` for the one column that matters most."""
    return Cell(text, "n n--key" if key else "n", figure)


def head_cell(
    text: str | Markup, *, number: bool = False, unit: str = "", rowspan: int = 1
) -> Cell:
    """The head of one column, its unit on a second line."""
    content = Markup("{}<small>{}</small>").format(text, unit) if unit else text
    return Cell(content, "n" if number else "", scope="col", rowspan=rowspan)


def plain_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: str = "") -> str:
    """A table in plain text; wide characters count as two columns.

    Args:
        head: The heads of the columns.
        rows: Printed cells; nothing in them is taken for a number or for layout.
        numbers: One letter per column, "r" for right-aligned; columns without one are left-aligned.
    """
    aligned = ["right" if letter == "r" else "left" for letter in numbers.ljust(len(head))]
    return _tabulated(head, rows, "simple", aligned)


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: str = "") -> str:
    """The same as Markdown, with the bars and line breaks inside cells escaped."""
    aligned = ["right" if letter == "r" else "left" for letter in numbers.ljust(len(head))]
    safe = [[markdown_cell(cell) for cell in row] for row in rows]
    return _tabulated([markdown_cell(cell) for cell in head], safe, "pipe", aligned)


def markdown_cell(text: str) -> str:
    """Text that stays in its cell of a Markdown table."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _tabulated(
    head: Sequence[str], rows: Sequence[Sequence[str]], layout: str, aligned: Sequence[str]
) -> str:
    tabulating.PRESERVE_WHITESPACE = True
    return tabulate(
        [list(row) for row in rows],
        headers=list(head),
        tablefmt=layout,
        disable_numparse=True,
        colalign=aligned if rows else None,
    )
