"""The public sheets of a programme: one page for each area of the plan that has figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.briefing.kept import Kept
from generator.briefing.pack import NO_GLYPH
from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import MissingGlyph, Press, press
from generator.briefing.public_sheet import ROOMS, Room, public_sheet
from generator.briefing.sheet_pdf import rendered_sheet
from generator.diagnostics import Diagnostic
from generator.model import files
from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_set
from generator.typeset.speaker import Speaker
from generator.typeset.task_words import tasks_of

ONE_BY_ONE = 3
"""So many rooms are tried one after another; most areas fit one of them."""
FEW_BELOW, FEW_TASKS = 5, 8
"""With more areas below or more tasks a page is not begun with the largest rooms."""


@dataclass(frozen=True, slots=True)
class PublicSheets:
    """Sheets by area id, findings, and what to say to whoever builds."""

    by_area: Mapping[str, RenderedPaper] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    notices: tuple[str, ...] = ()


def public_sheets(programme: Programme, figures: Figures, kept: Kept | None = None) -> PublicSheets:
    """The sheet of every area in the latest period it exists in; none without fonts.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        kept: What earlier builds printed; only what changed is printed again.
    """
    fonts = font_set()
    notices = (fonts.notice,) if fonts.notice else ()
    if not fonts.is_usable:
        return PublicSheets(notices=notices)
    printer, made, findings = press(kept), dict[str, RenderedPaper](), list[Diagnostic]()
    for area, period in _areas(programme):
        speaker = Speaker(programme, figures, period, area)
        try:
            made[area.id] = fitting_sheet(speaker, printer)
        except MissingGlyph as fault:
            findings.append(_no_glyph(speaker, fault))
    return PublicSheets(made, tuple(findings), notices)


def _areas(programme: Programme) -> Iterator[tuple[Area, Period]]:
    """Areas of the plan, each with the last period it exists in."""
    for area in programme.area_file.areas:
        there = (one for one in reversed(programme.periods) if area.exists(one.as_of))
        period = next(there, None)
        if area.in_plan and period is not None:
            yield area, period


def fitting_sheet(speaker: Speaker, printer: Press) -> RenderedPaper:
    """The sheet with as much as one page has room for."""

    def printed(room: Room) -> RenderedPaper:
        return rendered_sheet(public_sheet(speaker, room), printer)

    for room in ROOMS[likely_room(speaker) : ONE_BY_ONE]:
        sheet = printed(room)
        if sheet.pages == 1:
            return sheet
    tight, best = len(ROOMS) - 1, None
    loose = ONE_BY_ONE
    while loose < tight:
        middle = (loose + tight) // 2
        sheet = printed(ROOMS[middle])
        if sheet.pages == 1:
            tight, best = middle, sheet
        else:
            loose = middle + 1
    return best or printed(ROOMS[tight])


def likely_room(speaker: Speaker) -> int:
    """Where to begin: with many tasks or areas below the first rooms are never enough."""
    if len(speaker.below) > FEW_BELOW:
        return ONE_BY_ONE
    tasks = tasks_of(speaker.programme, speaker.root, speaker.period.as_of)
    return 1 if sum(1 for _ in tasks) > FEW_TASKS else 0


def _no_glyph(speaker: Speaker, fault: MissingGlyph) -> Diagnostic:
    period = speaker.period.period
    at = speaker.programme.places.value(files.period_file(period))
    paper = f"{speaker.name(speaker.root)}打印版"
    return NO_GLYPH.finding(at, character=fault.character, period=period, paper=paper)
