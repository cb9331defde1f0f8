"""Publish the signed-off periods: build aside, look through every byte, then swap."""

from dataclasses import replace
from pathlib import Path

from generator.checks import quoted_in_vain
from generator.diagnostics import Diagnostic, stops_publication
from generator.model import files
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.publish import gate, release
from generator.publish.site import build_site
from generator.typeset.references import telling_words
from generator.workflow.check import Checked, check
from generator.workflow.outcome import Outcome, Tell, silently
from generator.workflow.papers import papers_written, printed
from generator.workflow.project import Project
from generator.workflow.site_pages import content_of

PACKED = "要放进门户网站的，把 {} 交给网站管理人员：解开放进栏目的文件夹即可，放在哪一级都能用。"
SIGNED_OFF = frozenset({"published"})


def publish(root: Path, tell: Tell = silently, *, allow_sample: bool = False) -> Outcome:
    """Fill the next release and swap site/public to it.

    Only periods that are signed off go out; with `allow_sample` all do, marked as they are.
    """
    tell("读取和核对")
    checked = check(root)
    if checked.sound is None:
        return Outcome(checked.findings, excerpt=checked.excerpt)
    programme, left_out = _projected(checked.sound, allow_sample=allow_sample)
    refusals = _refusals(programme, left_out, allow_sample=allow_sample)
    findings = (*checked.findings, *refusals)
    if stops_publication(findings):
        return Outcome(findings, excerpt=checked.excerpt)
    project = Project(root)
    with release.only_one(project.lock):
        return _publish(project, replace(checked, findings=findings), programme, tell)


def _projected(programme: Programme, *, allow_sample: bool) -> tuple[Programme, tuple[str, ...]]:
    kept = tuple(one for one in programme.periods if allow_sample or one.status in SIGNED_OFF)
    left_out = tuple(one.period for one in programme.periods if one not in kept)
    return replace(programme, periods=kept), left_out


def _refusals(
    programme: Programme, left_out: tuple[str, ...], *, allow_sample: bool
) -> tuple[Diagnostic, ...]:
    places = programme.places
    at = {one: places.value(files.period_file(one), "status") for one in left_out}
    found = [gate.LEFT_OUT.finding(place, period=one) for one, place in at.items()]
    if not programme.periods:
        found.append(gate.NOTHING_TO_PUBLISH.finding(places.value(files.PUBLISHER)))
    if not allow_sample:
        found.extend(gate.to_be_filled(programme))
    return tuple(found)


def _publish(project: Project, checked: Checked, programme: Programme, tell: Tell) -> Outcome:
    tell("计算")
    figures = compute(programme, checked.suspects)
    in_vain = tuple(quoted_in_vain(programme, checked.internal, figures))
    if stops_publication(in_vain):
        return Outcome((*checked.findings, *in_vain), excerpt=checked.excerpt)
    papers = printed(programme, figures, checked.internal, project)
    if stops_publication(papers.findings):
        return Outcome((*checked.findings, *papers.findings), excerpt=checked.excerpt)
    tell("生成网站")
    with release.next_release(project.releases) as folder:
        content = content_of(programme, figures, papers.site)
        said = build_site(content, project.root, folder)
        tell("逐字节检查")
        leaks = tuple(gate.leaks(folder, _internal_words(checked.internal)))
        if not leaks:
            tell("打包")
            release.pack(folder, content.as_of)
    if leaks:
        release.discard(folder)
        return Outcome((*checked.findings, *leaks), excerpt=checked.excerpt)
    release.swap(project.public, folder)
    findings = (*checked.findings, *papers.findings)
    name = release.packed_name(folder).relative_to(project.root).as_posix()
    made = ("site/public/", name, *papers_written(papers.sheets, project))
    return Outcome(findings, made, (*papers.notices, *said, PACKED.format(name)), checked.excerpt)


def _internal_words(internal: Internal) -> tuple[str, ...]:
    """What must not occur in any public byte."""
    notes = [one.text for one in internal.notes]
    signed = [one.signed_by for one in internal.evidence]
    written = [words for one in internal.narrative for words in telling_words(one.text)]
    return tuple(dict.fromkeys((*notes, *signed, *written)))
