"""The progress table of a period: one row per area, the whole in the foot."""

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.frame import area_path, link
from generator.pages.marks import figure_cell, is_silent, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.table import Cell, Table, head_cell


def progress_table(view: View, period: Period, path: str) -> Table:
    """Standing, rate, gap, change, plan, target by kind, then flows and stocks."""
    return Table(
        id="progress",
        caption=f"表1　{view.period_name(period)}各{view.programme.area_file.noun}进展",
        note="偏差和比上期的单位为百分点；累计数自计划年度开始计算。",
        head=_head(view),
        body=tuple(_row(view, period, area, path) for area in view.leaves),
        foot=(_cells(view, period, view.root, Cell(view.whole(), scope="row")),),
    )


def _columns(view: View) -> list[tuple[str, str]]:
    """(indicator, kind) of every column after the standing, in order."""
    target = view.programme.indicators.target
    rates = [(names.COMPLETION_RATE, ALL_KINDS), (names.GAP, ALL_KINDS)]
    rates.append((names.COMPLETION_CHANGE, ALL_KINDS))
    counts = [(names.PLANNED, ALL_KINDS), (target.measure, ALL_KINDS)]
    counts += [(target.measure, kind) for kind in view.programme.post_kinds]
    others = [
        (one.id, ALL_KINDS)
        for one in view.programme.indicators.measures
        if one.kind != "cumulative" or one.id in target.beside
    ]
    return [*rates, *counts, *others]


def _head(view: View) -> tuple[tuple[Cell, ...], ...]:
    target = view.programme.indicators.target.measure
    cells = [head_cell("单位"), head_cell("状态")]
    for indicator, kind in _columns(view):
        name = view.figures.indicator_names[indicator]
        if indicator == target and kind != ALL_KINDS:
            name = f"其中{view.programme.post_kinds[kind].short}"
        measure = view.programme.measures.get(indicator)
        cells.append(head_cell(name, number=True, unit=measure.unit if measure else ""))
    return (tuple(cells),)


def _row(view: View, period: Period, area: Area, path: str) -> tuple[Cell, ...]:
    name = Markup('<a href="{}">{}</a>').format(link(path, area_path(area)), area.name)
    head = Cell(name, scope="row")
    target = view.programme.indicators.target.measure
    if not is_silent(view.figure(period, area, target)):
        return _cells(view, period, area, head)
    standing = Cell(standing_of(view.figure(period, area, names.STANDING), view))
    planned = figure_cell(view.figure(period, area, names.PLANNED), view)
    columns = _columns(view)
    before = columns.index((names.PLANNED, ALL_KINDS))
    after = len(columns) - before - 1
    return (
        head,
        standing,
        Cell("—", "none", colspan=before),
        planned,
        Cell("本期未报，不当作零", "none", colspan=after),
    )


def _cells(view: View, period: Period, area: Area, head: Cell) -> tuple[Cell, ...]:
    target = view.programme.indicators.target.measure
    cells = [head, Cell(standing_of(view.figure(period, area, names.STANDING), view))]
    for indicator, kind in _columns(view):
        strong = (indicator, kind) in {(names.COMPLETION_RATE, ALL_KINDS), (target, ALL_KINDS)}
        cells.append(figure_cell(view.figure(period, area, indicator, kind), view, key=strong))
    return tuple(cells)
