"""Dates as printed text and as markup that keeps the machine's form."""

from datetime import date

from markupsafe import Markup


def long_date(day: date) -> str:
    """A date in words: 2022年3月5日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_day(day: date) -> str:
    """A date within a year that is known: 3月5日."""
    return f"{day.month}月{day.day}日"


def date_range(start: date, end: date) -> str:
    """Two dates as a span that says the year, and the month, once where they agree."""
    if start == end:
        return long_date(start)
    if start.year != end.year:
        return f"{long_date(start)}至{long_date(end)}"
    last = f"{end.day}日" if start.month == end.month else month_day(end)
    return f"{long_date(start)}至{last}"


def time_element(day: date, text: str | None = None) -> Markup:
    """A `<time>` element: the ISO date for machines, 年月日 (or the given text) for readers."""
    return Markup('<time datetime="{}">{}</time>').format(
        day.isoformat(), long_date(day) if text is None else text
    )
