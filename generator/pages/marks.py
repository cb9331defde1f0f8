"""Figures as markup: every printed figure carries its key."""

from markupsafe import Markup, escape

from generator.pages.addresses import figure_link
from generator.pages.view import View
from generator.progress.figure import Figure, State
from generator.typeset.figure_text import (
    STANDING,
    figure_text,
    part_text,
    standing_symbol,
    standing_tone,
    unit_words,
)
from generator.typeset.speaker import Said, Sentence
from generator.typeset.standing import Tone, standing_mark
from generator.typeset.standing_text import is_judged, shown_standing, standing_words
from generator.typeset.table import Cell


def figure_mark(figure: Figure | None, view: View, *, unit: bool = True) -> Markup:
    """A figure in running text, with its unit in small print."""
    if figure is None:
        return Markup("—")
    text = figure_text(figure, view.figures)
    after = unit_words(figure.unit, view.figures) if unit and text[-1:].isdigit() else ""
    small = Markup("<small>{}</small>").format(after) if after else Markup()
    return figure_link(figure, text) + small


def figure_words(figure: Figure, view: View) -> Markup:
    """A figure with its unit, or the words of a standing."""
    if figure.unit == STANDING:
        return escape(standing_words(figure, view.figures))
    text = figure_text(figure, view.figures)
    after = unit_words(figure.unit, view.figures) if text[-1:].isdigit() else ""
    return Markup("%s<small>%s</small>") % (text, after) if after else escape(text)


def sentence_mark(sentence: Sentence, view: View) -> Markup:
    """A sentence; each figure in it leads to how it came about."""
    return Markup().join(_said(one, view) if isinstance(one, Said) else one for one in sentence)


def _said(one: Said, view: View) -> Markup:
    key, _, part = one.key.partition("#")
    figure = view.figures.keyed(key)
    if figure is None:
        return Markup('<span class="gg-nb" data-figure="{}">{}</span>').format(one.key, one.text)
    return figure_link(figure, one.text, part, "gg-nb")


def figure_cell(figure: Figure | None, view: View, *, key: bool = False) -> Cell:
    """A number cell; an interval stands on two lines, a silence is grey.

    A figure that was first published otherwise says so in small print below.
    """
    if figure is None:
        return Cell("", "n")
    classes = "n n--key" if key else "n"
    text = cell_text(figure, view)
    first = view.figures.first_published.get(figure.key)
    if first is None or figure_text(first, view.figures) == figure_text(figure, view.figures):
        return Cell(figure_link(figure, text), classes)
    return Cell(figure_link(figure, text) + first_mark(first, view), classes)


def first_mark(first: Figure, view: View) -> Markup:
    """What a figure was first published as, in small print."""
    said = figure_text(first, view.figures)
    return Markup('<small class="gg-first" data-figure="{}#first">首次公布<br>{}</small>').format(
        str(first.key), said
    )


def cell_text(figure: Figure, view: View) -> Markup | str:
    """A figure in a narrow column: an interval stands on two lines."""
    if figure.value is not None or figure.low is None or figure.high is None:
        return figure_text(figure, view.figures)
    low, high = (part_text(end, figure, view.figures) for end in (figure.low, figure.high))
    if low == high:
        return figure_text(figure, view.figures)
    return Markup("{}<br>～{}").format(low, high)


def standing_of(figure: Figure | None, view: View, *, tag: bool = False) -> Markup:
    """A standing with shape, word and colour; a range takes the shape of its worse end."""
    if figure is None or not is_judged(figure):
        return Markup("—")
    symbol = standing_symbol(shown_standing(figure), view.figures)
    mark = standing_mark(
        standing_words(figure, view.figures), symbol, standing_tone(figure, view.figures), tag=tag
    )
    return figure_link(figure, mark)


def tone_of(figure: Figure | None, view: View) -> Tone:
    """The colour of a standing figure."""
    return standing_tone(figure, view.figures) if figure else Tone.NONE


def is_silent(figure: Figure | None) -> bool:
    """Whether nothing at all was reported."""
    return figure is None or (
        figure.state is not State.REPORTED and figure.value is None and figure.low is None
    )
