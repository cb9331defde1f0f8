"""Measures, derived figures, ratios and amounts of a node."""

from functools import partial

from tests.recompute import formula
from tests.recompute.arithmetic import NONE, Json, Number, total, value_on
from tests.recompute.node import Cells, Node, Row, Rows


def quantity_rows(node: Node) -> Rows:
    """The plan, each measure, each derived figure and each ratio."""
    yield "planned", node.target["unit"], planned(node)
    for register in ("measures", "derived", "ratios"):
        for one in node.book.folder.declared(register):
            yield quantity(node, one["id"])


def quantity(node: Node, name: str) -> Row:
    """A measure, derived figure or ratio by its id."""
    if name in node.book.measures:
        found = node.book.measures[name]
        return name, found["unit"], node.basic(partial(measure, node, found))
    if name in node.book.derived:
        found = node.book.derived[name]
        return name, found["unit"], node.basic(partial(_derived, node, name))
    ratios = node.book.folder.declared("ratios")
    return name, "ratio", node.basic(partial(_ratio, node, *(o for o in ratios if o["id"] == name)))


def planned(node: Node) -> Cells:
    """Σ plan."""

    def with_task() -> Cells:
        known = node.published()
        return Cells("reported", node.plan_of(node.cells)) if known else Cells("not_published")

    return node.basic(with_task)


def measure(node: Node, declared: Json) -> Cells:
    """A measure: Σ, an interval for a partial cumulative, nothing when nobody reported."""
    name = declared["id"]
    have, missing, state = node.split(name)
    if state == "not_reported":
        return Cells(state)
    if missing and (name == node.target["id"] or declared["kind"] == "cumulative"):
        return Cells(state, None, *ends(node, declared))
    return Cells(state, node.total(have, name))


def ends(node: Node, declared: Json) -> tuple[Number, Number]:
    """What a measure comes to with the missing at their last known value, and at their plan."""
    name = declared["id"]
    have, missing, _ = node.split(name)
    reported = node.total(have, name)
    known = {one: node.last_known(one, name) for one in missing}
    low = reported + total(known.values())
    against_plan = name == node.target["id"] or declared.get("against_plan")
    if not against_plan or not node.published(missing):
        return low, None
    return low, reported + total(max(known[one], node.plan(one)) for one in missing)


def _derived(node: Node, name: str) -> Cells:
    """A formula: summed over cells, or over the sums of its terms where it divides."""
    tree = formula.tree_of(node.book.derived[name]["formula"])
    found = {one: node.book.term_values(node.period, one, name) for one in node.cells}
    have, _, state = node.parted(lambda one: found[one] is not None)
    values = [terms for terms in found.values() if terms is not None]
    if not have:
        return Cells(state)
    if formula.divides(tree):
        sums = {term: total(one[term] for one in values) for term in formula.terms(tree)}
        return Cells(state, formula.value(tree, sums))
    return Cells(state, total(formula.value(tree, one) or NONE for one in values))


def _ratio(node: Node, declared: Json) -> Cells:
    """Σ numerator ÷ Σ denominator over the cells with both, in plain units."""
    names = (declared["numerator"], declared["denominator"])
    have, _, state = node.split(*names)
    above, below = (node.total(have, one) * _magnitude(node, one) for one in names)
    return Cells(state, above / below if below else None)


def _magnitude(node: Node, quantity: str) -> int:
    return int(node.book.described(quantity).get("magnitude", 1))


def amount_rows(node: Node) -> Rows:
    """Amounts at the standard rate, for the post kind of the subsidy."""
    subsidies = {one["id"]: one for one in node.book.folder.plan.get("subsidies") or []}
    for one in node.book.folder.declared("amounts"):
        subsidy = subsidies[one["subsidy"]]
        if subsidy.get("post_kind") in {None, node.kind} or not node.book.folder.ids("post_kinds"):
            yield one["id"], "元", node.basic(partial(_amount, node, one["basis"], subsidy))


def _amount(node: Node, basis: str, subsidy: Json) -> Cells:
    have, _, state = node.split(basis)
    rate = value_on(subsidy["values"], node.day)
    if rate is None or not have:
        return Cells(state)
    return Cells(state, node.total(have, basis) * _magnitude(node, basis) * rate)
