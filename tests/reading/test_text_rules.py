"""Rules of the text: every case of tests/cases/Y0*.yml."""

from pathlib import Path

import pytest

from generator.reading.rules import RULES
from generator.reading.yaml_file import parse_yaml, read_yaml
from tests.cases import Case, assert_case, cases, rules_without_case

NEEDS_A_DISK = {"Y007"}


@pytest.mark.parametrize("case", cases("Y"), ids=str)
def test_a_text_gives_exactly_the_expected_findings(case: Case) -> None:
    """Codes, place and words of each case."""
    assert_case(case, parse_yaml("case.yml", case.content).findings)


def test_every_rule_of_the_text_has_cases() -> None:
    """A rule without a failing and a passing case is unproven."""
    text_rules = [rule for rule in RULES if rule.code[0] == "Y"]
    assert set(rules_without_case(text_rules)) == NEEDS_A_DISK


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    """A folder in the place of a file, and no file at all."""
    for name in (".", "missing.yml"):
        read = read_yaml(tmp_path / name, "data/x.yml")
        assert [one.rule.code for one in read.findings] == ["Y007"]
        assert not read.complete


def test_a_file_on_disk_reads_like_its_bytes(tmp_path: Path) -> None:
    """Reading from disk adds nothing."""
    (tmp_path / "a.yml").write_bytes("名: 1\n".encode())
    assert read_yaml(tmp_path / "a.yml", "a.yml").value == {"名": 1}
