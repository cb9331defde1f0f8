"""The numbers of one area, period by period, latest first."""

from itertools import groupby

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import figure_cell, standing_of
from generator.pages.section import figure_heads, kind_name
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.table import Cell, Table, head_cell

ABSENT = "—　当时没有这个区域"


MANY_YEARS = 2
"""More plan years than this stand in tables of their own."""


def area_tables(view: View, area: Area) -> tuple[Table, tuple[tuple[str, Table], ...]]:
    """The latest plan year, then every earlier one with its name; few years are one table."""
    name = view.name(area)
    periods = tuple(reversed(view.programme.periods))
    years = [
        (year, tuple(those))
        for year, those in groupby(periods, lambda one: view.year_name(one.period))
    ]
    lived = [one for one in years if any(area.exists(each.as_of) for each in one[1])]
    if len(lived) <= MANY_YEARS or all(len(those) == 1 for _, those in years):
        return _table(view, area, periods, ("by-period", f"{name}各期数字")), ()
    tables = [
        _table(view, area, those, (f"by-period-{number}", f"{name}{year}各期数字"))
        for number, (year, those) in enumerate(lived)
    ]
    earlier = tuple((year, table) for (year, _), table in zip(lived[1:], tables[1:], strict=True))
    return tables[0], earlier


def _table(view: View, area: Area, periods: tuple[Period, ...], called: tuple[str, str]) -> Table:
    """A row for every period and post kind; a period without the area says so."""
    indicators = _indicators(view)
    heads = [Cell("报告期", "gg-nb", scope="col")]
    if view.programme.post_kinds:
        heads.append(head_cell("类别"))
    heads.append(head_cell("状态"))
    heads += figure_heads(view, indicators)
    width = len(heads) - 1
    body = [row for period in periods for row in _rows(view, period, area, indicators, width)]
    return Table(
        id=called[0],
        caption=called[1],
        note="「—」表示没有任务或没有可算的数；未报不当作零。",
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
