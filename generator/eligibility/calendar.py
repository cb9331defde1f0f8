"""Days as (year, month, day): birthdays and ages without a clock."""

from generator.eligibility.table import Counting

Day = tuple[int, int, int]
LEAP_DAY = (2, 29)


def day_of(text: str) -> Day:
    """A day from its ISO form."""
    year, month, day = text.split("-")
    return int(year), int(month), int(day)


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def next_day(day: Day) -> Day:
    """The day after."""
    year, month, number = day
    if number < _length(year, month):
        return year, month, number + 1
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)  # noqa: PLR2004 -- months


def birthday(born: Day, age: int, counting: Counting) -> Day:
    """The birthday on which somebody turns an age."""
    year, month, day = born[0] + age, born[1], born[2]
    if (month, day) == LEAP_DAY and not is_leap(year):
        return (year, 2, 28) if counting["leap_day"] == "february_28" else (year, 3, 1)
    return year, month, day


def reached_on(born: Day, age: int, counting: Counting) -> Day:
    """The first day on which somebody counts as being of an age."""
    turns = birthday(born, age, counting)
    return turns if counting["reached"] == "on_birthday" else next_day(turns)


def ended_on(born: Day, age: int, counting: Counting) -> Day:
    """The first day on which somebody is beyond the last age of a window."""
    if counting["last_age"] == "whole_year":
        return reached_on(born, age + 1, counting)
    return next_day(birthday(born, age, counting))


def age_on(born: Day, day: Day, counting: Counting) -> int:
    """The age in full years on a day; 0 on the day of birth."""
    years = day[0] - born[0]
    return max(0, years if reached_on(born, years, counting) <= day else years - 1)


def _length(year: int, month: int) -> int:
    lengths = (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return lengths[month - 1]
