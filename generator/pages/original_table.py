"""与原计划相比: progress against the plan in force beside that against the first allocation."""

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.derivations import how
from generator.pages.marks import figure_cell
from generator.pages.section import Block, figure_heads, kind_name, name_cell, whole_cell
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.table import Cell, Table, head_cell


def original_block(view: View, period: Period, top: Area, path: str) -> Block | None:
    """The areas right below and the whole, or the post kinds of a reporting area.

    None where no adjustment of the plan year is in force.
    """
    rate = view.figure(period, top, names.ORIGINAL_RATE)
    if rate is None:
        return None
    indicators = _indicators(view)
    heads = [head_cell("类别" if view.programme.is_leaf(top) else "单位")]
    heads += figure_heads(view, indicators)
    body, foot = _rows(view, period, top, path)
    table = Table(
        id="original-table",
        caption=f"{view.period_name(period)}与原计划相比",
        note="原计划为年度分配表最初所列，调整后的计划见其他各表。",
        head=(tuple(heads),),
        body=body,
        foot=foot,
    )
    return Block(table, how(rate, view))


def _indicators(view: View) -> tuple[str, ...]:
    target = view.programme.indicators.target.measure
    plans = (names.PLANNED, names.PLANNED_ORIGINAL)
    return (*plans, target, names.COMPLETION_RATE, names.ORIGINAL_RATE)


def _rows(
    view: View, period: Period, top: Area, path: str
) -> tuple[tuple[tuple[Cell, ...], ...], tuple[tuple[Cell, ...], ...]]:
    if view.programme.is_leaf(top):
        kinds = view.programme.node_kinds
        rows = tuple(
            (Cell(kind_name(view, one), scope="row"), *_cells(view, period, top, one))
            for one in kinds
        )
        return (rows[:-1], rows[-1:]) if len(kinds) > 1 else (rows, ())
    below = view.speaker(period, top).below
    body = tuple(
        (name_cell(period, one, path), *_cells(view, period, one, ALL_KINDS)) for one in below
    )
    return body, ((whole_cell(view, top), *_cells(view, period, top, ALL_KINDS)),)


def _cells(view: View, period: Period, area: Area, kind: str) -> tuple[Cell, ...]:
    found = (view.figure(period, area, one, kind) for one in _indicators(view))
    return tuple(figure_cell(one, view) for one in found)
