"""Every figure of a programme, in the order of progress.csv."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.programme import Programme
from generator.progress.figure import Figure, Figures, Key
from generator.progress.first_published import first_published
from generator.progress.ledger import Ledger
from generator.progress.names import indicator_decimals, indicator_names, judgements
from generator.progress.period_figures import figures_of_period


def compute(programme: Programme, suspects: frozenset[tuple[str, str]] = frozenset()) -> Figures:
    """All figures of a programme.

    Args:
        programme: What policy/ and data/ say, free of errors.
        suspects: (period, area id) of returns with an open warning of a listed code (待核).

    Returns:
        Figures by key, each with its derivation; see docs/figures.md for every definition.
    """
    ledger = Ledger(programme, suspects)
    by_key: dict[Key, Figure] = {}
    softened: dict[Key, str] = {}
    for period in programme.periods:
        for figure, soft in figures_of_period(period, ledger):
            by_key[figure.key] = figure
            if soft:
                softened[figure.key] = soft
    return Figures(
        _with_input_values(by_key),
        indicator_names(programme),
        judgements(programme),
        softened,
        indicator_decimals(programme),
        first_published(programme, suspects, by_key),
        programme.area_file.measure_word,
    )


def _with_input_values(by_key: Mapping[Key, Figure]) -> dict[Key, Figure]:
    """The same figures; inputs that are figures carry their value, and lead somewhere."""
    return {key: _resolved(figure, by_key) for key, figure in by_key.items()}


def _resolved(figure: Figure, by_key: Mapping[Key, Figure]) -> Figure:
    told = figure.derivation
    if not any(one.figure for one in told.inputs):
        return figure
    inputs = tuple(
        replace(one, value=by_key[one.figure].value) if one.figure else one
        for one in told.inputs
        if one.figure is None or one.figure in by_key
    )
    return replace(figure, derivation=replace(told, inputs=inputs))
