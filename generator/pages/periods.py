"""The list of periods, latest first."""

from markupsafe import Markup

from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.marks import figure_cell, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.fixed_words import STATUS_WORDS
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell


def page(view: View) -> SitePage:
    """Every period with its main figures."""
    html = rendered(
        "pages/listing.html", title="各期进展", lead="", table=_table(view), note=_further()
    )
    names_ = "、".join(view.period_name(one) for one in view.programme.periods)
    return frame.site_page(
        view=view,
        path=addresses.PERIODS,
        title="各期进展",
        html=html,
        tab=addresses.PERIODS,
        summary=f"各报告期的进展：{names_}",
    )


def _further() -> Markup:
    """Where corrections and the quality of the data are told."""
    places = ((addresses.CORRECTIONS, "更正记录"), (addresses.DATA_QUALITY, "数据质量"))
    links = (
        Markup('<a href="{}">{}</a>').format(addresses.link(addresses.PERIODS, to), name)
        for to, name in places
    )
    return Markup("　").join(links)


def _table(view: View) -> Table:
    target = view.programme.indicators.target.measure
    heads = (
        head_cell("报告期"),
        head_cell("数据截至"),
        head_cell("状态"),
        head_cell(view.figures.indicator_names[target], number=True, unit=view.unit(target)),
        head_cell(view.programme.indicators.target.rate_name, number=True),
        head_cell("序时进度", number=True),
        head_cell("数据"),
    )
    body = tuple(_row(view, one, target) for one in reversed(view.programme.periods))
    return Table(id="periods", caption="各期主要数字", head=(heads,), body=body)


def _row(view: View, period: Period, target: str) -> tuple[Cell, ...]:
    href = addresses.link(addresses.PERIODS, addresses.period_path(period))
    name = Markup('<a href="{}">{}</a>').format(href, view.period_name(period))
    wanted = (target, names.COMPLETION_RATE, names.PACE)
    return (
        Cell(name, scope="row"),
        Cell(time_element(period.as_of)),
        Cell(standing_of(view.figure(period, view.root, names.STANDING), view)),
        *(figure_cell(view.figure(period, view.root, one), view) for one in wanted),
        Cell(STATUS_WORDS[period.status]),
    )
