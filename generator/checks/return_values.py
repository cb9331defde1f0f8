"""PD3: the numbers and days of single returns."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from generator.checks.cells import filed_kinds, filed_returns
from generator.checks.words import digits, kind_name
from generator.diagnostics import Diagnostic, Rule, Severity, Subject
from generator.model.indicators import Measure
from generator.model.programme import Programme
from generator.progress.returned import returned

EARLY_RETURN = Rule("PD318", "return-before-cut-off", Severity.WARNING, founded_on="period.returns")
LATE_RETURN = Rule("PD319", "late-return", Severity.INFO, founded_on="period.due")
IMPLAUSIBLE = Rule("PD321", "implausible-value", Severity.WARNING, founded_on="period.tasks")
NOT_WHOLE = Rule("PD322", "part-of-a-whole-unit", founded_on="period.returns")

COUNTING_UNITS = frozenset({"个", "人", "户", "家", "名", "人次", "次"})
IMPLAUSIBLE_TIMES = 2  # of the plan: beyond this a mistyped digit is likelier than success


def early_return(programme: Programme) -> Iterator[Diagnostic]:
    """A return came in before the day its figures are cut off."""
    for period, file, area, entry in filed_returns(programme):
        wrong_day = period.as_of > programme.period_declarations[period.period].until
        if entry.received < period.as_of and not wrong_day:  # else as_of itself is told
            yield EARLY_RETURN.finding(
                programme.places.value(file, "returns", area.name, "received"),
                subject=Subject(period.period, area.id),
                area=area.name,
                received=entry.received,
                as_of=period.as_of,
            )


def late_return(programme: Programme) -> Iterator[Diagnostic]:
    """A return came in after it was due (补报): no correction, but worth knowing."""
    days = timedelta(days=programme.indicators.returns.due_days)
    for period, file, area, entry in filed_returns(programme):
        due = programme.period_declarations[period.period].until + days
        if entry.received > due:
            at = programme.places.value(file, "returns", area.name, "received")
            late = (entry.received - due).days
            yield LATE_RETURN.finding(
                at, area=area.name, received=entry.received, due=due, days=late
            )


def implausible(programme: Programme) -> Iterator[Diagnostic]:
    """A count is more than twice the plan of its cell."""
    values = returned(programme)
    measures = [one for one in programme.measures.values() if _comparable(one)]
    for period, file, area, kind, _, plan in filed_kinds(programme):
        for measure in measures if isinstance(plan, int) and plan else ():
            value = values.value(period.period, area.id, kind, measure.id)
            if value is not None and value > IMPLAUSIBLE_TIMES * int(plan):
                yield IMPLAUSIBLE.finding(
                    programme.places.value(file, "returns", area.name, kind, measure.id),
                    subject=Subject(period.period, area.id),
                    area=area.name,
                    kind=kind_name(programme, kind),
                    measure=measure.name,
                    value=digits(value),
                    plan=plan,
                )


def not_whole(programme: Programme) -> Iterator[Diagnostic]:
    """People or posts are given with decimals."""
    for _, file, area, kind, measures, _ in filed_kinds(programme):
        for identifier, value in measures.items() if isinstance(measures, dict) else ():
            measure = programme.measures.get(identifier)
            if measure and measure.unit in COUNTING_UNITS and isinstance(value, Decimal):
                at = programme.places.value(file, "returns", area.name, kind, identifier)
                yield NOT_WHOLE.finding(
                    at,
                    area=area.name,
                    kind=kind_name(programme, kind),
                    measure=measure.name,
                    value=value,
                    unit=measure.unit,
                )


def _comparable(measure: Measure) -> bool:
    """Whether a figure can be held against the plan: counted, and not a stock of years."""
    counted = measure.unit in COUNTING_UNITS and measure.kind == "flow"
    return measure.against_plan or counted
