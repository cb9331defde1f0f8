"""PD3: the period files as a whole: their days, their places in the plan, their gaps."""

from collections.abc import Iterator

from generator.checks.cells import declared_periods
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.programme import Programme
from generator.model.shape import minute_text
from generator.position import Position

AS_OF_OUTSIDE = Rule("PD301", "as-of-outside-period", founded_on="period.returns")
OUTSIDE_PLAN = Rule("PD302", "period-outside-plan", founded_on="period.plan")
UNDECLARED = Rule("PD303", "undeclared-period", founded_on="period.returns")
MISSING_PERIOD = Rule("PD304", "missing-period", founded_on="period.returns")
AWAITED_PERIOD = Rule("PD305", "awaited-period", Severity.INFO, founded_on="period.returns")
COMPILED_EARLY = Rule("PD320", "compiled-before-cut-off", founded_on="period.returns")
UNSIGNED = Rule("PD341", "unsigned-publication", founded_on="period.returns")
SIGNED_EARLY = Rule("PD342", "signed-off-before-compiled", founded_on="period.returns")
SIGNED_DRAFT = Rule("PD343", "signed-off-draft", Severity.WARNING, founded_on="period.returns")
PERIOD_UPSIDE_DOWN = Rule("PD326", "period-upside-down", founded_on="period.returns")


def as_of_outside(programme: Programme) -> Iterator[Diagnostic]:
    """The cut-off day does not lie in the period."""
    for period, file in declared_periods(programme):
        declared = programme.period_declarations[period.period]
        if not declared.since <= period.as_of <= declared.until:
            yield AS_OF_OUTSIDE.finding(
                programme.places.value(file, "as_of"),
                as_of=period.as_of,
                period=declared.name,
                since=declared.since,
                until=declared.until,
            )


def outside_plan(programme: Programme) -> Iterator[Diagnostic]:
    """No plan year contains the cut-off day, although it lies in its period."""
    for period, file in declared_periods(programme):
        declared = programme.period_declarations[period.period]
        within = declared.since <= period.as_of <= declared.until
        if within and programme.allocation(period) is None:
            at = programme.places.value(file, "as_of")
            yield OUTSIDE_PLAN.finding(at, period=declared.name, as_of=period.as_of)


def undeclared(programme: Programme) -> Iterator[Diagnostic]:
    """A period file is for a period that the policy does not know."""
    known = programme.period_declarations
    for period in programme.periods:
        if period.period not in known:
            at = programme.places.value(files.period_file(period.period), "period")
            near = nearest(period.period, known)
            yield UNDECLARED.finding(at, period=period.period, nearest=near)


def missing_period(programme: Programme) -> Iterator[Diagnostic]:
    """A period has no file although a later one has."""
    absent, last = _absent(programme)
    for number, identifier in absent:
        if number < last:
            declared = programme.indicators.periods[number]
            file = files.period_file(identifier)
            yield MISSING_PERIOD.finding(Position(file), period=declared.name, file=file)


def awaited_period(programme: Programme) -> Iterator[Diagnostic]:
    """Declared periods are still to come: told once for all of them."""
    absent, last = _absent(programme)
    awaited = [number for number, _ in absent if number > last]
    if awaited:
        names = [programme.indicators.periods[number].name for number in awaited]
        at = programme.places.value(files.INDICATORS, "periods", awaited[0])
        yield AWAITED_PERIOD.finding(at, periods=listed(names), count=len(names))


def compiled_early(programme: Programme) -> Iterator[Diagnostic]:
    """A period was compiled before its own cut-off day."""
    for period, file in declared_periods(programme):
        if period.compiled < period.as_of:
            at = programme.places.value(file, "compiled")
            yield COMPILED_EARLY.finding(at, compiled=period.compiled, as_of=period.as_of)


def unsigned(programme: Programme) -> Iterator[Diagnostic]:
    """A period is published without saying when it was signed off."""
    for period, file in declared_periods(programme):
        if period.status == "published" and period.signed_off is None:
            yield UNSIGNED.finding(programme.places.value(file, "status"))


def signed_early(programme: Programme) -> Iterator[Diagnostic]:
    """A period was signed off before it was compiled."""
    for period, file in declared_periods(programme):
        signed = period.signed_off
        if signed and signed.date() < period.compiled:
            at = programme.places.value(file, "signed_off")
            yield SIGNED_EARLY.finding(at, signed=minute_text(signed), compiled=period.compiled)


def signed_draft(programme: Programme) -> Iterator[Diagnostic]:
    """A draft says when it was signed off."""
    for period, file in declared_periods(programme):
        if period.status == "draft" and period.signed_off:
            at = programme.places.value(file, "signed_off")
            yield SIGNED_DRAFT.finding(at, signed=minute_text(period.signed_off))


def period_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A period ends before it begins, or begins before the one declared above it ends."""
    before = None
    for number, one in enumerate(programme.indicators.periods):
        if one.until < one.since or (before and one.since <= before):
            at = programme.places.value(files.INDICATORS, "periods", number, "from")
            yield PERIOD_UPSIDE_DOWN.finding(at, period=one.name, since=one.since, until=one.until)
        before = one.until


def _absent(programme: Programme) -> tuple[list[tuple[int, str]], int]:
    """Declared periods without a file, by place in the order, and the place of the last file."""
    there = {one.period for one in programme.periods} | {*programme.broken}
    order = [one.id for one in programme.indicators.periods]
    last = max((number for number, one in enumerate(order) if one in there), default=-1)
    return [(number, one) for number, one in enumerate(order) if one not in there], last
