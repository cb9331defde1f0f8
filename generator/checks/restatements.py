"""PD3: corrections of earlier figures."""

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.cells import reporting_areas
from generator.checks.names import is_ambiguous, nearest_area
from generator.checks.returned_values import Correction, corrections, written_values
from generator.checks.words import digits, kind_name, measure_name, nearest, nearest_id
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.programme import Programme
from generator.model.shape import NOT_REPORTED

FROM_DIFFERS = Rule("PD312", "restated-from-differs", founded_on="period.restatements")
UNKNOWN_TARGET = Rule("PD313", "restates-the-unknown", founded_on="period.restatements")
DECIDED_EARLY = Rule("PD314", "restatement-decided-early", founded_on="period.restatements")
DECIDED_LATE = Rule(
    "PD340", "restatement-decided-late", Severity.WARNING, founded_on="period.restatements"
)
WITHOUT_EFFECT = Rule(
    "PD323", "restatement-without-effect", Severity.WARNING, founded_on="period.restatements"
)


def from_differs(programme: Programme) -> Iterator[Diagnostic]:
    """What a restatement says stood before is not what the earlier file says."""
    values = written_values(programme)
    for one in corrections(programme):
        if _unknown(programme, one):
            continue
        known, restated = values.get(one.entry), one.restatement
        if known is not None:
            values[one.entry] = Fraction(restated.corrected)
        if known is None or known != restated.stated:
            yield FROM_DIFFERS.finding(
                one.at(programme, "from"),
                area=restated.area,
                kind=kind_name(programme, restated.post_kind),
                measure=measure_name(programme, restated.measure),
                period=programme.period_declarations[restated.period].name,
                stated=digits(restated.stated),
                known=NOT_REPORTED if known is None else digits(known),
            )


def unknown_target(programme: Programme) -> Iterator[Diagnostic]:
    """A restatement is for something that is not there, or for a later period."""
    for one in corrections(programme):
        key = _unknown(programme, one)
        if one.restatement.period in programme.broken:
            continue  # what cannot be read is told where it stands
        ambiguous = key == "area" and is_ambiguous(programme, one.restatement.area, one.area)
        if key and not ambiguous:
            yield UNKNOWN_TARGET.finding(
                one.at(programme, key),
                key=key,
                value=getattr(one.restatement, key),
                nearest=_nearest(programme, one, key) or "—",
            )


def decided_early(programme: Programme) -> Iterator[Diagnostic]:
    """A restatement was decided before the period it corrects had ended."""
    for one in corrections(programme):
        declared = programme.period_declarations.get(one.restatement.period)
        if declared and one.restatement.decided <= declared.until:
            yield DECIDED_EARLY.finding(
                one.at(programme, "decided"),
                decided=one.restatement.decided,
                period=declared.name,
                until=declared.until,
            )


def decided_late(programme: Programme) -> Iterator[Diagnostic]:
    """A restatement was decided after the file it stands in was compiled."""
    compiled = {files.period_file(one.period): one.compiled for one in programme.periods}
    for one in corrections(programme):
        if one.restatement.decided > compiled[one.file]:
            yield DECIDED_LATE.finding(
                one.at(programme, "decided"),
                decided=one.restatement.decided,
                compiled=compiled[one.file],
            )


def without_effect(programme: Programme) -> Iterator[Diagnostic]:
    """A restatement changes nothing."""
    for one in corrections(programme):
        if one.restatement.stated == one.restatement.corrected:
            at = one.at(programme, "to")
            yield WITHOUT_EFFECT.finding(at, value=digits(one.restatement.stated))


def _nearest(programme: Programme, one: Correction, key: str) -> str:
    """What there is that looks most like the unknown text of a restatement."""
    restated = one.restatement
    days = {period.period: period.as_of for period in programme.periods}
    match key:
        case "period":
            return nearest(restated.period, days)
        case "area":
            return nearest_area(programme, restated.area, days[restated.period])
        case "post_kind":
            return nearest_id(restated.post_kind, programme.post_kinds, programme.kinds)
    return nearest_id(restated.measure, programme.measures)


def _unknown(programme: Programme, one: Correction) -> str | None:
    """The key that names something unknown, first in the order editors write them.

    A name that may mean several areas is told by another rule.
    """
    restated, earlier = one.restatement, {}
    for period in programme.periods:
        if period.period in programme.period_declarations:
            earlier[period.period] = period.as_of
        if files.period_file(period.period) == one.file:
            break
    if restated.period not in earlier:
        return "period"
    areas = reporting_areas(programme, earlier[restated.period])
    if one.area is None or one.area.id not in areas:
        return "area"
    known = {"post_kind": programme.kinds, "measure": programme.measures}
    return next((key for key, names in known.items() if getattr(restated, key) not in names), None)
