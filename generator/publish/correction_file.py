"""Corrections as open data: what stood, what stands, who decided and why."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.period import Period, Restatement
from generator.model.programme import Programme
from generator.publish.csv_text import csv_bytes, safe_text
from generator.typeset.numbers import plain_decimal

CORRECTION_COLUMNS = (
    "period,area_id,area_name,post_kind,measure,unit,from,to,decided,by,reason,published_with"
)


def corrections_csv(programme: Programme) -> bytes:
    """Every correction in the order of decisions; `published_with` is the period that carries it.

    Names are those on the cut-off day of the period that was corrected.
    """
    found = [(one, later) for later in programme.periods for one in later.restates]
    rows = (_row(programme, *one) for one in sorted(found, key=lambda each: each[0].decided))
    return csv_bytes(CORRECTION_COLUMNS, rows)


def _row(programme: Programme, one: Restatement, later: Period) -> tuple[str, ...]:
    measure = programme.measures.get(one.measure)
    return (
        safe_text(one.period),
        *_area(programme, one),
        one.post_kind,
        one.measure,
        safe_text(measure.unit if measure else ""),
        plain_decimal(Fraction(one.stated)),
        plain_decimal(Fraction(one.corrected)),
        one.decided.isoformat(),
        safe_text(one.by),
        safe_text(one.reason),
        later.period,
    )


def _area(programme: Programme, one: Restatement) -> Iterator[str]:
    day = next((each.as_of for each in programme.periods if each.period == one.period), None)
    area = programme.area_named(one.area, day)
    yield area.id if area else ""
    yield safe_text(programme.shown_name(area, day) if area else one.area)
