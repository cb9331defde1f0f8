"""A stated figure beside the computed one: equal, different by rounding, or really different."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.stated import (
    Nature,
    compared_exactly,
    compared_percent,
    compared_total,
    rounded,
)
from generator.progress.stated_figures import stated_differences
from tests.cases import Case
from tests.checks.base_programme import changed_reading

DIFFERS = "{reason: 原件如此, document: river_rules}"

STATED = f"""status: sample
stated:
  - area: 柳川县
    indicator: filled
    value: 96
    origin: convention
    differs: {DIFFERS}
  - {{area: 柳川县, indicator: filled, value: 86, origin: convention}}"""


def changed(folder: Path, *edits: tuple[str, str, str]) -> Programme:
    replace: list[object] = [{"file": file, "this": a, "with": b} for file, a, b in edits]
    programme = changed_reading(Case("", "stated", b"", (), more={"replace": replace}), folder)
    assert programme.programme
    return programme.programme


def test_halves_are_rounded_up_and_away_from_zero() -> None:
    assert rounded(Fraction("87.875"), 2) == Fraction("87.88")
    assert rounded(Fraction("87.874"), 2) == Fraction("87.87")
    assert rounded(Fraction("-0.5"), 0) == -1


@pytest.mark.parametrize(
    ("stated", "nature"),
    [
        ("6.00", Nature.EQUAL),
        ("6.02", Nature.ROUNDING),  # (3 + 1) × 0.005
        ("6.03", Nature.REAL),
        ("5.98", Nature.ROUNDING),
        ("5.97", Nature.REAL),
    ],
)
def test_rounding_explains_half_a_unit_for_each_number_and_one_for_the_total(
    stated: str, nature: Nature
) -> None:
    assert compared_total(Decimal(stated), Fraction(6), 2, 3).nature is nature


@pytest.mark.parametrize(
    ("stated", "nature"),
    [
        (Decimal("102.43"), Nature.EQUAL),  # 40.97 / 40 = 102.425 %
        (Decimal("102.42"), Nature.ROUNDING),
        (Decimal("102.44"), Nature.REAL),
        (102, Nature.EQUAL),
        (103, Nature.ROUNDING),
        (Decimal("102.5"), Nature.ROUNDING),
    ],
)
def test_rounding_of_a_percentage_is_less_than_one_unit(
    stated: Decimal | int, nature: Nature
) -> None:
    found = compared_percent(stated, Fraction("40.97") / 40)
    assert found.nature is nature
    assert found.computed == Fraction("102.425")


def test_a_difference_of_exactly_one_unit_is_no_rounding_of_a_percentage() -> None:
    assert compared_percent(86, Fraction(85, 100)).nature is Nature.REAL


def test_what_is_no_sum_and_no_share_is_equal_or_really_different() -> None:
    assert compared_exactly(Decimal("1.3"), Fraction(5, 4)).nature is Nature.EQUAL
    assert compared_exactly(Decimal("1.2"), Fraction(5, 4)).nature is Nature.REAL
    assert compared_exactly(Decimal("1.3"), Fraction(5, 4)).difference == 0


def test_every_difference_is_listed_once_with_its_place_and_reason(tmp_path: Path) -> None:
    programme = changed(
        tmp_path,
        ("policy/allocation.yml", "total: 70}", f"total: 71, differs: {{total: {DIFFERS}}}}}"),
        ("data/2031S2.yml", "status: sample", STATED),
    )
    row, figure = stated_differences(programme, compute(programme))
    assert (row.table, row.line, str(row.at)) == (
        "年度人数表",
        "南岸镇",
        "policy/allocation.yml:8:40",
    )
    assert [row.comparison.stated, row.comparison.computed] == [71, 70]
    assert row.comparison.nature is Nature.REAL  # whole counts are not rounded
    assert (figure.table, figure.line, figure.unit) == ("2031年下半年", "柳川县累计到岗", "个")
    assert figure.comparison.difference == 10
    assert figure.comparison.nature is Nature.REAL
    assert figure.declared
    assert figure.declared.reason == "原件如此"
    assert not figure.undeclared
