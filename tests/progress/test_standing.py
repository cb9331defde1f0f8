"""进度状态 by example."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from generator.model.indicators import Bands, Pace
from generator.progress.standing import band_of, standing_at
from generator.progress.yardstick import Yardstick

BANDS = Bands.model_validate(
    {
        "from": date(2031, 1, 1),
        "origin": "convention",
        "value": [
            {"id": "fine", "name": "好", "tone": "ok", "at_least": 0},
            {"id": "close", "name": "近", "tone": "watch", "above": -10, "below": 0},
            {"id": "far", "name": "远", "tone": "behind", "at_least": -30, "at_most": -10},
            {"id": "lost", "name": "失", "tone": "behind", "below": -30},
        ],
    }
)
PACE = Pace.model_validate(
    {"year": 2031, "start": date(2031, 1, 1), "end": date(2031, 12, 31)}
    | {"due": date(2031, 11, 30), "origin": "convention"}
)
HALFWAY = Yardstick(
    date(2031, 6, 30),
    "reach",
    is_paced=True,
    pace=PACE,
    share=Fraction(1, 2),
    bands=BANDS,
    guard=None,
)


def at(target: int, remaining: int, by: Yardstick = HALFWAY) -> str | None:
    return standing_at(Fraction(target), Fraction(100), Fraction(remaining), by)


@pytest.mark.parametrize(
    ("gap", "band"),
    [
        (Fraction(0), "fine"),
        (Fraction(-1, 10**9), "close"),
        (Fraction(-10) + Fraction(1, 10**9), "close"),
        (Fraction(-10), "far"),
        (Fraction(-30), "far"),
        (Fraction(-30) - Fraction(1, 10**9), "lost"),
    ],
)
def test_bands_meet_exactly_at_their_limits(gap: Fraction, band: str) -> None:
    found = band_of(gap, BANDS)
    assert found
    assert found.id == band


def test_fulfilled_comes_before_every_date() -> None:
    late = replace(HALFWAY, as_of=date(2031, 12, 31))
    assert [at(100, 0, late), at(101, 0, late)] == ["fulfilled", "over_fulfilled"]


def test_a_surplus_elsewhere_does_not_fulfil() -> None:
    assert at(120, 5) == "fine"


def test_overdue_from_the_day_it_is_due() -> None:
    day = replace(HALFWAY, as_of=date(2031, 11, 30))
    assert at(99, 1, day) == "overdue"
    assert at(99, 1, replace(day, as_of=date(2031, 11, 29))) == "fine"


def test_nothing_is_behind_before_the_start() -> None:
    assert at(0, 100, replace(HALFWAY, as_of=date(2030, 12, 31))) == "not_started"


def test_nothing_planned_is_fulfilled() -> None:
    nothing = Fraction(0)
    assert standing_at(nothing, nothing, nothing, HALFWAY) == "fulfilled"
    assert standing_at(Fraction(1), nothing, nothing, HALFWAY) == "over_fulfilled"


def test_a_ceiling_is_judged_by_what_is_left_of_it() -> None:
    ceiling = replace(HALFWAY, rule="at_most")
    assert at(50, 0, ceiling) == "fine"
    assert at(55, 0, ceiling) == "close"
    assert at(100, 0, ceiling) == "lost"
    assert at(101, 1, ceiling) == "over_limit"


def test_a_ceiling_kept_to_the_end_is_kept() -> None:
    due = replace(HALFWAY, rule="at_most", as_of=date(2031, 11, 30))
    assert [at(100, 0, due), at(101, 1, due)] == ["kept", "over_limit"]


def test_a_floor_knows_no_pace() -> None:
    floor = replace(HALFWAY, rule="at_least", is_paced=False, pace=None, share=None)
    assert [at(99, 1, floor), at(100, 0, floor)] == ["under_limit", "kept"]


def test_abolished_bands_give_no_standing() -> None:
    assert at(50, 50, replace(HALFWAY, bands=BANDS.model_copy(update={"value": None}))) is None
