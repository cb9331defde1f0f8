"""The plan as it was first allocated, and completion against it, once it was adjusted."""

from collections.abc import Iterator

from generator.model.allocation import Allocation
from generator.progress.cells import Cell, Node, cells_of, planned_sum
from generator.progress.completion import Fulfilment
from generator.progress.derivation import interval_remarks, own_input, part_inputs, sum_formula
from generator.progress.figure import (
    ALL_KINDS,
    ORIGINAL_RATE,
    PLANNED_ORIGINAL,
    Derivation,
    Figure,
    State,
)
from generator.progress.ledger import Ledger
from generator.progress.planned import adjustments_in_force, allocated
from generator.progress.rollup import Coverage, Span, Worth, coverage, figure_of, spanned, summed
from generator.progress.shares import quotient


def original_figures(node: Node, done: Fulfilment, ledger: Ledger) -> Iterator[Figure]:
    """Plan and completion by the first allocation, once an adjustment is in force."""
    allocation = ledger.programme.allocation(node.period)
    if allocation is None or not adjustments_in_force(allocation, node):
        return
    cells = _original_cells(node, allocation, ledger)
    silence = _original_silence(node, cells)
    yield _original_plan(node, cells, silence, ledger)
    yield _original_rate(node, done, cells, silence, ledger)


def _original_cells(node: Node, allocation: Allocation, ledger: Ledger) -> tuple[Cell, ...]:
    programme = ledger.programme
    kinds = programme.kinds if node.kind == ALL_KINDS else (node.kind,)
    leaves = tuple(programme.leaves(node.area, allocation.since))
    return tuple(cells_of(programme.original_plan(allocation), leaves, kinds))


def _original_silence(node: Node, cells: tuple[Cell, ...]) -> State:
    if not node.area.in_plan:
        return State.NOT_IN_PLAN
    if not cells:
        return State.NO_TASK
    published = all(cell.planned is not None for cell in cells)
    return State.REPORTED if published else State.NOT_PUBLISHED


def _original_plan(node: Node, cells: tuple[Cell, ...], state: State, ledger: Ledger) -> Figure:
    name = f"原{ledger.judged.planned_name}"
    covered = Coverage(state, cells, ())
    if node.is_single:
        told = Derivation(f"{name}：取自分配表，不计此后的调整", allocated(node, name, ledger))
    else:
        parts = part_inputs(node, PLANNED_ORIGINAL, ledger.target_unit, ledger)
        told = Derivation(sum_formula(name, node, ledger), parts)
    worth = summed(state, planned_sum(cells))
    return figure_of(node, PLANNED_ORIGINAL, ledger.target_unit, covered, worth, told)


def _original_rate(
    node: Node, done: Fulfilment, cells: tuple[Cell, ...], silence: State, ledger: Ledger
) -> Figure:
    target, rate = ledger.programme.measures[ledger.target], ledger.judged.rate_name
    targets = coverage(
        node, lambda cell: ledger.value(node.period, cell, ledger.target) is not None
    )
    state = targets.state if silence is State.REPORTED else silence
    covered = Coverage(state, targets.known, targets.missing)
    planned = planned_sum(cells)
    low = quotient(done.target.low, planned)
    high = None if done.target.high is None else quotient(done.target.high, planned)
    worth: tuple[Worth, Worth, Worth] = (None, None, None)
    if low is not None:
        worth = spanned(state, Span(low, high))
    told = Derivation(
        f"对照原计划的{rate} ＝ {target.name} ÷ 原{ledger.judged.planned_name}",
        (
            own_input(node, target.id, target.name, target.unit),
            own_input(
                node, PLANNED_ORIGINAL, f"原{ledger.judged.planned_name}", ledger.target_unit
            ),
        ),
        interval_remarks(covered, node, ledger),
        f"原{ledger.judged.planned_name}",
    )
    return figure_of(node, ORIGINAL_RATE, "ratio", covered, worth, told)
