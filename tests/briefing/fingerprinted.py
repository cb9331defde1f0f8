"""Packs of one period made in memory, of a programme as it is and of one edited by hand."""

import json
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from generator import briefing
from generator.briefing import Kept
from generator.progress.compute import compute
from generator.typeset.fonts import font_paths
from generator.workbook.annex import annex
from generator.workflow.check import check
from generator.workflow.project import Project
from tests.conftest import PROGRAMMES, copied
from tests.tools import absent

ROOT = PROGRAMMES["qinghe"]
PERIOD = "2024-08"


def made(root: Path, *, official: bool = False) -> Mapping[str, bytes]:
    """The files of the pack by their paths; without fonts the test is not run."""
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    checked = check(root)
    assert checked.sound is not None, checked.findings
    programme, figures = checked.sound, compute(checked.sound, checked.suspects)
    periods = [one for one in programme.periods if one.period == PERIOD]
    given = (programme, figures, checked.internal, Kept(Project(root).printed), periods)
    sheets = briefing.render(*given, partial(annex, programme, figures), official=official)
    assert not sheets.findings
    return {path.removeprefix(f"{PERIOD}/"): one for path, one in sheets.files.items()}


@cache
def as_it_is() -> Mapping[str, bytes]:
    return made(ROOT)


def edited(folder: Path, file: str, before: str, after: str) -> Path:
    """A copy of the project with one text replaced."""
    root = copied(ROOT, folder)
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1, before
    path.write_text(text.replace(before, after), "utf-8")
    return root


def digits(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The fingerprints of the files as the index lists them, its own among them."""
    told = json.loads(files["index.json"])
    listed = {one["path"]: one["fingerprint"] for one in told["files"]}
    return {**listed, "index.pdf": told["fingerprint"]}
