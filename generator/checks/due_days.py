"""SB6: the days after a period within which its returns are due."""

from collections.abc import Iterator

from generator.checks.words import digits
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.dated import in_force
from generator.model.programme import Programme
from generator.position import Position

NOT_WHOLE = Rule("SB630", "due-days-not-whole", founded_on="period.due")
BEYOND_CALENDAR = Rule("SB631", "due-beyond-the-calendar", founded_on="period.due")
TOO_LONG = 3660
"""So many days are no deadline: the number is at fault, not the period's last day."""


def not_whole(programme: Programme) -> Iterator[Diagnostic]:
    """Returns are due within days and a fraction of one."""
    for number, one in enumerate(programme.indicators.returns.due_days):
        if one.value is not None and one.value != int(one.value):
            yield NOT_WHOLE.finding(_entry(programme, number), days=digits(one.value))


def beyond_calendar(programme: Programme) -> Iterator[Diagnostic]:
    """The day by which returns are due lies after the last day a date can name."""
    entries = programme.indicators.returns.due_days
    told: set[Position] = set()
    for place, period in enumerate(programme.indicators.periods):
        entry = in_force(entries, period.until)
        if entry is None or entry.value is None or programme.return_due(period.id) is not None:
            continue
        if entry.value > TOO_LONG:
            at = _entry(programme, entries.index(entry))
        else:
            at = programme.places.value(files.INDICATORS, "periods", place, "to")
        if at not in told:
            told.add(at)
            days = digits(entry.value)
            yield BEYOND_CALENDAR.finding(at, period=period.name, until=period.until, days=days)


def _entry(programme: Programme, number: int) -> Position:
    return programme.places.value(files.INDICATORS, "returns", "due_days", number, "value")
