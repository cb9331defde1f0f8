"""Dates as printed text and as markup that keeps the machine's form."""

from datetime import date, datetime

from markupsafe import Markup


def long_date(day: date) -> str:
    """A date in words: 2022年3月5日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_day(day: date) -> str:
    """A date within a year that is known: 3月5日."""
    return f"{day.month}月{day.day}日"


def long_minute(at: datetime) -> str:
    """A time to the minute in words: 2022年7月12日16:30."""
    return f"{long_date(at)}{at:%H:%M}"


def minute_element(at: datetime) -> Markup:
    """A `<time>` element to the minute, in the local time of whoever wrote it down."""
    return time_element(at, long_minute(at))


def time_element(day: date, text: str | None = None) -> Markup:
    """A `<time>` element: the ISO date for machines, 年月日 (or the given text) for readers."""
    return Markup('<time datetime="%s">%s</time>') % (
        f"{day:%Y-%m-%dT%H:%M}" if isinstance(day, datetime) else day.isoformat(),
        long_date(day) if text is None else text,
    )
