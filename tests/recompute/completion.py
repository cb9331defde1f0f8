"""The target against the plan: rate, pace, gap, what is lacking, and the place among siblings."""

from collections.abc import Callable
from fractions import Fraction

from tests.recompute.arithmetic import NONE, Number, total
from tests.recompute.node import Cells, Node, Rows
from tests.recompute.pace import judged_by_pace, pace, rule_of
from tests.recompute.plans import Cell
from tests.recompute.quantities import measure


def completion_rows(node: Node) -> Rows:
    """How far the target is, up to the number of cells that lack something."""
    yield "completion_rate", "ratio", node.judged(lambda: completion(node))
    yield "pace", "ratio", node.basic(lambda: Cells("reported", pace(node)))
    yield "gap", "points", node.judged(lambda: _gap(node))
    yield "remaining", node.target["unit"], node.judged(lambda: remaining(node))
    yield "short_cells", "cells", node.judged(lambda: _lacking(node, lambda one: Fraction(one > 0)))


def completion(node: Node) -> Cells:
    """Target ÷ planned, at both ends when partial."""
    planned = node.plan_of(node.cells)
    return measure(node, node.target).each(lambda one: one / planned if planned else None)


def gap_of(node: Node, rate: Fraction) -> Number:
    """Percentage points from pace, or from the plan itself; below 0 is behind."""
    due = pace(node) if judged_by_pace(node) else Fraction(1)
    if due is None:
        return None
    return 100 * (due - rate) if rule_of(node) == "at_most" else 100 * (rate - due)


def _gap(node: Node) -> Cells:
    gap = completion(node).each(lambda one: gap_of(node, one))
    if isinstance(gap.low, Fraction) and isinstance(gap.high, Fraction):
        return Cells(gap.state, gap.value, min(gap.low, gap.high), max(gap.low, gap.high))
    return gap


def lack(node: Node, cell: Cell, done: Fraction) -> Fraction:
    """What a cell lacks: the excess where the plan is a ceiling, else the shortfall."""
    above = done - node.plan(cell)
    return max(NONE, above if rule_of(node) == "at_most" else -above)


def remaining(node: Node) -> Cells:
    """What is lacking, cell by cell."""
    return _lacking(node, lambda one: one)


def lacking_ends(
    node: Node, count: Callable[[Fraction], Fraction] = lambda one: one
) -> tuple[Fraction, Fraction]:
    """What is lacking when the missing stand at their last known value, and at their plan."""
    name = node.target["id"]
    have, missing, _ = node.split(name)
    known = total(count(lack(node, one, node.number(one, name) or NONE)) for one in have)
    low, high = known, known
    for one in missing:
        last = node.last_known(one, name)
        low += count(lack(node, one, last))
        high += count(lack(node, one, max(last, node.plan(one))))
    return low, high


def _lacking(node: Node, count: Callable[[Fraction], Fraction]) -> Cells:
    ends = lacking_ends(node, count)
    state = node.split(node.target["id"])[2]
    return (
        Cells(state, ends[0]) if state == "reported" else Cells(state, None, min(ends), max(ends))
    )


def rank_rows(node: Node) -> Rows:
    """The place among the areas of the same parent."""
    if node.book.areas.by_id[node.area].get("parent"):
        yield "rank", "rank", node.judged(lambda: _rank(node))


def _rank(node: Node) -> Cells:
    own, state = _ranked_rate(node), completion(node).state
    if own is None:
        return Cells(state)
    siblings = (node.other(area=one) for one in node.book.areas.siblings(node.area, node.day))
    rates = [rate for one in siblings if (rate := _ranked_rate(one)) is not None]
    lower_is_better = rule_of(node) == "at_most"
    before = sum(rate < own if lower_is_better else rate > own for rate in rates)
    return Cells(state, Fraction(1 + before))


def _ranked_rate(node: Node) -> Number:
    rate = node.judged(lambda: completion(node))
    if node.suspect or rate.state != "reported" or node.plan_of(node.cells) <= 0:
        return None
    return rate.value if isinstance(rate.value, Fraction) else None
