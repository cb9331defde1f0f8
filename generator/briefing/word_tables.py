"""Tables and lists of names in a Word file: real tables whose head is repeated on every page."""

import re
from collections.abc import Sequence
from itertools import groupby

from generator.briefing.document import SPLIT, WHOLE, run_width
from generator.briefing.paper import Column, Entry, NameList, Row, Table
from generator.briefing.paper_words import aligned
from generator.briefing.titles import width
from generator.briefing.word_styles import HEITI
from generator.briefing.word_xml import (
    CHARACTER,
    LINE,
    POINT,
    TEXT,
    TURNED_TEXT,
    Element,
    element,
    fonts,
    paragraph,
    run,
    size,
    spacing,
)

TRIES = ((WHOLE, 14), (WHOLE, 12), (SPLIT, 14), (SPLIT, 12), (SPLIT, 10.5), (SPLIT, 9))
"""Spans of figures stay on one line where 12 pt allows it; else 14 pt may be kept."""
SIDE = 4 * POINT
ROW = 444
"""Three quarters of a line."""
SHORT = 12
"""A table of at most so many rows stays whole."""
BETWEEN = CHARACTER * 3 // 2
LEAST_ROLE, LEAST_NAME, MOST = 5.0, 3.0, 10.0
"""Widths of the columns of a list of names, in characters."""


def table(found: Table) -> list[Element]:
    """Caption, table and note."""
    room = TURNED_TEXT if found.landscape else TEXT
    points, widths = _widths(found, room)
    rows = _head_rows(found.columns, widths, points)
    body = [(row, False) for row in found.rows] + [(row, True) for row in found.totals]
    whole = len(rows) + len(body) <= SHORT
    height = max(ROW, found.room * LINE)
    for place, (texts, heavy) in enumerate(body, start=1):
        # The last rows of a table stay together, and with the note on them.
        tied = whole or place >= len(body) - 1
        if place == len(body):
            tied = found.note is not None
        cells = _body_cells(found.columns, texts, widths, points, heavy=heavy, tied=tied)
        rows.append(row(cells, height=height))
    caption = paragraph("Caption", found.caption)
    note = [paragraph("TableNote", found.note)] if found.note is not None else []
    return [caption, grid(widths, rows, bordered=True), *note]


def grid(
    widths: Sequence[int], rows: Sequence[Element], *, bordered: bool, at: Sequence[Element] = ()
) -> Element:
    """A table of fixed columns.

    Args:
        widths: Of the columns, in twips.
        rows: From above.
        bordered: Every cell has a thin line around it.
        at: Where the table stands, if not in the text.
    """
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [element(side, val="single", sz=4, space=0, color="auto") for side in sides]
    # Said of every table: LibreOffice does not take the margins of the default style.
    room = SIDE if bordered else 0
    margins = [element(side, w=room, type="dxa") for side in ("left", "right")]
    properties = element(
        "tblPr",
        *at,
        element("tblW", w=sum(widths), type="dxa"),
        element("jc", val="center"),
        *([element("tblBorders", *lines)] if bordered else []),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
    )
    columns = element("tblGrid", *(element("gridCol", w=one) for one in widths))
    return element("tbl", properties, columns, *rows)


def row(cells: Sequence[Element], *, height: int = 0, head: bool = False) -> Element:
    """A row that is never broken across pages; a head is repeated."""
    rules = [element("cantSplit")]
    if height:
        rules.append(element("trHeight", val=height, hRule="atLeast"))
    if head:
        rules.append(element("tblHeader"))
    return element("tr", element("trPr", *rules), *cells)


def cell(wide: int, words: Element, *rules: Element) -> Element:
    """A cell with one paragraph; `rules` stand in the order of the schema."""
    return element("tc", element("tcPr", element("tcW", w=wide, type="dxa"), *rules), words)


def _widths(found: Table, room: int) -> tuple[float, list[int]]:
    """The largest size at which the columns fit, and their widths in twips."""
    below = zip(*([one.text for one in row] for row in (*found.rows, *found.totals)), strict=True)
    cells = list(below) or [()] * len(found.columns)
    texts = [(column.head, *texts) for column, texts in zip(found.columns, cells, strict=True)]

    def least(runs: re.Pattern[str], points: float) -> list[int]:
        return [round(run_width(one, runs) * points * POINT) + 2 * SIDE + POINT for one in texts]

    fitting = (one for one in TRIES if sum(least(*one)) <= room)
    runs, points = next(fitting, TRIES[-1])
    needed = _widened(least(runs, points), least(WHOLE, points), room)
    return points, _shares([column.weight for column in found.columns], needed, room)


