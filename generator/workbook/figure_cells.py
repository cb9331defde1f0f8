"""A figure as the content of a cell: a number where it is wholly known, else its printed words."""

from dataclasses import dataclass
from fractions import Fraction

from generator.progress.figure import STANDING, Figure, Figures, State
from generator.typeset.figure_text import figure_text
from generator.typeset.numbers import THIN_GAP
from generator.typeset.standing_text import standing_words
from generator.workbook.formulas import Result, shown
from generator.workbook.looks import GENERAL, number_shape
from generator.workbook.rows import Number

NARROW_SPACE = "\u00a0"
"""Stands for the thin gap, which the fonts of spreadsheets do not have."""
REPORTED_SUM, IN_PART = "\n（已报合计{counted}/{expected}）", "\n（部分已报）"
"""Below a sum of some returns: of several areas, of one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a cell keeps of a figure: its exact value or its words, and how that is shown."""

    worth: Result
    text: str
    shape: str = GENERAL
    across: str = "right"

    @property
    def content(self) -> Number | str:
        """The content of the cell."""
        return shown(self.worth)


def kept(figure: Figure, figures: Figures) -> Kept:
    """A figure as a cell keeps it. A sum of some returns is words: it is not the whole."""
    if figure.key.indicator == STANDING:
        words = standing_words(figure, figures)
        return Kept(words, words, across="center")
    text = figure_text(figure, figures).replace(THIN_GAP, NARROW_SPACE)
    if figure.state is State.PARTIAL and figure.value is not None:
        behind = REPORTED_SUM if figure.expected > 1 else IN_PART
        text += behind.format(counted=figure.counted, expected=figure.expected)
    elif isinstance(figure.value, Fraction):
        decimals = figures.decimals.get(figure.key.indicator, 0)
        return Kept(figure.value, text, number_shape(figure.value, figure.unit, decimals))
    return Kept(text, text)
