"""Each rule finds its fault, alone, in the place an editor would look for it."""

import re
from pathlib import Path

import pytest

from generator.checks import RULES, run
from generator.checks.roles import ROLES
from generator.diagnostics import Diagnostic, Severity, in_reading_order, wording
from generator.diagnostics.wording import catalogue
from tests.cases import Case, assert_case, cases, rules_without_case
from tests.checks.base_programme import BASE, changed_reading

CODES = {rule.code for rule, _ in RULES}
FAMILIES = ("AL2", "PD3", "LG4", "WF5", "SB6")
CASES = [case for family in FAMILIES for case in cases(family)]
UNFILLED = re.compile(r"\{[a-z_]+\}|None|Fraction\(")
FAILING = [case for case in CASES if case.code in case.expect]


def findings(case: Case, folder: Path, *, without: str = "") -> tuple[Diagnostic, ...]:
    """What reading and the rules find, one rule being left out."""
    read = changed_reading(case, folder)
    assert read.programme, [str(one.at) + one.rule.code for one in read.findings]
    rules = [(rule, check) for rule, check in RULES if rule.code != without]
    return in_reading_order((*read.findings, *run(read.programme, read.internal, rules)))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_gives_exactly_the_findings_it_expects(case: Case, tmp_path: Path) -> None:
    assert_case(case, findings(case, tmp_path))


@pytest.mark.parametrize("case", FAILING, ids=str)
def test_a_failing_case_fires_its_rule_alone(case: Case) -> None:
    assert set(case.expect) == {case.code}


@pytest.mark.parametrize("case", FAILING, ids=str)
def test_a_failing_case_is_red_once_its_rule_is_gone(case: Case, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        assert_case(case, findings(case, tmp_path, without=case.code))


def test_the_base_programme_has_nothing_to_find(tmp_path: Path) -> None:
    untouched = Case("", "untouched", b"", ())
    assert findings(untouched, tmp_path) == ()
    assert (BASE / "policy" / "plan.yml").is_file()


def test_every_rule_has_a_failing_and_a_passing_case() -> None:
    assert rules_without_case(rule for rule, _ in RULES) == []


def test_every_case_belongs_to_a_rule() -> None:
    assert {case.code for case in CASES} == CODES


def test_no_code_and_no_name_stands_for_two_rules() -> None:
    assert len(CODES) == len(RULES)
    assert len({rule.name for rule, _ in RULES}) == len(RULES)


def test_every_rule_has_words_in_both_languages_and_no_words_lack_a_rule() -> None:
    known = catalogue()
    assert {code for code in known if code[:3] in FAMILIES} == CODES
    for code in CODES:
        for language in ("zh", "en"):
            assert {*known[code][language]} == {"what", "why", "fix"}


@pytest.mark.parametrize("case", FAILING, ids=str)
def test_the_words_of_a_finding_are_filled_in(case: Case, tmp_path: Path) -> None:
    for finding in findings(case, tmp_path):
        for language in ("zh", "en"):
            words = wording(finding, language)
            assert all((words.what, words.why, words.fix))
            assert not UNFILLED.search(words.what + words.fix)


def test_rules_stand_on_declared_roles_only() -> None:
    assert {rule.founded_on for rule, _ in RULES if rule.founded_on} <= {*ROLES}


@pytest.mark.parametrize("case", [case for case in FAILING if case.code == "PD321"], ids=str)
def test_an_implausible_value_names_the_return_it_doubts(case: Case, tmp_path: Path) -> None:
    (finding,) = findings(case, tmp_path)
    assert finding.severity is Severity.WARNING
    assert finding.subject
    assert (finding.subject.period, finding.subject.area) == ("2031S2", "south")
