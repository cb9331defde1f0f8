"""Days that stretches of time cover, and days they leave uncovered."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.spans import ENDLESS, Span, shared, span, uncovered

START = date(2031, 1, 1)
NUMBERS = st.integers(0, 30)
SPANS = st.builds(lambda first, length: a_span(first, first + length - 2), NUMBERS, NUMBERS)


def a_span(first: int, last: int) -> Span:
    return Span(START + timedelta(days=first), START + timedelta(days=last))


@given(SPANS, st.lists(SPANS, max_size=6))
def test_every_day_of_the_whole_is_covered_or_lies_in_exactly_one_gap(
    whole: Span, spans: list[Span]
) -> None:
    gaps = list(uncovered(whole, spans))
    assert gaps == sorted(gaps)
    for number in range(-2, 65):
        day = START + timedelta(days=number)
        inside = whole.first <= day <= whole.last
        covered = any(one.first <= day <= one.last for one in spans)
        holding = sum(one.first <= day <= one.last for one in gaps)
        assert holding == (1 if inside and not covered else 0)


@given(SPANS, SPANS)
def test_days_in_common_are_the_same_from_both_sides(one: Span, other: Span) -> None:
    assert shared(one, other) == shared(other, one)


def test_what_has_not_ended_leaves_no_gap_behind_it() -> None:
    whole = span(START, None)
    assert list(uncovered(whole, [whole])) == []
    assert list(uncovered(whole, [])) == [Span(START, ENDLESS)]
