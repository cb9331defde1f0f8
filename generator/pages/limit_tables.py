"""限值: what is limited, by how much each area keeps it, and who does not."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.area import Area
from generator.model.indicators import Limit
from generator.model.period import Period
from generator.pages.derivations import how
from generator.pages.marks import figure_cell, standing_of
from generator.pages.section import Block, Section, name_cell, whole_cell
from generator.pages.view import View
from generator.progress.figure import Figure
from generator.progress.names import limit_part
from generator.typeset.figure_text import RATIO
from generator.typeset.numbers import plain_decimal
from generator.typeset.table import Cell, Table, head_cell

REQUIRED = {"at_most": "不高于限值", "at_least": "不低于限值"}


def limit_section(view: View, period: Period, top: Area, path: str) -> Section:
    """One table for each limit over the areas right below, or one over the limits of an area."""
    limits = view.programme.indicators.limits
    if not limits:
        return Section("limits", "限值", ())
    if view.programme.is_leaf(top):
        return Section("limits", "限值", (_own_block(view, period, top),))
    blocks = tuple(_block(view, period, top, one, path) for one in limits)
    return Section("limits", "限值", blocks)


def _own_block(view: View, period: Period, area: Area) -> Block:
    limits = view.programme.indicators.limits
    heads = ("限值", "状态", "要求")
    numbers = ("实际", "限值", "余量")
    table = Table(
        id="limits-table",
        caption=f"{view.period_name(period)}限值",
        head=(
            (
                *(head_cell(one) for one in heads),
                *(head_cell(one, number=True) for one in numbers),
            ),
        ),
        body=tuple(
            (
                Cell(one.name, scope="row"),
                _standing(view, period, area, one),
                Cell(f"{view.figures.indicator_names[one.quantity]}{REQUIRED[one.rule]}"),
                *_leaf_cells(view, period, area, one),
            )
            for one in limits
        ),
    )
    asked = view.figure(period, area, limit_part(limits[0].id, "margin"))
    return Block(table, how(asked, view))


def _block(view: View, period: Period, top: Area, limit: Limit, path: str) -> Block:
    below = view.speaker(period, top).below
    quantity = view.figures.indicator_names[limit.quantity]
    unit = view.unit(limit.quantity)
    heads = [head_cell("单位"), head_cell("状态")]
    words = ((quantity, unit), (limit.name, unit), ("余量", unit or "百分点"))
    heads += [head_cell(word, number=True, unit=each) for word, each in words]
    heads.append(head_cell("不达标单位数", number=True))
    foot = (whole_cell(view, top), *_cells(view, period, top, limit))
    table = Table(
        id=f"limit-{limit.id}".replace("_", "-"),
        caption=f"{view.period_name(period)}{limit.name}",
        note=f"{quantity}{REQUIRED[limit.rule]}为达标；余量为负的不达标。",
        head=(tuple(heads),),
        body=tuple(
            (name_cell(period, one, path), *_cells(view, period, one, limit)) for one in below
        ),
        foot=(foot,),
    )
    return Block(table, how(view.figure(period, top, limit_part(limit.id, "breaches")), view))


def _cells(view: View, period: Period, area: Area, limit: Limit) -> Iterator[Cell]:
    yield _standing(view, period, area, limit)
    if view.programme.is_leaf(area):
        yield from _leaf_cells(view, period, area, limit)
        yield Cell("", "n")
        return
    yield figure_cell(view.figure(period, area, limit.quantity), view)
    yield Cell("", "n")
    yield Cell("", "n")
    yield figure_cell(view.figure(period, area, limit_part(limit.id, "breaches")), view)


def _leaf_cells(view: View, period: Period, area: Area, limit: Limit) -> Iterator[Cell]:
    yield figure_cell(view.figure(period, area, limit.quantity), view)
    yield _bound_cell(view, view.figure(period, area, limit_part(limit.id, "limit")))
    yield figure_cell(view.figure(period, area, limit_part(limit.id, "margin")), view)


def _bound_cell(view: View, figure: Figure | None) -> Cell:
    """The limit itself: a declared number, so with all its digits where it has more than usual."""
    value = figure.value if figure else None
    if figure is None or not isinstance(value, Fraction):
        return figure_cell(figure, view)
    is_share = figure.unit == RATIO
    number = 100 * value if is_share else value
    decimals = 1 if is_share else max(2, view.figures.decimals.get(figure.key.indicator, 0))
    if (number * 10**decimals).denominator == 1:
        return figure_cell(figure, view)
    return Cell(f"{plain_decimal(number)}{'%' if is_share else ''}", "n", str(figure.key))


def _standing(view: View, period: Period, area: Area, limit: Limit) -> Cell:
    figure = view.figure(period, area, limit_part(limit.id, "standing"))
    return Cell(standing_of(figure, view))
