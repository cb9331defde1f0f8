"""Whatever an editor does to a file, the rules answer with findings and never with a traceback."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks import RULES, run
from generator.checks.pace import SUSPECT_CODES
from generator.diagnostics import Severity, in_reading_order, wording
from generator.model.programme import Programme
from generator.reading.programme_reader import read_project
from tests.checks.base_programme import BASE

SECOND = Path(__file__).parents[1] / "programmes" / "qinghe"
BASE_FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))


def programme_of(folder: Path) -> Programme:
    read = read_project(folder)
    assert read.programme, [str(one.at) for one in read.findings]
    return read.programme


def one_line_gone(text: str) -> Iterator[str]:
    lines = text.splitlines(keepends=True)
    for number in range(len(lines)):
        yield "".join((*lines[:number], *lines[number + 1 :]))


@pytest.mark.parametrize("name", BASE_FILES)
def test_no_lost_line_makes_a_rule_fail(name: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    understood = 0
    for text in one_line_gone((BASE / name).read_text(encoding="utf-8")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        programme = read_project(tmp_path).programme
        for finding in run(programme) if programme else ():
            assert wording(finding).what
        understood += programme is not None
    assert understood or name == "policy/publisher.yml"


def test_any_one_changed_cell_is_told_at_that_cell_alone(tmp_path: Path) -> None:
    shutil.copytree(SECOND, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "policy" / "allocation.yml"
    text = file.read_text(encoding="utf-8")
    (table,) = programme_of(SECOND).allocation_file.allocations
    cells = [
        (area, kind, cell)
        for area, row in table.rows.items()
        for kind, cell in row.kinds.items()
        if isinstance(cell, int)
    ]
    for area, kind, cell in cells:
        start = text.index(f"{kind}: {cell}", text.index(f"{area}:"))
        at = start + len(f"{kind}: ")
        changed = text[:at] + str(cell + 3) + text[at + len(str(cell)) :]
        file.write_text(changed, encoding="utf-8")
        errors = [one for one in run(programme_of(tmp_path)) if one.severity is Severity.ERROR]
        line, column = text.count("\n", 0, at) + 1, at - text.rindex("\n", 0, at)
        assert [(one.rule.code, one.at.line, one.at.column) for one in errors] == [
            ("AL201", line, column)
        ]
    assert len(cells) > len(table.rows)


def test_the_second_programme_has_information_only() -> None:
    found = in_reading_order(run(programme_of(SECOND)))
    assert {one.severity for one in found} == {Severity.INFO}


def test_rules_come_in_the_order_of_their_families() -> None:
    families = [rule.code[:2] for rule, _ in RULES]
    assert list(dict.fromkeys(families)) == ["AL", "PD", "LG", "WF", "SB"]
    assert families == sorted(families, key=["AL", "PD", "LG", "WF", "SB"].index)


def test_codes_that_make_a_return_doubtful_are_warnings_of_these_rules() -> None:
    severities = {rule.code: rule.severity for rule, _ in RULES}
    assert {severities[code] for code in SUSPECT_CODES} == {Severity.WARNING}
