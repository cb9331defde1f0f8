"""How far a goal over several plan years is reached, and what it still lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.allocation import Allocation, AllocationRow, Goal
from generator.model.period import Period
from generator.progress.cells import Node
from generator.progress.completion import fulfilment
from generator.progress.figure import ALL_KINDS, State
from generator.progress.ledger import Ledger
from generator.progress.rollup import Span, coverage, lacking

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Reached:
    """What was reached through the years of a goal, and the period each year is counted at."""

    state: State
    span: Span
    periods: tuple[Period, ...]


def reached(nodes: Sequence[Node], goal: Goal, ledger: Ledger) -> Reached:
    """The target of nodes of one area, summed over what of a goal's time has passed."""
    parts = [
        _at(node, period, ledger)
        for node in nodes
        for period in _counted(node.period, goal, ledger)
    ]
    states = {part.state for part in parts if part.state is not State.NO_TASK}
    if not nodes[0].area.in_plan:
        return Reached(State.NOT_IN_PLAN, Span(ZERO, ZERO), ())
    if not states:
        return Reached(State.NO_TASK, Span(ZERO, ZERO), ())
    low = sum((part.span.low for part in parts), ZERO)
    highs = [part.span.high for part in parts]
    known = [one for one in highs if one is not None]
    high = sum(known, ZERO) if len(known) == len(highs) else None
    state = State.PARTIAL if len(states) > 1 else next(iter(states))
    periods = dict.fromkeys(one.period for part in parts for one in part.periods)
    return Reached(state, Span(low, high), tuple(ledger.periods[one] for one in periods))


def _counted(now: Period, goal: Goal, ledger: Ledger) -> Iterator[Period | None]:
    """The periods a goal is counted at; None for a plan year without any.

    A cumulative that restarts counts each year at its last period; one that runs on, and a
    stock, count now; a flow counts every period.
    """
    measure = ledger.programme.measures[ledger.target]
    if measure.kind == "flow":
        last = min(now.as_of, goal.until)
        yield from (one for one in ledger.programme.periods if goal.since <= one.as_of <= last)
        return
    if measure.kind == "stock" or not measure.restarts:
        yield now
        return
    for year in ledger.programme.allocation_file.allocations:
        if year.since <= goal.until and goal.since <= year.until and year.since <= now.as_of:
            yield now if year.since <= now.as_of <= year.until else _last(year, now, ledger)


def _last(year: Allocation, now: Period, ledger: Ledger) -> Period | None:
    filed = [
        one
        for one in ledger.programme.periods
        if year.since <= one.as_of <= year.until and one.as_of <= now.as_of
    ]
    return filed[-1] if filed else None


def _at(node: Node, period: Period | None, ledger: Ledger) -> Reached:
    """The target of a node's area at one period; a year without a period is unknown."""
    there = ledger.nodes.get((period.period, node.area.id, node.kind)) if period else None
    if period is None or there is None:
        return Reached(State.NOT_REPORTED, Span(ZERO, None), ())
    done = fulfilment(there, ledger)
    state = coverage(
        there, lambda cell: ledger.value(period, cell, ledger.target) is not None
    ).state
    return Reached(state, done.target, (period,))


def numbers_of(row: AllocationRow) -> dict[str, Fraction]:
    """The post kinds a row gives a number for."""
    kinds = row.kinds.items()
    return {kind: Fraction(one) for kind, one in kinds if not isinstance(one, str)}


def _stands_by_total(row: AllocationRow, ledger: Ledger) -> bool:
    """Whether a row's goal over all kinds is the total it states: it lacks a kind."""
    return row.total is not None and not set(ledger.programme.kinds) <= numbers_of(row).keys()


def planned_of(row: AllocationRow, node: Node, ledger: Ledger) -> Fraction | None:
    """The goal of a kind; of `all` the stated total where a kind lacks, else the sum."""
    numbers = numbers_of(row)
    if node.kind != ALL_KINDS or (numbers and ALL_KINDS in numbers):
        return numbers.get(node.kind)
    if row.total is not None and _stands_by_total(row, ledger):
        return Fraction(row.total)
    return sum(numbers.values(), ZERO) if numbers else None


def counted_nodes(node: Node, row: AllocationRow, ledger: Ledger) -> Sequence[Node]:
    """The nodes whose target counts towards a goal: the kinds it names, or the node itself."""
    if _stands_by_total(row, ledger):
        return (node,)
    return parts_of(node, row, ledger)


def parts_of(node: Node, row: AllocationRow, ledger: Ledger) -> Sequence[Node]:
    """The nodes of the kinds a row gives a number for; the node itself where it is of a kind."""
    kinds = [kind for kind in ledger.programme.post_kinds if kind in numbers_of(row)]
    if node.kind != ALL_KINDS or not kinds:
        return (node,)
    return [ledger.node(node, kind=kind) for kind in kinds]


def remaining_of(node: Node, goal: Goal, row: AllocationRow, ledger: Ledger) -> Span:
    """Σ over the kinds of what each lacks, at both ends; never less than the whole lacks."""
    spans = [_lacking(one, goal, row, ledger) for one in parts_of(node, row, ledger)]
    low, high = (
        sum((one.low for one in spans), ZERO),
        sum((one.high or ZERO for one in spans), ZERO),
    )
    if not _stands_by_total(row, ledger) or node.kind != ALL_KINDS:
        return Span(low, high)
    whole = _lacking(node, goal, row, ledger)
    return Span(max(low, whole.low), max(high, whole.high or ZERO))


def _lacking(node: Node, goal: Goal, row: AllocationRow, ledger: Ledger) -> Span:
    """What one node lacks of a goal: 0 at an end that is not known, the smaller end first."""
    planned = planned_of(row, node, ledger)
    if planned is None:
        return Span(ZERO, ZERO)
    done, rule = reached((node,), goal, ledger).span, ledger.judged.rule
    at_low = lacking(planned, done.low, rule)
    at_high = ZERO if done.high is None else lacking(planned, done.high, rule)
    return Span(min(at_low, at_high), max(at_low, at_high))
