"""比上期: how the target and completion changed over the cells known in both periods."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.model.period import Period
from generator.model.shape import NO_TASK
from generator.progress.cells import Cell, Node, planned_sum
from generator.progress.derivation import (
    coverage_remarks,
    own_input,
    part_inputs,
    sum_formula,
)
from generator.progress.figure import (
    COMPLETION_CHANGE,
    COMPLETION_RATE,
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
ZERO = Fraction(0)


def change_figures(node: Node, previous: Period, ledger: Ledger) -> Iterator[Figure]:
    """Change of the target and of completion since the period before."""

    def in_both(cell: Cell) -> bool:
        return _change(node, previous, (cell,), ledger) is not None

    covered = coverage(node, in_both)
    with_plan = coverage(node, in_both, needs_plan=True)
    change = _change(node, previous, covered.known, ledger)
    yield _target_change(node, previous, covered, change, ledger)
    yield _rate_change(node, previous, with_plan, ledger)


def _change(node: Node, previous: Period, cells: Sequence[Cell], ledger: Ledger) -> Fraction | None:
    """Σ now − Σ before, or None where a cell lacks either."""
    total = ZERO
    for cell in cells:
        now = ledger.value(node.period, cell, ledger.target)
        before = ledger.looked_back(previous, node.period, cell, ledger.target)
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
    if node.is_single:
        formula = f"{name} ＝ 本期 － 上期"
        inputs: tuple[Input, ...] = (
            own_input(node, target.id, "本期", target.unit),
            *_earlier(node, previous, target.id, "上期", ledger),
        )
    else:
        formula = sum_formula(name, node, ledger)
        inputs = part_inputs(node, indicator, target.unit, ledger)
    compared = f"与{ledger.programme.period_declarations[previous.period].name}相比。"
    told = Derivation(formula, inputs, (*_remarks(covered, node, ledger), compared))
    return figure_of(node, indicator, target.unit, covered, summed(covered.state, change), told)


def _rate_change(node: Node, previous: Period, covered: Coverage, ledger: Ledger) -> Figure:
    """Completion now less completion then, over the same cells; each by its plan in force."""
    now = quotient(_total_now(node, covered.known, ledger), planned_sum(covered.known))
    planned_then = _planned_then(node, previous, covered.known, ledger)
    target_then = sum(
        (
            ledger.looked_back(previous, node.period, cell, ledger.target) or ZERO
            for cell in covered.known
        ),
        ZERO,
    )
    then = None if planned_then is None else quotient(target_then, planned_then)
    change = None if now is None or then is None else 100 * (now - then)
    rate = ledger.judged.rate_name
    told = Derivation(
        f"{rate}比上期 ＝ 本期{rate} － 上期{rate}",
        _rate_inputs(node, previous, covered, ledger),
        (
            *_remarks(covered, node, ledger),
            *(
                ("两期都按各自执行中的计划计算。",)
                if planned_then != planned_sum(covered.known)
                else ()
            ),
        ),
    )
    worth = summed(covered.state, change)
    return figure_of(node, COMPLETION_CHANGE, "points", covered, worth, told)


def _total_now(node: Node, cells: Sequence[Cell], ledger: Ledger) -> Fraction:
    values = (ledger.value(node.period, cell, ledger.target) for cell in cells)
    return sum((one for one in values if one is not None), ZERO)


def _planned_then(
    node: Node, previous: Period, cells: Sequence[Cell], ledger: Ledger
) -> Fraction | None:
    """Σ plan then of the cells' areas and of those merged into them; None if not published."""
    allocation = ledger.programme.allocation(previous)
    plan = ledger.programme.plan_on(allocation, previous.as_of) if allocation else {}
    total = ZERO
    for cell in cells:
        for area in ledger.line(cell.area, previous, node.period):
            planned = plan.get((area.id, cell.kind), NO_TASK)
            if not area.in_plan or planned == NO_TASK:
                continue
            if isinstance(planned, str):
                return None
            total += Fraction(planned)
    return total


def _rate_inputs(
    node: Node, previous: Period, covered: Coverage, ledger: Ledger
) -> tuple[Input, ...]:
    """Both rates of the node; target and plan cell by cell where some are left out."""
    rate = ledger.judged.rate_name
    if not covered.missing:
        return (
            own_input(node, COMPLETION_RATE, f"本期{rate}", "ratio"),
            *_earlier(node, previous, COMPLETION_RATE, f"上期{rate}", ledger, unit="ratio"),
        )
    quantities = (ledger.target, ledger.programme.measures[ledger.target].name)
    planned = (PLANNED, ledger.judged.planned_name)
    return tuple(
        one
        for cell in covered.known
        for indicator, name in (quantities, planned)
        for one in _both(
            ledger.node(node, area=cell.area.id, kind=cell.kind), previous, indicator, name, ledger
        )
    )


def _both(
    cell: Node, previous: Period, indicator: str, name: str, ledger: Ledger
) -> Iterator[Input]:
    """A figure of a cell now and then."""
    area = ledger.name(cell.area, cell)
    yield own_input(cell, indicator, f"{area}本期{name}", ledger.target_unit)
    yield from _earlier(cell, previous, indicator, f"{area}上期{name}", ledger)


def _earlier(
    node: Node,
    previous: Period,
    indicator: str,
    label: str,
    ledger: Ledger,
    *,
    unit: str | None = None,
) -> Iterator[Input]:
    """A figure of the period before, of the node's area and the areas merged into it."""
    for area in ledger.line(node.area, previous, node.period):
        name = "" if area is node.area else f"（{ledger.programme.shown_name(area)}）"
        key = Key(previous.period, area.id, node.kind, indicator)
        yield Input(f"{label}{name}", None, unit or ledger.target_unit, figure=key)


def _remarks(covered: Coverage, node: Node, ledger: Ledger) -> tuple[str, ...]:
    """Which areas a change counts."""
    if covered.state is State.NOT_REPORTED:
        return ("没有两期都报的数，不比较。",)
    if covered.state is not State.PARTIAL:
        return coverage_remarks(covered, node, ledger)
    kinds = ledger.programme.post_kinds
    left_out = {cell.area.id for cell in covered.missing}
    names = dict.fromkeys(
        f"{ledger.name(cell.area, node)}（{kinds[cell.kind].short}）"
        if cell.area.id in left_out and cell.kind in kinds
        else ledger.name(cell.area, node)
        for cell in covered.known
    )
    return (f"{PARTLY.rstrip('。')}：{'、'.join(names)}。",)
