"""多年目标: goals over several plan years, with their own roll-up; surplus never offsets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model import files
from generator.model.allocation import Allocation, AllocationRow, Goal
from generator.model.period import Period
from generator.progress.cells import Node
from generator.progress.completion import fulfilment
from generator.progress.derivation import SILENT_REMARKS, founded, own_input
from generator.progress.figure import ALL_KINDS, Derivation, Figure, Input, Key, State
from generator.progress.ledger import Ledger
from generator.progress.rollup import Coverage, Span, coverage, figure_of, spanned, summed
from generator.progress.shares import quotient

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Reached:
    """What was reached through the years of a goal, and the period each year is counted at."""

    state: State
    span: Span
    periods: tuple[Period, ...]


def goal_figures(node: Node, goal: Goal, ledger: Ledger) -> Iterator[Figure]:
    """Planned, achieved, rate and remaining, for the areas and kinds a goal has a row for."""
    programme, day = ledger.programme, node.period.as_of
    key = programme.row_keys(goal).get(node.area.id)
    if key is None or day < goal.since:
        return
    planned = _planned(goal.rows[key], node)
    if planned is None:
        return
    done = reached(node, goal, ledger)
    remaining = _remaining(node, goal, goal.rows[key], ledger)
    yield _planned_figure(node, goal, planned, ledger)
    yield _achieved_figure(node, goal, done, ledger)
    yield _rate_figure(node, goal, planned, done, ledger)
    yield _remaining_figure(node, goal, done.state, remaining, ledger)


def reached(node: Node, goal: Goal, ledger: Ledger) -> Reached:
    """The target summed over the plan years of a goal that have begun."""
    parts = [_year_end(node, period, ledger) for period in _counted(node.period, goal, ledger)]
    states = {part.state for part in parts if part.state is not State.NO_TASK}
    if node.area.in_plan is False:
        return Reached(State.NOT_IN_PLAN, Span(ZERO, ZERO), ())
    if not states:
        return Reached(State.NO_TASK, Span(ZERO, ZERO), ())
    low = sum((part.span.low for part in parts), ZERO)
    highs = [part.span.high for part in parts]
    known = [one for one in highs if one is not None]
    high = sum(known, ZERO) if len(known) == len(highs) else None
    state = State.PARTIAL if len(states) > 1 else next(iter(states))
    return Reached(state, Span(low, high), tuple(one for part in parts for one in part.periods))


def _counted(now: Period, goal: Goal, ledger: Ledger) -> Iterator[Period | None]:
    """The period each plan year of a goal is counted at; None for a year without any."""
    measure = ledger.programme.measures[ledger.target]
    if measure.kind == "cumulative" and not measure.restarts:
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


def _year_end(node: Node, period: Period | None, ledger: Ledger) -> Reached:
    """The target of a node's area at one period; a year without a period is unknown."""
    there = ledger.nodes.get((period.period, node.area.id, node.kind)) if period else None
    if period is None or there is None:
        return Reached(State.NOT_REPORTED, Span(ZERO, None), ())
    done = fulfilment(there, ledger)
    state = coverage(
        there, lambda cell: ledger.value(period, cell, ledger.target) is not None
    ).state
    return Reached(state, done.target, (period,))


def _planned(row: AllocationRow, node: Node) -> Fraction | None:
    """The goal of a kind; `all` is the sum of the kinds, or the total where it has none."""
    numbers = {kind: one for kind, one in row.kinds.items() if not isinstance(one, str)}
    if node.kind in numbers:
        return Fraction(numbers[node.kind])
    if node.kind != ALL_KINDS:
        return None
    if numbers:
        return sum((Fraction(one) for one in numbers.values()), ZERO)
    return None if row.total is None else Fraction(row.total)


def _remaining(node: Node, goal: Goal, row: AllocationRow, ledger: Ledger) -> Span:
    """Σ over the kinds of what is left, at the high and at the low end of what was achieved."""
    nodes = _parts(node, row, ledger)
    low, high = ZERO, ZERO
    for one in nodes:
        planned, done = _planned(row, one) or ZERO, reached(one, goal, ledger).span
        high += max(ZERO, planned - done.low)
        low += ZERO if done.high is None else max(ZERO, planned - done.high)
    return Span(low, high)


