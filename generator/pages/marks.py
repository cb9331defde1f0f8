"""Figures as markup: every printed figure carries its key."""

from markupsafe import Markup

from generator.pages.view import View
from generator.progress.figure import Figure, State
from generator.typeset.figure_text import (
    figure_text,
    standing_symbol,
    standing_tone,
    standing_word,
    unit_words,
    value_text,
)
from generator.typeset.sentences import Said, Sentence
from generator.typeset.standing import Symbol, Tone, standing_mark
from generator.typeset.table import Cell


def figure_mark(figure: Figure | None, view: View, *, unit: bool = True) -> Markup:
    """A figure in running text, with its unit in small print."""
    if figure is None:
        return Markup("—")
    text = figure_text(figure, view.figures)
    after = unit_words(figure.unit) if unit and text[-1:].isdigit() else ""
    small = Markup("<small>{}</small>").format(after) if after else ""
    return Markup('<span data-figure="{}">{}</span>{}').format(str(figure.key), text, small)


def sentence_mark(sentence: Sentence) -> Markup:
    """A sentence; each figure in it in an element with its key."""
    return Markup().join(
        Markup('<span class="gg-nb" data-figure="{}">{}</span>').format(one.key, one.text)
        if isinstance(one, Said)
        else one
        for one in sentence
    )


def figure_cell(figure: Figure | None, view: View, *, key: bool = False) -> Cell:
    """A number cell; an interval stands on two lines, a silence is grey."""
    if figure is None:
        return Cell("", "n")
    classes = "n n--key" if key else "n"
    if figure.value is None and figure.low is not None and figure.high is not None:
        low, high = (
            value_text(end, figure.unit, view.figures) for end in (figure.low, figure.high)
        )
        text = Markup("{}<br>～{}").format(low, high) if low != high else Markup("{}").format(low)
        return Cell(text, classes, str(figure.key))
    return Cell(figure_text(figure, view.figures), classes, str(figure.key))


def standing_words(figure: Figure, view: View) -> str:
    """The word of a standing, or two words as a range."""
    if figure.value is None and isinstance(figure.low, str) and isinstance(figure.high, str):
        return (
            f"{standing_word(figure.low, view.figures)}～{standing_word(figure.high, view.figures)}"
        )
    standing = figure.value if isinstance(figure.value, str) else figure.state.value
    return standing_word(standing, view.figures)


def standing_of(figure: Figure | None, view: View, *, tag: bool = False) -> Markup:
    """A standing with shape, word and colour; a range takes the shape of its worse end."""
    if figure is None:
        return Markup("—")
    shown = figure.value or figure.low
    standing = shown if isinstance(shown, str) else figure.state.value
    symbol = (
        standing_symbol(standing, view.figures) if isinstance(standing, str) else Symbol.NO_TARGET
    )
    mark = standing_mark(
        standing_words(figure, view), symbol, standing_tone(figure, view.figures), tag=tag
    )
    return Markup('<span data-figure="{}">{}</span>').format(str(figure.key), mark)


def tone_of(figure: Figure | None, view: View) -> Tone:
    """The colour of a standing figure."""
    return standing_tone(figure, view.figures) if figure else Tone.NONE


def is_silent(figure: Figure | None) -> bool:
    """Whether nothing at all was reported."""
    return figure is None or (
        figure.state is not State.REPORTED and figure.value is None and figure.low is None
    )
