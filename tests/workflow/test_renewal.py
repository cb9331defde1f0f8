"""What a build renews: only what an edit touches; and two builds anywhere give the same bytes."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.briefing.press import Press
from generator.typeset.fonts import font_paths
from generator.workflow.build import build
from generator.workflow.project import KEPT_ELSEWHERE
from tests.conftest import ROOT, copied
from tests.tools import absent

SMALLEST = ROOT / "tests" / "programmes" / "liuli"
TOUCHED = {"qiujiadian", "taishan"}
"""The township that is edited, and the district it lies in."""


@pytest.fixture(autouse=True)
def _with_fonts() -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")


def files(folder: Path) -> dict[str, bytes]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def edit(project: Path) -> None:
    """One figure of one township in the last quarter, which changes no place in a ranking."""
    file = project / "data" / "2022Q4.yml"
    text = file.read_text("utf-8")
    at = text.index("\n  邱家店镇:")
    changed = re.sub(r"(rural: .developed: )\d+", r"\g<1>177", text[at:], count=1)
    assert changed != text[at:]
    file.write_text(text[:at] + changed, "utf-8")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every document that is printed and not taken from what was kept."""
    made: list[bytes] = []
    whole = Press._compiled  # noqa: SLF001

    def counted(self: Press, template: str, text: str, day: date, mark: str | None) -> bytes:
        made.append(whole(self, template, text, day, mark))
        return made[-1]

    monkeypatch.setattr(Press, "_compiled", counted)
    return made


def test_an_edit_to_one_township_renews_only_what_says_something_about_it(
    project: Path, compiled: list[bytes]
) -> None:
    assert not build(project).stopped
    briefings, areas = project / "briefings", project / "site" / "preview" / "areas"
    before, sheets = files(briefings), files(areas)
    compiled.clear()
    edit(project)
    assert not build(project).stopped
    after = files(briefings)
    changed = {path for path in after if after[path] != before.get(path)}
    assert after.keys() == before.keys()
    assert {path for path in changed if not path.startswith("2022Q4/")} == set()
    assert {Path(path).stem for path in changed if "/areas/" in path} == TOUCHED
    assert {f"2022Q4/{one}" for one in ("summary.pdf", "annex.xlsx", "index.json")} <= changed
    public = {path for path, body in files(areas).items() if body != sheets.get(path)}
    assert {Path(path).stem for path in public if path.endswith(".pdf")} == TOUCHED
    left = {body for path, body in after.items() if path not in changed}
    assert compiled
    assert not left & set(compiled)
    assert len(compiled) < len(after) / 3


def test_a_build_without_an_edit_prints_nothing(project: Path, compiled: list[bytes]) -> None:
    build(project)
    before = files(project / "briefings")
    compiled.clear()
    build(project)
    assert compiled == []
    assert files(project / "briefings") == before


def test_two_builds_anywhere_give_the_same_bytes(tmp_path: Path) -> None:
    """Each in a folder and a process of its own, nothing kept, sets in another order."""
    packs = []
    for number in ("1", "2"):
        root = copied(SMALLEST, tmp_path / f"folder {number}" / ("deep" * int(number)))
        own = {name: one for name, one in os.environ.items() if name != KEPT_ELSEWHERE}
        command = [sys.executable, "-m", "generator", "build", "--project", str(root)]
        subprocess.run(
            command, check=True, capture_output=True, cwd=ROOT, env=own | {"PYTHONHASHSEED": number}
        )
        packs.append(files(root / "briefings"))
    one, other = packs
    assert {Path(path).suffix for path in one} == {".pdf", ".docx", ".xlsx", ".txt", ".json"}
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
