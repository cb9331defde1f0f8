"""Measures of a node: what was returned, as it stands after restatements."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.indicators import Measure
from generator.progress.cells import Node
from generator.progress.derivation import (
    Ends,
    day,
    interval_remarks,
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
    if node.is_single:
        inputs, restated = _filed(node, measure, ledger)
        name = ledger.programme.indicators.returns.name
        told = Derivation(f"{measure.name}：取自{name}", inputs, (*remarks, *restated))
    else:
        parts = part_inputs(node, measure.id, measure.unit, ledger, _ends(measure, ledger))
        told = Derivation(sum_formula(measure.name, node, ledger), parts, remarks)
    return figure_of(node, measure.id, measure.unit, covered, worth, told)


def _ends(measure: Measure, ledger: Ledger) -> Ends | None:
    """What a sum of the measure counts for a part, where it has two ends."""
    if not has_interval(measure, ledger):
        return None
    counts_plan = measure.against_plan or measure.id == ledger.target
    return lambda part: reached(
        tuple(cell_progress(part, measure.id, ledger)), against_plan=counts_plan
    )


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


def _filed(
    node: Node, measure: Measure, ledger: Ledger
) -> tuple[tuple[Input, ...], tuple[str, ...]]:
    """The number in the return, and a remark if it was restated."""
    period, area, kind = node.period.period, node.area, node.kind
    entry = ledger.returned.entry(period, area.id, kind, measure.id)
    if entry is None or not node.cells:
        return _stand_ins(node, measure, ledger), ()
    name = ledger.programme.period_declarations[period].name
    source = (ledger.name(area, node), name, entry.received)
    value = Input(measure.name, entry.value, measure.unit, returned=source, at=entry.at)
    remarks = []
    due = ledger.programme.return_due(period)
    if due and entry.received > due:
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
        for area in ledger.line(node.area, last, node.period):
            of = "" if area is node.area else f"，{ledger.programme.shown_name(area)}"
            key = Key(last.period, area.id, node.kind, measure.id)
            inputs.append(Input(f"上次报送（{name}{of}）", None, measure.unit, figure=key))
    if measure.against_plan or measure.id == ledger.target:
        planned = ledger.programme.indicators.target.planned_name
        inputs.append(own_input(node, PLANNED, planned, ledger.target_unit))
    return tuple(inputs)
