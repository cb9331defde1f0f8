"""A standing figure in words: one, a range of two, or why there is none."""

from generator.progress.figure import Figure, Figures, State
from generator.typeset.figure_text import standing_word
from generator.typeset.numbers import NOTHING, RANGE


def standing_words(figure: Figure, figures: Figures) -> str:
    """The word of a standing, or two words as a range."""
    if figure.value is None and isinstance(figure.low, str) and isinstance(figure.high, str):
        return f"{standing_word(figure.low, figures)}{RANGE}{standing_word(figure.high, figures)}"
    return standing_word(shown_standing(figure), figures) if is_judged(figure) else NOTHING


def shown_standing(figure: Figure) -> str:
    """The standing, at its worse end, or the silence; one that was not judged has no word."""
    shown = figure.value or figure.low
    return shown if isinstance(shown, str) else figure.state.value


def is_judged(figure: Figure | None) -> bool:
    """Whether there is a standing or a reason for its silence: without a pace there is neither."""
    empty = figure is None or (figure.value is None and figure.low is None)
    return not (figure is None or (empty and figure.state in {State.REPORTED, State.PARTIAL}))
