"""The ranking of areas by completion, as bars against the pace; the unreported come last."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.derivations import exact
from generator.pages.frame import area_path, link
from generator.pages.headline import bar_of
from generator.pages.marks import figure_mark, is_silent, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.chart import ranking_axis, ranking_bar
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


def ranking(view: View, period: Period, path: str) -> dict[str, object]:
    """What parts/ranking.html receives."""
    ranked = view.speaker(period).ranked()
    rest = tuple(one for one in view.leaves if one not in ranked)
    pace = view.figure(period, view.root, names.PACE)
    value = exact(pace.value) if pace else None
    rows = [_row(view, period, one, path, f"r{n}") for n, one in enumerate((*ranked, *rest))]
    return {
        "axis": ranking_axis(value),
        "pace": figure_mark(pace, view),
        "rows": rows,
        "unknown": any(view.figure(period, one, names.RANK) is None for one in rest) or bool(rest),
    }


def _row(view: View, period: Period, area: Area, path: str, prefix: str) -> RankRow:
    bar = bar_of(view, period, area)
    rate = view.figure(period, area, names.COMPLETION_RATE)
    said = figure_text(rate, view.figures) if rate else "—"
    pace = percent(bar.pace) if bar.pace is not None else "—"
    words = Words(f"{area.name}：完成率{said}，序时进度{pace}")
    drawn = ranking_bar(bar, words, prefix, sample=period.status == "sample")
    keys = f"{rate.key} {period.period}/{area.id}/all/{names.PACE}" if rate else ""
    rank = view.figure(period, area, names.RANK)
    gap = view.figure(period, area, names.GAP)
    silent = is_silent(rate)
    return RankRow(
        figure_mark(rank, view) if rank and rank.value is not None else Markup("—"),
        area.name,
        link(path, area_path(area)),
        Markup('<span data-figures="{}">{}</span>').format(keys, drawn),
        Markup("—") if silent else figure_mark(rate, view),
        Markup("—") if silent else figure_mark(gap, view, unit=False),
        standing_of(view.figure(period, area, names.STANDING), view),
    )
