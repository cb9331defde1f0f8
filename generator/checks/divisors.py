"""SB6: formulas that divide by a number which a return gives as 0."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from generator.checks.cells import FiledKind, filed_kinds
from generator.checks.formulas import is_readable
from generator.checks.words import kind_name, measure_name
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model.expression import Term, divides, terms, zero_divisor
from generator.model.programme import Programme
from generator.progress.returned import ReturnedValues, returned

ZERO_DIVISOR = Rule("SB627", "zero-divisor", Severity.WARNING, founded_on="period.identities")


class Division(NamedTuple):
    """A formula that divides, and what cannot be computed or checked where that fails."""

    name: str
    formula: str
    terms: tuple[Term, ...]


class Numbers(NamedTuple):
    """What the terms of a formula stand for."""

    values: ReturnedValues
    before: dict[str, str]
    opening: dict[str, Fraction]

    def known(self, cell: FiledKind, one: Division) -> dict[Term, Fraction]:
        """The terms with a value in a cell."""
        found = {term: self._value(cell, term) for term in one.terms}
        return {term: value for term, value in found.items() if value is not None}

    def _value(self, cell: FiledKind, term: Term) -> Fraction | None:
        period: str | None = cell.period.period
        if term.before:
            period = self.before.get(cell.period.period)
        if period is None:
            return self.opening.get(term.measure)
        return self.values.value(period, cell.area.id, cell.kind, term.measure)


def zero_divisor_returned(programme: Programme) -> Iterator[Diagnostic]:
    """A return makes a divisor 0, so that a figure of the cell cannot be computed."""
    divisions = tuple(_divisions(programme))
    if not divisions:
        return
    numbers = _numbers(programme)
    for cell in filed_kinds(programme):
        for one in divisions:
            known = numbers.known(cell, one)
            if len(known) == len(one.terms):
                yield from _zero(programme, cell, one, known)


def _zero(
    programme: Programme, cell: FiledKind, one: Division, known: dict[Term, Fraction]
) -> Iterator[Diagnostic]:
    """The finding of a cell whose values make a divisor 0."""
    named: list[Term] = []

    def said(term: Term) -> str:
        named.append(term)
        name = measure_name(programme, term.measure)
        return f"上期{name}" if term.before else name

    divisor = zero_divisor(one.formula, known, said)
    if divisor:
        here = [term.measure for term in named if not term.before][:1]
        yield ZERO_DIVISOR.finding(
            programme.places.value(cell.file, "returns", cell.key, cell.kind, *here),
            area=cell.key,
            kind=kind_name(programme, cell.kind),
            divisor=divisor,
            name=one.name,
        )


def _divisions(programme: Programme) -> Iterator[Division]:
    """Formulas that divide by measures, as far as they can be read and their measures are known."""
    declared = programme.indicators
    formulas = [(one.name, one.formula) for one in declared.derived]
    formulas += [(one.meaning, one.rule) for one in declared.identities]
    for name, formula in formulas:
        if is_readable(formula) and divides(formula):
            used = terms(formula)
            if all(one.measure in programme.measures for one in used):
                yield Division(name, formula, used)


def _numbers(programme: Programme) -> Numbers:
    order = [one.id for one in programme.indicators.periods]
    opening = {one.measure: Fraction(one.value) for one in programme.indicators.opening}
    return Numbers(returned(programme), dict(zip(order[1:], order, strict=False)), opening)
