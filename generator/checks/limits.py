"""SB6: limits: their values and the areas that have one of their own."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from generator.checks.walk import Path
from generator.checks.words import digits, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.dated import DatedValue
from generator.model.indicators import Limit, LimitRow
from generator.model.programme import Programme
from generator.position import Position

WITHOUT_VALUES = Rule("SB620", "limit-without-values", founded_on="figures.limits")
UNKNOWN_AREA = Rule("SB621", "unknown-area-of-limit", founded_on="figures.limits")
DOUBLED_ROW = Rule("SB622", "doubled-row-of-limit", founded_on="figures.limits")
NOT_REPORTING = Rule("SB623", "limit-of-an-area-without-returns", founded_on="figures.limits")
ABOVE_THE_WHOLE = Rule(
    "SB632", "ratio-limit-above-the-whole", Severity.WARNING, founded_on="figures.limits"
)


class WrittenRow(NamedTuple):
    """A row of a limit and where its area is named."""

    limit: Limit
    row: LimitRow
    at: Position


def without_values(programme: Programme) -> Iterator[Diagnostic]:
    """A limit has neither general values nor rows."""
    for number, limit in enumerate(programme.indicators.limits):
        if not limit.values and not limit.rows:
            at = programme.places.value(files.INDICATORS, "limits", number, "id")
            yield WITHOUT_VALUES.finding(at, limit=limit.name)


def unknown_area(programme: Programme) -> Iterator[Diagnostic]:
    """A row names an area that nobody declared, or that is not there when the limit begins."""
    known = [one.name for one in programme.area_file.areas]
    for limit, row, at in _rows(programme):
        lost = [
            one.since for one in row.values if programme.area_named(row.area, one.since) is None
        ]
        if lost:
            yield UNKNOWN_AREA.finding(
                at, limit=limit.name, area=row.area, since=lost[0], nearest=nearest(row.area, known)
            )


def doubled_row(programme: Programme) -> Iterator[Diagnostic]:
    """Two rows of a limit are of one area."""
    first: dict[tuple[str, str], int] = {}
    for limit, row, at in _rows(programme):
        area = programme.area_named(row.area, row.values[0].since)
        if area is None:
            continue
        key = (limit.id, area.id)
        if key in first:
            yield DOUBLED_ROW.finding(at, limit=limit.name, area=row.area, first=first[key])
        first.setdefault(key, at.line)


def not_reporting(programme: Programme) -> Iterator[Diagnostic]:
    """A row is of an area that files no returns, so that its limit holds for nothing."""
    for limit, row, at in _rows(programme):
        area = programme.area_named(row.area, row.values[0].since)
        if area and not (area.in_plan and programme.is_leaf(area)):
            yield NOT_REPORTING.finding(at, limit=limit.name, area=row.area)


def above_the_whole(programme: Programme) -> Iterator[Diagnostic]:
    """The limit of a ratio is above 1, as if it were written in percent."""
    ratios = {one.id for one in programme.indicators.ratios}
    for number, limit in enumerate(programme.indicators.limits):
        for path, one in _values(limit) if limit.quantity in ratios else ():
            if one.value is not None and one.value > 1:
                yield ABOVE_THE_WHOLE.finding(
                    programme.places.value(files.INDICATORS, "limits", number, *path, "value"),
                    limit=limit.name,
                    value=digits(one.value),
                    percent=digits(100 * one.value),
                    share=digits(Fraction(one.value) / 100),
                )


def _values(limit: Limit) -> Iterator[tuple[Path, DatedValue]]:
    """Every value of a limit with its path, the general ones first."""
    yield from ((("values", at), one) for at, one in enumerate(limit.values))
    for place, row in enumerate(limit.rows):
        yield from ((("rows", place, "values", at), one) for at, one in enumerate(row.values))


def _rows(programme: Programme) -> Iterator[WrittenRow]:
    for number, limit in enumerate(programme.indicators.limits):
        for place, row in enumerate(limit.rows):
            at = programme.places.value(files.INDICATORS, "limits", number, "rows", place, "area")
            yield WrittenRow(limit, row, at)
