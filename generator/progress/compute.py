"""Every figure of a programme, in the order of progress.csv."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figure, Figures, Key
from generator.progress.first_published import first_published
from generator.progress.ingredients import known_by
from generator.progress.ledger import Ledger
from generator.progress.names import indicator_decimals, indicator_names, judgements
from generator.progress.period_figures import figures_of_period
from generator.remembered import Remembered

Suspects = frozenset[tuple[str, str]]
Softened = dict[Key, str]
Raw = tuple[tuple[Figure, str | None], ...]
"""Figures as computed, each with the reason its colour is softened."""
_COMPUTED: Remembered[Raw] = Remembered()
_RESOLVED: Remembered[tuple[Figure, ...]] = Remembered()
_FIGURES: Remembered[Figure] = Remembered()


def compute(programme: Programme, suspects: Suspects = frozenset()) -> Figures:
    """All figures of a programme; a period that cannot have changed is not computed again.

    Args:
        programme: What policy/ and data/ say, free of errors.
        suspects: (period, area id) of returns with an open warning of a listed code (待核).

    Returns:
        Figures by key, each with its derivation; see docs/figures.md for every definition.
    """
    ledger = Ledger(programme, suspects)
    raw = [_computed(one, ledger) for one in programme.periods]
    unresolved = {one.key: one for found in raw for one, _ in found}
    by_key = {
        one.key: one
        for period, found in zip(programme.periods, raw, strict=True)
        for one in _resolved(period, found, unresolved, ledger)
    }
    return Figures(
        by_key,
        indicator_names(programme),
        judgements(programme),
        {one.key: soft for found in raw for one, soft in found if soft},
        indicator_decimals(programme),
        first_published(programme, suspects, by_key),
        programme.area_file.measure_word,
    )


def _computed(period: Period, ledger: Ledger) -> Raw:
    made_from = (known_by(ledger.programme, period), ledger.suspects)
    return _COMPUTED.result(
        period.period, made_from, lambda: tuple(figures_of_period(period, ledger))
    )


def _resolved(
    period: Period, raw: Raw, by_key: Mapping[Key, Figure], ledger: Ledger
) -> tuple[Figure, ...]:
    """The figures of a period; inputs that are figures carry their value, and lead somewhere."""
    made_from = (known_by(ledger.programme, period), ledger.suspects)
    return _RESOLVED.result(
        period.period, made_from, lambda: tuple(_kept(one, by_key) for one, _ in raw)
    )


def _kept(figure: Figure, by_key: Mapping[Key, Figure]) -> Figure:
    """A figure that was computed before is that very object: a preview compares them all."""
    resolved = _with_input_values(figure, by_key)
    return _FIGURES.result(figure.key, resolved, lambda: resolved)


def _with_input_values(figure: Figure, by_key: Mapping[Key, Figure]) -> Figure:
    told = figure.derivation
    if not any(one.figure for one in told.inputs):
        return figure
    inputs = tuple(
        replace(one, value=by_key[one.figure].value) if one.figure else one
        for one in told.inputs
        if one.figure is None or one.figure in by_key
    )
    return replace(figure, derivation=replace(told, inputs=inputs))
