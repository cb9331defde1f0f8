"""Numbers after restatement, and how numbers and names are written in findings."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from generator.checks.returned_values import (
    Entry,
    corrections,
    standing_values,
    written_values,
)
from generator.checks.words import digits, nearest
from generator.model.programme import Programme
from generator.progress.returned import returned
from tests.cases import Case
from tests.checks.base_programme import changed_reading

LINE = (
    "  - {{period: 2031S1, area: 南岸镇, post_kind: bank, measure: paid, "
    "from: {stated}, to: {corrected}, decided: {decided}, by: 县公所, reason: 重复登记}}\n"
)
PAID = Entry("2031S1", "south", "bank", "paid")


def restated(folder: Path, *lines: str) -> Programme:
    """The base programme with restatements in its second period."""
    text = "status: sample\nrestates:\n" + "".join(lines)
    change = {"file": "data/2031S2.yml", "this": "status: sample\n", "with": text}
    case = Case("", "restated", b"", (), more={"replace": [change]})
    programme = changed_reading(case, folder).programme
    assert programme
    return programme


def test_a_restated_number_replaces_the_written_one(tmp_path: Path) -> None:
    line = LINE.format(stated=7200, corrected=7000, decided="2031-08-01")
    programme = restated(tmp_path, line)
    assert written_values(programme)[PAID] == 7200
    assert returned(programme).value(*PAID) == 7000


def test_the_restatement_decided_last_counts_wherever_it_stands(tmp_path: Path) -> None:
    later = LINE.format(stated=7000, corrected=6900, decided="2031-09-01")
    earlier = LINE.format(stated=7200, corrected=7000, decided="2031-08-01")
    programme = restated(tmp_path, later, earlier)
    assert [one.restatement.corrected for one in corrections(programme)] == [7000, 6900]
    assert returned(programme).value(*PAID) == 6900


def test_what_was_never_reported_cannot_be_restated_into_being(tmp_path: Path) -> None:
    line = LINE.format(stated=1, corrected=2, decided="2031-08-01").replace("bank", "lamp")
    programme = restated(tmp_path, line.replace("南岸镇", "北岸镇"))
    assert returned(programme).value("2031S1", "north", "lamp", "paid") is None


def test_rules_and_figures_reckon_with_the_same_restated_numbers(tmp_path: Path) -> None:
    programme = restated(
        tmp_path,
        LINE.format(stated=7200, corrected=7000, decided="2031-08-01"),
        LINE.format(stated=7000, corrected=6900, decided="2031-08-01"),
    )
    assert standing_values(programme).value(*PAID) == returned(programme).value(*PAID) == 6900


def test_a_number_restated_from_what_never_stood_is_in_doubt(tmp_path: Path) -> None:
    programme = restated(tmp_path, LINE.format(stated=7300, corrected=7000, decided="2031-08-01"))
    values = standing_values(programme)
    assert values.in_doubt(*PAID)
    assert values.value(*PAID) is None
    assert values.value("2031S1", "south", "lamp", "paid") == Fraction("3000.5")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (7, "7"),
        (Decimal("2.50"), "2.5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-6, 2), "-3"),
        (Fraction(2, 3), "0.666667"),
    ],
)
def test_numbers_are_written_without_ornament_and_exactly_where_they_end(
    value: Fraction | Decimal | int, written: str
) -> None:
    assert digits(value) == written


def test_the_nearest_name_is_the_one_that_looks_most_alike() -> None:
    assert nearest("南案镇", ["北岸镇", "南岸镇"]) == "南岸镇"
    assert nearest("南案镇", []) == ""
