"""Whatever an editor does to a file, the rules answer with findings and never with a traceback."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.checks import RULES, run
from generator.checks.pace import SUSPECT_CODES
from generator.diagnostics import Severity, in_reading_order, wording
from generator.model.programme import Programme
from generator.reading.programme_reader import read_project
from tests.cases import Case
from tests.checks.base_programme import BASE, changed_reading

SECOND = Path(__file__).parents[1] / "programmes" / "qinghe"
BASE_FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))
GONE = """
    adjustments:
      - id: hand_over
        on: 2031-07-01
        reason: 北岸镇并入南岸镇
        origin: {document: river_rules, clause: 二}
        moves:
          - {post_kind: bank, number: 20, from: 北岸镇, to: 南岸镇}
        stated_total: {bank: 60, lamp: 30, total: 90}
      - id: more
        on: 2031-08-01
        reason: 增设点灯岗
        origin: {document: river_rules, clause: 二}
        changes:
          - {area: 南岸镇, post_kind: lamp, from: 30, to: 33}
goals:
  - id: two_years
    name: 两年目标
    from: 2031-01-01
    to: 2032-12-31
    origin: {document: river_rules, clause: 二}
    rows:
      柳川县: {bank: 120, lamp: 60, total: 180}
"""
STATED = """
stated:
  - area: 柳川县
    indicator: completion_rate
    value: 92.48
    origin: convention
    differs: {reason: 原件如此, document: river_rules}
restates:
  - period: 2031S1
    area: 南岸镇
    post_kind: bank
    measure: paid
    from: 7200
    to: 7100
    decided: 2031-08-01
    by: 县公所
    reason: 重复登记
"""
AMENDED = """
  - year: 2031
    from: 2031-08-01
    total: 93
    by_kind: {bank: 60, lamp: 33}
    origin: {document: river_rules}
target_groups:"""
MERGED = """id: north
    name: 北岸镇
    level: town
    parent: liuchuan
    code: "980102"
    until: 2031-06-30
    change_origin: {document: river_rules}
    into: [south]
    former_names: [{name: 北滩镇, until: 2030-11-30, origin: convention}]"""
THROUGH_TIME = {
    "policy/allocation.yml": ("lamp: 30, total: 90}", "lamp: 30, total: 90}" + GONE),
    "policy/areas.yml": (
        '{id: north, name: 北岸镇, level: town, parent: liuchuan, code: "980102"}',
        MERGED,
    ),
    "policy/plan.yml": ("\ntarget_groups:", AMENDED),
    "data/2031S2.yml": (
        """
    bank: {opened: 40, filled: 38, joined: 22, quit: 2, serving: 38, paid: 22400}
    lamp: {opened: 30, filled: 28, joined: 20, quit: 1, serving: 28, paid: 9000}
  北岸镇:
    received: 2032-01-04
    bank: {opened: 20, filled: 20, joined: 10, quit: 1, serving: 20, paid: 12400}
""",
        """
    bank: {opened: 60, filled: 58, joined: 32, quit: 3, serving: 58, paid: 34800}
    lamp: {opened: 30, filled: 28, joined: 20, quit: 1, serving: 28, paid: 9000}
    by_group: {walkers: {serving: 3}}"""
        + STATED,
    ),
}


def through_time(folder: Path) -> Programme:
    """The base programme with a merger, adjustments, an amended quota, a goal, stated figures."""
    edits = [{"file": one, "this": a, "with": b} for one, (a, b) in THROUGH_TIME.items()]
    read = changed_reading(Case("", "through time", b"", (), more={"replace": edits}), folder)
    assert read.programme
    assert [f"{one.at} {wording(one).what}" for one in read.findings] == []
    return read.programme


def programme_of(folder: Path) -> Programme:
    read = read_project(folder)
    assert read.programme, [str(one.at) for one in read.findings]
    return read.programme


def one_number_more(text: str) -> Iterator[str]:
    for found in re.finditer(r"\d+", text):
        more = str(int(found.group()) + 1).zfill(len(found.group()))
        yield text[: found.start()] + more + text[found.end() :]


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


def test_a_programme_that_lives_through_time_has_nothing_to_find(tmp_path: Path) -> None:
    assert [f"{one.at} {wording(one).what}" for one in run(through_time(tmp_path))] == []


@pytest.mark.parametrize("name", sorted(THROUGH_TIME))
@pytest.mark.parametrize("changed", [one_line_gone, one_number_more])
def test_no_slip_in_what_lives_through_time_makes_a_rule_fail(
    name: str, changed: Callable[[str], Iterator[str]], tmp_path: Path
) -> None:
    through_time(tmp_path)
    told = 0
    for text in changed((tmp_path / name).read_text(encoding="utf-8")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        programme = read_project(tmp_path).programme
        for finding in run(programme) if programme else ():
            assert wording(finding).what
            told += 1
    assert told


@pytest.mark.parametrize("ring", ["south", "liuchuan"])
def test_a_ring_of_areas_is_told_and_ends(ring: str, tmp_path: Path) -> None:
    through_time(tmp_path)
    file = tmp_path / "policy" / "areas.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("level: county, code", f"level: county, parent: {ring}, code"),
        encoding="utf-8",
    )
    codes = [one.rule.code for one in run(programme_of(tmp_path))]
    assert "AL210" in codes


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
