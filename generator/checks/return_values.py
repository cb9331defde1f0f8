"""PD3: the numbers and days of single returns."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from generator.checks.cells import filed_kinds, filed_returns
from generator.checks.returned_values import corrections, standing_values
from generator.checks.words import digits, kind_name
from generator.diagnostics import Diagnostic, Rule, Severity, Subject
from generator.model.indicators import Measure
from generator.model.programme import Programme
from generator.position import Position
from generator.progress.stated import decimals_of

EARLY_RETURN = Rule("PD318", "return-before-cut-off", Severity.WARNING, founded_on="period.returns")
LATE_RETURN = Rule("PD319", "late-return", Severity.INFO, founded_on="period.due")
IMPLAUSIBLE = Rule("PD321", "implausible-value", Severity.WARNING, founded_on="period.tasks")
NOT_WHOLE = Rule("PD322", "part-of-a-whole-unit", founded_on="period.returns")

COUNTING_UNITS = frozenset({"个", "人", "户", "家", "名", "人次", "次"})
IMPLAUSIBLE_TIMES = 2  # of the plan: beyond this a mistyped digit is likelier than success


def early_return(programme: Programme) -> Iterator[Diagnostic]:
    """A return came in before the day its figures are cut off."""
    for period, file, area, key, entry in filed_returns(programme):
        wrong_day = period.as_of > programme.period_declarations[period.period].until
        if entry.received < period.as_of and not wrong_day:  # else as_of itself is told
            yield EARLY_RETURN.finding(
                programme.places.value(file, "returns", key, "received"),
                subject=Subject(period.period, area.id),
                area=key,
                received=entry.received,
                as_of=period.as_of,
            )


def late_return(programme: Programme) -> Iterator[Diagnostic]:
    """A return came in after it was due (补报): no correction, but worth knowing."""
    for period, file, _, key, entry in filed_returns(programme):
        due = programme.return_due(period.period)
        if due is not None and entry.received > due:
            at = programme.places.value(file, "returns", key, "received")
            late = (entry.received - due).days
            yield LATE_RETURN.finding(at, area=key, received=entry.received, due=due, days=late)


def implausible(programme: Programme) -> Iterator[Diagnostic]:
    """A count is more than twice the plan of its cell."""
    values = standing_values(programme)
    measures = [one for one in programme.measures.values() if _comparable(programme, one)]
    unit = _plan_magnitude(programme)
    for period, file, area, key, kind, _, plan in filed_kinds(programme):
        for measure in measures if not isinstance(plan, str) and plan > 0 else ():
            value = values.value(period.period, area.id, kind, measure.id)
            limit = IMPLAUSIBLE_TIMES * Fraction(plan) * unit
            if value is not None and value * measure.magnitude > limit:
                yield IMPLAUSIBLE.finding(
                    programme.places.value(file, "returns", key, kind, measure.id),
                    subject=Subject(period.period, area.id),
                    area=key,
                    kind=kind_name(programme, kind),
                    measure=measure.name,
                    value=digits(value),
                    plan=plan,
                )


def not_whole(programme: Programme) -> Iterator[Diagnostic]:
    """A figure is given with more decimals than its measure declares."""
    for at, area, kind, identifier, value in _numbers(programme):
        measure = programme.measures.get(identifier)
        if measure and decimals_of(value) > measure.decimals:
            yield NOT_WHOLE.finding(
                at,
                area=area,
                kind=kind_name(programme, kind) if kind else "",
                measure=measure.name,
                value=value,
                unit=measure.unit,
                decimals=measure.decimals,
            )


def _numbers(
    programme: Programme,
) -> Iterator[tuple[Position, str, str | None, str, int | Decimal]]:
    """Every number returned or restated: its place, area, kind, measure and value."""
    places = programme.places
    for _, file, _, key, kind, measures, _ in filed_kinds(programme):
        for measure, value in measures.items() if isinstance(measures, dict) else ():
            if not isinstance(value, str):
                yield places.value(file, "returns", key, kind, measure), key, kind, measure, value
    for _, file, _, key, entry in filed_returns(programme):
        for by, parts in (("by_category", entry.by_category), ("by_group", entry.by_group)):
            for item, broken in parts.items():
                for measure, value in broken.items():
                    if not isinstance(value, str):
                        at = places.value(file, "returns", key, by, item, measure)
                        yield at, key, None, measure, value
    for one in corrections(programme):
        told = one.restatement
        yield one.at(programme, "to"), told.area, told.post_kind, told.measure, told.corrected


def _comparable(programme: Programme, measure: Measure) -> bool:
    """Whether a figure can be held against the plan: counted, and not a stock of years."""
    if programme.indicators.target.rule == "at_least":
        return False  # far above a floor is no slip
    counted = measure.unit in COUNTING_UNITS and measure.kind == "flow"
    return measure.against_plan or counted


def _plan_magnitude(programme: Programme) -> int:
    target = programme.measures.get(programme.indicators.target.measure)
    return target.magnitude if target else 1
