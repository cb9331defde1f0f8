"""`make bench`: check, figures, site, briefings, rebuild after an edit; a district, a province.

This project is the site of some 60 pages that budgets speak of. "Edit to browser" is what a running
preview does after an edit: read, check, compute, render, write the site; browsers then reload.
"""

import gzip
import platform
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tabulate import tabulate

from generator import briefing
from generator.progress.compute import compute
from generator.publish.site import build_site
from generator.remembered import Remembered
from generator.typeset.page import SiteContent
from generator.workflow.build import build
from generator.workflow.check import check
from generator.workflow.site_pages import content_of, site_content

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT, ROOT / "tests" / "programmes" / "qiyun")
PARTS = ("policy", "data", "site/pages")
REPEATS = 3
EDITED = re.compile(r"((?:trained|filled): +\d*)(\d)\b")


def project_copy(root: Path, into: Path) -> Path:
    """The project's YAML and hand-written pages, so that a bench never touches the real ones."""
    for part in PARTS:
        if (root / part).exists():
            shutil.copytree(root / part, into / part)
    return into


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Median of wall and CPU seconds."""
    wall, spent = [], []
    for _ in range(REPEATS):
        begun, used = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - begun)
        spent.append(time.process_time() - used)
    return statistics.median(wall), statistics.median(spent)


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


def afresh(work: Callable[[], object]) -> None:
    """Do it as a new process would."""
    Remembered.forget()
    work()


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
        programme = checked.sound
        if programme is None:
            return [["有错误，先运行 gonggang check", "", ""]]
        figures = compute(programme)
        content = content_of(programme, figures)
        into = project / "site" / "bench"
        briefing.render(programme, figures, checked.internal)  # warm: fonts
        kept = briefing.Kept(Path(folder) / "kept")
        begun, used = time.perf_counter(), time.process_time()
        count = max(1, len(briefing.public_sheets(programme, figures, kept).by_area))
        first = (time.perf_counter() - begun, time.process_time() - used)
        build(project)  # warm: caches
        works = {
            "check": lambda: afresh(lambda: check(project)),
            f"figures, {len(figures.by_key)}": lambda: afresh(lambda: compute(programme)),
            f"site, {len(content.pages)} pages": lambda: build_site(content, project, into),
            f"{len(programme.periods)} briefings": lambda: briefing.render(
                programme, figures, checked.internal
            ),
            f"{count} public sheets, all kept": lambda: briefing.public_sheets(
                programme, figures, kept
            ),
            "build after an edit": lambda: edited(project),
            "edit to browser": lambda: previewed(project, into),
        }
        timed = {"one public sheet, printed": (first[0] / count, first[1] / count)}
        timed |= {name: seconds(work) for name, work in works.items()}
        return [[name, *(f"{one:.3f}" for one in found)] for name, found in timed.items()]


def main() -> None:
    """Print one table a project, and the machine's line."""
    for root in PROJECTS:
        print(root.name if root != ROOT else "this project")
        times, bytes_ = measured(root)
        print(tabulate(times, headers=["what", "wall s", "CPU s"], disable_numparse=True))
        heads = ["bytes of pages", "home", "median", "largest", "all", "which is largest"]
        print(tabulate(bytes_, headers=heads, disable_numparse=True))
        print()
    print(f"{platform.machine()}, Python {platform.python_version()}, {platform.system()}")


if __name__ == "__main__":
    main()
