"""Completion of a node: rate, gap to pace, what remains, and how many cells are short."""

from dataclasses import dataclass
from fractions import Fraction

from generator.progress.cells import Node
from generator.progress.derivation import (
    founded,
    interval_remarks,
    is_single,
    own_input,
    part_inputs,
    sum_formula,
)
from generator.progress.figure import (
    COMPLETION_RATE,
    GAP,
    PACE,
    PLANNED,
    REMAINING,
    SHORT_CELLS,
    Derivation,
    Figure,
)
from generator.progress.ledger import Ledger
from generator.progress.measures import cell_progress
from generator.progress.names import COMPLETION_NAME, GAP_NAME, PACE_NAME, SHORT_NAME
from generator.progress.rollup import (
    Coverage,
    Span,
    coverage,
    figure_of,
    reached,
    remaining,
    short_cells,
    spanned,
)
from generator.progress.shares import quotient

SURPLUS_REMARK = "一处超出的部分不抵补别处的差额。"
NOTHING = (None, None, None)


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """How far a node has come, all in the unit of the plan.

    Ends are equal where everything is reported. At the lower end of `target` stands the larger
    end of `remaining`, and the other way round.
    """

    covered: Coverage
    planned: Fraction
    target: Span
    remaining: Span
    short: Span


def fulfilment(node: Node, ledger: Ledger) -> Fulfilment:
    """The completion of a node by the target measure."""
    cells = tuple(cell_progress(node, ledger.target, ledger))
    covered = coverage(
        node,
        lambda cell: ledger.value(node.period, cell, ledger.target) is not None,
        needs_plan=True,
    )
    return Fulfilment(
        covered,
        node.planned,
        reached(cells, against_plan=True),
        remaining(cells),
        short_cells(cells),
    )


def rates(done: Fulfilment) -> Span | None:
    """Completion at both ends, or None exactly where nothing was planned."""
    low = quotient(done.target.low, done.planned)
    high = None if done.target.high is None else quotient(done.target.high, done.planned)
    return None if low is None else Span(low, high)


def gaps(done: Fulfilment, share: Fraction | None) -> Span | None:
    """进度偏差 at both ends in percentage points: 100 × (completion − pace), below 0 is behind."""
    span = rates(done)
    if span is None or share is None:
        return None
    high = None if span.high is None else 100 * (span.high - share)
    return Span(100 * (span.low - share), high)


def completion_figure(node: Node, done: Fulfilment, ledger: Ledger) -> Figure:
    """完成率 ＝ target ÷ planned."""
    target = ledger.programme.measures[ledger.target]
    planned_name = ledger.programme.indicators.target.planned_name
    span = rates(done)
    told = Derivation(
        f"{COMPLETION_NAME} ＝ {target.name} ÷ {planned_name}",
        (
            own_input(node, target.id, target.name, target.unit),
            own_input(node, PLANNED, planned_name, target.unit),
        ),
        (
            *interval_remarks(done.covered, node, ledger),
            *_nothing_planned(done),
            founded(COMPLETION_NAME, ledger.programme.indicators.target.origin, ledger),
        ),
    )
    worth = spanned(done.covered.state, span) if span else NOTHING
    return figure_of(node, COMPLETION_RATE, "ratio", done.covered, worth, told)


def gap_figure(node: Node, done: Fulfilment, share: Fraction | None, ledger: Ledger) -> Figure:
    """进度偏差: 100 × (completion − pace)."""
    span = gaps(done, share)
    told = Derivation(
        f"{GAP_NAME} ＝ {COMPLETION_NAME} － {PACE_NAME}",
        (
            own_input(node, COMPLETION_RATE, COMPLETION_NAME, "ratio"),
            own_input(node, PACE, PACE_NAME, "ratio"),
        ),
        (*interval_remarks(done.covered, node, ledger), *_nothing_planned(done)),
    )
    worth = spanned(done.covered.state, span) if span else NOTHING
    return figure_of(node, GAP, "points", done.covered, worth, told)


def remaining_figure(node: Node, done: Fulfilment, ledger: Ledger) -> Figure:
    """Σ over cells of what the plan exceeds the target by."""
    name = ledger.programme.indicators.target.remaining_name
    told = _lacking(node, done, REMAINING, name, ledger)
    worth = spanned(done.covered.state, done.remaining)
    return figure_of(node, REMAINING, ledger.target_unit, done.covered, worth, told)


def short_figure(node: Node, done: Fulfilment, ledger: Ledger) -> Figure:
    """How many cells (area × post kind) have not reached their plan."""
    told = _lacking(node, done, SHORT_CELLS, SHORT_NAME, ledger)
    return figure_of(
        node, SHORT_CELLS, "cells", done.covered, spanned(done.covered.state, done.short), told
    )


def total_reached_remark(done: Fulfilment) -> str | None:
    """总量达到，n 处未达: the sum reaches the plan while cells do not; nothing while partial."""
    short = done.short.low
    if done.covered.missing or not short or done.target.low < done.planned:
        return None
    return f"总量达到，{short} 处未达。"


def _lacking(node: Node, done: Fulfilment, indicator: str, name: str, ledger: Ledger) -> Derivation:
    target = ledger.programme.measures[ledger.target]
    planned_name = ledger.programme.indicators.target.planned_name
    remarks = interval_remarks(done.covered, node, ledger)
    if not is_single(node):
        total = total_reached_remark(done)
        unit = ledger.target_unit if indicator == REMAINING else "cells"
        return Derivation(
            sum_formula(name, node, ledger),
            part_inputs(node, indicator, unit, ledger),
            (*remarks, SURPLUS_REMARK, *((total,) if total else ())),
        )
    formula = (
        f"{name} ＝ {planned_name} － {target.name}（不足 0 按 0 计）"
        if indicator == REMAINING
        else f"{name}：{target.name}少于{planned_name}的计 1 项，否则计 0 项"
    )
    return Derivation(
        formula,
        (
            own_input(node, PLANNED, planned_name, target.unit),
            own_input(node, target.id, target.name, target.unit),
        ),
        remarks,
    )


def _nothing_planned(done: Fulfilment) -> tuple[str, ...]:
    known = bool(done.covered.known)
    return ("计划为 0，没有完成率。",) if known and not done.planned else ()
