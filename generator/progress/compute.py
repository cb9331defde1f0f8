"""Every figure of a programme, in the order of progress.csv."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.amounts import amount_figure
from generator.progress.cells import Node
from generator.progress.change import change_figures
from generator.progress.completion import (
    Fulfilment,
    completion_figure,
    fulfilment,
    gap_figure,
    remaining_figure,
    short_figure,
)
from generator.progress.figure import Figure, Figures, Key
from generator.progress.ledger import Ledger
from generator.progress.measures import derived_figure, measure_figure, planned_figure
from generator.progress.names import indicator_names, judgements
from generator.progress.pace import pace_figure, pace_of, pace_share
from generator.progress.ranking import Place, places, rank_figure
from generator.progress.shares import ratio_figure
from generator.progress.standing import Yardstick, standing_figure


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
        for figure, soft in _of_period(period, ledger):
            by_key[figure.key] = figure
            if soft:
                softened[figure.key] = soft
    return Figures(
        _with_input_values(by_key), indicator_names(programme), judgements(programme), softened
    )


def _of_period(period: Period, ledger: Ledger) -> Iterator[tuple[Figure, str | None]]:
    """The figures of a period, each with the reason its colour is softened."""
    nodes = [node for key, node in ledger.nodes.items() if key[0] == period.period]
    done = {(node.area.id, node.kind): fulfilment(node, ledger) for node in nodes}
    placed = places(done, period.period, ledger)
    by = _yardstick(period, ledger)
    for node in nodes:
        mine = done[node.area.id, node.kind]
        for figure in _returned(node, ledger):
            yield figure, None
        for figure in _completion(node, mine, by, ledger):
            yield figure, None
        yield standing_figure(node, mine, by, ledger)
        for figure in _beside(node, mine, placed, ledger):
            yield figure, None


def _yardstick(period: Period, ledger: Ledger) -> Yardstick:
    pace = pace_of(period, ledger)
    declared = ledger.programme.indicators
    share = pace_share(pace, period.as_of) if pace else None
    return Yardstick(period.as_of, pace, share, declared.bands, declared.guard)


def _returned(node: Node, ledger: Ledger) -> Iterator[Figure]:
    declared = ledger.programme.indicators
    yield planned_figure(node, ledger)
    for measure in declared.measures:
        yield measure_figure(node, measure, ledger)
    for derived in declared.derived:
        yield derived_figure(node, derived, ledger)
    for ratio in declared.ratios:
        yield ratio_figure(node, ratio, ledger)


def _completion(node: Node, done: Fulfilment, by: Yardstick, ledger: Ledger) -> Iterator[Figure]:
    yield completion_figure(node, done, ledger)
    yield pace_figure(node, ledger)
    yield gap_figure(node, done, by.share, ledger)
    yield remaining_figure(node, done, ledger)
    yield short_figure(node, done, ledger)


def _beside(
    node: Node, done: Fulfilment, placed: Mapping[tuple[str, str], Place], ledger: Ledger
) -> Iterator[Figure]:
    if node.is_leaf:
        yield rank_figure(node, done, placed[node.area.id, node.kind], ledger)
    previous = ledger.previous(node.period)
    if previous is not None:
        yield from change_figures(node, previous, ledger)
    for amount in ledger.programme.indicators.amounts:
        figure = amount_figure(node, amount, ledger)
        if figure is not None:
            yield figure


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
