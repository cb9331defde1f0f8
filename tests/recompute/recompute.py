"""progress.csv a second time, from the YAML and docs/figures.md alone.

Nothing of `generator` is imported: where the two agree, two readings of one page agree.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from tests.recompute.arithmetic import decimal
from tests.recompute.book import Book
from tests.recompute.change import change_rows, original_rows
from tests.recompute.completion import completion_rows, rank_rows
from tests.recompute.goals import goal_rows
from tests.recompute.guard import softened
from tests.recompute.limits import limit_rows
from tests.recompute.node import Cells, Node
from tests.recompute.project_folder import read
from tests.recompute.punctuality import breakdown_rows, returns_rows
from tests.recompute.quantities import amount_rows, quantity_rows
from tests.recompute.standing import standing_rows

COLUMNS = (
    *("period", "status", "area_id", "area_code", "area_name", "post_kind"),
    *("indicator", "state", "value", "low", "high", "unit"),
)
FAMILIES = (
    *(quantity_rows, completion_rows, standing_rows, rank_rows, change_rows, original_rows),
    *(amount_rows, returns_rows, breakdown_rows, limit_rows, goal_rows),
)
"""The indicators, in the order of the page."""


def recomputed(project: Path, suspects: Collection[tuple[str, str]] = ()) -> list[dict[str, str]]:
    """Every row of progress.csv, in order, as text.

    Args:
        project: The folder that holds policy/ and data/.
        suspects: (period, area id) of the returns with an open warning of a listed code.
    """
    book = Book(read(project))
    return [
        _row(node, *one)
        for node in _nodes(book, frozenset(suspects))
        for family in FAMILIES
        for one in family(node)
    ]


def softened_nodes(
    project: Path, suspects: Collection[tuple[str, str]] = ()
) -> set[tuple[str, str, str]]:
    """(period, area id, post kind) of the standings whose colour the guard softens."""
    nodes = _nodes(Book(read(project)), frozenset(suspects))
    return {(one.period["period"], one.area, one.kind) for one in nodes if softened(one)}


def _nodes(book: Book, suspects: frozenset[tuple[str, str]]) -> Iterator[Node]:
    for period in book.folder.periods:
        for area in book.areas.by_id:
            for kind in book.folder.node_kinds if book.areas.exists(area, period["as_of"]) else ():
                yield Node(book, period, area, kind, suspects)


def _row(node: Node, indicator: str, unit: str, cells: Cells) -> dict[str, str]:
    area, period = node.book.areas.by_id[node.area], node.period
    name = node.book.areas.name_on(node.area, node.day)
    where = [period["period"], period["status"], area["id"], area.get("code") or "", name]
    numbers = [decimal(one) for one in (cells.value, cells.low, cells.high)]
    return dict(
        zip(COLUMNS, [*where, node.kind, indicator, cells.state, *numbers, unit], strict=True)
    )
