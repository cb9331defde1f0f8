"""From a checked programme to everything its site consists of."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator import pages
from generator.briefing import Kept, public_sheets
from generator.diagnostics import stops_publication
from generator.eligibility.decision_table import table_bytes
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.publish.correction_file import corrections_csv
from generator.publish.open_data import progress_csv, progress_json
from generator.publish.plan_files import adjustments_csv, allocation_csv, in_force_csv
from generator.typeset.page import SiteContent, SitePaper, SiteRefusal
from generator.workflow.check import check
from generator.workflow.papers import site_papers
from generator.workflow.project import Project


def site_content(project: Path) -> SiteContent | SiteRefusal:
    """The site of a project folder, or the findings that stop it."""
    checked = check(project)
    if checked.sound is None:
        return SiteRefusal(checked.findings)
    figures = compute(checked.sound, checked.suspects)
    public = public_sheets(checked.sound, figures, Kept(Project(project).printed))
    if stops_publication(public.findings):
        return SiteRefusal((*checked.findings, *public.findings))
    return content_of(checked.sound, figures, site_papers(public))


def content_of(
    programme: Programme, figures: Figures, papers: Mapping[str, SitePaper] | None = None
) -> SiteContent:
    """Pages, printed sheets and open data of a programme whose figures are computed."""
    content = pages.render(programme, figures, papers)
    return replace(content, files={**content.files, **open_data(programme, figures)})


def open_data(programme: Programme, figures: Figures) -> Mapping[str, bytes]:
    """The open data by path below the site."""
    per_period = {
        f"data/progress/{one.period}.json": progress_json(programme, figures, one)
        for one in programme.periods
    }
    return {
        "data/progress.csv": progress_csv(programme, figures),
        "data/allocation.csv": allocation_csv(programme),
        "data/allocation-in-force.csv": in_force_csv(programme),
        "data/adjustments.csv": adjustments_csv(programme),
        "data/corrections.csv": corrections_csv(programme),
        **per_period,
        **_eligibility(programme),
    }


def _eligibility(programme: Programme) -> Mapping[str, bytes]:
    """The decision table, where the programme says whom it is for."""
    if not programme.plan.target_groups:
        return {}
    return {"api/v1/eligibility.json": table_bytes(programme)}
