"""`make bench`: check, figures, site, briefings, rebuild after an edit; a district, a province."""

import platform
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
from generator.workflow.build import build
from generator.workflow.check import check
from generator.workflow.site_pages import content_of

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT, ROOT / "tests" / "programmes" / "qiyun")
PARTS = ("policy", "data", "site/pages")
REPEATS = 3


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


def edited(project: Path) -> None:
    """Change one number of the last period, then build."""
    file = max((project / "data").glob("*.yml"))
    file.write_text(file.read_text(encoding="utf-8") + "\n# edited\n", encoding="utf-8")
    build(project)


def rows(root: Path) -> list[list[str]]:
    """The table of one project: what, wall and CPU seconds."""
    with tempfile.TemporaryDirectory() as folder:
        project = project_copy(root, Path(folder))
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
            "check": lambda: check(project),
            f"figures, {len(figures.by_key)}": lambda: compute(programme),
            f"site, {len(content.pages)} pages": lambda: build_site(content, project, into),
            f"{len(programme.periods)} briefings": lambda: briefing.render(
                programme, figures, checked.internal
            ),
            f"{count} public sheets, all kept": lambda: briefing.public_sheets(
                programme, figures, kept
            ),
            "build after an edit": lambda: edited(project),
        }
        timed = {"one public sheet, printed": (first[0] / count, first[1] / count)}
        timed |= {name: seconds(work) for name, work in works.items()}
        return [[name, *(f"{one:.3f}" for one in found)] for name, found in timed.items()]


def main() -> None:
    """Print one table a project, and the machine's line."""
    for root in PROJECTS:
        print(root.name if root != ROOT else "this project")
        print(tabulate(rows(root), headers=["what", "wall s", "CPU s"], disable_numparse=True))
        print()
    print(f"{platform.machine()}, Python {platform.python_version()}, {platform.system()}")


if __name__ == "__main__":
    main()
