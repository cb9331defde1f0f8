"""Printed documents: made with what earlier builds kept, and put in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator import briefing
from generator.briefing import Kept, PublicSheets, Sheets
from generator.diagnostics import Diagnostic
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.pages.addresses import sheet_path
from generator.progress.figure import Figures
from generator.publish import release
from generator.typeset.page import SitePaper
from generator.workbook.annex import annex
from generator.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Printed:
    """Papers of the office, papers that go out with the site, findings, and what to say."""

    sheets: Sheets
    site: Mapping[str, SitePaper]
    findings: tuple[Diagnostic, ...]
    notices: tuple[str, ...]


def printed(
    programme: Programme, figures: Figures, internal: Internal, project: Project
) -> Printed:
    """Every paper of a programme; only what changed since the last build is printed again."""
    kept = Kept(project.printed)
    tables = partial(annex, programme, figures)
    sheets = briefing.render(programme, figures, internal, kept, annex=tables)
    public = briefing.public_sheets(programme, figures, kept)
    kept.thin_out()
    return Printed(
        sheets,
        site_papers(public),
        (*sheets.findings, *public.findings),
        tuple(dict.fromkeys((*sheets.notices, *public.notices))),
    )


def site_papers(public: PublicSheets) -> Mapping[str, SitePaper]:
    """The public sheets by their path below the site."""
    return {sheet_path(area): SitePaper(one.pdf, one.pages) for area, one in public.by_area.items()}


def papers_written(sheets: Sheets, project: Project) -> tuple[str, ...]:
    """The folder that was filled; without any paper the last good ones stay and none is named."""
    if not sheets.files:
        return ()
    with release.aside(project.briefings) as folder:
        release.write_files(folder, sheets.files)
    return ("briefings/",)
