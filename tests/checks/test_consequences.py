"""One fault is told once: what only follows from it waits until it is mended."""

from pathlib import Path

from generator.checks import RULES
from generator.checks.consequences import AT_ONE_PLACE, CONSEQUENCES, OF_ONE_AREA
from generator.diagnostics import Severity
from generator.workflow.check import check
from tests.policy.test_handbook_examples import STEPS, begun, copy

SEVERITIES = {rule.code: rule.severity for rule, _ in RULES}


def told(folder: Path, place: str, this: str, instead: str) -> list[str]:
    """Codes found after one change to the programme of the handbook."""
    project = begun(folder)
    for step in STEPS:
        copy(project, *step)
    path = project / place
    text = path.read_text("utf-8")
    assert this in text
    path.write_text(text.replace(this, instead, 1), encoding="utf-8")
    found = (one for one in check(project).findings if one.severity is not Severity.INFO)
    return [one.rule.code for one in found]


def test_every_cause_is_an_error_and_everything_named_is_a_rule() -> None:
    tables = (CONSEQUENCES, AT_ONE_PLACE, OF_ONE_AREA)
    for cause, waiting in (entry for table in tables for entry in table.items()):
        assert SEVERITIES[cause.split()[0]] is Severity.ERROR
        assert waiting <= SEVERITIES.keys()
        assert cause not in waiting


def test_a_misspelt_area_in_a_move_is_told_alone(tmp_path: Path) -> None:
    found = told(tmp_path, "policy/allocation.yml", "from: 甲镇, to: 乙镇", "from: 甲镇, to: 乙乡")
    assert found == ["AL226"]


def test_a_move_of_more_than_there_is_is_told_alone(tmp_path: Path) -> None:
    found = told(tmp_path, "policy/allocation.yml", "to: 乙镇, number: 20", "to: 乙镇, number: 200")
    assert found == ["AL223"]


def test_a_ring_in_the_tree_is_told_once_and_alone(tmp_path: Path) -> None:
    upper = "name: 示例县, level: upper"
    assert told(tmp_path, "policy/areas.yml", upper, f"{upper}, parent: first") == ["AL210"]


def test_a_table_of_the_next_year_with_the_dates_of_this_one_is_told_alone(tmp_path: Path) -> None:
    days = "    from: 2027-01-01\n    to: 2027-12-31"
    found = told(tmp_path, "policy/allocation.yml", days, days.replace("2027", "2026"))
    assert found == ["AL208"]


def test_a_period_with_the_id_of_another_is_told_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "policy/indicators.yml", "{id: 2026Q3,", "{id: 2026Q2,") == ["WF505"]


def test_a_second_value_on_one_day_is_told_once(tmp_path: Path) -> None:
    this, instead = "{from: 2026-07-01, value: 650", "{from: 2026-01-03, value: 650"
    assert told(tmp_path, "policy/plan.yml", this, instead) == ["SB603"]


def test_a_successor_founded_a_month_late_is_told_once(tmp_path: Path) -> None:
    this = "parent: sample, from: 2026-10-01"
    instead = "parent: sample, from: 2026-11-01"
    assert told(tmp_path, "policy/areas.yml", this, instead) == ["AL245"]


def test_a_new_name_without_the_former_one_is_told_alone(tmp_path: Path) -> None:
    this = ", former_names: [{name: 甲镇, until: 2026-09-30, origin: {document: towns_change}}]"
    assert told(tmp_path, "policy/areas.yml", this, "") == ["AL202"]
