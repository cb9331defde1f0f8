"""Returned values after restatements."""

from datetime import date
from typing import Any

from generator.progress.compute import compute
from generator.progress.figure import Key
from generator.progress.returned import returned
from tests.builders import Numbers, a_period, a_programme

PLANNED = {"east": {"garden": 60}, "west": {"garden": 60}}


def restatement(to: int, decided: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    said = {"period": "p1", "area": "east乡", "post_kind": "garden", "measure": "done"}
    why = {"by": "办公处", "reason": "重复登记"}
    return {**said, "from": 10, "to": to, "decided": date(2031, 3, decided), **why, **more}


def test_the_last_decision_stands_whatever_the_order_it_was_written_in() -> None:
    first = a_period({"east": {"garden": 10}}, 20, "p1")
    second = a_period({}, 50, "p2", restates=[restatement(8, 9), restatement(9, 5)])
    values = returned(a_programme(PLANNED, first, second))
    entry = values.entry("p1", "east", "garden", "done")
    assert entry
    assert [entry.value, entry.as_first_stated] == [8, 10]
    assert entry.at.file == "data/p2.yml/restates/0/to"


def test_a_restated_figure_says_who_changed_it_and_why() -> None:
    period = a_period({"east": {"garden": 10}}, restates=[restatement(8, 9)])
    figures = compute(a_programme(PLANNED, period))
    remarks = figures.by_key[Key("p1", "east", "garden", "done")].derivation.remarks
    assert "原报 10，办公处2031年3月9日更正为 8：重复登记。" in remarks


def test_what_was_never_returned_stays_unreported_even_if_restated() -> None:
    period = a_period({"west": {"garden": 1}}, restates=[restatement(8, 9)])
    assert returned(a_programme(PLANNED, period)).value("p1", "east", "garden", "done") is None


def test_a_missing_number_is_none_at_every_level() -> None:
    rows: dict[str, dict[str, Numbers]] = {
        "east": {"garden": {"done": "not reported", "helped": 0}, "ferry": "not reported"}
    }
    values = returned(a_programme(PLANNED, a_period(rows)))
    assert values.value("p1", "east", "garden", "done") is None
    assert values.value("p1", "east", "garden", "helped") == 0
    assert values.value("p1", "east", "garden", "present") is None
    assert values.value("p1", "east", "ferry", "done") is None
    assert values.value("p1", "west", "garden", "done") is None
