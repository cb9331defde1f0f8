"""数据质量: who reported, what is missing, what documents state otherwise, what is odd in them."""

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period, Return
from generator.pages import addresses, frame
from generator.pages.data_notes import incomplete, missing_lines
from generator.pages.dated_words import fact
from generator.pages.marks import figure_cell
from generator.pages.oddities import oddities
from generator.pages.section import name_cell, whole_cell
from generator.pages.stated_words import (
    computed_text,
    difference_text,
    line_words,
    reason_words,
    source_text,
    stated_text,
)
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.stated import StatedFigure
from generator.progress.stated_figures import stated_differences
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.fixed_words import NATURES
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

TITLE = "数据质量"
FILED = (
    names.RETURNS_EXPECTED,
    names.RETURNS_COMPLETE,
    names.RETURNS_ON_TIME,
    names.COMPLETENESS,
    names.ON_TIME_RATE,
)


def page(view: View) -> SitePage:
    """Returns by period, stated against computed, oddities of the source."""
    differences = stated_differences(view.programme, view.figures)
    periods = tuple(reversed(view.programme.periods))
    html = rendered(
        "pages/data_quality.html",
        title=TITLE,
        home=addresses.HOME,
        periods=addresses.PERIODS,
        corrections=addresses.CORRECTIONS,
        methods=f"{addresses.METHODS}#corrections",
        overview=_overview(view, periods) if periods else None,
        details=[_period(view, one) for one in periods],
        differences=_differences(view, differences) if differences else None,
        oddities=oddities(view),
    )
    return frame.site_page(
        view=view,
        path=addresses.DATA_QUALITY,
        title=TITLE,
        html=html,
        tab=addresses.PERIODS,
        summary="各期报齐率、按时报齐率、未报的单位、文件所列数与计算数的差异、原文存疑之处",
    )


def _overview(view: View, periods: tuple[Period, ...]) -> Table:
    """One row for each period, of the whole."""
    heads = [head_cell("报告期")]
    heads += [head_cell(view.figures.indicator_names[one], number=True) for one in FILED]
    heads += [head_cell(word, number=True) for word in ("未报", "没有报齐")]
    return Table(
        id="filed",
        caption=f"{view.whole()}各期报送情况",
        head=(tuple(heads),),
        body=tuple(_overview_row(view, one) for one in periods),
    )


def _overview_row(view: View, period: Period) -> tuple[Cell, ...]:
    speaker = view.speaker(period)
    href = addresses.link(addresses.DATA_QUALITY, addresses.period_path(period))
    name = Markup('<a href="{}">{}</a>').format(href, fact(view.period_name(period), "period"))
    silent = (len(speaker.unreported()), len(incomplete(view, period)))
    return (
        Cell(name, scope="row"),
        *(figure_cell(view.figure(period, view.root, one), view) for one in FILED),
        *(Cell(fact(one, "coverage"), "n") for one in silent),
    )


def _period(view: View, period: Period) -> dict[str, object]:
    speaker = view.speaker(period)
    flat = all(view.programme.is_leaf(one) for one in speaker.below)
    return {
        "id": f"p-{period.period}",
        "title": view.period_name(period),
        "due": view.due(period),
        "lines": list(missing_lines(view, period)),
        "table": _areas_filed(view, period) if flat else _areas_counted(view, period),
    }


def _areas_counted(view: View, period: Period) -> Table:
    """Counts and rates of the areas below the top, and of the whole."""
    heads = [head_cell("单位")]
    heads += [head_cell(view.figures.indicator_names[one], number=True) for one in FILED]
    return Table(
        id=f"filed-{period.period}",
        caption=f"{view.period_name(period)}各{view.speaker(period).noun}报送情况",
        head=(tuple(heads),),
        body=tuple(
            (name_cell(period, one, addresses.DATA_QUALITY), *_counts(view, period, one))
            for one in view.speaker(period).below
        ),
        foot=((whole_cell(view, view.root), *_counts(view, period, view.root)),),
    )


def _counts(view: View, period: Period, area: Area) -> tuple[Cell, ...]:
    return tuple(figure_cell(view.figure(period, area, one), view) for one in FILED)


def _areas_filed(view: View, period: Period) -> Table:
    """Where every area below the top reports itself: when it did, and whether in full."""
    heads = tuple(head_cell(one) for one in ("单位", "收到", "报送情况"))
    return Table(
        id=f"filed-{period.period}",
        caption=f"{view.period_name(period)}各{view.speaker(period).noun}报送情况",
        head=(heads,),
        body=tuple(
            (
                name_cell(period, one, addresses.DATA_QUALITY),
                Cell(_received(view.returned(period, one))),
                Cell(_filed_words(view, period, one)),
            )
            for one in view.speaker(period).below
        ),
        fit=True,
    )


def _received(filed: Return | None) -> Markup | str:
    return time_element(filed.received) if filed else "—"


def _filed_words(view: View, period: Period, area: Area) -> str:
    """Whether an area reported in full and in time."""
    expected = view.figure(period, area, names.RETURNS_EXPECTED)
    complete = view.figure(period, area, names.RETURNS_COMPLETE)
    filed, due = view.returned(period, area), view.due(period)
    if expected is None or expected.value is None:
        return "没有任务"
    if filed is None or area in view.speaker(period).unreported():
        return "未报"
    full = "报齐" if complete and complete.value == 1 else "没有报齐"
    late = due is not None and filed.received > due
    return f"{full}，{'补报' if late else '按时'}" if due else full


def _differences(view: View, found: tuple[StatedFigure, ...]) -> Table:
    """Each stated figure that is not the computed one."""
    words = ("项目", "所列", "计算", "相差", "性质", "说明", "出处")
    return Table(
        id="stated",
        caption="文件所列数与计算数",
        head=(tuple(head_cell(one) for one in words),),
        body=tuple(_difference_row(view, one) for one in found),
    )


def _difference_row(view: View, one: StatedFigure) -> tuple[Cell, ...]:
    numbers = (stated_text(one), computed_text(one), difference_text(one))
    texts = (NATURES[one.comparison.nature], reason_words(view, one), source_text(view, one))
    return (
        Cell(fact(f"{one.table}：{line_words(view, one)}", "stated"), scope="row"),
        *(Cell(fact(text, "stated"), "gg-nb") for text in numbers),
        *(Cell(fact(text, "stated")) for text in texts),
    )
