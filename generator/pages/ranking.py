"""The ranking of areas by completion, as bars against the pace; the unreported come last."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.addresses import area_path, figure_link, link
from generator.pages.derivations import exact
from generator.pages.marks import cell_text, figure_mark, is_silent, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import Figure
from generator.typeset.chart import Bar, ranking_axis, ranking_bar
from generator.typeset.completion_bar import completion_bar, plan_words
from generator.typeset.figure_text import figure_text
from generator.typeset.numbers import percent
from generator.typeset.svg import Words


@dataclass(frozen=True, slots=True)
class RankRow:
    """One area of the ranking, every cell printed."""

    place: Markup
    name: str
    href: str
    bar: Markup
    rate: Markup
    gap: Markup
    standing: Markup


def ranking(view: View, period: Period, path: str, top: Area | None = None) -> dict[str, object]:
    """What parts/ranking.html receives: the areas right below one, the whole unless told."""
    speaker = view.speaker(period, top)
    ranked = speaker.ranked()
    rest = tuple(one for one in speaker.below if one not in ranked)
    pace = view.figure(period, speaker.root, names.PACE)
    value = exact(pace.value) if pace else None
    rows = [_row(view, period, one, path, f"r{n}") for n, one in enumerate((*ranked, *rest))]
    return {
        "axis": ranking_axis(value),
        "pace": figure_mark(pace, view) if value is not None else "",
        "plan": plan_words(speaker.target),
        "rate": speaker.target.rate_name,
        "rows": rows,
        "unknown": bool(rest),
    }


def _row(view: View, period: Period, area: Area, path: str, prefix: str) -> RankRow:
    bar = completion_bar(view.speaker(period), area)
    rate = view.figure(period, area, names.COMPLETION_RATE)
    rank = view.figure(period, area, names.RANK)
    gap = view.figure(period, area, names.GAP) if bar.pace is not None else None
    silent = is_silent(rate)
    return RankRow(
        figure_mark(rank, view) if rank and rank.value is not None else Markup("—"),
        area.name_on(period.as_of),
        link(path, area_path(area)),
        _drawn(view, period, area, bar, prefix),
        Markup("—") if silent else _lined(rate, view),
        Markup("—") if silent or gap is None else _lined(gap, view),
        standing_of(view.figure(period, area, names.STANDING), view),
    )


def _lined(figure: Figure | None, view: View) -> Markup:
    """A figure in a narrow column: an interval stands on two lines."""
    if figure is None:
        return Markup("—")
    text = cell_text(figure, view)
    return figure_link(figure, text)


def _drawn(view: View, period: Period, area: Area, bar: Bar, prefix: str) -> Markup:
    """The bar with its words and the keys of what it shows."""
    rate = view.figure(period, area, names.COMPLETION_RATE)
    said = figure_text(rate, view.figures) if rate else "—"
    pace = f"，序时进度{percent(bar.pace)}" if bar.pace is not None else ""
    name, target = area.name_on(period.as_of), view.programme.indicators.target
    words = Words(f"{name}：{target.rate_name}{said}{pace}")
    drawn = ranking_bar(bar, words, prefix, sample=period.status == "sample")
    keys = f"{rate.key} {period.period}/{area.id}/all/{names.PACE}" if rate else ""
    return Markup('<span data-figures="{}">{}</span>').format(keys, drawn)
