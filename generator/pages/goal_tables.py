"""多年目标: how far goals over several plan years are."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.allocation import Goal
from generator.model.area import Area
from generator.model.period import Period
from generator.pages.addresses import origin_link
from generator.pages.derivations import how
from generator.pages.marks import figure_cell
from generator.pages.section import Block, Section, kind_name
from generator.pages.view import View
from generator.typeset.table import Cell, Table, head_cell

PARTS = ("planned", "achieved", "rate", "remaining")


def goal_section(view: View, period: Period, top: Area) -> Section:
    """One table for each goal that has a row for the area or one right below it."""
    return Section("goals", "多年目标", tuple(_blocks(view, period, top)))


def _blocks(view: View, period: Period, top: Area) -> Iterator[Block]:
    for goal in view.programme.allocation_file.goals:
        body = tuple(_rows(view, period, top, goal))
        if body:
            asked = view.figure(period, top, f"{goal.id}_rate")
            source = Markup("依据：{}。").format(origin_link(goal.origin, view.programme))
            yield Block(_table(view, period, goal, body), how(asked, view), source)


def _table(view: View, period: Period, goal: Goal, body: tuple[tuple[Cell, ...], ...]) -> Table:
    target = view.programme.indicators.target
    measure = view.programme.measures[target.measure]
    words = ("目标", measure.name, target.rate_name, target.remaining_name)
    units = (measure.unit, measure.unit, "", measure.unit)
    firsts = ("单位", "类别")[-(len(body[0]) - len(PARTS)) :]
    heads = [head_cell(one) for one in (firsts if view.programme.post_kinds else ("单位",))]
    numbers = zip(words, units, strict=True)
    heads += [head_cell(word, number=True, unit=unit) for word, unit in numbers]
    return Table(
        id=f"goal-{goal.id}".replace("_", "-"),
        caption=f"{goal.name}，截至{view.period_name(period)}",
        note="各计划年度相加；各类分别计算，不以超额抵欠额。",
        head=(tuple(heads),),
        body=body,
    )


def _rows(view: View, period: Period, top: Area, goal: Goal) -> Iterator[tuple[Cell, ...]]:
    """The areas right below, then the area itself; each with its kinds and their sum.

    The name is left out where the area itself is the only one and has kinds.
    """
    areas = [
        one
        for one in (*view.speaker(period, top).below, top)
        if view.figure(period, one, f"{goal.id}_planned")
    ]
    for area in areas:
        name = view.whole(area) if area is top else area.name_on(period.as_of)
        for kind in view.programme.node_kinds:
            if view.figure(period, area, f"{goal.id}_planned", kind) is None:
                continue
            words = (name, kind_name(view, kind)) if view.programme.post_kinds else (name,)
            first, *others = words[1:] if areas == [top] and len(words) > 1 else words
            found = (view.figure(period, area, f"{goal.id}_{part}", kind) for part in PARTS)
            cells = (figure_cell(one, view) for one in found)
            yield (Cell(first, scope="row"), *map(Cell, others), *cells)
