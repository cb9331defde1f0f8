"""The numbers of one area, period by period, latest first."""

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import figure_cell, standing_of
from generator.pages.section import figure_heads, kind_name
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.table import Cell, Table, head_cell

ABSENT = "—　当时没有这个区域"


def area_table(view: View, area: Area) -> Table:
    """A row for every period and post kind; a period without the area says so."""
    indicators = _indicators(view)
    heads = [head_cell("报告期")]
    if view.programme.post_kinds:
        heads.append(head_cell("类别"))
    heads.append(head_cell("状态"))
    heads += figure_heads(view, indicators)
    width = len(heads) - 1
    body = [
        row
        for period in reversed(view.programme.periods)
        for row in _rows(view, period, area, indicators, width)
    ]
    return Table(
        id="by-period",
        caption=f"{view.name(area)}各期数字",
        note="「—」表示方案没有这项任务；未报不当作零。",
        head=(tuple(heads),),
        body=tuple(body),
    )


def _indicators(view: View) -> list[str]:
    declared = view.programme.indicators
    paced = any(
        figure.value is not None
        for one in view.programme.periods
        if (figure := view.figure(one, view.root, names.PACE))
    )
    first = [names.PLANNED, declared.target.measure, names.COMPLETION_RATE]
    first += [names.GAP, names.REMAINING] if paced else [names.REMAINING]
    measures = [one.id for one in declared.measures if one.id != declared.target.measure]
    return [
        *first,
        *measures,
        *(one.id for one in declared.derived),
        *(one.id for one in declared.ratios),
    ]


def _rows(
    view: View, period: Period, area: Area, indicators: list[str], width: int
) -> list[tuple[Cell, ...]]:
    head = Cell(view.period_short(period), "gg-nb", scope="row")
    if not area.exists(period.as_of):
        return [(head, Cell(ABSENT, "none", colspan=width))]
    rows = []
    for kind in view.programme.node_kinds:
        kinds = (Cell(kind_name(view, kind), "gg-nb"),) if view.programme.post_kinds else ()
        standing = Cell(standing_of(view.figure(period, area, names.STANDING, kind), view))
        found = (view.figure(period, area, one, kind) for one in indicators)
        rows.append((head, *kinds, standing, *(figure_cell(one, view) for one in found)))
    return rows
