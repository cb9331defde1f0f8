"""SB6: lists of dated values: one entry a day, in the order in which they replace each other."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from generator.checks.walk import Written, key_of, policy_shapes, value_at
from generator.checks.words import digits, listed
from generator.diagnostics import Diagnostic, Rule
from generator.model.body import Office
from generator.model.dated import Dated, DatedValue
from generator.model.indicators import Bands
from generator.model.notices import NoticeGrades
from generator.model.plan import AgeWindows, Deadlines
from generator.model.programme import Programme

SAME_DAY_VALUES = Rule("SB603", "two-values-on-one-day", founded_on="subsidy.values")
UNORDERED_VALUES = Rule("SB604", "values-out-of-order", founded_on="subsidy.values")
VALUE_LEFT_EMPTY = Rule("SB629", "value-left-empty", founded_on="subsidy.values")
WRITTEN_NULLS = ("null", "Null", "NULL", "~")


class DatedList(NamedTuple):
    """A list of dated entries: the shape that holds it, under which key, and what it is called."""

    holder: Written
    key: str
    called: str
    entries: tuple[Dated, ...]


def same_day_values(programme: Programme) -> Iterator[Diagnostic]:
    """Two entries of a list are in force from the same day on."""
    for one in dated_lists(programme):
        first: dict[date, Dated] = {}
        for number, entry in enumerate(one.entries):
            other = first.setdefault(entry.since, entry)
            if other is not entry:
                yield SAME_DAY_VALUES.finding(
                    value_at(programme, one.holder, one.key, number, "from"),
                    list=one.called,
                    since=entry.since,
                    values=listed((said(other), said(entry))),
                )


def unordered_values(programme: Programme) -> Iterator[Diagnostic]:
    """An entry stands below one that begins later."""
    for one in dated_lists(programme):
        for number, (before, after) in enumerate(pairwise(one.entries), start=1):
            if after.since < before.since:
                yield UNORDERED_VALUES.finding(
                    value_at(programme, one.holder, one.key, number, "from"),
                    list=one.called,
                    since=after.since,
                    before=before.since,
                )


def value_left_empty(programme: Programme) -> Iterator[Diagnostic]:
    """Nothing is written for a value that may be abolished; only a written `null` abolishes."""
    for one in dated_lists(programme):
        for number, entry in enumerate(one.entries):
            if getattr(entry, "value", entry) is not None:
                continue
            at = value_at(programme, one.holder, one.key, number, "value")
            written = programme.places.excerpt(at)[at.column - 1 :].lstrip()
            if not written.startswith(WRITTEN_NULLS):
                yield VALUE_LEFT_EMPTY.finding(at, list=one.called, since=entry.since)


def dated_lists(programme: Programme) -> Iterator[DatedList]:
    """Every list of dated entries of the policy files."""
    for written in policy_shapes(programme):
        for name, field in type(written.shape).model_fields.items():
            held = getattr(written.shape, name)
            if isinstance(held, tuple) and held and isinstance(held[0], Dated):
                called = _called(written, field.title or name)
                yield DatedList(written, key_of(written.shape, name), called, held)


def said(entry: Dated) -> str:
    """What an entry says, shortly; a dash where it abolishes."""
    match entry:
        case DatedValue(value=value) if value is not None:
            return digits(value)
        case Deadlines(value=value) if value is not None:
            return str(value.on)
        case AgeWindows(value=value) if value is not None:
            return listed(f"{one.since}–{one.until}" for one in value)
        case Bands(value=value) | NoticeGrades(value=value) if value is not None:
            return "/".join(one.name for one in value) or "—"
        case Office():
            return entry.name
    return "—"


def _called(written: Written, title: str) -> str:
    """The name or the area of the holder and the title of the list."""
    holder = getattr(written.shape, "name", None) or getattr(written.shape, "area", None)
    return f"{holder}的{title}" if holder else title
