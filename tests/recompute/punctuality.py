"""Returns themselves: how many are due, complete and on time; and what they break down."""

from datetime import date, timedelta
from fractions import Fraction
from functools import partial

from tests.recompute.arithmetic import Number, total, value_on
from tests.recompute.node import Cells, Node, Rows
from tests.recompute.plans import Cell


def returns_rows(node: Node) -> Rows:
    """Five figures on the returns of the leaves at or below; under `all` alone."""
    if node.kind != "all":
        return
    expected = leaves_with_task(node)
    complete = [one for one in expected if _complete(node, one)]
    due = _due(node)
    timely = None if due is None else [one for one in complete if _received(node, one) <= due]
    counts = (Fraction(len(expected)), Fraction(len(complete)))
    on_time = None if timely is None else Fraction(len(timely))
    for name, value in zip(("expected", "complete", "on_time"), (*counts, on_time), strict=True):
        yield f"returns_{name}", "areas", node.basic(partial(Cells, "reported", value))
    for name, value in (("completeness", counts[1]), ("on_time_rate", on_time)):
        yield name, "ratio", node.basic(partial(_share, value, len(expected)))


def _share(value: Number, expected: int) -> Cells:
    return Cells("reported", None if value is None else value / expected)


def leaves_with_task(node: Node) -> list[str]:
    """The leaves at or below that have a cell with a task."""
    return list(dict.fromkeys(leaf for leaf, _ in node.cells))


def _complete(node: Node, leaf: str) -> bool:
    cells: list[Cell] = [one for one in node.cells if one[0] == leaf]
    return all(node.number(one, name) is not None for one in cells for name in node.book.measures)


def _received(node: Node, leaf: str) -> date:
    return node.book.returned.received[node.period["period"], leaf]


def _due(node: Node) -> date | None:
    declared = node.book.folder.declared("periods")
    last = next(one["to"] for one in declared if one["id"] == node.period["period"])
    days = value_on(node.book.folder.indicators["returns"]["due_days"], last)
    return None if days is None else last + timedelta(days=int(days))


def breakdown_rows(node: Node) -> Rows:
    """Measures by post category, then by target group, where a return of the period gives that."""
    if node.kind != "all":
        return
    for way, register in (("by_category", "post_categories"), ("by_group", "target_groups")):
        for name, measure in node.book.measures.items():
            for part in node.book.folder.ids(register):
                if any(key[2:] == (part, name) for key in _parts(node, way)):
                    figure = node.basic(partial(_broken_down, node, way, part, name))
                    yield f"{name}_{way}_{part}", measure["unit"], figure


def _parts(node: Node, way: str) -> dict[tuple[str, str, str, str], Fraction]:
    return node.book.returned.parts.get((node.period["period"], way), {})


def _broken_down(node: Node, way: str, part: str, measure: str) -> Cells:
    given, leaves = _parts(node, way), leaves_with_task(node)
    keys = [(node.period["period"], leaf, part, measure) for leaf in leaves]
    values = [given[one] for one in keys if one in given]
    if not values:
        return Cells("not_reported")
    return Cells("reported" if len(values) == len(leaves) else "partial", total(values))