def _widened(split: Sequence[int], whole: Sequence[int], room: int) -> list[int]:
    """Columns that may break their spans; the cheapest keep them whole while there is room."""
    made, left = list(split), room - sum(split)
    for place in sorted(range(len(split)), key=lambda place: whole[place] - split[place]):
        if (more := whole[place] - split[place]) <= left:
            made[place], left = whole[place], left - more
    return made


def _shares(weights: Sequence[int], needed: Sequence[int], room: int) -> list[int]:
    """The room by weight, none less than its column needs."""
    if sum(needed) > room:
        return [one * room // sum(needed) for one in needed]
    fixed: dict[int, int] = {}
    while True:
        free = [place for place in range(len(weights)) if place not in fixed]
        rest, whole = room - sum(fixed.values()), sum(weights[place] for place in free)
        short = {p: needed[p] for p in free if rest * weights[p] < needed[p] * whole}
        if not short:
            break
        fixed |= short
    return [fixed.get(p, rest * weights[p] // (whole or 1)) for p in range(len(weights))]


def _head_rows(columns: Sequence[Column], widths: Sequence[int], points: float) -> list[Element]:
    """The head in one row, or in two where columns belong to groups."""
    sized = list(zip(columns, widths, strict=True))
    if not any(one.group for one in columns):
        return [row([_head(one.head, wide, points) for one, wide in sized], height=ROW, head=True)]
    upper, lower = [], []
    for group, found in groupby(sized, key=lambda one: one[0].group):
        members = list(found)
        if group is not None:
            total = sum(wide for _, wide in members)
            upper.append(_head(group, total, points, element("gridSpan", val=len(members))))
        for column, wide in members:
            if group is not None:
                lower.append(_head(column.head, wide, points))
            else:
                begun = element("vMerge", val="restart")
                upper.append(_head(column.head, wide, points, begun))
                lower.append(_head("", wide, points, element("vMerge")))
    return [row(cells, height=ROW, head=True) for cells in (upper, lower)]


def _head(text: str, wide: int, points: float, *rules: Element) -> Element:
    words = [run(text, *size(points))] if text else []
    middle = element("vAlign", val="center")
    return cell(wide, paragraph("TableHead", words, element("keepNext")), *rules, middle)


def _body_cells(
    columns: Sequence[Column],
    found: Row,
    widths: Sequence[int],
    points: float,
    *,
    heavy: bool,
    tied: bool,
) -> list[Element]:
    """The cells of a row of the body; one that is tied stands on the page of the next."""
    face = [fonts(HEITI)] if heavy else []
    cells = []
    for column, one, wide in zip(columns, found, widths, strict=True):
        rules = [element("keepNext")] if tied else []
        words = [run(one.text, *face, *size(points))]
        said = paragraph("TableText", words, *rules, element("jc", val=column.align))
        cells.append(cell(wide, said, element("vAlign", val="center")))
    return cells


def name_list(found: NameList, pitch: int = LINE) -> Element:
    """Roles, names and posts; `pitch` is the height of a line."""
    entries = aligned(found.entries)
    roles, names = (round(one * CHARACTER) for one in _name_columns(entries))
    roles += 3 * POINT
    widths = (roles, names + BETWEEN, TEXT - roles - names - BETWEEN)
    rows = [
        row(
            [
                cell(widths[0], _entry([run(one.role, fonts(HEITI))] if one.role else [], pitch)),
                cell(widths[1], _entry([run(one.name)], pitch)),
                cell(widths[2], _entry([run(one.post)], pitch)),
            ]
        )
        for one in entries
    ]
    return grid(widths, rows, bordered=False)


def _entry(words: Sequence[Element], pitch: int) -> Element:
    return paragraph("NameList", words, *([] if pitch == LINE else [spacing(line=pitch)]))


def _name_columns(entries: Sequence[Entry]) -> tuple[float, float]:
    """The widths of the roles and of the names, in characters."""
    roles = max((width(one.role) + 1 for one in entries), default=0)
    names = max((width(one.name) for one in entries), default=0)
    return min(MOST, max(LEAST_ROLE, roles)), min(MOST, max(LEAST_NAME, names))


def lines_of_names(found: NameList) -> int:
    """Lines a list takes, posts that need more than one counted."""
    room = 28 - 1.5 - sum(_name_columns(aligned(found.entries)))
    return sum(max(1, -int(-width(one.post) // room)) for one in found.entries)
