"""Limits every reporting area is to keep: the limit, the margin, breaches and the standing."""

from fractions import Fraction

from tests.recompute.arithmetic import NONE, Json, Number, value_on
from tests.recompute.node import SILENT, Cells, Node, Rows
from tests.recompute.punctuality import leaves_with_task
from tests.recompute.quantities import quantity


def limit_rows(node: Node) -> Rows:
    """Every limit in turn; under `all` alone."""
    for one in node.book.folder.declared("limits") if node.kind == "all" else ():
        yield from _leaf_rows(node, one) if node.childless else _parent_rows(node, one)


def _leaf_rows(node: Node, limit: Json) -> Rows:
    unit, name = quantity(node, limit["quantity"])[1], limit["id"]
    at = node.basic(lambda: Cells("reported", _limit_on(node, limit)))
    margin = _margin(node, limit)
    yield f"{name}_limit", unit, at
    yield f"{name}_margin", "points" if unit == "ratio" else unit, margin
    word = None
    if isinstance(margin.value, Fraction):
        word = "kept" if margin.value >= 0 else _breach(limit)
    yield f"{name}_standing", "standing", Cells(margin.state, word)


def _limit_on(node: Node, limit: Json) -> Number:
    """The area's own limit if it has a row, else the general one."""
    own = [
        value
        for row in limit.get("rows") or []
        for value in row["values"]
        if node.book.areas.named(row["area"], node.day) == node.area
    ]
    value = value_on(own or limit.get("values") or [], node.day)
    return None if value is None else Fraction(value)


def _margin(node: Node, limit: Json) -> Cells:
    _, unit, figure = quantity(node, limit["quantity"])
    at = _limit_on(node, limit)
    if figure.state != "reported" or at is None or not isinstance(figure.value, Fraction):
        return Cells(figure.state)
    spare = at - figure.value if limit["rule"] == "at_most" else figure.value - at
    return Cells(figure.state, 100 * spare if unit == "ratio" else spare)


def _breach(limit: Json) -> str:
    return "over_limit" if limit["rule"] == "at_most" else "under_limit"


def _parent_rows(node: Node, limit: Json) -> Rows:
    breaches = node.basic(lambda: _breaches(node, limit))
    yield f"{limit['id']}_breaches", "areas", breaches
    yield f"{limit['id']}_standing", "standing", _parent_standing(breaches, _breach(limit))


def _breaches(node: Node, limit: Json) -> Cells:
    leaves = [node.other(area=one) for one in leaves_with_task(node)]
    limited = [one for one in leaves if _limit_on(one, limit) is not None]
    margins = [_margin(one, limit) for one in limited]
    known = [one for one in margins if one.state == "reported"]
    breached = Fraction(sum(isinstance(o.value, Fraction) and o.value < 0 for o in known))
    missing = len(margins) - len(known)
    if not missing:
        return Cells("reported", breached)
    return Cells("partial", None, breached, breached + missing) if known else Cells("not_reported")


def _parent_standing(breaches: Cells, breach: str) -> Cells:
    if breaches.state in SILENT:
        return Cells(breaches.state)
    if NONE not in {breaches.value, breaches.low}:
        return Cells(breaches.state, breach)
    if breaches.state == "reported":
        return Cells(breaches.state, "kept")
    return Cells(breaches.state, None, breach, "kept")
