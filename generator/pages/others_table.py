"""What is measured besides the target: money paid, cover, training, standard amounts."""

from generator.model.area import Area
from generator.model.indicators import Amount
from generator.model.period import Period
from generator.pages.marks import figure_cell
from generator.pages.section import name_cell, whole_cell
from generator.pages.view import View
from generator.progress.figure import ALL_KINDS
from generator.typeset.table import Cell, Table, head_cell

FEW = 4
"""Fewer columns of numbers than this do not fill a page's width."""


def others_table(view: View, period: Period, path: str, top: Area | None = None) -> Table | None:
    """One row per area, the whole in the foot; None where a programme measures nothing else."""
    columns = _columns(view)
    if not columns:
        return None
    root = top or view.root
    heads = [head_cell("单位"), *(_head(view, *one) for one in columns)]
    return Table(
        id="others-table",
        caption=f"{'' if top else '表2　'}{view.period_name(period)}其他指标",
        note="有未报的，合计为已报合计；比率的分母见「怎么算的」。",
        head=(tuple(heads),),
        body=tuple(
            (name_cell(period, one, path), *_cells(view, period, one, columns))
            for one in view.speaker(period, top).below
        ),
        foot=((whole_cell(view, root), *_cells(view, period, root, columns)),),
        fit=len(columns) < FEW,
    )


def amounts_table(view: View, period: Period, path: str) -> Table:
    """Amounts at the standard rate alone: one row per area, the whole in the foot."""
    columns = [(one.id, _kind_of(view, one)) for one in view.programme.indicators.amounts]
    return Table(
        id="amounts-table",
        caption=f"{view.period_name(period)}按标准测算额",
        note="有未报的，合计为已报合计。",
        head=((head_cell("单位"), *(_head(view, *one) for one in columns)),),
        body=tuple(
            (name_cell(period, one, path), *_cells(view, period, one, columns))
            for one in view.speaker(period).below
        ),
        foot=((whole_cell(view, view.root), *_cells(view, period, view.root, columns)),),
        fit=len(columns) < FEW,
    )


def has_amounts(view: View) -> bool:
    """Whether the table shows amounts at the standard rate, which need a word of caution."""
    return bool(view.programme.indicators.amounts)


def _columns(view: View) -> list[tuple[str, str]]:
    """(indicator, kind): other cumulatives, derived figures, shares, amounts of their own kind."""
    indicators = view.programme.indicators
    shown = {indicators.target.measure, *indicators.target.beside}
    other = [one.id for one in indicators.measures if one.kind == "cumulative"]
    other += [one.id for one in indicators.derived]
    other += [one.id for one in indicators.ratios]
    return [
        *((one, ALL_KINDS) for one in other if one not in shown),
        *((one.id, _kind_of(view, one)) for one in indicators.amounts),
    ]


def _kind_of(view: View, amount: Amount) -> str:
    """The kind an amount has a figure for: its subsidy's, or all together."""
    kinds = {one.id: one.post_kind for one in view.programme.plan.subsidies}
    kind = kinds.get(amount.subsidy)
    return kind if kind in view.programme.post_kinds and kind is not None else ALL_KINDS


def _head(view: View, indicator: str, kind: str) -> Cell:
    amounts = {one.id for one in view.programme.indicators.amounts}
    unit = "元" if indicator in amounts else view.unit(indicator)
    name = view.figures.indicator_names[indicator]
    if kind != ALL_KINDS:
        name = f"{name}（{view.programme.post_kinds[kind].short}）"
    return head_cell(name, number=True, unit=unit)


def _cells(
    view: View, period: Period, area: Area, columns: list[tuple[str, str]]
) -> tuple[Cell, ...]:
    return tuple(figure_cell(view.figure(period, area, *one), view) for one in columns)
