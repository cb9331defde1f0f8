"""Turn policy/ and data/ into the preview and the briefings, or into findings and nothing else."""

from pathlib import Path

from generator.diagnostics import stops_publication
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.publish import release
from generator.publish.site import build_site
from generator.workflow.check import Checked, check
from generator.workflow.outcome import Outcome, Tell, silently
from generator.workflow.papers import papers_written, printed
from generator.workflow.project import Project
from generator.workflow.site_pages import content_of


def build(root: Path, tell: Tell = silently) -> Outcome:
    """Build preview and briefings of a project folder; what was good stays until both are done."""
    project = Project(root)
    tell("读取和核对")
    checked = check(root)
    if checked.sound is None:
        return Outcome(checked.findings, excerpt=checked.excerpt)
    with release.only_one(project.lock):
        return _build(project, checked, checked.sound, tell)


def _build(project: Project, checked: Checked, programme: Programme, tell: Tell) -> Outcome:
    tell("计算")
    figures = compute(programme, checked.suspects)
    tell("排印材料、公报和打印版")
    papers = printed(programme, figures, checked.internal, project)
    findings = (*checked.findings, *papers.findings)
    if stops_publication(findings):
        return Outcome(findings, excerpt=checked.excerpt)
    tell("生成网站")
    with release.aside(project.preview) as site:
        said = build_site(content_of(programme, figures, papers.site), project.root, site)
    made = ("site/preview/", *papers_written(papers.sheets, project))
    return Outcome(findings, made, (*papers.notices, *said), checked.excerpt)
