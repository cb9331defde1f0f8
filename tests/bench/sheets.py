"""140 sheets of a province's areas: CPU, and how the memory of a process grows with them.

Each count is printed by a process of its own, so that its peak is its own.
"""

import json
import os
import platform
import resource
import subprocess
import sys
from itertools import islice

from generator.briefing.press import press
from generator.briefing.public_sheets import fitting_sheet
from generator.progress.compute import compute
from generator.typeset.speaker import Speaker
from generator.workflow.check import check
from tests.bench.timing import QIYUN, ROOT, once

COUNTS = (20, 70, 140)
HEADS = ["public sheets of townships", "CPU s", "CPU ms each", "peak MB"]
UNIT = 1 if platform.system() == "Darwin" else 1024
"""What the system counts memory in, bytes."""


def rows() -> list[list[str]]:
    """A line for each count."""
    return [_row(count, *_in_a_process(count)) for count in COUNTS]


def _row(count: int, spent: float, peak: float) -> list[str]:
    return [str(count), f"{spent:.1f}", f"{1000 * spent / count:.0f}", f"{peak:.0f}"]


def _in_a_process(count: int) -> tuple[float, float]:
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench.sheets", str(count)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    ).stdout
    spent, peak = json.loads(said)
    return spent, peak


def printed(count: int) -> tuple[float, float]:
    """CPU seconds of printing so many sheets, and the most memory this process had, in MB."""
    checked = check(QIYUN)
    if checked.sound is None:
        raise ValueError(checked.findings)
    programme, figures, printer = checked.sound, compute(checked.sound), press()
    leaves = (one for one in programme.area_file.areas if one.in_plan and programme.is_leaf(one))
    last = programme.periods[-1]
    there = islice((one for one in leaves if one.exists(last.as_of)), count)
    speakers = [Speaker(programme, figures, last, one) for one in there]
    spent = once(lambda: [fitting_sheet(one, printer) for one in speakers])[1]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 1_000_000
    return spent, peak


if __name__ == "__main__":
    print(json.dumps(printed(int(sys.argv[1]))))
