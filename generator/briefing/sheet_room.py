"""How much a page of one sheet has room for, and the fullest sheet that fits one page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import Press
from generator.briefing.sheet import Sheet
from generator.briefing.sheet_pdf import rendered_sheet
from generator.typeset.fingerprint import Fingerprint

ONE_BY_ONE = 3
"""So many rooms are tried one after another; most sheets fit one of them."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much a page has room for.

    Args:
        areas: Rows of areas right below.
        tasks: Tasks.
        told: Whether tasks are told, not only named.
        tall: Whether the trend is drawn large, with counts.
        methods: Whether pace and standing are explained in full; what they stand on always is.
        notes: Notes of the office; no public sheet has any.
        chart: Whether there is a drawing beside the headline's; only the fullest page has none.
    """

    areas: int
    tasks: int
    told: bool = True
    tall: bool = True
    methods: bool = True
    notes: int = 8
    chart: bool = True


_LOW = Room(14, 12, told=False, tall=False)
ROOMS = (
    Room(14, 12),
    Room(14, 12, told=False),
    Room(14, 5, told=False),
    _LOW,
    replace(_LOW, tasks=4),
    *(
        replace(_LOW, areas=areas, tasks=2, methods=False, notes=4)
        for areas in (14, 12, 10, 8, 7, 6, 5, 4)
    ),
    replace(_LOW, areas=3, tasks=0, methods=False, notes=1),
)
"""From a full page to what always fits; the first that fits one page is printed."""
_LEAST = replace(ROOMS[-1], areas=0)
_UNDRAWN = replace(ROOMS[-1], chart=False)
INTERNAL_ROOMS = (*ROOMS, *(replace(_UNDRAWN, areas=areas) for areas in (7, 4, 0)))
"""The same for the internal sheet of an area, which says more: at last undrawn."""
_BRIEF = replace(_LOW, areas=20, methods=False, notes=4)
SUMMARY_ROOMS = (
    Room(20, 8),
    Room(20, 8, told=False),
    Room(20, 6, told=False, methods=False),
    *(replace(_BRIEF, tasks=tasks) for tasks in (6, 4, 2)),
    *(replace(_BRIEF, areas=areas, tasks=2) for areas in (16, 13, 10)),
    *(replace(_BRIEF, areas=0, tasks=tasks) for tasks in (4, 2)),
    replace(_LEAST, notes=2),
    replace(_LEAST, chart=False),
)
"""The same for a summary: `areas` are those the drawing has room for; else it is the trend."""


def fitting(
    sheet_of: Callable[[Room], Sheet],
    printer: Press,
    rooms: Sequence[Room] = ROOMS,
    begin: int = 0,
    mark: Fingerprint | None = None,
) -> RenderedPaper:
    """The sheet with as much as one page has room for.

    Args:
        sheet_of: The sheet of a room.
        printer: Prints it.
        rooms: From a full page to what always fits.
        begin: The first room that is tried.
        mark: The fingerprint in its foot; none without it.

    Raises:
        MissingGlyph: A character that none of the fonts has.
    """
    for room in rooms[begin:ONE_BY_ONE]:
        sheet = rendered_sheet(sheet_of(room), printer, mark)
        if sheet.pages == 1:
            return sheet
    tight, best = len(rooms) - 1, None
    loose = ONE_BY_ONE
    while loose < tight:
        middle = (loose + tight) // 2
        sheet = rendered_sheet(sheet_of(rooms[middle]), printer, mark)
        if sheet.pages == 1:
            tight, best = middle, sheet
        else:
            loose = middle + 1
    return best or rendered_sheet(sheet_of(rooms[tight]), printer, mark)
