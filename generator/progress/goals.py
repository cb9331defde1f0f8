"""多年目标: goals over several plan years, with their own roll-up; surplus never offsets."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.model import files
from generator.model.allocation import Goal
from generator.progress.cells import Node
from generator.progress.derivation import SILENT_REMARKS, founded, own_input
from generator.progress.figure import Derivation, Figure, Input, Key, State
from generator.progress.goal_reach import (
    Reached,
    counted_nodes,
    parts_of,
    planned_of,
    reached,
    remaining_of,
)
from generator.progress.ledger import Ledger
from generator.progress.rollup import (
    Coverage,
    Span,
    figure_of,
    spanned,
    summed,
)
from generator.progress.shares import quotient

ZERO = Fraction(0)


def goal_figures(node: Node, goal: Goal, ledger: Ledger) -> Iterator[Figure]:
    """Planned, achieved, rate and remaining, for the areas and kinds a goal has a row for."""
    programme, day = ledger.programme, node.period.as_of
    key = programme.row_keys(goal).get(node.area.id)
    if key is None or day < goal.since:
        return
    row = goal.rows[key]
    planned = planned_of(row, node, ledger)
    if planned is None:
        return
    done = reached(counted_nodes(node, row, ledger), goal, ledger)
    remaining = remaining_of(node, goal, row, ledger)
    yield _planned_figure(node, goal, planned, ledger)
    yield _achieved_figure(node, goal, done, ledger)
    yield _rate_figure(node, goal, planned, done, ledger)
    yield _remaining_figure(node, goal, done.state, remaining, ledger)


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
    nodes = counted_nodes(node, goal.rows[ledger.programme.row_keys(goal)[node.area.id]], ledger)
    summed_up = nodes[0] is not node
    inputs = (
        _kind_inputs(nodes, f"{goal.id}_achieved", ledger)
        if summed_up
        else tuple(
            Input(
                ledger.programme.period_name(one),
                None,
                target.unit,
                figure=Key(one.period, node.area.id, node.kind, target.id),
            )
            for one in done.periods
        )
    )
    silent = SILENT_REMARKS.get(done.state)
    words = "各类之和" if summed_up else _counted_words(ledger)
    told = Derivation(f"{name} ＝ {words}", inputs, (silent,) if silent else ())
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
        denominator=goal.name,
    )
    indicator = f"{goal.id}_rate"
    return figure_of(node, indicator, "ratio", _covered(node, done.state), worth, told)


def _remaining_figure(
    node: Node, goal: Goal, state: State, remaining: Span, ledger: Ledger
) -> Figure:
    name = f"{goal.name}{ledger.judged.remaining_name}"
    indicator, unit = f"{goal.id}_remaining", ledger.target_unit
    row = goal.rows[ledger.programme.row_keys(goal)[node.area.id]]
    parts = parts_of(node, row, ledger)
    if len(parts) > 1 or parts[0] is not node:
        inputs = _kind_inputs(parts, indicator, ledger)
        told = Derivation(f"{name} ＝ 各类之和", inputs, ("一类超出的部分不抵补别类的差额。",))
    else:
        told = Derivation(
            f"{name} ＝ {_sides(goal, ledger)}（不足 0 按 0 计）",
            (
                own_input(node, f"{goal.id}_planned", goal.name, unit),
                own_input(node, f"{goal.id}_achieved", reached_name(ledger), unit),
            ),
        )
    worth = spanned(state, remaining)
    return figure_of(node, indicator, unit, _covered(node, state), worth, told)


def _kind_inputs(nodes: Sequence[Node], indicator: str, ledger: Ledger) -> tuple[Input, ...]:
    """One figure of a goal for each post kind that counts."""
    kinds = ledger.programme.post_kinds
    return tuple(
        own_input(one, indicator, kinds[one.kind].name, ledger.target_unit) for one in nodes
    )


def reached_name(ledger: Ledger) -> str:
    """What was reached is called as the target is."""
    return ledger.programme.measures[ledger.target].name


def _sides(goal: Goal, ledger: Ledger) -> str:
    sides = [goal.name, reached_name(ledger)]
    return " － ".join(reversed(sides) if ledger.judged.rule == "at_most" else sides)


def _counted_words(ledger: Ledger) -> str:
    measure = ledger.programme.measures[ledger.target]
    if measure.kind == "flow":
        return "各期之和"
    restarts = measure.kind == "cumulative" and measure.restarts
    return "各计划年度最后一期之和" if restarts else "本期数"
