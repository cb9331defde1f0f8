"""Completion of a node: rate, gap to pace, what remains, and how many cells are short."""

from dataclasses import dataclass
from fractions import Fraction

from generator.progress.cells import Node
from generator.progress.derivation import (
    Ends,
    founded,
    interval_remarks,
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
from generator.progress.names import GAP_NAME, PACE_NAME, SHORT_NAMES
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
from generator.progress.yardstick import Yardstick

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
        remaining(cells, ledger.judged.rule),
        short_cells(cells, ledger.judged.rule),
    )


def rates(done: Fulfilment) -> Span | None:
    """Completion at both ends, or None exactly where nothing was planned."""
    low = quotient(done.target.low, done.planned)
    high = None if done.target.high is None else quotient(done.target.high, done.planned)
    return None if low is None else Span(low, high)


def gaps(done: Fulfilment, by: Yardstick) -> Span | None:
    """进度偏差 at both ends in percentage points, below 0 is behind.

    100 × (completion − pace), a ceiling the other way round; against 100 % where the plan
    holds on every day.
    """
    span = rates(done)
    expected = by.share if by.is_paced else Fraction(1)
    if span is None or expected is None:
        return None
    ends = [
        None if one is None else by.sign * 100 * (one - expected) for one in (span.low, span.high)
    ]
    known = sorted(one for one in ends if one is not None)
    return Span(known[0], known[1] if len(known) == len(ends) else None)


def completion_figure(node: Node, done: Fulfilment, ledger: Ledger) -> Figure:
    """完成率 ＝ target ÷ planned."""
    target = ledger.programme.measures[ledger.target]
    planned_name = ledger.programme.indicators.target.planned_name
    span = rates(done)
    rate = ledger.judged.rate_name
    told = Derivation(
        f"{rate} ＝ {target.name} ÷ {planned_name}",
        (
            own_input(node, target.id, target.name, target.unit),
            own_input(node, PLANNED, planned_name, target.unit),
        ),
        (
            *interval_remarks(done.covered, node, ledger),
            *_nothing_planned(done, rate),
            founded(rate, ledger.programme.indicators.target.origin, ledger),
        ),
        planned_name,
    )
    worth = spanned(done.covered.state, span) if span else NOTHING
    return figure_of(node, COMPLETION_RATE, "ratio", done.covered, worth, told)


def gap_figure(node: Node, done: Fulfilment, by: Yardstick, ledger: Ledger) -> Figure:
    """进度偏差: completion against pace, or against 100 %."""
    span = gaps(done, by)
    rate = ledger.judged.rate_name
    sides = (rate, PACE_NAME if by.is_paced else "100%")
    first, second = sides if by.sign > 0 else sides[::-1]
    told = Derivation(
        f"{GAP_NAME} ＝ {first} － {second}",
        (
            own_input(node, COMPLETION_RATE, rate, "ratio"),
            *((own_input(node, PACE, PACE_NAME, "ratio"),) if by.is_paced else ()),
        ),
        (*interval_remarks(done.covered, node, ledger), *_nothing_planned(done, rate)),
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
    told = _lacking(node, done, SHORT_CELLS, SHORT_NAMES[ledger.judged.rule], ledger)
    return figure_of(
        node, SHORT_CELLS, "cells", done.covered, spanned(done.covered.state, done.short), told
    )


def total_reached_remark(done: Fulfilment, *, by_ceiling: bool) -> str | None:
    """总量达到，n 处未达: the sum reaches the plan while cells do not; nothing while partial."""
    short = done.short.low
    if by_ceiling or done.covered.missing or not short or done.target.low < done.planned:
        return None
    return f"总量达到，{short} 处未达。"


def _lacking(node: Node, done: Fulfilment, indicator: str, name: str, ledger: Ledger) -> Derivation:
    target = ledger.programme.measures[ledger.target]
    planned_name = ledger.programme.indicators.target.planned_name
    remarks = interval_remarks(done.covered, node, ledger)
    if not node.is_single:
        total = total_reached_remark(done, by_ceiling=ledger.judged.rule == "at_most")
        unit = ledger.target_unit if indicator == REMAINING else "cells"
        return Derivation(
            sum_formula(name, node, ledger),
            part_inputs(node, indicator, unit, ledger, _ends(indicator, ledger)),
            (*remarks, SURPLUS_REMARK, *((total,) if total else ())),
        )
    formula = _lacking_words(name, indicator, ledger)
    return Derivation(
        formula,
        (
            own_input(node, PLANNED, planned_name, target.unit),
            own_input(node, target.id, target.name, target.unit),
        ),
        remarks,
    )


def _ends(indicator: str, ledger: Ledger) -> Ends:
    """What the ends of a sum of lacks count for a part."""
    count = remaining if indicator == REMAINING else short_cells
    return lambda part: count(tuple(cell_progress(part, ledger.target, ledger)), ledger.judged.rule)


def _lacking_words(name: str, indicator: str, ledger: Ledger) -> str:
    sides = (ledger.judged.planned_name, ledger.programme.measures[ledger.target].name)
    first, second = sides[::-1] if ledger.judged.rule == "at_most" else sides
    if indicator == REMAINING:
        return f"{name} ＝ {first} － {second}（不足 0 按 0 计）"
    return f"{name}：{first}多于{second}的计 1 项，否则计 0 项"


def _nothing_planned(done: Fulfilment, rate: str) -> tuple[str, ...]:
    known = bool(done.covered.known)
    return (f"计划为 0，没有{rate}。",) if known and not done.planned else ()
