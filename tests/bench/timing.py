"""Wall and CPU seconds of a piece of work, and projects to do it in."""

import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from generator.remembered import Remembered

ROOT = Path(__file__).parents[2]
QIYUN = ROOT / "tests" / "programmes" / "qiyun"
PARTS = ("policy", "data", "site/pages")
REPEATS = 3

Seconds = tuple[float, float]
"""Wall, CPU."""


def project_copy(root: Path, into: Path) -> Path:
    """The project's YAML and hand-written pages, so that a bench never touches the real ones."""
    for part in PARTS:
        if (root / part).exists():
            shutil.copytree(root / part, into / part)
    return into


def once(work: Callable[[], object]) -> Seconds:
    """Wall and CPU seconds of one time."""
    begun, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begun, time.process_time() - used


def seconds(work: Callable[[], object], repeats: int = REPEATS) -> Seconds:
    """Median of wall and CPU seconds."""
    wall, spent = zip(*(once(work) for _ in range(repeats)), strict=True)
    return statistics.median(wall), statistics.median(spent)


def afresh(work: Callable[[], object]) -> None:
    """Do it as a new process would."""
    Remembered.forget()
    work()
