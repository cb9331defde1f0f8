"""What is measured besides the target: money paid, cover, training, standard amounts."""

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.frame import area_path, link
from generator.pages.marks import figure_cell
from generator.pages.view import View
from generator.progress.figure import ALL_KINDS
from generator.typeset.table import Cell, Table, head_cell


def others_table(view: View, period: Period, path: str) -> Table | None:
    """One row per area, the whole in the foot; None where a programme measures nothing else."""
    columns = _columns(view)
    if not columns:
        return None
    heads = [head_cell("单位"), *(_head(view, *one) for one in columns)]
    return Table(
        id="others-table",
        caption=f"表2　{view.period_name(period)}其他指标",
        note="有未报的，合计为已报合计；比率的分母见「怎么算的」。",
        head=(tuple(heads),),
        body=tuple(_row(view, period, area, path) for area in view.leaves),
        foot=((Cell(view.whole(), scope="row"), *_cells(view, period, view.root)),),
    )


def _columns(view: View) -> list[tuple[str, str]]:
    """(indicator, kind): other cumulatives, shares, and amounts of their own kind."""
    indicators = view.programme.indicators
    shown = {indicators.target.measure, *indicators.target.beside}
    money = [one.id for one in indicators.measures if one.kind == "cumulative"]
    subsidies = {one.id: one.post_kind for one in view.programme.plan.subsidies}
    return [
        *((one, ALL_KINDS) for one in money if one not in shown),
        *((one.id, ALL_KINDS) for one in indicators.ratios),
        *((one.id, subsidies[one.subsidy]) for one in indicators.amounts),
    ]


def _head(view: View, indicator: str, kind: str) -> Cell:
    measure = view.programme.measures.get(indicator)
    unit = measure.unit if measure else ""
    name = view.figures.indicator_names[indicator]
    if kind != ALL_KINDS:
        name, unit = f"{name}（{view.programme.post_kinds[kind].short}）", "元"
    return head_cell(name, number=True, unit=unit)


def _row(view: View, period: Period, area: Area, path: str) -> tuple[Cell, ...]:
    name = Markup('<a href="{}">{}</a>').format(link(path, area_path(area)), area.name)
    return (Cell(name, scope="row"), *_cells(view, period, area))


def _cells(view: View, period: Period, area: Area) -> tuple[Cell, ...]:
    return tuple(figure_cell(view.figure(period, area, *one), view) for one in _columns(view))
