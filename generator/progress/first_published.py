"""Figures as they were first published: before later corrections and late returns."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.period import Period, Return
from generator.model.programme import Programme
from generator.model.shape import NOT_REPORTED
from generator.progress.figure import Figure, Key
from generator.progress.ledger import Ledger
from generator.progress.period_figures import figures_of_period


def first_published(
    programme: Programme, suspects: frozenset[tuple[str, str]], now: Mapping[Key, Figure]
) -> dict[Key, Figure]:
    """The figures that were published otherwise at first, as they were then.

    Args:
        programme: What policy/ and data/ say today.
        suspects: (period, area id) of returns in doubt.
        now: Every figure as it stands today.
    """
    return {
        figure.key: figure
        for period in programme.periods
        if changed_since(programme, period)
        for figure, _ in figures_of_period(
            period, Ledger(as_first_known(programme, period), suspects)
        )
        if _worth(figure) != _worth(now[figure.key])
    }


def as_first_known(programme: Programme, period: Period) -> Programme:
    """The programme as it was known when a period was compiled.

    Later files are left out, with their restatements; returns received after that day count as
    not reported.
    """
    until = programme.periods.index(period) + 1
    known = tuple(_known_by(one, period) for one in programme.periods[:until])
    return replace(programme, periods=known)


def changed_since(programme: Programme, period: Period) -> bool:
    """Whether anything a period was first published with was corrected or came in later."""
    until = programme.periods.index(period) + 1
    then = programme.periods[:until]
    names = {one.period for one in then}
    corrected = any(
        one.period in names for later in programme.periods[until:] for one in later.restates
    )
    return corrected or any(_known_by(one, period) is not one for one in then)


def _known_by(one: Period, period: Period) -> Period:
    """A period without the returns received after another was compiled."""
    late = {
        area
        for area, filed in one.returns.items()
        if isinstance(filed, Return) and filed.received > period.compiled
    }
    if not late:
        return one
    returns = {area: NOT_REPORTED if area in late else filed for area, filed in one.returns.items()}
    return one.model_copy(update={"returns": returns})


def _worth(figure: Figure) -> tuple[object, ...]:
    return figure.state, figure.value, figure.low, figure.high
