"""The list of areas with where each stands now."""

from markupsafe import Markup

from generator.model.area import Area
from generator.pages import frame
from generator.pages.marks import figure_cell, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell


def page(view: View) -> SitePage:
    """Every area, in official order."""
    noun = view.programme.area_file.noun
    outside = [one.name for one in view.programme.area_file.areas if not one.in_plan]
    note = f"不在本方案范围内：{'、'.join(outside)}。" if outside else ""
    html = rendered("pages/listing.html", title=f"各{noun}", lead="", table=_table(view), note=note)
    return frame.site_page(
        view=view,
        path=frame.AREAS,
        title=f"各{noun}",
        html=html,
        tab=frame.AREAS,
        summary="、".join(one.name for one in view.leaves),
    )


def _table(view: View) -> Table:
    target = view.programme.indicators.target
    heads = [head_cell("单位"), head_cell("状态"), head_cell(target.planned_name, number=True)]
    heads += [head_cell(view.programme.measures[target.measure].name, number=True)]
    heads += [head_cell("完成率", number=True), head_cell(target.remaining_name, number=True)]
    when = f"截至{view.period_name(view.latest)}" if view.latest else "还没有报表"
    areas = (*view.leaves, *(one for one in view.programme.area_file.areas if not one.in_plan))
    return Table(
        id="areas",
        caption=f"各{view.programme.area_file.noun}概况",
        note=when,
        head=(tuple(heads),),
        body=tuple(_row(view, one, target.measure) for one in areas),
    )


def _row(view: View, area: Area, target: str) -> tuple[Cell, ...]:
    href = frame.link(frame.AREAS, frame.area_path(area))
    name = Cell(Markup('<a href="{}">{}</a>').format(href, area.name), scope="row")
    period = view.latest
    if period is None:
        return (name, *(Cell("—") for _ in range(5)))
    wanted = (names.PLANNED, target, names.COMPLETION_RATE, names.REMAINING)
    standing = standing_of(view.figure(period, area, names.STANDING), view)
    return (
        name,
        Cell(standing),
        *(figure_cell(view.figure(period, area, one), view) for one in wanted),
    )
