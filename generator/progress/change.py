"""比上期: how the target changed over the cells reported in both periods."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.model.period import Period
from generator.progress.cells import Cell, Node, planned_sum
from generator.progress.derivation import (
    coverage_remarks,
    is_single,
    part_inputs,
    sum_formula,
)
from generator.progress.figure import (
    COMPLETION_CHANGE,
    PLANNED,
    Derivation,
    Figure,
    Input,
    Key,
    State,
)
from generator.progress.ledger import Ledger
from generator.progress.names import change_of
from generator.progress.rollup import Coverage, coverage, figure_of, summed
from generator.progress.shares import quotient

PARTLY = "只比较两期都报的。"


def change_figures(node: Node, previous: Period, ledger: Ledger) -> Iterator[Figure]:
    """Change of the target and of completion since the period before in the plan year."""

    def in_both(cell: Cell) -> bool:
        return _change(node, previous, (cell,), ledger) is not None

    covered = coverage(node, in_both)
    with_plan = coverage(node, in_both, needs_plan=True)
    change = _change(node, previous, covered.known, ledger)
    yield _target_change(node, previous, covered, change, ledger)
    yield _rate_change(node, with_plan, change, ledger)


def _change(node: Node, previous: Period, cells: Sequence[Cell], ledger: Ledger) -> Fraction | None:
    """Σ now − Σ before, or None where a cell lacks either."""
    total = Fraction(0)
    for cell in cells:
        now = ledger.value(node.period, cell, ledger.target)
        before = ledger.value(previous, cell, ledger.target)
        if now is None or before is None:
            return None
        total += now - before
    return total


def _target_change(
    node: Node, previous: Period, covered: Coverage, change: Fraction | None, ledger: Ledger
) -> Figure:
    target = ledger.programme.measures[ledger.target]
    indicator = change_of(target.id)
    name = f"{target.name}比上期增加"
    if is_single(node):
        formula = f"{name} ＝ 本期 － 上期"
        inputs: tuple[Input, ...] = tuple(
            Input(label, None, target.unit, figure=Key(period, node.area.id, node.kind, target.id))
            for label, period in (
                ("本期", node.period.period),
                ("上期", previous.period),
            )
        )
    else:
        formula = sum_formula(name, node, ledger)
        inputs = part_inputs(node, indicator, target.unit, ledger)
    compared = f"与{ledger.programme.period_declarations[previous.period].name}相比。"
    told = Derivation(formula, inputs, (*_remarks(covered, node, ledger), compared))
    return figure_of(node, indicator, target.unit, covered, summed(covered.state, change), told)


def _rate_change(node: Node, covered: Coverage, change: Fraction | None, ledger: Ledger) -> Figure:
    planned = planned_sum(covered.known)
    rate = None if change is None else quotient(100 * change, planned)
    planned_name = ledger.programme.indicators.target.planned_name
    target = ledger.programme.measures[ledger.target]
    change_name = f"{target.name}比上期增加"
    change_input = Input(change_name, None, target.unit, figure=node.key(change_of(target.id)))
    told = Derivation(
        f"完成率比上期 ＝ {change_name} ÷ {planned_name}",
        (change_input, *_plans(node, covered, planned_name, ledger)),
        _remarks(covered, node, ledger),
    )
    worth = summed(covered.state, rate)
    return figure_of(node, COMPLETION_CHANGE, "points", covered, worth, told)


def _plans(node: Node, covered: Coverage, name: str, ledger: Ledger) -> tuple[Input, ...]:
    """The plan compared with: of the node, or of the counted cells where some are left out."""
    unit = ledger.target_unit
    if not covered.missing:
        return (Input(name, None, unit, figure=node.key(PLANNED)),)
    return tuple(
        Input(
            f"{cell.area.name}{name}",
            None,
            unit,
            figure=Key(node.period.period, cell.area.id, cell.kind, PLANNED),
        )
        for cell in covered.known
    )


def _remarks(covered: Coverage, node: Node, ledger: Ledger) -> tuple[str, ...]:
    """Which areas a change counts."""
    if covered.state is State.NOT_REPORTED:
        return ("没有两期都报的数，不比较。",)
    if covered.state is not State.PARTIAL:
        return coverage_remarks(covered, node, ledger)
    kinds = ledger.programme.post_kinds
    left_out = {cell.area.id for cell in covered.missing}
    names = dict.fromkeys(
        f"{cell.area.name}（{kinds[cell.kind].short}）"
        if cell.area.id in left_out
        else cell.area.name
        for cell in covered.known
    )
    return (f"{PARTLY.rstrip('。')}：{'、'.join(names)}。",)
