"""Rules of shape: every case of tests/cases/S0*.yml against an invented form."""

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from generator.diagnostics import Diagnostic, in_reading_order, wording
from generator.reading.rules import RULES
from generator.reading.shape_findings import shape_findings
from generator.reading.yaml_file import parse_yaml
from tests.cases import Case, assert_case, cases, rules_without_case
from tests.reading.form import Form


def findings_of(content: bytes) -> tuple[Diagnostic, ...]:
    """What the text and the shape give together."""
    return in_reading_order(_findings(content))


def _findings(content: bytes) -> Iterator[Diagnostic]:
    read = parse_yaml("form.yml", content)
    yield from read.findings
    if read.complete:
        try:
            Form.model_validate(read.value)
        except ValidationError as error:
            yield from shape_findings(error, Form, read.value, read.places, "form.yml")


OWN = [rule for rule in RULES if rule.code[0] == "S"]


@pytest.mark.parametrize("case", [one for rule in OWN for one in cases(rule.code)], ids=str)
def test_a_form_gives_exactly_the_expected_findings(case: Case) -> None:
    """Codes, place and words of each case."""
    assert_case(case, findings_of(case.content))


def test_every_rule_of_shape_has_cases() -> None:
    """A rule without a failing and a passing case is unproven."""
    assert rules_without_case(OWN) == []


def test_a_place_is_named_by_titles_and_rows_never_by_numbers_and_field_names() -> None:
    """The second row of a list is called by its name."""
    (found,) = findings_of("id: a\nrows:\n  - {name: 甲}\n  - {name: 乙, count: 多}\n".encode())
    assert "「明细 › 乙 › 数量」" in wording(found).what
    assert (found.at.line, found.at.column) == (4, 22)


def test_a_place_with_a_finding_of_its_text_gets_no_second_one() -> None:
    """A full-width number is told once, not again as a text where a number belongs."""
    for text in ("count: １２", "count: 010", "rows: [{name: 甲, count: 1,570}]", "on: 2022-09-31"):
        codes = [one.rule.code for one in findings_of(f"id: a\n{text}\n".encode())]
        assert [code[0] for code in codes] == ["Y"], codes
