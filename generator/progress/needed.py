"""What is needed to be in time: whole months left, units a month, and how far off in units.

All of it is rounded to the side that never looks better than it is.
"""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import ceil, floor

from generator.model.period import Period
from generator.model.programme import Programme

MONTHS = 12


def whole_months(after: date, until: date) -> int:
    """Whole months that are left (剩余整月数).

    Args:
        after: The day whose end counts from: the cut-off day.
        until: The last day that counts.

    Returns:
        Whole months (个月) from the day after `after` to the end of `until`; 30 June to
        31 December are 6. 0 where not even one is left, never below.
    """
    (first, first_day), (last, last_day) = _next_day(after), _next_day(until)
    return max(last - first - (last_day < first_day), 0)


def needed_per_month(remaining: Fraction, months: int, decimals: int = 0) -> Fraction | None:
    """What each month has to bring for nothing to remain (每月需完成数).

    Args:
        remaining: What the plan exceeds the target by, in the unit of the plan, 0 and up.
        months: Whole months left.
        decimals: Decimals the unit is reported with: posts have none.

    Returns:
        Remaining ÷ months, rounded up to the last decimal; None where no month is left.

    Raises:
        ValueError: A quantity is negative.
    """
    if remaining < 0 or months < 0:
        msg = f"nothing negative is left: remaining={remaining}, months={months}"
        raise ValueError(msg)
    if not months:
        return None
    scale = 10**decimals
    return Fraction(ceil(remaining * scale / months), scale)


def gap_in_units(gap: Fraction, planned: Fraction, decimals: int = 0) -> Fraction:
    """进度偏差 in the unit of the plan: how many posts off the pace.

    Args:
        gap: Percentage points of the plan, below 0 is behind.
        planned: The plan, 0 and up.
        decimals: Decimals the unit is reported with.

    Returns:
        gap % of the plan, rounded down: what is lacking for the pace counts whole, what is
        ahead of it only as far as it is whole.
    """
    scale = 10**decimals
    return Fraction(floor(gap * planned * scale / 100), scale)


def last_day(programme: Programme, period: Period) -> date | None:
    """The day the plan of a period's year is due: as its pace has it, else the year's last day.

    None where the period lies in no plan year.
    """
    allocation = programme.allocation(period)
    if allocation is None:
        return None
    pace = programme.pace(allocation.year, period.as_of)
    return pace.due if pace else allocation.until


def _next_day(day: date) -> tuple[int, int]:
    """The day after, as months since year 0 and day of the month; the calendar may end here."""
    months = day.year * MONTHS + day.month
    if day.day == monthrange(day.year, day.month)[1]:
        return months + 1, 1
    return months, day.day + 1
