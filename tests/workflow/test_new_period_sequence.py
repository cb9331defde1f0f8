"""Which line a period that nobody declared would have, by the pattern of those declared."""

from datetime import date

import pytest

from generator.model.indicators import PeriodDeclaration
from generator.typeset.period_sequence import periods_up_to


def declared(identifier: str, name: str, short: str, since: str, until: str) -> PeriodDeclaration:
    days = {"from": date.fromisoformat(since), "to": date.fromisoformat(until)}
    return PeriodDeclaration.model_validate(
        {"id": identifier, "name": name, "short": short, **days}
    )


@pytest.mark.parametrize(
    ("last", "following"),
    [
        (
            declared("2024-08", "2024年8月", "8月", "2024-08-01", "2024-08-31"),
            ("2024-09", "2024年9月", "9月", "2024-09-01", "2024-09-30"),
        ),
        (
            declared("2023-12", "2023年12月", "12月", "2023-12-01", "2023-12-31"),
            ("2024-01", "2024年1月", "1月", "2024-01-01", "2024-01-31"),
        ),
        (
            declared("2024-01", "2024年1月", "1月", "2024-01-01", "2024-01-31"),
            ("2024-02", "2024年2月", "2月", "2024-02-01", "2024-02-29"),
        ),
        (
            declared("2023H1", "2023年上半年", "上半年", "2023-01-01", "2023-06-30"),
            ("2023H2", "2023年下半年", "下半年", "2023-07-01", "2023-12-31"),
        ),
        (
            declared("2023Q4", "2023年度第四季度", "四季度", "2024-01-01", "2024-03-31"),
            ("2024Q1", "2024年度第一季度", "一季度", "2024-04-01", "2024-06-30"),
        ),
    ],
)
def test_the_pattern_of_the_last_period_leads_to_the_next(
    last: PeriodDeclaration, following: tuple[str, str, str, str, str]
) -> None:
    (found,) = periods_up_to([last], following[0])
    assert tuple(str(one) for one in found) == following


def test_periods_in_between_are_named_too_and_the_year_before_is_the_pattern() -> None:
    quarters = [
        declared("2023Q1", "2023年春季", "春", "2023-01-01", "2023-03-31"),
        declared("2023Q2", "2023年夏秋", "夏秋", "2023-04-01", "2023-12-31"),
    ]
    found = periods_up_to(quarters, "2024Q2")
    assert [(one.id, one.name) for one in found] == [
        ("2024Q1", "2024年春季"),
        ("2024Q2", "2024年夏秋"),
    ]


@pytest.mark.parametrize("asked", ["2023Q3", "2022Q4", "2023-07"])
def test_a_period_out_of_pattern_is_not_guessed(asked: str) -> None:
    year = [
        declared("2023Q1", "2023年一季度", "一季度", "2023-01-01", "2023-03-31"),
        declared("2023X", "2023年全年", "全年", "2023-04-01", "2023-12-31"),
    ]
    assert periods_up_to(year, asked) == ()
