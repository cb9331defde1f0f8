"""The headline figure with its bar, and the ledger beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup

from generator.model.area import Area
from generator.model.indicators import Measure
from generator.model.period import Period
from generator.pages.addresses import figure_link, how_address
from generator.pages.derivations import how
from generator.pages.marks import sentence_mark, standing_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, State
from generator.typeset.bounds import bound_word
from generator.typeset.chart import bullet_bar
from generator.typeset.completion_bar import (
    bar_keys,
    bar_labels,
    bar_words,
    completion_bar,
    is_drawn,
)
from generator.typeset.figure_text import figure_text, part_text, unit_words
from generator.typeset.figure_words import gap_words
from generator.typeset.numbers import percent, percent_digits
from generator.typeset.speaker import PLAN_WORDS

NOT_OFFSET = {
    "reach": "不以超额抵欠额",
    "at_most": "不以余量抵超出",
    "at_least": "不以富余抵不足",
}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger: a term, a note, a figure with its unit, its derivation."""

    term: str
    note: Markup | str
    figure: Markup
    unit: str
    how: Markup


def bullet(view: View, period: Period, area: Area, prefix: str, kind: str = ALL_KINDS) -> Markup:
    """The large bar with its words; none where there is no plan to be measured against."""
    if not is_drawn(view.figure(period, area, names.COMPLETION_RATE, kind)):
        return Markup()
    speaker = view.speaker(period)
    bar = completion_bar(speaker, area, kind)
    words = bar_words(speaker, area, kind)
    pace = how_address(view.figure(period, area, names.PACE, kind))
    labels = replace(bar_labels(bar, speaker.target), pace_href=pace)
    drawn = bullet_bar(bar, words, labels, prefix, sample=period.status == "sample")
    keys = " ".join(bar_keys(speaker, area, kind))
    return Markup('<div data-figures="{}">{}</div>').format(keys, drawn)


def headline(view: View, period: Period, area: Area) -> dict[str, object]:
    """What parts/headline.html receives for one area."""
    rate = view.figure(period, area, names.COMPLETION_RATE)
    standing = view.figure(period, area, names.STANDING)
    target = view.programme.indicators.target
    gap = sentence_mark(gap_words(view.speaker(period, area), area), view)
    return {
        "label": f"{'全年计划' if target.rule == 'reach' else ''}{target.rate_name}",
        "number": _headline_number(rate, view),
        "bar": bullet(view, period, area, "hl"),
        "standing": standing_of(standing, view, tag=True),
        "say": Markup("{}。").format(gap) if gap else "",
        "softened": view.figures.softened.get(standing.key, "") if standing else "",
        "how": Markup("{}{}").format(
            how(rate, view, asks=f"{target.rate_name}怎么算的"),
            how(standing, view, asks="状态怎么定的"),
        ),
        "ledger": list(ledger(view, period, area)),
    }


def _headline_number(rate: Figure | None, view: View) -> dict[str, str]:
    if rate is None:
        return {"key": "", "before": "", "digits": "—", "after": ""}
    key = str(rate.key)
    if isinstance(rate.low, Fraction) and rate.high is None:
        return {"key": key, "before": "至少", "digits": percent_digits(rate.low), "after": ""}
    if isinstance(rate.low, Fraction) and isinstance(rate.high, Fraction):
        digits = percent_digits(rate.low)
        if digits == percent_digits(rate.high):
            before = bound_word(view.programme, rate)
            return {"key": key, "before": before, "digits": digits, "after": ""}
        after = f"至多 {percent(rate.high)}"
        return {"key": key, "before": "至少", "digits": digits, "after": after}
    if isinstance(rate.value, Fraction):
        return {"key": key, "before": "", "digits": percent_digits(rate.value), "after": ""}
    return {"key": key, "before": "", "digits": "", "after": figure_text(rate, view.figures)}


def ledger(view: View, period: Period, area: Area) -> Iterator[LedgerRow]:
    """The rows beside the headline: target, remaining, vacancies, flows and stocks."""
    target = view.programme.indicators.target
    chosen = [target.measure, names.REMAINING, *target.beside]
    chosen += [one.id for one in view.programme.indicators.measures if one.kind != "cumulative"][:3]
    for indicator in dict.fromkeys(chosen):
        figure = view.figure(period, area, indicator)
        if figure is not None:
            yield _row(view, period, area, figure)


def _row(view: View, period: Period, area: Area, figure: Figure) -> LedgerRow:
    indicator = figure.key.indicator
    before, number = _parts(figure, view)
    unit = unit_words(figure.unit, view.figures) if number[-1:].isdigit() else ""
    printed = Markup("<small>{}</small>{}").format(before, number) if before else number
    return LedgerRow(
        view.figures.indicator_names[indicator],
        _note(view, period, area, figure),
        figure_link(figure, printed, "low" if before else ""),
        unit,
        how(figure, view, "left"),
    )


def _parts(figure: Figure, view: View) -> tuple[str, str]:
    if figure.value is None and figure.low is not None:
        low = part_text(figure.low, figure, view.figures)
        if part_text(figure.high, figure, view.figures) != low:
            return "至少", low
        return bound_word(view.programme, figure), low
    return "", figure_text(figure, view.figures)


def _note(view: View, period: Period, area: Area, figure: Figure) -> Markup | str:
    """What the term needs beside it: the plan, the scope of a sum, the day of a stock."""
    target = view.programme.indicators.target
    if figure.key.indicator == target.measure:
        planned = view.figure(period, area, names.PLANNED)
        if planned and isinstance(planned.value, Fraction):
            text = figure_text(planned, view.figures)
            shown = figure_link(planned, text)
            return Markup("{} {} {}").format(PLAN_WORDS[target.rule], shown, planned.unit)
    if figure.key.indicator == names.REMAINING:
        return NOT_OFFSET[target.rule]
    if view.programme.is_leaf(area) and figure.state is State.PARTIAL:
        return _kinds_in(view, period, area, figure)
    if figure.counted < figure.expected:
        return Markup('<span data-fact="coverage">已报合计（{}/{}）</span>').format(
            figure.counted, figure.expected
        )
    measure = view.programme.measures.get(figure.key.indicator)
    return _scope(view, period, measure) if measure else ""


def _kinds_in(view: View, period: Period, area: Area, figure: Figure) -> str:
    """Which post kinds are in the sum of an area that did not report all of them."""
    kinds = view.speaker(period).kinds_in(area, figure.key.indicator)
    return f"只含{'、'.join(kinds)}，其余未报"


def _scope(view: View, period: Period, measure: Measure) -> str:
    """What span of time a measure counts."""
    if measure.kind != "cumulative":
        return {"flow": "本期内", "stock": "期末"}[measure.kind]
    allocation = view.programme.allocation(period)
    if not measure.restarts or allocation is None:
        return "开始以来累计"
    january = (allocation.since.month, allocation.since.day) == (1, 1)
    return "年初以来累计" if january else "本年度累计"
