"""A computed figure as printed text: percent, points, counts, amounts, standings, silences."""

from fractions import Fraction

from generator.progress.figure import Figure, Figures, State
from generator.typeset.numbers import NOTHING, amount, interval, percent, points
from generator.typeset.standing import Symbol, Tone

SILENCES = {
    State.NOT_REPORTED: "未报",
    State.NO_TASK: NOTHING,
    State.NOT_PUBLISHED: "计划未公布",
    State.NOT_IN_PLAN: "不在方案",
}
RATIO, POINTS, STANDING, RANK, CELLS = "ratio", "points", "standing", "rank", "cells"
UNIT_WORDS = {RATIO: "", POINTS: "百分点", STANDING: "", RANK: "", CELLS: "项"}
SYMBOLS = {
    "over_fulfilled": Symbol.SURPLUS,
    "fulfilled": Symbol.COMPLETE,
    "overdue": Symbol.OVERDUE,
    "not_started": Symbol.NOT_STARTED,
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


def number_text(value: Fraction, unit: str) -> str:
    """An exact value in its unit: a ratio as a percentage, points with their sign."""
    if unit == RATIO:
        return percent(value)
    if unit == POINTS:
        return points(value)
    return amount(value)


def unit_words(unit: str) -> str:
    """The unit as printed behind a number; nothing where the number carries it."""
    return UNIT_WORDS.get(unit, unit)


def value_text(value: Fraction | str | None, unit: str, figures: Figures) -> str:
    """A value, or a standing's word, or 「—」 where there is none."""
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return standing_word(value, figures)
    return number_text(value, unit)


def figure_text(figure: Figure, figures: Figures) -> str:
    """A figure in one string: its value, its interval, 「≥」 its low end, or its silence."""
    if figure.value is not None:
        return value_text(figure.value, figure.unit, figures)
    if figure.low is not None and figure.high is not None:
        low = value_text(figure.low, figure.unit, figures)
        return interval(low, value_text(figure.high, figure.unit, figures))
    if figure.low is not None:
        return f"≥{value_text(figure.low, figure.unit, figures)}"
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
