"""A project built: check, figures, site, briefings, rebuild after an edit; bytes of its pages.

"Edit to browser" is what a running preview does after an edit: read, check, compute, render,
write the site; browsers then reload.
"""

import gzip
import re
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator import briefing
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.publish.site import build_site
from generator.typeset.page import SiteContent
from generator.workflow.build import build
from generator.workflow.check import Checked, check
from generator.workflow.site_pages import content_of, site_content
from tests.bench.timing import Seconds, afresh, once, project_copy, seconds

Works = dict[str, Callable[[], object]]
EDITED = re.compile(r"((?:trained|filled): +\d*)(\d)\b")


def edit(project: Path) -> None:
    """Change a figure of the last period by one, or change it back."""
    file = max((project / "data").glob("*.yml"))
    text = file.read_text(encoding="utf-8")
    changed = EDITED.sub(lambda one: f"{one[1]}{int(one[2]) ^ 1}", text, count=1)
    file.write_text(changed, encoding="utf-8")


def edited(project: Path) -> None:
    """Edit, then build as a command does: nothing is remembered."""
    edit(project)
    afresh(lambda: build(project))


def previewed(project: Path, into: Path) -> None:
    """Edit, then do what a running preview does."""
    edit(project)
    content = site_content(project)
    if isinstance(content, SiteContent):
        build_site(content, project, into)


def sizes(site: Path) -> list[list[str]]:
    """Bytes of the pages of a site: as they lie there, and as a web server sends them."""
    pages = {one.relative_to(site).as_posix(): one.read_bytes() for one in site.rglob("*.html")}
    sent = {path: len(gzip.compress(body)) for path, body in pages.items()}
    raw = {path: len(body) for path, body in pages.items()}
    rows = []
    for name, found in (("raw", raw), ("gzip", sent)):
        most = max(found, key=lambda path: found[path])
        median = round(statistics.median(found.values()))
        told = (found["index.html"], median, found[most], sum(found.values()))
        rows.append([name, *(f"{one:,}" for one in told), most])
    return rows


def measured(root: Path) -> tuple[list[list[str]], list[list[str]]]:
    """The tables of one project: what with wall and CPU seconds, and bytes of pages."""
    with tempfile.TemporaryDirectory() as folder:
        project = project_copy(root, Path(folder))
        return rows(project), sizes(project / "site" / "preview")


def rows(project: Path) -> list[list[str]]:
    """What takes how long, in wall and CPU seconds."""
    with tempfile.TemporaryDirectory() as folder:
        checked = check(project)
        if checked.sound is None:
            return [["有错误，先运行 gonggang check", "", ""]]
        figures = compute(checked.sound)
        kept = briefing.Kept(Path(folder) / "kept")
        timed = {"one public sheet, printed": first_sheets(checked.sound, figures, kept)}
        build(project)  # warm: caches
        works = works_of(project, checked, checked.sound, figures, kept)
        timed |= {name: seconds(work) for name, work in works.items()}
        return [[name, *(f"{one:.3f}" for one in found)] for name, found in timed.items()]


def first_sheets(programme: Programme, figures: Figures, kept: briefing.Kept) -> Seconds:
    """Seconds for each public sheet of a programme, none of them printed before."""
    count = sum(area.in_plan for area in programme.area_file.areas)
    wall, spent = once(lambda: briefing.public_sheets(programme, figures, kept))
    return wall / count, spent / count


def works_of(
    project: Path, checked: Checked, programme: Programme, figures: Figures, kept: briefing.Kept
) -> Works:
    """What is measured, by name."""
    content, into = content_of(programme, figures), project / "site" / "bench"
    return {
        "check": lambda: afresh(lambda: check(project)),
        f"figures, {len(figures.by_key)}": lambda: afresh(lambda: compute(programme)),
        f"site, {len(content.pages)} pages": lambda: build_site(content, project, into),
        f"{len(programme.periods)} briefings": lambda: briefing.render(
            programme, figures, checked.internal
        ),
        "public sheets, all kept": lambda: briefing.public_sheets(programme, figures, kept),
        "build after an edit": lambda: edited(project),
        "edit to browser": lambda: previewed(project, into),
    }
