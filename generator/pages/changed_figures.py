"""Figures that were first published otherwise: then and now, side by side."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import standing_of
from generator.pages.section import kind_name
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import Figure, Key
from generator.typeset.figure_text import figure_text, unit_words
from generator.typeset.standing_text import standing_words
from generator.typeset.table import Cell, Table, head_cell


def changed_table(view: View, period: Period, affected: set[str]) -> Table | None:
    """The changed figures of some areas in a period; None if none of them changed."""
    rows = tuple(
        _row(view, period, area, figure)
        for area in reversed(view.programme.area_file.areas)
        if area.id in affected
        for figure in _changed(view, period, area)
    )
    if not rows:
        return None
    heads = [head_cell("单位"), *([head_cell("类别")] if view.programme.post_kinds else [])]
    heads += [head_cell("指标"), head_cell("首次公布", number=True), head_cell("现在", number=True)]
    return Table(
        id=f"changed-{period.period}",
        caption=f"{view.period_name(period)}首次公布和现在的数",
        head=(tuple(heads),),
        body=rows,
        fit=True,
    )


def _changed(view: View, period: Period, area: Area) -> Iterator[Figure]:
    """The figures of an area as first published, where they differ from now."""
    target = view.programme.indicators.target.measure
    others = [one for one in _restated_measures(view, period) if one != target]
    for kind in view.programme.node_kinds:
        for indicator in (target, names.COMPLETION_RATE, names.STANDING, names.RANK, *others):
            key = Key(period.period, area.id, kind, indicator)
            first = view.figures.first_published.get(key)
            if first is not None:
                yield first


def _restated_measures(view: View, period: Period) -> Iterator[str]:
    """The measures that later files restate for a period or one before it, in declared order."""
    until = view.programme.periods.index(period) + 1
    known = {one.period for one in view.programme.periods[:until]}
    restated = {
        one.measure
        for later in view.programme.periods[until:]
        for one in later.restates
        if one.period in known
    }
    yield from (one for one in view.programme.measures if one in restated)


def _row(view: View, period: Period, area: Area, first: Figure) -> tuple[Cell, ...]:
    now = view.figures.by_key[first.key]
    kinds = (Cell(kind_name(view, first.key.kind)),) if view.programme.post_kinds else ()
    return (
        Cell(view.programme.shown_name(area, period.as_of), scope="row"),
        *kinds,
        Cell(view.figures.indicator_names[first.key.indicator]),
        _first_cell(view, first),
        _cell(view, now),
    )


def _first_cell(view: View, first: Figure) -> Cell:
    """A figure as first published; who hears it alone is told so."""
    if first.unit == "standing":
        return Cell(standing_words(first, view.figures), "n")
    spoken = Markup('<span class="gg-vh">首次公布 </span>{}').format(_text(view, first))
    return Cell(spoken, "n", f"{first.key}#first")


def _cell(view: View, figure: Figure) -> Cell:
    if figure.unit == "standing":
        return Cell(standing_of(figure, view), "n")
    return Cell(_text(view, figure), "n n--key", str(figure.key))


def _text(view: View, figure: Figure) -> str:
    text = figure_text(figure, view.figures)
    unit = unit_words(figure.unit, view.figures) if text[-1:].isdigit() else ""
    return f"{text} {unit}".rstrip()
