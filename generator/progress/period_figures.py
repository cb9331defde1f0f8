"""Every figure of one period, in the order of progress.csv."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.period import Period
from generator.progress.amounts import amount_figure
from generator.progress.breakdown import Given, breakdown_figures, given_in
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
from generator.progress.derived import derived_figure
from generator.progress.figure import ALL_KINDS, Figure
from generator.progress.filing import filing_figures
from generator.progress.goals import goal_figures
from generator.progress.ledger import Ledger
from generator.progress.limits import Quantities, limit_figures
from generator.progress.measures import measure_figure
from generator.progress.original import original_figures
from generator.progress.pace import pace_figure, pace_of, pace_share
from generator.progress.planned import planned_figure
from generator.progress.ranking import Place, places, rank_figure
from generator.progress.shares import ratio_figure
from generator.progress.standing import standing_figure
from generator.progress.yardstick import Yardstick, yardstick


def figures_of_period(period: Period, ledger: Ledger) -> Iterator[tuple[Figure, str | None]]:
    """The figures of a period, each with the reason its colour is softened."""
    nodes = [node for key, node in ledger.nodes.items() if key[0] == period.period]
    done = {(node.area.id, node.kind): fulfilment(node, ledger) for node in nodes}
    placed = places(done, period.period, ledger)
    by, given, limited = _judged(period, ledger), given_in(period, ledger), _limited(nodes, ledger)
    for node in nodes:
        mine = done[node.area.id, node.kind]
        for figure in (*_returned(node, ledger), *_completion(node, mine, by, ledger)):
            yield figure, None
        yield standing_figure(node, mine, by, ledger)
        for figure in (
            *_beside(node, mine, placed, ledger),
            *_around(node, given, limited, ledger),
        ):
            yield figure, None


def _judged(period: Period, ledger: Ledger) -> Yardstick:
    pace = pace_of(period, ledger)
    share = pace_share(pace, period.as_of) if pace else None
    return yardstick(ledger.programme, period, pace, share)


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
    yield gap_figure(node, done, by, ledger)
    yield remaining_figure(node, done, ledger)
    yield short_figure(node, done, ledger)


def _beside(
    node: Node, done: Fulfilment, placed: Mapping[tuple[str, str], Place], ledger: Ledger
) -> Iterator[Figure]:
    if node.area.parent is not None:
        yield rank_figure(node, done, placed[node.area.id, node.kind], ledger)
    previous = ledger.previous(node.period)
    if previous is not None:
        yield from change_figures(node, previous, ledger)
    yield from original_figures(node, done, ledger)
    for amount in ledger.programme.indicators.amounts:
        figure = amount_figure(node, amount, ledger)
        if figure is not None:
            yield figure


def _around(
    node: Node, given: Given, quantities: Mapping[str, Quantities], ledger: Ledger
) -> Iterator[Figure]:
    """What stands around completion: returns, breakdowns, limits, goals."""
    programme = ledger.programme
    yield from filing_figures(node, ledger)
    yield from breakdown_figures(node, given, ledger)
    for limit in programme.indicators.limits:
        yield from limit_figures(node, limit, quantities[limit.id], ledger)
    for goal in programme.allocation_file.goals:
        yield from goal_figures(node, goal, ledger)


def _limited(nodes: Sequence[Node], ledger: Ledger) -> dict[str, Quantities]:
    """Limit id → area id → the limited quantity of each reporting area, over all kinds."""
    declared = ledger.programme.indicators
    leaves = [one for one in nodes if one.is_leaf and one.kind == ALL_KINDS]
    return {
        limit.id: {one.area.id: _quantity(one, limit.quantity, ledger) for one in leaves}
        for limit in declared.limits
    }


def _quantity(node: Node, quantity: str, ledger: Ledger) -> Figure:
    declared = ledger.programme.indicators
    ratio = next((one for one in declared.ratios if one.id == quantity), None)
    if ratio:
        return ratio_figure(node, ratio, ledger)
    if quantity in ledger.derived:
        return derived_figure(node, ledger.derived[quantity], ledger)
    return measure_figure(node, ledger.programme.measures[quantity], ledger)
