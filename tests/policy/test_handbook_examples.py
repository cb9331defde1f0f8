"""The examples of the handbook are sound where an editor would copy them, one after another."""

import re
from pathlib import Path

from generator.diagnostics import Severity
from generator.diagnostics.report import as_text
from generator.workflow.check import check
from generator.workflow.new_period import new_period
from generator.workflow.new_programme import new_programme

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook.zh.md"
BLOCK = re.compile(
    r"^```yaml\n# (?P<place>(?:policy|data)/\S+?\.yml)(?P<rest>.*)\n(?P<lines>(?:.*\n)+?)```$",
    re.MULTILINE,
)
YEAR = 2026


def examples() -> list[tuple[str, str, str]]:
    """File, what the first line says beside it, and the YAML, in the order of the handbook."""
    text = HANDBOOK.read_text("utf-8")
    return [(one["place"], one["rest"], one["lines"]) for one in BLOCK.finditer(text)]


MONTHLY = [one for one in examples() if one[2].startswith("periods:")]
STEPS = [one for one in examples() if one not in MONTHLY]


def begun(folder: Path) -> Path:
    assert new_programme(folder / "begun", YEAR).done
    return folder / "begun"


def copied(text: str, rest: str, block: str) -> str:
    """The file after an example was copied into it: behind lines it has, or in place of one."""
    if rest.endswith("改成"):
        start = _beginning(block)
        old = next(one for one in text.splitlines(keepends=True) if one.startswith(start))
        return text.replace(old, block, 1)
    if rest.endswith("末尾"):
        return text + block
    return text.replace(*_continued(text, block))


def _beginning(block: str) -> str:
    """What tells the line an example takes the place of: its key, or the id of its entry."""
    found = re.match(r" *(?:- \{id: )?\w+[,:]", block)
    assert found, block
    return found[0]


def _continued(text: str, block: str) -> tuple[str, str]:
    """The lines of an example that the file has already, once, and the whole example."""
    lines = block.splitlines(keepends=True)
    known = [count for count in range(1, len(lines)) if _held(lines[:count]) in text]
    assert known, f"nowhere to put:\n{block}"
    held = _held(lines[: known[-1]])
    assert text.count(held) == 1, f"several places for:\n{block}"
    return held, f"\n{block}"


def _held(lines: list[str]) -> str:
    """Whole lines: from the end of the line before."""
    return "".join(("\n", *lines))


def copy(project: Path, place: str, rest: str, block: str) -> None:
    path = project / place
    path.write_text(copied(path.read_text("utf-8"), rest, block), encoding="utf-8")


def assert_sound(project: Path) -> None:
    found = [one for one in check(project).findings if one.severity is not Severity.INFO]
    assert not found, as_text(found)


def test_all_examples_copied_one_after_another_are_sound(tmp_path: Path) -> None:
    project = begun(tmp_path)
    for example in STEPS:
        copy(project, *example)
    assert_sound(project)
    assert new_period(project, f"{YEAR + 1}Q1").done
    assert "戊镇: not reported" in (project / "data" / f"{YEAR + 1}Q1.yml").read_text("utf-8")


def test_a_programme_that_reports_by_month_is_sound(tmp_path: Path) -> None:
    project = begun(tmp_path)
    ((place, _, block),) = MONTHLY
    text = (project / place).read_text("utf-8")
    quarters = re.compile(r"^periods:\n(  - .*\n)+", re.MULTILINE)
    (project / place).write_text(quarters.sub(block, text), encoding="utf-8")
    (project / "data" / f"{YEAR}Q1.yml").unlink()
    assert_sound(project)
