"""Which periods follow the declared ones, by the pattern of their ids, names and days."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Self

from generator.model.indicators import PeriodDeclaration

FURTHEST = 60
MONTHS = 12
NUMBERED = re.compile(r"(?P<year>\d{4})(?P<between>\D+)(?P<number>\d{1,2})")
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
HALVES = ("上半年", "下半年")


class Slot(NamedTuple):
    """A period as it would be declared."""

    id: str
    name: str
    short: str
    since: date
    until: date

    @classmethod
    def of(cls, one: PeriodDeclaration) -> Self:
        """A declared period."""
        return cls(one.id, one.name, one.short, one.since, one.until)


def periods_up_to(declared: Iterable[PeriodDeclaration], asked: str) -> tuple[Slot, ...]:
    """The periods after the last declared one up to the one asked for; none if out of pattern."""
    known = [Slot.of(one) for one in declared]
    first = len(known)
    for _ in range(FURTHEST):
        following = _following(known)
        if following is None:
            return ()
        known.append(following)
        if following.id == asked:
            return tuple(known[first:])
    return ()


def years_later(day: date, years: int) -> date:
    """The same day of another year; the last day of a month stays the last."""
    year = day.year + years
    last = monthrange(day.year, day.month)[1]
    there = monthrange(year, day.month)[1]
    return day.replace(year=year, day=there if day.day == last else min(day.day, there))


def year_replaced(text: str, year: int, by: int) -> str:
    """A text that names another year."""
    return re.sub(rf"(?<!\d){year}(?!\d)", str(by), text)


def _following(known: Sequence[Slot]) -> Slot | None:
    """What comes after the last: as in the year before, else by counting on."""
    start = known[-1].until + timedelta(days=1)
    same = next((one for one in known if years_later(one.since, 1) == start), None)
    return _a_year_later(same) if same else _counted_on(known[-1], start)


def _a_year_later(one: Slot) -> Slot | None:
    found = NUMBERED.fullmatch(one.id)
    if found is None:
        return None
    year = int(found["year"])
    texts = [year_replaced(text, year, year + 1) for text in one[:3]]
    since, until = years_later(one.since, 1), years_later(one.until, 1)
    return Slot(texts[0], texts[1], texts[2], since, until)


def _counted_on(last: Slot, start: date) -> Slot | None:
    """The next of the year, or the first of the next year, if periods are of whole months."""
    found, months = NUMBERED.fullmatch(last.id), _whole_months(last)
    if found is None or months is None:
        return None
    year, number = int(found["year"]), int(found["number"])
    turned = number * months >= MONTHS
    year_then, number_then = (year + 1, 1) if turned else (year, number + 1)
    width = len(found["number"])
    names = [
        _renumbered(year_replaced(text, year, year_then), number, number_then)
        for text in (last.name, last.short)
    ]
    if None in names:
        return None
    identifier = f"{year_then}{found['between']}{number_then:0{width}}"
    return Slot(identifier, str(names[0]), str(names[1]), start, _months_later(start, months))


def _whole_months(one: Slot) -> int | None:
    ends = monthrange(one.until.year, one.until.month)[1]
    if one.since.day != 1 or one.until.day != ends:
        return None
    return (one.until.year - one.since.year) * MONTHS + one.until.month - one.since.month + 1


def _months_later(start: date, months: int) -> date:
    """The last day of so many whole months."""
    count = start.year * MONTHS + start.month - 1 + months
    return date(count // MONTHS, count % MONTHS + 1, 1) - timedelta(days=1)


def _renumbered(text: str, number: int, by: int) -> str | None:
    """A name with its number replaced, however it is written; None if it has none."""
    for words in ((str(number), str(by)), _both(NUMERALS, number, by), _both(HALVES, number, by)):
        edge = r"\d" if words[0].isdigit() else "[一二三四五六七八九十]"
        changed = re.sub(rf"(?<!{edge}){words[0]}(?!{edge})", words[1], text)
        if words[0] and changed != text:
            return changed
    return None


def _both(words: Sequence[str], number: int, by: int) -> tuple[str, str]:
    fits = max(number, by) <= len(words)
    return (words[number - 1], words[by - 1]) if fits else ("", "")
