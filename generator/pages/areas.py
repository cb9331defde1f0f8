"""The list of areas with where each stands now, and the whole tree below it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.area import Area
from generator.pages import addresses, frame
from generator.pages.marks import figure_cell, standing_of
from generator.pages.section import figure_heads
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell


@dataclass(frozen=True, slots=True)
class Branch:
    """One area of the tree with those below it; reporting areas stand in one line."""

    name: str
    href: str
    standing: Markup
    below: tuple["Branch", ...]

    @property
    def is_last(self) -> bool:
        """Whether nothing below it has areas of its own."""
        return not any(one.below for one in self.below)


def page(view: View) -> SitePage:
    """The areas right below the top as a table; deeper ones as a tree, in official order."""
    title = frame.areas_title(view)
    below = view.programme.children(view.root, view.as_of)
    is_deep = any(not view.programme.is_leaf(one) for one in below)
    gone = [one for one in view.programme.area_file.areas if not one.exists(view.as_of)]
    html = rendered(
        "pages/areas.html",
        title=title,
        table=_table(view),
        tree=[_branch(view, one) for one in below] if is_deep else [],
        gone=[_branch(view, one) for one in gone],
        outside=_outside(view),
    )
    return frame.site_page(
        view=view,
        path=addresses.AREAS,
        title=title,
        html=html,
        tab=addresses.AREAS,
        summary="、".join(one.name_on(view.as_of) for one in view.below),
    )


def _outside(view: View) -> str:
    outside = [view.name(one) for one in view.programme.area_file.areas if not one.in_plan]
    return f"不在本方案范围内：{'、'.join(outside)}。" if outside else ""


def _branch(view: View, area: Area) -> Branch:
    period = view.last_of(area)
    below = tuple(_branch(view, one) for one in view.programme.children(area, view.as_of))
    standing = view.figure(period, area, names.STANDING) if period else None
    return Branch(
        area.name_on(area.until or view.as_of),
        addresses.link(addresses.AREAS, addresses.area_path(area)),
        standing_of(standing, view),
        below,
    )


def _table(view: View) -> Table:
    target = view.programme.indicators.target
    wanted = (names.PLANNED, target.measure, names.COMPLETION_RATE, names.REMAINING)
    heads = [head_cell("单位"), head_cell("状态"), *figure_heads(view, wanted)]
    when = f"截至{view.period_name(view.latest)}" if view.latest else "还没有报表"
    below = view.programme.children(view.root, view.as_of)
    areas = sorted(below, key=lambda one: not one.in_plan)
    return Table(
        id="areas",
        caption=f"各{view.noun}概况",
        note=when,
        head=(tuple(heads),),
        body=tuple(_row(view, one, wanted) for one in areas),
    )


def _row(view: View, area: Area, wanted: tuple[str, ...]) -> tuple[Cell, ...]:
    href = addresses.link(addresses.AREAS, addresses.area_path(area))
    name = Cell(Markup('<a href="{}">{}</a>').format(href, view.name(area)), scope="row")
    period = view.latest
    if period is None:
        return (name, *(Cell("—") for _ in range(len(wanted) + 1)))
    standing = standing_of(view.figure(period, area, names.STANDING), view)
    cells = (figure_cell(view.figure(period, area, one), view) for one in wanted)
    return (name, Cell(standing), *cells)
