"""The allocation table as the plan prints it, every cell and every total."""

from markupsafe import Markup

from generator.model.allocation import Allocation, AllocationRow, Planned
from generator.model.shape import NO_TASK
from generator.pages import frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.numbers import count
from generator.typeset.origin_text import origin_text
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell, number_cell


def page(view: View) -> SitePage:
    """All allocations, latest year first."""
    found = view.programme.allocation_file.allocations
    html = rendered(
        "pages/allocation.html",
        title="计划分配",
        tables=[
            {"table": _table(view, one), "source": origin_text(one.origin, view.programme)}
            for one in sorted(found, key=lambda one: -one.year)
        ],
        csv="data/allocation.csv",
        outside=[one.name for one in view.programme.area_file.areas if not one.in_plan],
    )
    return frame.site_page(
        view=view,
        path=frame.ALLOCATION,
        title="计划分配",
        html=html,
        tab=frame.ALLOCATION,
        summary="、".join(one.name for one in found),
    )


def _table(view: View, allocation: Allocation) -> Table:
    kinds = tuple(view.programme.post_kinds)
    unit = view.programme.measures[view.programme.indicators.target.measure].unit
    heads = [head_cell("单位")]
    heads += [head_cell(view.programme.post_kinds[kind].name, number=True) for kind in kinds]
    heads.append(head_cell("合计", number=True))
    rows = [_row(view, allocation, name, row, kinds) for name, row in allocation.rows.items()]
    foot: tuple[tuple[Cell, ...], ...] = ()
    if allocation.stated_total:
        foot = (_row(view, allocation, "合计", allocation.stated_total, kinds),)
    return Table(
        id=f"allocation-{allocation.year}",
        caption=Markup('<span data-fact="title">{}</span>').format(allocation.name),
        note=f"单位：{unit}",
        head=(tuple(heads),),
        body=tuple(rows),
        foot=foot,
        fit=True,
    )


def _row(
    view: View, allocation: Allocation, name: str, row: AllocationRow, kinds: tuple[str, ...]
) -> tuple[Cell, ...]:
    area = view.programme.areas_by_name.get(name)
    head = name
    if area:
        href = frame.link(frame.ALLOCATION, frame.area_path(area))
        head = Markup('<a href="{}">{}</a>').format(href, name)
    place = f"allocation/{allocation.year}/{area.id if area else 'total'}"
    cells = [_cell(row.kinds.get(kind, NO_TASK), f"{place}/{kind}") for kind in kinds]
    total = row.total if row.total is not None else NO_TASK
    return (Cell(head, scope="row"), *cells, _cell(total, f"{place}/all", key=True))


def _cell(planned: Planned, place: str, *, key: bool = False) -> Cell:
    """A number, or the silence in words; keyed `allocation/year/area/kind`."""
    if isinstance(planned, int):
        return number_cell(count(planned), place, key=key)
    return number_cell("—" if planned == NO_TASK else "未公布", place)
