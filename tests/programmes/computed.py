"""The programmes of this repository, each checked and computed once for all tests of a worker."""

from functools import cache
from pathlib import Path

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.workflow.check import check


@cache
def computed(root: Path) -> tuple[Programme, Figures]:
    """A project folder that no test changes, sound, with all its figures."""
    checked = check(root)
    assert checked.sound is not None, checked.findings
    return checked.sound, compute(checked.sound, checked.suspects)
