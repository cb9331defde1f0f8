"""The public sheets of a programme: one page for each area of the plan that has figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.briefing.glyphs import printed
from generator.briefing.kept import Kept
from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import Press, press
from generator.briefing.public_sheet import public_sheet
from generator.briefing.sheet import Sheet
from generator.briefing.sheet_room import ONE_BY_ONE, Room, fitting
from generator.diagnostics import Diagnostic
from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_set
from generator.typeset.speaker import Speaker
from generator.typeset.task_words import tasks_of

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
        make = partial(fitting_sheet, speaker, printer)
        if sheet := printed(speaker, f"{speaker.name(area)}打印版", findings, make):
            made[area.id] = sheet
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

    def sheet_of(room: Room) -> Sheet:
        return public_sheet(speaker, room)

    return fitting(sheet_of, printer, begin=likely_room(speaker))


def likely_room(speaker: Speaker) -> int:
    """Where to begin: with many tasks or areas below the first rooms are never enough."""
    if len(speaker.below) > FEW_BELOW:
        return ONE_BY_ONE
    tasks = tasks_of(speaker.programme, speaker.root, speaker.period.as_of)
    return 1 if sum(1 for _ in tasks) > FEW_TASKS else 0
