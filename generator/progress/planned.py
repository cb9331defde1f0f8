"""The plan of a node: in force on the period's as_of, and as it was first allocated."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model import files
from generator.model.allocation import Adjustment, Allocation
from generator.model.shape import NO_TASK
from generator.progress.cells import Node
from generator.progress.derivation import (
    coverage_remarks,
    day,
    founded,
    part_inputs,
    sum_formula,
)
from generator.progress.figure import (
    PLANNED,
    Derivation,
    Figure,
    Input,
)
from generator.progress.ledger import Ledger
from generator.progress.rollup import coverage, figure_of, summed

NUMBERLESS = {NO_TASK: "没有任务", "not published": "未公布"}


def planned_figure(node: Node, ledger: Ledger) -> Figure:
    """Σ plan of the cells, in the unit of the target; empty while a plan is not published."""
    covered = coverage(node, lambda _: True, needs_plan=True)
    name = ledger.judged.planned_name
    unit = ledger.target_unit
    silent = coverage_remarks(covered, node, ledger)
    if node.is_single:
        inputs = allocated(node, name, ledger)
        adjusted = tuple(_adjusted(node, ledger))
        told = Derivation(
            f"{name}：取自分配表{'和此后的调整' if adjusted else ''}",
            (*inputs, *(one for one, _ in adjusted)),
            (*silent, *(remark for _, remark in adjusted)),
        )
    else:
        parts = part_inputs(node, PLANNED, unit, ledger)
        told = Derivation(sum_formula(name, node, ledger), parts, silent)
    return figure_of(node, PLANNED, unit, covered, summed(covered.state, node.planned), told)


def adjustments_in_force(allocation: Allocation, node: Node) -> tuple[Adjustment, ...]:
    """The adjustments of a plan year up to the node's as_of, in order."""
    begun = (one for one in allocation.adjustments if one.on <= node.period.as_of)
    return tuple(sorted(begun, key=lambda one: one.on))


def allocated(node: Node, name: str, ledger: Ledger) -> tuple[Input, ...]:
    """The cell of the allocation a plan figure was first written in."""
    programme = ledger.programme
    allocation = programme.allocation(node.period)
    if allocation is None or not node.cells:
        return ()
    row = programme.row_keys(allocation).get(node.area.id)
    if row is None or node.kind not in allocation.rows[row].kinds:
        return ()
    number = programme.allocation_file.allocations.index(allocation)
    path = ("allocations", number, "rows", row, node.kind)
    at = programme.places.value(files.ALLOCATION, *path)
    planned = allocation.rows[row].kinds[node.kind]
    value = None if isinstance(planned, str) else Fraction(planned)
    return (Input(name, value, ledger.target_unit, origin=allocation.origin, at=at),)


def _adjusted(node: Node, ledger: Ledger) -> Iterator[tuple[Input, str]]:
    """What each adjustment brought or took: the number, and a sentence with its document."""
    programme, cell = ledger.programme, (node.area.id, node.kind)
    allocation = programme.allocation(node.period)
    if allocation is None:
        return
    table = programme.allocation_file.allocations.index(allocation)
    for step in adjustments_in_force(allocation, node):
        number = allocation.adjustments.index(step)
        path = ("allocations", table, "adjustments", number)
        for inner, label, value in _steps(step, cell, ledger):
            at = programme.places.value(files.ALLOCATION, *path, *inner)
            origin = step.origin
            words = f"{label}：{step.reason.rstrip('。')}。{founded_words(step, ledger)}"
            yield Input(label, value, ledger.target_unit, origin=origin, at=at), words


def founded_words(step: Adjustment, ledger: Ledger) -> str:
    """Which document an adjustment stands on."""
    return founded(f"{day(step.on)}的调整", step.origin, ledger)


def _steps(
    step: Adjustment, cell: tuple[str, str], ledger: Ledger
) -> Iterator[tuple[tuple[str | int, ...], str, Fraction | None]]:
    """(place, words, number) of what an adjustment does to one cell."""
    area_id = ledger.programme.area_id
    for number, move in enumerate(step.moves):
        giver, receiver = (area_id(one, step.on) for one in (move.giver, move.receiver))
        if move.post_kind != cell[1] or giver is None or receiver is None:
            continue
        place = ("moves", number, "number")
        if giver == cell[0]:
            yield place, f"{day(step.on)}调往{move.receiver}", -Fraction(move.number)
        if receiver == cell[0]:
            yield place, f"{day(step.on)}从{move.giver}调入", Fraction(move.number)
    for number, change in enumerate(step.changes):
        if change.post_kind == cell[1] and area_id(change.area, step.on) == cell[0]:
            after = change.after
            value = None if isinstance(after, str) else Fraction(after)
            before = change.before
            told = (
                f"由 {NUMBERLESS.get(before, before) if isinstance(before, str) else before} 改为"
            )
            yield ("changes", number, "to"), f"{day(step.on)}{told}", value
