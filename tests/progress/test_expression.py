"""Formulas: exact numbers, and nothing but plain names, plain numbers and signs."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.expression import FormulaError, Term, in_words, parsed, value

ONE = {Term("done"): Fraction(1)}
WHOLE = st.integers(0, 10**7 - 1)
PLACES = st.text("0123456789", max_size=8)


@given(WHOLE, PLACES)
def test_a_number_of_up_to_fifteen_digits_counts_and_prints_as_it_is_written(
    whole: int, places: str
) -> None:
    written = f"{whole}.{places}" if places else str(whole)
    assert value(f"done * {written}", ONE) == Fraction(written)
    told = in_words(f"done * {written}", lambda term: term.measure)
    assert "e" not in told.removeprefix("done")
    assert Fraction(told.removeprefix("done × ")) == Fraction(written)


@pytest.mark.parametrize(
    "formula",
    [
        "done / 1e400",
        "done * 1e3",
        "done * 0.12345678901234567891",
        "done * 1234567890123456",
        "done * 1_000",
        "done * 0x10",
        "done * .5",
        "done - helped  # 备注",
        "done - ｈelped",
        "done－helped",
        "做成 - helped",
        "done - True",
    ],
)
def test_anything_but_plain_names_numbers_and_signs_is_refused(formula: str) -> None:
    with pytest.raises(FormulaError):
        parsed(formula)
