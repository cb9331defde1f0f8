"""Derived indicators: a declared formula over the measures of a cell, or over their sums."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.model import expression, files
from generator.model.expression import Term
from generator.model.indicators import Derived
from generator.progress.cells import Cell, Node
from generator.progress.derivation import founded, part_inputs, sum_formula, sum_remarks
from generator.progress.figure import Derivation, Figure, Input, Key
from generator.progress.ledger import Ledger
from generator.progress.rollup import Coverage, coverage, figure_of, summed


def derived_figure(node: Node, derived: Derived, ledger: Ledger) -> Figure:
    """A formula over the cells that report all its terms (已报合计 when partial).

    Σ of the formula; one that divides is applied to the sums of its terms instead, and has no
    value where it would divide by 0.
    """
    covered = coverage(node, lambda cell: ledger.terms(node.period, cell, derived) is not None)
    total = _total(node, derived, covered.known, ledger)
    remarks = (
        *sum_remarks(covered, node, ledger),
        *(("除数为 0，没有结果。",) if covered.known and total is None else ()),
        founded(derived.name, derived.origin, ledger),
    )
    if node.is_single or expression.divides(derived.formula):
        words = expression.in_words(derived.formula, lambda term: term_name(term, ledger))
        inputs = tuple(_inputs(node, covered, derived, ledger))
        told = Derivation(f"{derived.name} ＝ {words}", inputs, remarks)
    else:
        parts = part_inputs(node, derived.id, derived.unit, ledger)
        told = Derivation(sum_formula(derived.name, node, ledger), parts, remarks)
    return figure_of(node, derived.id, derived.unit, covered, summed(covered.state, total), told)


def term_name(term: Term, ledger: Ledger) -> str:
    """A term of a formula in words."""
    measure = ledger.programme.measures.get(term.measure)
    name = measure.name if measure else term.measure
    return f"上期{name}" if term.before else name


def _total(node: Node, derived: Derived, cells: Sequence[Cell], ledger: Ledger) -> Fraction | None:
    known = [terms for cell in cells if (terms := ledger.terms(node.period, cell, derived))]
    if expression.divides(derived.formula):
        wanted = expression.terms(derived.formula)
        known = [{term: sum((one[term] for one in known), Fraction(0)) for term in wanted}]
    try:
        values = (expression.value(derived.formula, one) for one in known)
        return sum(values, Fraction(0))
    except ZeroDivisionError:
        return None


def _inputs(node: Node, covered: Coverage, derived: Derived, ledger: Ledger) -> Iterator[Input]:
    """The terms of the node; cell by cell where the formula leaves cells out."""
    if not covered.missing or node.is_single:
        yield from _term_inputs(node, derived, "", ledger)
        return
    for cell in covered.known:
        one = ledger.node(node, area=cell.area.id, kind=cell.kind)
        yield from _term_inputs(one, derived, ledger.name(cell.area, node), ledger)


def _term_inputs(node: Node, derived: Derived, of: str, ledger: Ledger) -> Iterator[Input]:
    """The figures the terms stand for, opening values included."""
    for term in expression.terms(derived.formula):
        measure = ledger.programme.measures.get(term.measure)
        unit = measure.unit if measure else derived.unit
        label = f"{of}{term_name(term, ledger)}"
        before = ledger.before(node.period) if term.before else node.period.period
        if before is not None:
            key = Key(before, node.area.id, node.kind, term.measure)
            yield Input(label, None, unit, figure=key)
            continue
        for number, one in enumerate(ledger.programme.indicators.opening):
            if one.measure == term.measure:
                at = ledger.programme.places.value(files.INDICATORS, "opening", number, "value")
                yield Input(label, Fraction(one.value), unit, origin=one.origin, at=at)
