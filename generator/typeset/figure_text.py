"""A computed figure as printed text: percent, points, counts, amounts, standings, silences."""

from dataclasses import replace
from fractions import Fraction

from generator.progress.figure import GAP, REMAINING, SHORT_CELLS, Figure, Figures, Input, State
from generator.typeset.numbers import NOTHING, amount, as_written, fixed, interval, percent, points
from generator.typeset.standing import Symbol, Tone

SILENCES = {
    State.NOT_REPORTED: "未报",
    State.NO_TASK: NOTHING,
    State.NOT_PUBLISHED: "计划未公布",
    State.NOT_IN_PLAN: "不在方案",
}
CHANGE = "_change"
INCOMPLETE = "（未报全）"
NO_PERIOD_BEFORE = "无上期数"
RATIO, POINTS, STANDING, RANK, AREAS = "ratio", "points", "standing", "rank", "areas"
UNIT_WORDS = {
    RATIO: "",
    POINTS: "百分点",
    STANDING: "",
    RANK: "",
    "cells": "项",
}
SYMBOLS = {
    "over_fulfilled": Symbol.SURPLUS,
    "fulfilled": Symbol.COMPLETE,
    "overdue": Symbol.OVERDUE,
    "not_started": Symbol.NOT_STARTED,
    "kept": Symbol.KEPT,
    "over_limit": Symbol.OVER_LIMIT,
    "under_limit": Symbol.UNDER_LIMIT,
    "not_reported": Symbol.NOT_REPORTED,
    "suspect": Symbol.IN_DOUBT,
    "no_task": Symbol.NO_TARGET,
    "not_published": Symbol.NO_TARGET,
    "not_in_plan": Symbol.NO_TARGET,
}
BAND_SYMBOLS = {
    Tone.OK: (Symbol.ON_PACE,),
    Tone.WATCH: (Symbol.WATCH,),
    Tone.BEHIND: (Symbol.BEHIND, Symbol.FAR_BEHIND),
    Tone.NONE: (Symbol.NO_TARGET,),
}


def number_text(value: Fraction, unit: str, decimals: int = 0) -> str:
    """An exact value in its unit: a ratio as a percentage, points with their sign."""
    if unit == RATIO:
        return percent(value)
    if unit == POINTS:
        return points(value)
    return fixed(value, decimals) if decimals else amount(value)


def unit_words(unit: str, figures: Figures) -> str:
    """The unit as printed behind a number; nothing where the number carries it."""
    return figures.measure_word if unit == AREAS else UNIT_WORDS.get(unit, unit)


def value_text(value: Fraction | str | None, unit: str, figures: Figures, decimals: int = 0) -> str:
    """A value, or a standing's word, or 「—」 where there is none."""
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return standing_word(value, figures)
    return number_text(value, unit, decimals)


def part_text(part: Fraction | str | None, figure: Figure, figures: Figures) -> str:
    """A value or an end of a figure, with the decimals its indicator is reported with."""
    decimals = figures.decimals.get(figure.key.indicator, 0)
    return value_text(part, figure.unit, figures, decimals)


def input_text(one: Input, figure: Figure, figures: Figures) -> str:
    """What a figure was computed from: a cell of the plan or of a return, as written there."""
    if isinstance(one.value, Fraction) and one.unit not in {RATIO, POINTS}:
        same = one.unit == figure.unit
        return as_written(one.value, figures.decimals.get(figure.key.indicator, 0) if same else 0)
    return value_text(one.value, one.unit, figures)


def figure_text(figure: Figure, figures: Figures) -> str:
    """A figure in one string: its value, its interval, 「≥」 its low end, or its silence."""
    if figure.value is not None:
        return part_text(figure.value, figure, figures)
    if figure.low is not None and figure.high is not None:
        low, high = (part_text(one, figure, figures) for one in (figure.low, figure.high))
        alike = low == high and figure.state is State.PARTIAL
        return _one_end(low, figure) if alike else interval(low, high)
    if figure.low is not None:
        return f"≥{part_text(figure.low, figure, figures)}"
    return _silence(figure, figures)


def _one_end(text: str, figure: Figure) -> str:
    """Two ends that print alike: never as if all were reported.

    A count and its rate can only grow; whether the others can is a matter of the target.
    """
    indicator = figure.key.indicator
    either = indicator in {GAP, REMAINING, SHORT_CELLS} or indicator.endswith(f"_{REMAINING}")
    return f"{text}{INCOMPLETE}" if either else f"≥{text}"


def _silence(figure: Figure, figures: Figures) -> str:
    """Why there is no number; a change may lack the period before, not the present one."""
    indicator = figure.key.indicator
    if figure.state is State.NOT_REPORTED and indicator.endswith(CHANGE):
        now = figures.by_key.get(replace(figure.key, indicator=indicator.removesuffix(CHANGE)))
        if now is not None and now.state is not State.NOT_REPORTED:
            return NO_PERIOD_BEFORE
    return SILENCES.get(figure.state, NOTHING)


def standing_word(standing: str, figures: Figures) -> str:
    """The word of a standing's id."""
    return figures.judgements[standing].name


def standing_symbol(standing: str, figures: Figures) -> Symbol:
    """The shape of a standing: fixed for the computed ones, by tone and order for the bands."""
    if standing in SYMBOLS:
        return SYMBOLS[standing]
    tone = Tone(figures.judgements[standing].tone)
    bands = [
        name
        for name, one in figures.judgements.items()
        if name not in SYMBOLS and Tone(one.tone) is tone
    ]
    shapes = BAND_SYMBOLS[tone]
    return shapes[min(bands.index(standing), len(shapes) - 1)]


def standing_tone(figure: Figure, figures: Figures) -> Tone:
    """The colour of a standing figure; a guarded small gap is softened to `watch`."""
    standing = figure.value if isinstance(figure.value, str) else figure.low
    if not isinstance(standing, str):
        return Tone.NONE
    if figure.key in figures.softened:
        return Tone.WATCH
    return Tone(figures.judgements[standing].tone)
