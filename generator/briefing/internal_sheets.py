"""The internal sheets of a period: the summary for the leading group, and one for each area."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.briefing.area_sheet import area_sheet
from generator.briefing.fingerprints import sheet_fingerprint
from generator.briefing.glyphs import printed
from generator.briefing.kept_inside import through_period
from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import Press
from generator.briefing.public_sheets import likely_room
from generator.briefing.sheet import Sheet
from generator.briefing.sheet_room import INTERNAL_ROOMS, SUMMARY_ROOMS, Room, fitting
from generator.briefing.summary import summary
from generator.diagnostics import Diagnostic
from generator.model.internal import Internal
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.speaker import Speaker

SUMMARY = "summary.pdf"


def area_path(area: str) -> str:
    """Where the sheet of an area lies in a pack."""
    return f"areas/{area}.pdf"


@dataclass(frozen=True, slots=True)
class SummaryPaper:
    """The summary of a period, or the finding why there is none."""

    paper: RenderedPaper | None = None
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaPapers:
    """Internal sheets by area id, and findings."""

    by_area: Mapping[str, RenderedPaper] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


def summary_paper(
    programme: Programme, figures: Figures, internal: Internal, period: Period, printer: Press
) -> SummaryPaper:
    """The summary of a period on one page.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        internal: What only the office may know.
        period: The period; later ones are not spoken of.
        printer: Prints it; there must be fonts.
    """
    speaker = through_period(Speaker(programme, figures, period))

    def sheet_of(room: Room) -> Sheet:
        return summary(speaker, internal, room)

    mark = sheet_fingerprint(period.period, SUMMARY, sheet_of(SUMMARY_ROOMS[0]))
    findings = list[Diagnostic]()
    make = partial(fitting, sheet_of, printer, SUMMARY_ROOMS, mark=mark)
    paper = printed(speaker, "情况摘要", findings, make)
    return SummaryPaper(paper, tuple(findings))


def area_papers(
    programme: Programme, figures: Figures, internal: Internal, period: Period, printer: Press
) -> AreaPapers:
    """The internal sheet, one page, of every area of the plan that exists in the period.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        internal: What only the office may know.
        period: The period; later ones are not spoken of.
        printer: Prints them; there must be fonts.
    """
    whole = through_period(Speaker(programme, figures, period))
    made, findings = dict[str, RenderedPaper](), list[Diagnostic]()
    for area in programme.area_file.areas:
        if not area.in_plan or not area.exists(period.as_of):
            continue
        speaker = Speaker(whole.programme, figures, period, area)
        make = partial(fitting_area_sheet, speaker, internal, printer)
        if sheet := printed(speaker, f"{speaker.name(area)}内部情况表", findings, make):
            made[area.id] = sheet
    return AreaPapers(made, tuple(findings))


def fitting_area_sheet(speaker: Speaker, internal: Internal, printer: Press) -> RenderedPaper:
    """The internal sheet of the speaker's area with as much as one page has room for."""

    def sheet_of(room: Room) -> Sheet:
        return area_sheet(speaker, internal, room)

    path = area_path(speaker.root.id)
    mark = sheet_fingerprint(speaker.period.period, path, sheet_of(INTERNAL_ROOMS[0]))
    return fitting(sheet_of, printer, INTERNAL_ROOMS, likely_room(speaker), mark)
