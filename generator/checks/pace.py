"""SB6: the pace of plan years, and which warnings make a return doubtful."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.checks import return_values, returns
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.indicators import PacePoint
from generator.model.programme import Programme

PACE_UPSIDE_DOWN = Rule("SB611", "pace-upside-down", founded_on="figures.pace")
POINTS_UNORDERED = Rule("SB612", "pace-points-out-of-order", founded_on="figures.pace")
PACE_MISSING = Rule("SB613", "pace-missing", founded_on="figures.pace")
DOUBLED_PACE = Rule("SB616", "doubled-pace", founded_on="figures.pace")
PACE_OUTSIDE = Rule("SB628", "pace-outside-plan-year", founded_on="figures.pace")
UNKNOWN_SUSPECT = Rule("SB618", "unknown-suspect-code", Severity.WARNING, founded_on="period.tasks")

SUSPECT_CODES = tuple(
    rule.code
    for rule in (
        returns.MISSING_MEASURE,
        return_values.EARLY_RETURN,
        return_values.IMPLAUSIBLE,
        returns.MISSING_KIND,
    )
)
"""Warnings that name the return they cast doubt on."""


def pace_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """The pace of a year ends on or before the day it starts."""
    for number, pace in enumerate(programme.indicators.pace):
        if pace.end <= pace.start:
            at = programme.places.value(files.INDICATORS, "pace", number, "end")
            yield PACE_UPSIDE_DOWN.finding(at, year=pace.year, start=pace.start, end=pace.end)


def points_unordered(programme: Programme) -> Iterator[Diagnostic]:
    """A declared point is not later than the one above it, asks for less, or for more than all."""
    for number, pace in enumerate(programme.indicators.pace):
        if pace.points and pace.points[0].share > 1:
            yield _point(programme, number, 0, pace.points[0])
        for place, (before, after) in enumerate(pairwise(pace.points), start=1):
            if after.on <= before.on or after.share < before.share or after.share > 1:
                yield _point(programme, number, place, after)


def pace_missing(programme: Programme) -> Iterator[Diagnostic]:
    """A plan year, or its first days, have no pace where completion is judged by pace."""
    if not _judged_by_pace(programme):
        return
    for number, table in enumerate(programme.allocation_file.allocations):
        if programme.pace(table.year, table.since) is None:
            at = programme.places.value(files.ALLOCATION, "allocations", number, "year")
            yield PACE_MISSING.finding(at, year=table.year, since=table.since, table=table.name)


def doubled_pace(programme: Programme) -> Iterator[Diagnostic]:
    """A plan year has two paces from one day on, or two from its outset."""
    seen: set[tuple[int, date | None]] = set()
    for number, pace in enumerate(programme.indicators.pace):
        if (pace.year, pace.since) in seen:
            key = "from" if pace.since else "year"
            at = programme.places.value(files.INDICATORS, "pace", number, key)
            yield DOUBLED_PACE.finding(at, year=pace.year, since=pace.since or "—")
        seen.add((pace.year, pace.since))


def pace_outside(programme: Programme) -> Iterator[Diagnostic]:
    """No day of a pace lies in the plan year it is for."""
    years = {one.year: one for one in programme.allocation_file.allocations}
    for number, pace in enumerate(programme.indicators.pace):
        table = years.get(pace.year)
        sound = pace.start < pace.end and table is not None and table.since <= table.until
        if table is None or not sound:
            continue  # told elsewhere
        if pace.end < table.since or table.until < pace.start:
            yield PACE_OUTSIDE.finding(
                programme.places.value(files.INDICATORS, "pace", number, "start"),
                year=pace.year,
                start=pace.start,
                end=pace.end,
                table=table.name,
                since=table.since,
                until=table.until,
            )


def unknown_suspect(programme: Programme) -> Iterator[Diagnostic]:
    """The policy lists a code that never casts doubt on a return."""
    suspects = programme.indicators.suspects
    for number, code in enumerate(suspects.codes if suspects else ()):
        if code not in SUSPECT_CODES:
            at = programme.places.value(files.INDICATORS, "suspects", "codes", number)
            near = nearest(code, SUSPECT_CODES)
            yield UNKNOWN_SUSPECT.finding(at, code=code, nearest=near, known=listed(SUSPECT_CODES))


def _judged_by_pace(programme: Programme) -> bool:
    """Whether the plan is to be reached, or used up, along a pace."""
    target = programme.indicators.target
    measure = programme.measures.get(target.measure)
    cumulative = measure is not None and measure.kind == "cumulative"
    return target.rule == "reach" or (target.rule == "at_most" and cumulative)


def _point(programme: Programme, number: int, place: int, point: PacePoint) -> Diagnostic:
    at = programme.places.value(files.INDICATORS, "pace", number, "points", place)
    year = programme.indicators.pace[number].year
    return POINTS_UNORDERED.finding(at, year=year, on=point.on, share=point.share)
