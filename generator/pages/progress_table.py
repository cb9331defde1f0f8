"""The progress table of a period: one row per area, the whole in the foot."""

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import figure_cell, is_silent, standing_of
from generator.pages.section import name_cell, whole_cell
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, State
from generator.typeset.table import Cell, Table, head_cell

Columns = tuple[tuple[str, str], ...]
SILENT_WORDS = {
    State.NOT_REPORTED: "本期未报，不当作零",
    State.NO_TASK: "方案没有给它任务",
    State.NOT_IN_PLAN: "不在方案范围内",
}


def progress_table(view: View, period: Period, path: str, top: Area | None = None) -> Table:
    """Standing, rate, gap, change, plan, target by kind, then flows and stocks.

    Args:
        view: What is looked at.
        period: The period.
        path: The page the table stands on.
        top: The area whose areas below are listed; the top of the tree unless told.
    """
    root, speaker = top or view.root, view.speaker(period, top)
    columns = _columns(view, period, root)
    note = _in_points(columns)
    return Table(
        id="progress",
        caption=f"{'' if top else '表1　'}{view.period_name(period)}各{speaker.noun}进展",
        note=f"{note}{_counted(view)}。",
        head=_head(view, columns),
        body=tuple(_row(view, period, one, path, columns) for one in speaker.below),
        foot=(_cells(view, period, root, whole_cell(view, root), columns),),
    )


def _in_points(columns: Columns) -> str:
    """Which columns are percentage points, as a beginning of the note."""
    shown = {indicator for indicator, _ in columns}
    said = {names.GAP: "偏差", names.COMPLETION_CHANGE: "比上期"}
    words = "和".join(word for indicator, word in said.items() if indicator in shown)
    return f"{words}的单位为百分点；" if words else ""


def _counted(view: View) -> str:
    """From when cumulatives count."""
    target = view.programme.measures[view.programme.indicators.target.measure]
    if target.kind == "stock":
        return "存量为期末数"
    return "累计数自计划年度开始计算" if target.restarts else "累计数自项目开始计算"


def _columns(view: View, period: Period, root: Area) -> Columns:
    """(indicator, kind) of every column after the standing, in order."""
    target = view.programme.indicators.target
    speaker = view.speaker(period, root)
    rates: list[tuple[str, str]] = [(names.COMPLETION_RATE, ALL_KINDS)]
    if speaker.is_paced:
        rates.append((names.GAP, ALL_KINDS))
    if view.figure(period, root, names.COMPLETION_CHANGE):
        rates.append((names.COMPLETION_CHANGE, ALL_KINDS))
    counts: list[tuple[str, str]] = [
        (names.PLANNED, ALL_KINDS),
        (target.measure, ALL_KINDS),
    ]
    counts += [(target.measure, kind) for kind in view.programme.post_kinds]
    others = [
        (one.id, ALL_KINDS)
        for one in view.programme.indicators.measures
        if one.id != target.measure and (one.kind != "cumulative" or one.id in target.beside)
    ]
    filed: list[tuple[str, str]] = []
    if not all(view.programme.is_leaf(one) for one in speaker.below):
        filed = [(one, ALL_KINDS) for one in (names.COMPLETENESS, names.ON_TIME_RATE)]
    return (*rates, *counts, *others, *filed)


def _head(view: View, columns: Columns) -> tuple[tuple[Cell, ...], ...]:
    target = view.programme.indicators.target.measure
    cells = [head_cell("单位"), head_cell("状态")]
    for indicator, kind in columns:
        name = view.figures.indicator_names[indicator]
        if indicator == target and kind != ALL_KINDS:
            name = f"其中{view.programme.post_kinds[kind].short}"
        cells.append(head_cell(name, number=True, unit=view.unit(indicator)))
    return (tuple(cells),)


def _row(view: View, period: Period, area: Area, path: str, columns: Columns) -> tuple[Cell, ...]:
    head = name_cell(period, area, path)
    target = view.figure(period, area, view.programme.indicators.target.measure)
    if target is None or not is_silent(target) or target.state not in SILENT_WORDS:
        return _cells(view, period, area, head, columns)
    standing = Cell(standing_of(view.figure(period, area, names.STANDING), view))
    planned = figure_cell(view.figure(period, area, names.PLANNED), view)
    before = columns.index((names.PLANNED, ALL_KINDS))
    after = len(columns) - before - 1
    return (
        head,
        standing,
        Cell("—", "none", colspan=before),
        planned,
        Cell(SILENT_WORDS[target.state], "none", colspan=after),
    )


def _cells(
    view: View, period: Period, area: Area, head: Cell, columns: Columns
) -> tuple[Cell, ...]:
    target = view.programme.indicators.target.measure
    cells = [head, Cell(standing_of(view.figure(period, area, names.STANDING), view))]
    for indicator, kind in columns:
        strong = (indicator, kind) in {(names.COMPLETION_RATE, ALL_KINDS), (target, ALL_KINDS)}
        cells.append(figure_cell(view.figure(period, area, indicator, kind), view, key=strong))
    return tuple(cells)
