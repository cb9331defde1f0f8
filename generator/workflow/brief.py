"""The briefing pack of one period, put in its place whole."""

from functools import partial
from pathlib import Path

from generator import briefing
from generator.briefing import Kept, Sheets
from generator.diagnostics import stops_publication
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.publish import release
from generator.workbook.annex import annex
from generator.workflow.check import Checked, check
from generator.workflow.outcome import Outcome, Tell, silently
from generator.workflow.project import Project


class UnknownPeriodError(LookupError):
    """No period of this name has a file, said in one Chinese sentence."""


def brief(
    root: Path, period: str | None = None, tell: Tell = silently, *, official: bool = False
) -> Outcome:
    """Make the pack of a period; other packs and the site stay as they are.

    Args:
        root: The project folder.
        period: Its id; the last one that has a file without it.
        tell: Hears which stage has been reached.
        official: Official fonts of this machine are used where it has them.

    Raises:
        UnknownPeriodError: There is no such period.
    """
    tell("读取和核对")
    checked = check(root)
    if checked.sound is None:
        return Outcome(checked.findings, excerpt=checked.excerpt)
    chosen = _chosen(checked.sound, period)
    with release.only_one(Project(root).lock):
        made = _made(Project(root), checked, checked.sound, chosen, tell, official=official)
        return _placed(Project(root), checked, chosen, made)


def _made(
    project: Project,
    checked: Checked,
    programme: Programme,
    period: Period,
    tell: Tell,
    *,
    official: bool,
) -> Sheets:
    """The pack of a period."""
    tell("计算")
    figures = compute(programme, checked.suspects)
    tell("排印材料")
    kept = Kept(project.printed)
    tables = partial(annex, programme, figures)
    return briefing.render(
        programme, figures, checked.internal, kept, [period], tables, official=official
    )


def _placed(project: Project, checked: Checked, period: Period, made: Sheets) -> Outcome:
    """The pack in its place, or why it is not there."""
    findings = (*checked.findings, *made.findings)
    if stops_publication(findings) or not made.files:
        return Outcome(findings, notices=made.notices, excerpt=checked.excerpt)
    folder = f"{period.period}/"
    files = {path.removeprefix(folder): content for path, content in made.files.items()}
    with release.aside(project.briefings / period.period) as place:
        release.write_files(place, files)
    return Outcome(findings, (f"briefings/{folder}",), made.notices, checked.excerpt)


def _chosen(programme: Programme, asked: str | None) -> Period:
    there = {one.period: one for one in programme.periods}
    if asked is None and there:
        return programme.periods[-1]
    if asked in there:
        return there[asked]
    listed = f"有报表的是 {'、'.join(there)}" if there else "data/ 里还没有报表"
    msg = f"没有报告期“{asked}”的报表：{listed}。" if asked else f"{listed}。"
    raise UnknownPeriodError(msg)
