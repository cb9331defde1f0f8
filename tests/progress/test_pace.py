"""序时进度 by example."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from generator.model.indicators import Pace
from generator.progress.compute import compute
from generator.progress.pace import pace_share
from tests.builders import a_period, a_programme

POINTS = [{"on": date(2031, 2, 1), "share": 0}, {"on": date(2031, 3, 1), "share": 1}]


def a_pace(**more: Any) -> Pace:  # noqa: ANN401
    dates = {"start": date(2031, 1, 1), "end": date(2031, 1, 11), "due": date(2031, 1, 11)}
    return Pace.model_validate({"year": 2031, **dates, "origin": "convention", **more})


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2030, 12, 31), Fraction(0)),
        (date(2031, 1, 1), Fraction(0)),
        (date(2031, 1, 4), Fraction(3, 10)),
        (date(2031, 1, 11), Fraction(1)),
        (date(2031, 1, 12), Fraction(1)),
    ],
)
def test_pace_is_linear_by_day(day: date, share: Fraction) -> None:
    assert pace_share(a_pace(), day) == share


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2031, 1, 11), Fraction(0)),
        (date(2031, 2, 15), Fraction(1, 2)),
        (date(2031, 3, 1), Fraction(1)),
        (date(2031, 9, 1), Fraction(1)),
    ],
)
def test_declared_points_replace_the_straight_line(day: date, share: Fraction) -> None:
    assert pace_share(a_pace(points=POINTS), day) == share


def test_a_year_that_starts_and_ends_on_one_day_is_over_on_it() -> None:
    day = date(2031, 1, 1)
    assert pace_share(a_pace(end=day), day) == 1


def test_a_year_without_pace_judges_only_what_is_fulfilled() -> None:
    pace = {"year": 2029, "start": date(2029, 1, 1), "end": date(2029, 2, 1)}
    other = {"pace": [{**pace, "due": date(2029, 2, 1), "origin": "convention"}]}
    planned = {"east": {"garden": 5}, "west": {"garden": 5}}
    filed = a_period({"east": {"garden": 5}, "west": {"garden": 4}})
    figures = compute(a_programme(planned, filed, indicators=other))
    found = [
        figures.figure("p1", area, "garden", indicator)
        for area in planned
        for indicator in ("pace", "gap", "standing")
    ]
    assert [one.value for one in found if one] == [None, None, "fulfilled", None, None, None]
