"""Printing of exact figures."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeset import numbers

ratios = st.fractions(min_value=-3, max_value=30, max_denominator=10**7)
counts = st.integers(-(10**12), 10**12)


def printed_value(text: str) -> Fraction:
    """The number a reader sees."""
    return Fraction(text.replace(numbers.MINUS, "-").replace(numbers.THIN_GAP, "").rstrip("%"))


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Fraction(1179, 1570), "75.1%"),
        (Fraction(4097, 4000), "102.4%"),
        (Fraction(7505, 10000), "75.1%"),
        (Fraction(9996, 10000), "99.9%"),
        (Fraction(10001, 10000), "100.1%"),
        (Fraction(1, 100000), "0.1%"),
        (Fraction(1), "100.0%"),
        (Fraction(0), "0.0%"),
    ],
)
def test_a_percentage_has_one_decimal_rounded_half_up(ratio: Fraction, text: str) -> None:
    assert numbers.percent(ratio) == text


@given(ratios)
def test_a_hundred_and_zero_per_cent_print_only_where_exact(ratio: Fraction) -> None:
    text = numbers.percent(ratio)
    assert (text == "100.0%") == (ratio == 1)
    assert (text == "0.0%") == (ratio == 0)


@given(ratios)
def test_a_printed_percentage_is_within_a_tenth(ratio: Fraction) -> None:
    assert abs(printed_value(numbers.percent(ratio)) - 100 * ratio) < Fraction(1, 10)


@given(ratios, ratios)
def test_a_larger_ratio_never_prints_smaller(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    assert printed_value(numbers.percent(low)) <= printed_value(numbers.percent(high))


@given(ratios)
def test_the_sign_of_a_gap_is_never_lost(gap: Fraction) -> None:
    text = numbers.points(gap)
    assert text.startswith("+") == (gap > 0)
    assert text.startswith(numbers.MINUS) == (gap < 0)
    assert "-" not in text


def test_four_digits_stand_together_and_five_are_grouped() -> None:
    assert numbers.count(1570) == "1570"
    assert numbers.count(10000) == f"10{numbers.THIN_GAP}000"
    assert numbers.count(-1234567, gap=",") == f"{numbers.MINUS}1,234,567"


@given(counts)
def test_a_printed_count_reads_back_as_itself(number: int) -> None:
    assert printed_value(numbers.count(number)) == number


@given(counts)
def test_a_change_prints_plus_exactly_when_it_grows(number: int) -> None:
    assert numbers.change(number).startswith("+") == (number > 0)


def test_a_measure_prints_the_decimals_it_is_reported_with() -> None:
    assert numbers.fixed(Fraction(25, 2), 2) == "12.50"
    assert numbers.fixed(Fraction(5, 1000), 2) == "0.01"
    assert numbers.fixed(Fraction(-1, 1000), 2) == f"{numbers.MINUS}0.01"
    assert numbers.fixed(Fraction(123456, 10), 1) == f"12{numbers.THIN_GAP}345.6"


@given(ratios, st.integers(0, 6))
def test_fixed_decimals_are_within_half_a_unit_and_zero_only_where_exact(
    value: Fraction, places: int
) -> None:
    text = numbers.fixed(value, places)
    assert len(text.partition(".")[2]) == places
    assert (printed_value(text) == 0) == (value == 0)
    assert abs(printed_value(text) - value) < Fraction(1, 10**places)


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=4))
def test_a_number_as_written_reads_back_as_itself(value: Decimal) -> None:
    assert printed_value(numbers.as_written(Fraction(value))) == Fraction(value)


def test_money_shows_cents_only_where_there_are_some() -> None:
    assert numbers.amount(2000) == "2000"
    assert numbers.amount(Fraction(5, 2)) == "2.50"
    assert numbers.amount(Fraction(-5, 2)) == f"{numbers.MINUS}2.50"


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=12))
def test_a_decimal_of_twelve_places_is_written_exactly(value: object) -> None:
    exact = Fraction(str(value))
    assert Fraction(numbers.plain_decimal(exact)) == exact


@given(st.fractions(max_denominator=10**9))
def test_a_plain_decimal_is_near_and_plain(value: Fraction) -> None:
    text = numbers.plain_decimal(value)
    assert abs(Fraction(text) - value) <= Fraction(1, 2 * 10**12)
    assert set(text) <= set("-0123456789.")
    assert text != "-0"


def test_an_interval_with_equal_ends_is_one_figure() -> None:
    assert numbers.interval("75.1%", "82.6%") == "75.1%～82.6%"
    assert numbers.interval("75.1%", "75.1%") == "75.1%"
