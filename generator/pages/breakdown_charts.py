"""分岗位类别、分安置对象 over the periods and by area: drawings with their tables."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.breakdown_tables import ITEMS, TITLES
from generator.pages.chart_parts import Chart, described, has_unknown, keys_of_steps, pieces_of
from generator.pages.marks import figure_cell
from generator.pages.section import name_cell, whole_cell
from generator.pages.view import View
from generator.progress.figure import Figure
from generator.progress.names import breakdown_items, breakdown_of
from generator.typeset.speaker import with_unit
from generator.typeset.stack import Piece, Stack, stacked_bars, step_of
from generator.typeset.svg import Words
from generator.typeset.table import Cell, Table, head_cell

NOT_DIVIDED = "没有按此分类报送的部分"


def breakdown_charts(view: View, by: str) -> tuple[Chart, ...]:
    """For every measure that is broken down: all periods of the whole, then the latest by area."""
    return tuple(_charts(view, by))


def _charts(view: View, by: str) -> Iterator[Chart]:
    for measure in view.programme.measures:
        given = [one for one in view.programme.periods if _is_given(view, one, by, measure)]
        if given:
            yield _over_time(view, given, by, measure)
            yield _by_area(view, given[-1], by, measure)


def _parts(
    view: View, period: Period, area: Area, by: str, measure: str
) -> list[tuple[str, Figure | None]]:
    """Name and figure of every item, in declared order."""
    return [
        (one.name, view.figure(period, area, breakdown_of(measure, by, one.id)))
        for one in breakdown_items(view.programme)[by]
    ]


def _is_given(view: View, period: Period, by: str, measure: str) -> bool:
    parts = _parts(view, period, view.root, by, measure)
    return any(one is not None and one.counted for _, one in parts)


def _over_time(view: View, periods: list[Period], by: str, measure: str) -> Chart:
    stacks = [
        _stack(view, one, view.root, (by, measure), view.period_short(one)) for one in periods
    ]
    name = view.programme.measures[measure].name
    title = f"各期{view.whole()}{name}{TITLES[by]}"
    heads = [head_cell(ITEMS[by])]
    unit = view.programme.measures[measure].unit
    heads += [head_cell(view.period_short(one), number=True, unit=unit) for one in periods]
    columns = [_parts(view, one, view.root, by, measure) for one in periods]
    body = tuple(
        (Cell(row[0][0], scope="row"), *(figure_cell(figure, view) for _, figure in row))
        for row in zip(*columns, strict=True)
    )
    table = Table(f"{by.replace('_', '-')}-{measure}-periods", title, (tuple(heads),), body)
    return _chart(view, title, stacks, by, table)


def _by_area(view: View, period: Period, by: str, measure: str) -> Chart:
    below = view.speaker(period).below
    stacks = [_stack(view, period, one, (by, measure), one.name_on(period.as_of)) for one in below]
    name = view.programme.measures[measure].name
    title = f"{view.period_name(period)}各{view.speaker(period).noun}{name}{TITLES[by]}"
    unit = view.programme.measures[measure].unit
    items = breakdown_items(view.programme)[by]
    heads = [head_cell("单位"), *(head_cell(one.name, number=True, unit=unit) for one in items)]

    def cells(area: Area) -> Iterator[Cell]:
        for _, figure in _parts(view, period, area, by, measure):
            yield figure_cell(figure, view)

    table = Table(
        f"{by.replace('_', '-')}-{measure}-areas",
        title,
        (tuple(heads),),
        tuple((name_cell(period, one, ""), *cells(one)) for one in below),
        foot=((whole_cell(view, view.root), *cells(view.root)),),
    )
    return _chart(view, title, stacks, by, table)


def _chart(view: View, title: str, stacks: list[Stack], by: str, table: Table) -> Chart:
    items = [one.name for one in breakdown_items(view.programme)[by]]
    words = Words(title, described(stacks))
    drawing = stacked_bars(stacks, items, words, f"{table.id}-c", sample=view.status == "sample")
    unknown = NOT_DIVIDED if has_unknown(stacks) else ""
    says = "条的长短为数量；各类相加不一定等于总数。"
    return Chart(title, says, drawing, keys_of_steps(items), unknown, table)


def _stack(view: View, period: Period, area: Area, slot: tuple[str, str], label: str) -> Stack:
    """The parts that were given; hatched what the measure has beyond them."""
    by, measure = slot
    found = _parts(view, period, area, by, measure)
    pieces: list[Piece] = []
    for place, (name, figure) in enumerate(found):
        given = figure if figure is not None and figure.counted else None
        own = pieces_of(view, given, step_of(place, len(found)), name)
        pieces += [one for one in own if not one.is_unknown]
    total = view.figure(period, area, measure)
    rest = _known(total) - sum((one.value for one in pieces), Fraction(0))
    if rest > 0:
        pieces.append(Piece(0, rest, spoken=NOT_DIVIDED, is_unknown=True))
    said = with_unit(total, view.figures) if total else ""
    return Stack(label, said, tuple(pieces))


def _known(total: Figure | None) -> Fraction:
    """What is known of a measure at least."""
    if total is None:
        return Fraction(0)
    ends = (total.value, total.low)
    return next((one for one in ends if isinstance(one, Fraction)), Fraction(0))
