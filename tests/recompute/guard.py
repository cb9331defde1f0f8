"""The guard: where the tone of a standing behind pace is softened."""

from fractions import Fraction

from tests.recompute.arithmetic import value_on
from tests.recompute.node import Node
from tests.recompute.pace import judged_by_pace, pace, rule_of
from tests.recompute.quantities import measure
from tests.recompute.standing import bands_on, word_at

BEHIND = "behind"


def softened(node: Node) -> bool:
    """Whether the guard turns the tone of the node's standing from `behind` to `watch`."""
    guard = value_on(node.book.folder.declared("guard"), node.day)
    if guard is None or not judged_by_pace(node) or node.silence() or not node.published():
        return False
    lower_is_better = rule_of(node) == "at_most"
    target, due = measure(node, node.target), pace(node)
    worse = target.high if lower_is_better else target.low
    end = worse if target.value is None else target.value
    if node.suspect or due is None or not isinstance(end, Fraction):
        return False
    word = word_at(node, end, high=lower_is_better)
    short = due * node.plan_of(node.cells) - end
    return _tone(node, word) == BEHIND and (-short if lower_is_better else short) < guard


def _tone(node: Node, word: str | None) -> str:
    if word == "overdue":
        return BEHIND
    return next((str(one["tone"]) for one in bands_on(node) if one["id"] == word), "none")
