"""progress.csv a second time, from the YAML and docs/figures.md alone.

Nothing of `generator` is imported: where the two agree, two readings of one page agree.
"""

from collections.abc import Collection
from pathlib import Path

from tests.recompute.arithmetic import decimal
from tests.recompute.node import Cells, Node
from tests.recompute.project_folder import read

COLUMNS = (
    *("period", "status", "area_id", "area_code", "area_name", "post_kind"),
    *("indicator", "state", "value", "low", "high", "unit"),
)


def recomputed(project: Path, suspects: Collection[tuple[str, str]] = ()) -> list[dict[str, str]]:
    """Every row of progress.csv, in order, as text.

    Args:
        project: The folder that holds policy/ and data/.
        suspects: (period, area id) of the returns with an open warning of a listed code.
    """
    folder = read(project)
    rows = []
    for period in folder.periods:
        for area in folder.areas:
            for kind in (*folder.kinds, "all"):
                node = Node(folder, period, area, kind, frozenset(suspects))
                rows += [_row(node, *one) for one in node.rows()]
    return rows


def _row(node: Node, indicator: str, unit: str, cells: Cells) -> dict[str, str]:
    area, period = node.area, node.period
    where = [period["period"], period["status"], area["id"], area.get("code") or "", area["name"]]
    numbers = [decimal(one) for one in (cells.value, cells.low, cells.high)]
    return dict(
        zip(COLUMNS, [*where, node.kind, indicator, cells.state, *numbers, unit], strict=True)
    )
