"""What is needed to be in time, by example and for any numbers."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.progress.needed import gap_in_units, last_day, needed_per_month, whole_months
from tests.builders import a_period, a_programme

untimed = settings(deadline=None, max_examples=200, database=None)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
PLANNED = {"east": {"garden": 5}}


@pytest.mark.parametrize(
    ("after", "until", "months"),
    [
        (date(2031, 6, 30), date(2031, 12, 31), 6),
        (date(2031, 9, 30), date(2031, 12, 31), 3),
        (date(2031, 3, 20), date(2031, 12, 31), 9),
        (date(2031, 3, 31), date(2031, 11, 30), 8),
        (date(2031, 1, 31), date(2031, 2, 28), 1),
        (date(2031, 2, 28), date(2031, 3, 28), 0),
        (date(2031, 2, 28), date(2031, 3, 31), 1),
        (date(2031, 11, 30), date(2031, 12, 30), 0),
        (date(2031, 12, 31), date(2031, 12, 31), 0),
        (date(2032, 1, 31), date(2031, 12, 31), 0),
        (date(9999, 10, 31), date.max, 2),
    ],
)
def test_only_whole_months_after_the_day_count(after: date, until: date, months: int) -> None:
    assert whole_months(after, until) == months


@untimed
@given(DAYS, st.integers(0, 900), st.integers(1, 40))
def test_months_left_only_shrink_as_days_pass(after: date, days: int, passed: int) -> None:
    until = after + timedelta(days=days)
    assert whole_months(after + timedelta(days=passed), until) <= whole_months(after, until)


@untimed
@given(DAYS, st.integers(0, 900))
def test_a_whole_month_has_at_least_28_and_at_most_31_days(after: date, days: int) -> None:
    months = whole_months(after, after + timedelta(days=days))
    assert 28 * months <= days < 31 * (months + 1)


@pytest.mark.parametrize(
    ("remaining", "months", "needed"), [(819, 6, 137), (12, 6, 2), (1, 6, 1), (0, 6, 0), (5, 1, 5)]
)
def test_a_part_of_a_post_is_a_whole_post(remaining: int, months: int, needed: int) -> None:
    assert needed_per_month(Fraction(remaining), months) == needed


def test_with_no_month_left_there_is_no_pace_that_would_do() -> None:
    assert needed_per_month(Fraction(5), 0) is None


def test_a_unit_with_decimals_is_rounded_up_at_its_last_decimal() -> None:
    assert needed_per_month(Fraction("1.01"), 2, 2) == Fraction("0.51")
    assert needed_per_month(Fraction(1), 3, 1) == Fraction("0.4")


@pytest.mark.parametrize(("remaining", "months"), [(-1, 2), (1, -2)])
def test_nothing_negative_is_left(remaining: int, months: int) -> None:
    with pytest.raises(ValueError, match="nothing negative"):
        needed_per_month(Fraction(remaining), months)


@untimed
@given(st.integers(0, 10**6), st.integers(1, 24), st.integers(0, 3))
def test_what_is_needed_fulfils_the_plan_and_one_step_less_would_not(
    remaining: int, months: int, decimals: int
) -> None:
    step = Fraction(1, 10**decimals)
    left = remaining * step
    needed = needed_per_month(left, months, decimals)
    assert needed is not None
    assert needed * months >= left
    assert left == 0 or (needed - step) * months < left


@pytest.mark.parametrize(
    ("gap", "planned", "posts"),
    [("-6.6", 100, -7), ("-0.1", 100, -1), ("6.6", 100, 6), ("0.5", 100, 0), ("0", 9, 0)],
)
def test_a_gap_in_posts_never_looks_better_than_it_is(gap: str, planned: int, posts: int) -> None:
    assert gap_in_units(Fraction(gap), Fraction(planned)) == posts


@untimed
@given(st.integers(0, 500), st.integers(1, 500), st.fractions(0, 1))
def test_so_many_more_posts_are_on_the_pace_and_one_less_are_not(
    done: int, planned: int, pace: Fraction
) -> None:
    gap = 100 * (Fraction(done, planned) - pace)
    lacking = -gap_in_units(gap, Fraction(planned))
    assert done + lacking >= pace * planned > done + lacking - 1


def test_the_plan_is_due_as_its_pace_says_else_at_the_end_of_its_year() -> None:
    filed = a_period({"east": {"garden": 1}})
    assert last_day(a_programme(PLANNED, filed), filed) == date(2031, 4, 11)
    unpaced = a_programme(PLANNED, filed, indicators={"pace": []})
    assert last_day(unpaced, filed) == date(2031, 12, 31)


def test_a_period_of_no_plan_year_has_no_last_day() -> None:
    filed = a_period({"east": {"garden": 1}}, 400)
    assert last_day(a_programme(PLANNED, filed), filed) is None
