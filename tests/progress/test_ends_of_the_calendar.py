"""The first and the last day a date can name are days like others."""

from datetime import date

import pytest

from generator.typeset.news import day_before
from tests.builders import a_period, a_programme, in_force_from


def declared(since: date, until: date, days: int) -> dict[str, object]:
    one = {"id": "p1", "name": "p1", "short": "p1", "from": since, "to": until}
    due = {"due_days": [in_force_from(date.min, days)], "name": "月报"}
    return {"periods": [one], "returns": due}


@pytest.mark.parametrize(
    ("until", "days"), [(date.max, 1), (date(2031, 12, 31), 99_999_999), (date.max, 10**30)]
)
def test_a_deadline_beyond_the_last_day_is_none(until: date, days: int) -> None:
    programme = a_programme({}, indicators=declared(date(2031, 1, 1), until, days))
    assert programme.return_due("p1") is None


def test_the_day_before_the_first_of_all_is_that_day() -> None:
    period = a_period({})
    programme = a_programme({}, period, indicators=declared(date.min, date(2031, 12, 31), 10))
    assert day_before(programme, period) == date.min