def _parts(node: Node, row: AllocationRow, ledger: Ledger) -> Sequence[Node]:
    kinds = [kind for kind in ledger.programme.post_kinds if kind in row.kinds]
    if node.kind != ALL_KINDS or not kinds:
        return (node,)
    nodes = [ledger.node(node, kind=kind) for kind in kinds]
    return [one for one in nodes if _planned(row, one) is not None]


def _covered(node: Node, state: State) -> Coverage:
    return Coverage(state, node.cells, ())


def _planned_figure(node: Node, goal: Goal, planned: Fraction, ledger: Ledger) -> Figure:
    programme = ledger.programme
    row = programme.row_keys(goal)[node.area.id]
    number = programme.allocation_file.goals.index(goal)
    kind = node.kind if node.kind in goal.rows[row].kinds else None
    stated = kind or ("total" if goal.rows[row].total is not None else None)
    path = ("goals", number, "rows", row, *((stated,) if stated else ()))
    at = programme.places.value(files.ALLOCATION, *path)
    state = State.REPORTED if node.area.in_plan else State.NOT_IN_PLAN
    told = Derivation(
        f"{goal.name}：取自文件",
        (Input(goal.name, planned, ledger.target_unit, origin=goal.origin, at=at),),
        (founded(goal.name, goal.origin, ledger),),
    )
    worth = summed(state, planned)
    indicator = f"{goal.id}_planned"
    return figure_of(node, indicator, ledger.target_unit, _covered(node, state), worth, told)


def _achieved_figure(node: Node, goal: Goal, done: Reached, ledger: Ledger) -> Figure:
    target = ledger.programme.measures[ledger.target]
    name = f"{goal.name}{target.name}"
    inputs = tuple(
        Input(
            ledger.programme.period_name(one),
            None,
            target.unit,
            figure=Key(one.period, node.area.id, node.kind, target.id),
        )
        for one in done.periods
    )
    silent = SILENT_REMARKS.get(done.state)
    told = Derivation(f"{name} ＝ 各计划年度最后一期之和", inputs, (silent,) if silent else ())
    worth = spanned(done.state, done.span)
    indicator = f"{goal.id}_achieved"
    return figure_of(node, indicator, target.unit, _covered(node, done.state), worth, told)


def _rate_figure(
    node: Node, goal: Goal, planned: Fraction, done: Reached, ledger: Ledger
) -> Figure:
    target, rate = ledger.programme.measures[ledger.target], ledger.judged.rate_name
    low = quotient(done.span.low, planned)
    high = None if done.span.high is None else quotient(done.span.high, planned)
    worth = (None, None, None) if low is None else spanned(done.state, Span(low, high))
    told = Derivation(
        f"{goal.name}{rate} ＝ {goal.name}{target.name} ÷ {goal.name}",
        (
            own_input(node, f"{goal.id}_achieved", f"{goal.name}{target.name}", target.unit),
            own_input(node, f"{goal.id}_planned", goal.name, target.unit),
        ),
    )
    indicator = f"{goal.id}_rate"
    return figure_of(node, indicator, "ratio", _covered(node, done.state), worth, told)


def _remaining_figure(
    node: Node, goal: Goal, state: State, remaining: Span, ledger: Ledger
) -> Figure:
    name = f"{goal.name}{ledger.judged.remaining_name}"
    indicator, unit = f"{goal.id}_remaining", ledger.target_unit
    row = goal.rows[ledger.programme.row_keys(goal)[node.area.id]]
    parts = _parts(node, row, ledger)
    if len(parts) > 1 or parts[0] is not node:
        kinds = ledger.programme.post_kinds
        inputs = tuple(own_input(one, indicator, kinds[one.kind].name, unit) for one in parts)
        told = Derivation(f"{name} ＝ 各类之和", inputs, ("一类超出的部分不抵补别类的差额。",))
    else:
        told = Derivation(
            f"{name} ＝ {goal.name} － 已完成数（不足 0 按 0 计）",
            (
                own_input(node, f"{goal.id}_planned", goal.name, unit),
                own_input(node, f"{goal.id}_achieved", "已完成数", unit),
            ),
        )
    worth = spanned(state, remaining)
    return figure_of(node, indicator, unit, _covered(node, state), worth, told)
