"""PD3: relations between the numbers of a cell, within a period and from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.cells import FiledKind, declared_periods, filed_kinds
from generator.checks.looking_back import Lookback, lookback
from generator.checks.words import digits, kind_name, listed, measure_name
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model.expression import (
    FormulaError,
    Term,
    compares,
    holds,
    in_words,
    side_values,
    terms,
    zero_divisor,
)
from generator.model.indicators import Identity, Measure
from generator.model.programme import Programme

IDENTITY_VIOLATED = Rule("PD309", "identity-violated", founded_on="period.identities")
CHAIN_UNCHECKED = Rule(
    "PD310", "chain-cannot-be-checked", Severity.INFO, founded_on="period.stocks"
)
CUMULATIVE_FALLS = Rule("PD311", "cumulative-falls", founded_on="period.cumulatives")

SHOULD = {"<=": "应不大于", ">=": "应不小于"}


@dataclass(frozen=True, slots=True)
class Relations:
    """What identities are computed from; `before` gives the period declared before a period."""

    identities: tuple[Identity, ...]
    past: Lookback
    before: dict[str, str]
    opening: dict[str, Fraction]

    def value(self, cell: FiledKind, term: Term) -> Fraction | None:
        """The value of a term in a cell, or None where nobody knows it."""
        here, kind = cell.period.period, cell.kind
        if not term.before:
            return self.past.values.value(here, cell.area.id, kind, term.measure)
        before = self.before.get(here)
        if before is None:
            return self.opening.get(term.measure)
        return self.past.value(before, cell, term.measure)

    def known(self, cell: FiledKind, rule: str) -> dict[Term, Fraction] | None:
        """The values of all terms of a rule, or None where one is missing or it divides by 0."""
        found = {one: self.value(cell, one) for one in terms(rule)}
        known = {one: value for one, value in found.items() if value is not None}
        if len(known) < len(found) or zero_divisor(rule, known, lambda one: one.measure):
            return None
        return known

    def of(self, cell: FiledKind) -> Iterator[Identity]:
        """The relations that hold on the cut-off day of a cell's period."""
        return (one for one in self.identities if one.holds_on(cell.period.as_of))

    def in_doubt(self, cell: FiledKind, term: Term) -> bool:
        """Whether a restatement casts doubt on a term of the period before: told elsewhere."""
        before = self.before.get(cell.period.period)
        return before is not None and self.past.in_doubt(before, cell, term.measure)


def identity_violated(programme: Programme) -> Iterator[Diagnostic]:
    """A declared relation does not hold in a cell; restated numbers count."""
    relations = _relations(programme)
    for cell in filed_kinds(programme):
        for identity in relations.of(cell):
            known = relations.known(cell, identity.rule)
            if known is not None and not holds(identity.rule, known):
                yield _violation(programme, cell, identity, known)


def chain_unchecked(programme: Programme) -> Iterator[Diagnostic]:
    """The period before is unreported, so that a chain cannot be followed; told once per area."""
    relations = _relations(programme)
    there = {one.period for one in programme.periods}
    broken: dict[tuple[str, str, str], dict[str, None]] = {}
    for cell in filed_kinds(programme):
        if relations.before.get(cell.period.period) not in there:
            continue
        if any(_breaks(relations, cell, identity) for identity in relations.of(cell)):
            name = programme.shown_name(cell.area, cell.period.as_of)
            broken.setdefault((cell.file, cell.key, name), {})[cell.kind] = None
    for (file, key, area), kinds in broken.items():
        yield CHAIN_UNCHECKED.finding(
            programme.places.key(file, "returns", key),
            area=area,
            kinds=listed(kind_name(programme, kind) for kind in kinds) or "各项",
        )


def cumulative_falls(programme: Programme) -> Iterator[Diagnostic]:
    """A cumulative is smaller than the last one known, of the same plan year if it restarts."""
    past = lookback(programme)
    cumulatives = [one for one in programme.measures.values() if one.kind == "cumulative"]
    for cell in filed_kinds(programme):
        for measure in cumulatives:
            value = past.values.value(cell.period.period, cell.area.id, cell.kind, measure.id)
            last = _last_known(past, cell, measure) if value is not None else None
            if value is not None and last and value < last[0]:
                yield _fall(programme, cell, measure, (value, *last))


def _last_known(past: Lookback, cell: FiledKind, measure: Measure) -> tuple[Fraction, str] | None:
    """The latest earlier value of a cumulative, looking back, with its period."""
    year = past.programme.allocation(cell.period)
    order = [one for one, _ in declared_periods(past.programme)]
    for one in reversed(order[: order.index(cell.period)]):
        if measure.restarts and past.programme.allocation(one) is not year:
            continue
        value = past.value(one.period, cell, measure.id)
        if value is not None:
            return value, one.period
    return None


def _fall(
    programme: Programme, cell: FiledKind, measure: Measure, fell: tuple[Fraction, Fraction, str]
) -> Diagnostic:
    value, known, period = fell
    return CUMULATIVE_FALLS.finding(
        programme.places.value(cell.file, "returns", cell.key, cell.kind, measure.id),
        area=programme.shown_name(cell.area, cell.period.as_of),
        kind=kind_name(programme, cell.kind),
        measure=measure.name,
        value=digits(value),
        before=digits(known),
        period=programme.period_declarations[period].name,
    )


def _violation(
    programme: Programme, cell: FiledKind, identity: Identity, known: dict[Term, Fraction]
) -> Diagnostic:
    left, right = side_values(identity.rule, known)
    first = terms(identity.rule)[0].measure
    return IDENTITY_VIOLATED.finding(
        programme.places.value(cell.file, "returns", cell.key, cell.kind, first),
        area=programme.shown_name(cell.area, cell.period.as_of),
        kind=kind_name(programme, cell.kind),
        formula=in_words(identity.rule, lambda term: _name(programme, term)),
        left=digits(left),
        should=next((word for sign, word in SHOULD.items() if sign in identity.rule), "应为"),
        right=digits(right),
        difference=digits(abs(left - right)),
    )


def _relations(programme: Programme) -> Relations:
    order = [one.id for one in programme.indicators.periods]
    declared = programme.indicators.identities
    return Relations(
        identities=tuple(one for one in declared if _computes(programme, one)),
        past=lookback(programme),
        before=dict(zip(order[1:], order, strict=False)),
        opening={one.measure: Fraction(one.value) for one in programme.indicators.opening},
    )


def _computes(programme: Programme, identity: Identity) -> bool:
    """Whether the formula can be computed; where not, another rule says why."""
    try:
        names = {one.measure for one in terms(identity.rule)}
        comparison = compares(identity.rule)
    except FormulaError:
        return False
    return comparison and bool(names) and names <= programme.measures.keys()


def _breaks(relations: Relations, cell: FiledKind, identity: Identity) -> bool:
    """Whether this period is complete while the one before is not."""
    here = [one for one in terms(identity.rule) if not one.before]
    there = [one for one in terms(identity.rule) if one.before]
    if any(relations.in_doubt(cell, one) for one in there):
        return False
    return all(relations.value(cell, one) is not None for one in here) and any(
        relations.value(cell, one) is None for one in there
    )


def _name(programme: Programme, term: Term) -> str:
    name = measure_name(programme, term.measure)
    return f"上期{name}" if term.before else name
