"""How a total is composed: the plan and the target by post kind, area by area."""

from collections.abc import Iterable
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Period
from generator.model.shape import ALL_KINDS
from generator.pages.addresses import how_address
from generator.pages.chart_parts import (
    UNKNOWN_WORDS,
    Chart,
    described,
    has_unknown,
    keys_of_steps,
    pieces_of,
)
from generator.pages.plan_grid import Grid
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import Figure, State
from generator.typeset.figure_text import number_text
from generator.typeset.speaker import with_unit
from generator.typeset.stack import Piece, Stack, stacked_bars, step_of
from generator.typeset.svg import Words


def kinds_chart(view: View, period: Period, top: Area | None = None) -> Chart | None:
    """The target by post kind of every area right below; None where there are no kinds."""
    kinds = view.programme.post_kinds
    speaker = view.speaker(period, top)
    stacks = [_stack(view, period, one) for one in speaker.below]
    if not kinds or not any(one.pieces for one in stacks):
        return None
    measure = view.programme.measures[view.programme.indicators.target.measure].name
    title = f"{view.period_name(period)}各{speaker.noun}{measure}的构成"
    return Chart(
        title,
        "条的长短为数量，各单位同一尺度。",
        stacked_bars(
            stacks,
            [one.name for one in kinds.values()],
            Words(title, described(stacks)),
            "kc",
            sample=period.status == "sample",
        ),
        keys_of_steps([one.name for one in kinds.values()]),
        UNKNOWN_WORDS if has_unknown(stacks) else "",
    )


def _stack(view: View, period: Period, area: Area) -> Stack:
    target = view.programme.indicators.target.measure
    pieces: list[Piece] = []
    kinds = view.programme.plan.post_kinds
    for place, kind in enumerate(kinds):
        step = step_of(place, len(kinds))
        planned = view.figure(period, area, names.PLANNED, kind.id)
        at_most = planned.value if planned and isinstance(planned.value, Fraction) else None
        figure = view.figure(period, area, target, kind.id)
        pieces += pieces_of(view, figure, step, kind.name, at_most)
    total = view.figure(period, area, target)
    said = with_unit(total, view.figures) if total else ""
    return Stack(area.name_on(period.as_of), said, tuple(pieces))


def plan_chart(grid: Grid, prefix: str) -> Chart | None:
    """The plan of a year by post kind; a part leads to the figure that is judged by it, if any."""
    view = grid.view
    kinds = view.programme.plan.post_kinds
    stacks = [_planned(grid, one) for one in grid.below(view.root)]
    if not kinds or not any(one.pieces for one in stacks):
        return None
    title = f"{view.programme.indicators.target.planned_name}的构成"
    return Chart(
        title,
        "条的长短为数量，各单位同一尺度。",
        stacked_bars(stacks, [one.name for one in kinds], Words(title, described(stacks)), prefix),
        keys_of_steps([one.name for one in kinds]),
    )


def _planned(grid: Grid, area: Area) -> Stack:
    view = grid.view
    pieces = []
    kinds = view.programme.plan.post_kinds
    for place, kind in enumerate(kinds):
        value = grid.summed(area, kind.id)
        if not isinstance(value, str) and value:
            text, href = _text(view, Fraction(value)), _asked(grid, area, kind.id)
            spoken = f"{kind.name} {text}{_unit(view)}"
            step = step_of(place, len(kinds))
            pieces.append(Piece(step, Fraction(value), text, href, spoken))
    total = grid.summed(area, ALL_KINDS)
    said = "" if isinstance(total, str) else f"{_text(view, Fraction(total))}{_unit(view)}"
    return Stack(view.programme.shown_name(area, grid.day), said, tuple(pieces))


def _asked(grid: Grid, area: Area, kind: str) -> str:
    """Where the planned figure in force on the day of the plan explains itself."""
    found = _figures(grid.view, grid.view.programme.periods, area, kind)
    plan = grid.summed(area, kind)
    same = [one for period, one in found if period.as_of >= grid.day and one.value == plan]
    return how_address(same[0]) if same else ""


def _figures(
    view: View, periods: Iterable[Period], area: Area, kind: str
) -> list[tuple[Period, Figure]]:
    found = ((one, view.figure(one, area, names.PLANNED, kind)) for one in periods)
    return [(period, one) for period, one in found if one and one.state is State.REPORTED]


def _unit(view: View) -> str:
    return view.programme.measures[view.programme.indicators.target.measure].unit


def _text(view: View, value: Fraction) -> str:
    target = view.programme.measures[view.programme.indicators.target.measure]
    return number_text(value, target.unit, target.decimals)
