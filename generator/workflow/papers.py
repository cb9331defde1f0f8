"""Printed documents: made with what earlier builds kept, and put in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator import briefing
from generator.briefing import Kept, Sheets
from generator.diagnostics import Diagnostic
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.pages.addresses import bulletin_path, sheet_path
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


@dataclass(frozen=True, slots=True)
class PublicPapers:
    """Papers that go out with the site by their path below it, findings, and what to say."""

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
    public = public_papers(programme, figures, kept)
    kept.thin_out()
    return Printed(
        sheets,
        public.site,
        (*sheets.findings, *public.findings),
        tuple(dict.fromkeys((*sheets.notices, *public.notices))),
    )


def public_papers(programme: Programme, figures: Figures, kept: Kept) -> PublicPapers:
    """The sheets of areas and the bulletins of periods, which anybody may read."""
    sheets = briefing.public_sheets(programme, figures, kept)
    issued = briefing.bulletins(programme, figures, kept)
    site = {sheet_path(area): one for area, one in sheets.by_area.items()}
    site |= {bulletin_path(period): one for period, one in issued.by_period.items()}
    return PublicPapers(
        {path: SitePaper(one.pdf, one.pages) for path, one in site.items()},
        (*sheets.findings, *issued.findings),
        sheets.notices,
    )


def papers_written(sheets: Sheets, project: Project) -> tuple[str, ...]:
    """The folder that was filled; without any paper the last good ones stay and none is named."""
    if not sheets.files:
        return ()
    with release.aside(project.briefings) as folder:
        release.write_files(folder, sheets.files)
    return ("briefings/",)
