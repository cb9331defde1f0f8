"""The standing of a node: the first word of docs/figures.md that applies."""

from fractions import Fraction

from tests.recompute.arithmetic import Json, inside_band, value_on
from tests.recompute.completion import gap_of, lacking_ends
from tests.recompute.node import Cells, Node, Rows
from tests.recompute.pace import declaration, judged_by_pace, rule_of
from tests.recompute.quantities import measure


def standing_rows(node: Node) -> Rows:
    """The one row."""
    yield "standing", "standing", node.judged(lambda: _standing(node))


def _standing(node: Node) -> Cells:
    target = measure(node, node.target)
    if node.suspect:
        return Cells(target.state, "suspect")
    if isinstance(target.value, Fraction):
        return Cells(target.state, word_at(node, target.value, high=False))
    low, high = (
        word_at(node, end, high=bool(place)) if isinstance(end, Fraction) else None
        for place, end in enumerate((target.low, target.high))
    )
    return Cells(target.state, low) if low == high else Cells(target.state, None, low, high)


def word_at(node: Node, target: Fraction, *, high: bool) -> str | None:
    """The word at one end of the target, with what is then lacking."""
    return _word(node, target, lacking_ends(node)[int(high)])


def _word(node: Node, target: Fraction, lacking: Fraction) -> str | None:
    match rule_of(node):
        case "reach":
            return _reached(node, target, lacking)
        case "at_most":
            return _below_ceiling(node, target, lacking)
    return "under_limit" if lacking > 0 else "kept"


def _reached(node: Node, target: Fraction, lacking: Fraction) -> str | None:
    pace = declaration(node)
    if lacking == 0:
        return "over_fulfilled" if target > node.plan_of(node.cells) else "fulfilled"
    if pace is None:
        return None
    if node.day >= pace["due"]:
        return "overdue"
    return "not_started" if node.day < pace["start"] else _band(node, target)


def _below_ceiling(node: Node, target: Fraction, lacking: Fraction) -> str | None:
    pace = declaration(node)
    if lacking > 0:
        return "over_limit"
    if not judged_by_pace(node) or pace is None or node.day >= pace["due"]:
        return "kept"
    if node.day < pace["start"]:
        return "not_started"
    return _band(node, target) if node.plan_of(node.cells) else "kept"


def _band(node: Node, target: Fraction) -> str | None:
    planned = node.plan_of(node.cells)
    gap = gap_of(node, target / planned) if planned else None
    if gap is None:
        return None
    return next((str(one["id"]) for one in bands_on(node) if inside_band(gap, one)), None)


def bands_on(node: Node) -> list[Json]:
    """The bands in force on the cut-off day; none where they are abolished."""
    return value_on(node.book.folder.declared("bands"), node.day) or []
