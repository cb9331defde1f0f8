"""与上期相比: how each area moved since the period before, and which rules changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.dated_words import fact
from generator.pages.marks import figure_cell, standing_of
from generator.pages.section import name_cell, whole_cell
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.names import change_of
from generator.typeset.news import (
    adjustment_sentences,
    people_sentences,
    restatement_sentences,
)
from generator.typeset.rule_news import rule_sentences
from generator.typeset.table import Cell, Table, head_cell

UP, DOWN, SAME = "↑ 上升", "↓ 下降", "不变"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The table of what moved, None for a first period, and what changed in words."""

    before: str
    table: Table | None
    news: tuple[Markup, ...]


def comparison(view: View, period: Period, path: str) -> Comparison | None:
    """What is new since the period before; nothing for a first period without news."""
    programme = view.programme
    number = programme.periods.index(period)
    previous = programme.periods[number - 1] if number else None
    news = (
        *adjustment_sentences(programme, period),
        *rule_sentences(programme, period),
        *people_sentences(programme, period),
        *restatement_sentences(programme, period),
    )
    if previous is None and not news:
        return None
    table = _table(view, period, previous, path) if previous else None
    before = view.period_name(previous) if previous else ""
    return Comparison(before, table, tuple(fact(one) for one in news))


def _table(view: View, period: Period, previous: Period, path: str) -> Table:
    """A row per area: standing then and now, both changes, rank then and now."""
    target = view.programme.indicators.target
    heads = [head_cell("单位"), head_cell("上期状态"), head_cell("本期状态")]
    for one in (change_of(target.measure), names.COMPLETION_CHANGE):
        unit = "百分点" if one == names.COMPLETION_CHANGE else view.unit(target.measure)
        heads.append(head_cell(view.figures.indicator_names[one], number=True, unit=unit))
    heads += [head_cell(one, number=True) for one in ("上期位次", "本期位次")]
    heads.append(head_cell("位次变化"))
    speaker = view.speaker(period)
    return Table(
        id="comparison-table",
        caption=f"{view.period_name(period)}与{view.period_name(previous)}相比",
        note="只比较两期都报的；有一期没有报的，没有增减数，也没有位次。",
        head=(tuple(heads),),
        body=tuple(_row(view, period, previous, one, path) for one in speaker.below),
        foot=((whole_cell(view, view.root), *_cells(view, period, previous, view.root)),),
    )


def _row(view: View, period: Period, previous: Period, area: Area, path: str) -> tuple[Cell, ...]:
    return (name_cell(period, area, path), *_cells(view, period, previous, area))


def _cells(view: View, period: Period, previous: Period, area: Area) -> Iterator[Cell]:
    for one in (previous, period):
        yield Cell(standing_of(view.figure(one, area, names.STANDING), view))
    for name in (change_of(view.programme.indicators.target.measure), names.COMPLETION_CHANGE):
        yield figure_cell(
            view.figure(period, area, name), view, key=name != names.COMPLETION_CHANGE
        )
    if area is view.root:
        yield Cell("", colspan=3)
        return
    for one in (previous, period):
        rank = view.figure(one, area, names.RANK)
        known = rank is not None and rank.value is not None
        yield figure_cell(rank, view) if known else Cell("—", "n")
    yield Cell(_moved(view, period, previous, area))


def _moved(view: View, period: Period, previous: Period, area: Area) -> str:
    """Whether an area moved up or down among those ranked in both periods."""
    ranks = [view.figure(one, area, names.RANK) for one in (previous, period)]
    then, now = (one.value if one else None for one in ranks)
    if not isinstance(then, Fraction) or not isinstance(now, Fraction):
        return "—"
    return SAME if then == now else UP if now < then else DOWN
