"""What figures, pages and files are made from: a preview makes again what has changed."""

from collections.abc import Iterable

from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figure, Figures
from generator.remembered import Itself

Ingredients = tuple[object, ...]


def policy_of(programme: Programme) -> Ingredients:
    """Everything but the returns: the files of policy/, and which periods there are."""
    files = (
        *(programme.plan, programme.area_file, programme.body_file, programme.leadership),
        *(programme.allocation_file, programme.indicators, programme.publisher),
        programme.situations,
    )
    periods = tuple(
        (one.period, one.status, one.as_of, one.compiled, one.signed_off)
        for one in programme.periods
    )
    return (*(Itself(one) for one in files), periods)


def known_by(programme: Programme, period: Period) -> Ingredients:
    """All that the figures of a period can hang on: policy, the returns up to it, restatements.

    Files that are new objects may stand otherwise on the page, and figures know their places.
    """
    order = programme.periods.index(period)
    counts = [
        place <= order or one.as_of <= period.as_of or bool(one.restates)
        for place, one in enumerate(programme.periods)
    ]
    return (
        policy_of(programme),
        tuple(
            Itself(one) for one, is_known in zip(programme.periods, counts, strict=True) if is_known
        ),
        programme.broken,
    )


def told_until(programme: Programme, figures: Figures, period: Period) -> Ingredients:
    """All that pages of a period can tell: what is known by then, and what became of it later."""
    until = programme.periods.index(period) + 1
    shown = {one.period for one in programme.periods[:until]}
    return (
        known_by(programme, period),
        tuple(one for key, one in figures.by_key.items() if key.period in shown),
        tuple(one for key, one in figures.first_published.items() if key.period in shown),
        tuple(one for key, one in figures.softened.items() if key.period in shown),
    )


def told_of(figures: Figures, those: Iterable[Figure]) -> Ingredients:
    """Some figures with what is told beside them: their inputs, and what they were at first."""
    return tuple(
        (
            one,
            figures.first_published.get(one.key),
            figures.softened.get(one.key),
            tuple(figures.by_key.get(each.figure) for each in one.derivation.inputs if each.figure),
        )
        for one in those
    )
