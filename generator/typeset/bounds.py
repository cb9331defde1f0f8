"""Which way a figure can still go while returns are missing."""

from generator.model.programme import Programme
from generator.progress import figure as names
from generator.progress.figure import Figure, State


def may_rise(programme: Programme, indicator: str) -> bool:
    """Whether a missing return can only make the figure larger: what is known is a floor.

    What remains shrinks with every return; under a ceiling it is the gap that shrinks.
    """
    is_ceiling = programme.indicators.target.rule == "at_most"
    if indicator == names.GAP:
        return not is_ceiling
    if indicator in {names.REMAINING, names.SHORT_CELLS}:
        return is_ceiling
    return indicator not in {f"{one.id}_remaining" for one in programme.allocation_file.goals}


def bound_word(programme: Programme, figure: Figure) -> str:
    """至少 or 至多 before a partial figure whose ends print alike; nothing where it is exact."""
    if figure.state is not State.PARTIAL:
        return ""
    if may_rise(programme, figure.key.indicator):
        return "至少"
    return "至多" if figure.high or figure.key.indicator == names.GAP else ""
