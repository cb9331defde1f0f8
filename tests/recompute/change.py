"""What changed since the period before, and what the plan was at first."""

from fractions import Fraction

from tests.recompute.arithmetic import Json, Number, total
from tests.recompute.node import SILENT, Cells, Node, Rows
from tests.recompute.plans import NO_TASK, NOT_PUBLISHED, Cell
from tests.recompute.quantities import measure


def change_rows(node: Node) -> Rows:
    """Change of the target and of its rate, where there is an earlier period."""
    earlier = node.book.earlier(node.period, node.target["id"])
    if earlier:
        name, unit = node.target["id"], node.target["unit"]
        yield f"{name}_change", unit, node.basic(lambda: _change(node, earlier[0]))
        yield "completion_rate_change", "points", node.judged(lambda: _rate(node, earlier[0]))


def _before(node: Node, cell: Cell, earlier: Json) -> Number:
    return node.book.looking_back(cell, node.target["id"], earlier, node.period)


def _both(node: Node, earlier: Json) -> tuple[list[Cell], str]:
    """The cells with a value now and then, and the state of what is told of them."""
    now, _, _ = node.split(node.target["id"])
    both = [one for one in now if _before(node, one, earlier) is not None]
    if not both:
        return both, "not_reported"
    return both, "reported" if len(both) == len(node.cells) else "partial"


def _sums(node: Node, both: list[Cell], earlier: Json) -> tuple[Fraction, Fraction]:
    then = total(_before(node, one, earlier) or Fraction(0) for one in both)
    return node.total(both, node.target["id"]), then


def _change(node: Node, earlier: Json) -> Cells:
    both, state = _both(node, earlier)
    now, then = _sums(node, both, earlier)
    return Cells(state, now - then if both else None)


def _rate(node: Node, earlier: Json) -> Cells:
    both, state = _both(node, earlier)
    now, then = _sums(node, both, earlier)
    plans = [node.book.plan_then(one, earlier, node.period) for one in both]
    known = [one for one in plans if one is not None]
    plan_now, plan_then = node.plan_of(both), total(known)
    if len(known) < len(plans) or not plan_now or not plan_then:
        return Cells(state)
    return Cells(state, 100 * (now / plan_now - then / plan_then))


def original_rows(node: Node) -> Rows:
    """The first plan of the year and the rate against it, once it has been adjusted."""
    if node.book.plans.adjustments(node.day):
        planned = _original(node)
        yield "planned_original", node.target["unit"], planned
        yield "completion_rate_original", "ratio", _original_rate(node, planned)


def _original(node: Node) -> Cells:
    year = node.book.plans.year(node.day)
    first = node.book.plans.original(year)
    leaves = node.book.areas.leaves(node.area, year["from"])
    cells = [first.get((leaf, kind), NO_TASK) for leaf in leaves for kind in node.kinds]
    plans = [one for one in cells if one != NO_TASK]
    if not node.book.areas.in_plan(node.area):
        return Cells("not_in_plan")
    if not plans:
        return Cells("no_task")
    if NOT_PUBLISHED in plans:
        return Cells("not_published")
    return Cells("reported", total(Fraction(one) for one in plans))


def _original_rate(node: Node, planned: Cells) -> Cells:
    below = planned.value
    if planned.state in SILENT or not isinstance(below, Fraction):
        return Cells(planned.state)
    target = node.basic(lambda: measure(node, node.target))
    return target.each(lambda one: one / below if below else None)
