"""The committed facts of the first programme, laid out as a text, hold what policy/ declares."""

import re
from datetime import date

import pytest

from tests.proofreading.texts import FACTS, TAISHAN, facts_text, proof_of

NUMBERS = list(re.finditer(r"\d+", facts_text()))


def covered() -> set[object]:
    """Every name, number and date of the list of facts."""
    names = {name for group in FACTS["values"].values() for name in group}
    located = {fact["value"] for kind in ("numbers", "dates") for fact in FACTS[kind]}
    return names | located


def test_every_declared_value_that_the_facts_have_is_found() -> None:
    proof = proof_of(facts_text(), TAISHAN)
    known = covered()
    assert [one.declared for one in proof.unfound if one.declared.value in known] == []
    assert known - {one.declared.value for one in proof.found} <= unlisted()


def unlisted() -> set[object]:
    """Facts that policy/ holds as a name of ours or in a retold text: they are not looked for."""
    values = FACTS["values"]
    return {*values["insurance"], *values["supervision"][-2:]}


def test_the_facts_leave_no_number_without_an_explanation() -> None:
    assert proof_of(facts_text(), TAISHAN).numbers.unexplained == ()


@pytest.mark.parametrize("found", NUMBERS, ids=lambda one: f"{one.start()}-{one.group()}")
def test_any_number_written_otherwise_is_noticed(found: re.Match[str]) -> None:
    text = facts_text()
    other = f"{text[: found.start()]}{int(found.group()) + 1}{text[found.end() :]}"
    before, after = proof_of(text, TAISHAN), proof_of(other, TAISHAN)
    assert len(after.unfound) > len(before.unfound) or after.numbers.unexplained


def test_dates_are_days_of_the_document_s_year() -> None:
    found = {one.declared.value for one in proof_of(facts_text(), TAISHAN).found}
    assert {fact["value"] for fact in FACTS["dates"]} <= {one for one in found if type(one) is date}
