"""Plan, measures and derived indicators of a node: what was to be done and what was returned."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from generator.model import expression, files
from generator.model.expression import Term
from generator.model.indicators import Derived, Measure
from generator.progress.cells import Node
from generator.progress.derivation import (
    coverage_remarks,
    day,
    founded,
    interval_remarks,
    is_single,
    own_input,
    part_inputs,
    sum_formula,
    sum_remarks,
)
from generator.progress.figure import PLANNED, Derivation, Figure, Input, Key
from generator.progress.ledger import Ledger
from generator.progress.rollup import (
    CellProgress,
    coverage,
    figure_of,
    reached,
    spanned,
    summed,
)


def planned_figure(node: Node, ledger: Ledger) -> Figure:
    """Σ plan of the cells, in the unit of the target; empty while a plan is not published."""
    covered = coverage(node, lambda _: True, needs_plan=True)
    name = ledger.programme.indicators.target.planned_name
    unit = ledger.target_unit
    if is_single(node):
        told = Derivation(
            f"{name}：取自分配表",
            _allocated(node, name, ledger),
            coverage_remarks(covered, node, ledger),
        )
    else:
        told = Derivation(
            sum_formula(name, node, ledger),
            part_inputs(node, PLANNED, unit, ledger),
            coverage_remarks(covered, node, ledger),
        )
    return figure_of(node, PLANNED, unit, covered, summed(covered.state, node.planned), told)


def measure_figure(node: Node, measure: Measure, ledger: Ledger) -> Figure:
    """Σ of a measure over the cells that report it; a partial cumulative has two ends."""
    covered = coverage(node, lambda cell: ledger.value(node.period, cell, measure.id) is not None)
    cells = tuple(cell_progress(node, measure.id, ledger))
    if has_interval(measure, ledger):
        counts_plan = measure.against_plan or measure.id == ledger.target
        worth = spanned(covered.state, reached(cells, against_plan=counts_plan))
        remarks = interval_remarks(covered, node, ledger)
    else:
        known = (one.actual for one in cells if one.actual is not None)
        worth = summed(covered.state, sum(known, Fraction(0)))
        remarks = sum_remarks(covered, node, ledger)
    if is_single(node):
        inputs, restated = _filed(node, measure, ledger)
        name = ledger.programme.indicators.returns.name
        told = Derivation(f"{measure.name}：取自{name}", inputs, (*remarks, *restated))
    else:
        parts = part_inputs(node, measure.id, measure.unit, ledger)
        told = Derivation(sum_formula(measure.name, node, ledger), parts, remarks)
    return figure_of(node, measure.id, measure.unit, covered, worth, told)


def derived_figure(node: Node, derived: Derived, ledger: Ledger) -> Figure:
    """Σ of a formula over the cells that report all its terms (已报合计 when partial)."""
    covered = coverage(node, lambda cell: ledger.value(node.period, cell, derived.id) is not None)
    values = (ledger.value(node.period, cell, derived.id) for cell in covered.known)
    total = sum((one for one in values if one is not None), Fraction(0))
    remarks = (
        *sum_remarks(covered, node, ledger),
        founded(derived.name, derived.origin, ledger),
    )
    if is_single(node):
        words = expression.in_words(derived.formula, lambda term: term_name(term, ledger))
        inputs = tuple(_term_inputs(node, derived, ledger))
        told = Derivation(f"{derived.name} ＝ {words}", inputs, remarks)
    else:
        parts = part_inputs(node, derived.id, derived.unit, ledger)
        told = Derivation(sum_formula(derived.name, node, ledger), parts, remarks)
    worth = summed(covered.state, total)
    return figure_of(node, derived.id, derived.unit, covered, worth, told)


def cell_progress(node: Node, measure: str, ledger: Ledger) -> Iterator[CellProgress]:
    """The cells of a node with plan, value and last known value of a measure."""
    for cell in node.cells:
        actual = ledger.value(node.period, cell, measure)
        last = Fraction(0)
        if actual is None:
            last = ledger.last_known(node.period, cell, measure)
        yield CellProgress(cell.planned, actual, last)


def has_interval(measure: Measure, ledger: Ledger) -> bool:
    """Whether a partial sum of the measure is told by two ends: cumulatives and the target."""
    return measure.kind == "cumulative" or measure.id == ledger.target


def term_name(term: Term, ledger: Ledger) -> str:
    """A term of a formula in words."""
    measure = ledger.programme.measures.get(term.measure)
    name = measure.name if measure else term.measure
    return f"上期{name}" if term.before else name


def _allocated(node: Node, name: str, ledger: Ledger) -> tuple[Input, ...]:
    """The cell of the allocation a plan figure was written in."""
    programme = ledger.programme
    allocation = programme.allocation(node.period)
    if allocation is None or not node.cells:
        return ()
    years = [one.year for one in programme.allocation_file.allocations]
    path = ("allocations", years.index(allocation.year), "rows", node.area.name, node.kind)
    at = programme.places.value(files.ALLOCATION, *path)
    planned = node.cells[0].planned
    return (Input(name, planned, ledger.target_unit, origin=allocation.origin, at=at),)


def _filed(
    node: Node, measure: Measure, ledger: Ledger
) -> tuple[tuple[Input, ...], tuple[str, ...]]:
    """The number in the return, and a remark if it was restated."""
    period, area, kind = node.period.period, node.area, node.kind
    entry = ledger.returned.entry(period, area.id, kind, measure.id)
    if entry is None or not node.cells:
        return _stand_ins(node, measure, ledger), ()
    name = ledger.programme.period_declarations[period].name
    source = (area.name, name, entry.received)
    value = Input(measure.name, entry.value, measure.unit, returned=source, at=entry.at)
    remarks = []
    if entry.received > _due(period, ledger):
        remarks.append(f"{day(entry.received)}收到，属补报。")
    if entry.restated:
        made = entry.restated
        remarks.append(
            f"原报 {made.stated}，{made.by}{day(made.decided)}更正为 {made.corrected}："
            f"{made.reason.rstrip('。')}。"
        )
    return (value,), tuple(remarks)


def _stand_ins(node: Node, measure: Measure, ledger: Ledger) -> tuple[Input, ...]:
    """What sums count for a cell that has not reported: its last figure, and its plan."""
    if not node.cells or not has_interval(measure, ledger):
        return ()
    last = ledger.last_reported(node.period, node.cells[0], measure.id)
    inputs = []
    if last is not None:
        name = ledger.programme.period_declarations[last.period].name
        key = Key(last.period, node.area.id, node.kind, measure.id)
        inputs.append(Input(f"上次报送（{name}）", None, measure.unit, figure=key))
    if measure.against_plan or measure.id == ledger.target:
        planned = ledger.programme.indicators.target.planned_name
        inputs.append(own_input(node, PLANNED, planned, ledger.target_unit))
    return tuple(inputs)


def _due(period: str, ledger: Ledger) -> date:
    """The last day a return of the period is in time."""
    declared = ledger.programme.period_declarations[period]
    return declared.until + timedelta(days=ledger.programme.indicators.returns.due_days)


def _term_inputs(node: Node, derived: Derived, ledger: Ledger) -> Iterator[Input]:
    """The figures a derived indicator of one cell is computed from, opening values included."""
    for term in expression.terms(derived.formula):
        measure = ledger.programme.measures.get(term.measure)
        unit = measure.unit if measure else derived.unit
        label = term_name(term, ledger)
        before = ledger.before(node.period) if term.before else node.period.period
        if before is not None:
            key = Key(before, node.area.id, node.kind, term.measure)
            yield Input(label, None, unit, figure=key)
            continue
        for number, one in enumerate(ledger.programme.indicators.opening):
            if one.measure == term.measure:
                at = ledger.programme.places.value(files.INDICATORS, "opening", number, "value")
                yield Input(label, Fraction(one.value), unit, origin=one.origin, at=at)
