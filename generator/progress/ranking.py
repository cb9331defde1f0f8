"""位次: places by completion among the reporting areas of one parent."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.progress.cells import Node
from generator.progress.completion import Fulfilment, rates
from generator.progress.derivation import coverage_remarks, own_input
from generator.progress.figure import COMPLETION_RATE, RANK, Derivation, Figure, State
from generator.progress.ledger import Ledger
from generator.progress.names import COMPLETION_NAME
from generator.progress.rollup import figure_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place among `ranked` areas, out of `expected` with a task; None where not ranked."""

    place: int | None
    ranked: int
    expected: int


def ranking(rates_by_area: Mapping[str, Fraction]) -> dict[str, int]:
    """Area → place by completion rate, highest first; equal rates share one (1, 2, 2, 4).

    Args:
        rates_by_area: Exact completion rates of the areas that take part.
    """
    ordered = sorted(rates_by_area.values(), reverse=True)
    first = {rate: place for place, rate in reversed(list(enumerate(ordered, 1)))}
    return {area: first[rate] for area, rate in rates_by_area.items()}


def places(
    done: Mapping[tuple[str, str], Fulfilment], period: str, ledger: Ledger
) -> dict[tuple[str, str], Place]:
    """(area, kind) → place, for every reporting area of a period.

    Args:
        done: (area id, kind) → completion, of every node of the period.
        period: The period, for returns in doubt.
        ledger: Where parents are looked up.
    """
    groups: dict[tuple[str | None, str], list[str]] = {}
    for area, kind in done:
        if not ledger.children[area]:
            parent = ledger.programme.areas[area].parent
            groups.setdefault((parent, kind), []).append(area)
    found: dict[tuple[str, str], Place] = {}
    for (_, kind), members in groups.items():
        taking_part = {
            area: rate
            for area in members
            if (rate := _rate(done[area, kind])) is not None
            and (period, area) not in ledger.suspects
        }
        placed = ranking(taking_part)
        expected = sum(bool(done[area, kind].covered.expected) for area in members)
        for area in members:
            found[area, kind] = Place(placed.get(area), len(placed), expected)
    return found


def rank_figure(node: Node, done: Fulfilment, place: Place, ledger: Ledger) -> Figure:
    """The place of a reporting area; `counted` is how many are ranked."""
    value = None if place.place is None else Fraction(place.place)
    measure_word = ledger.programme.area_file.measure_word
    noun = ledger.programme.area_file.noun
    told = Derivation(
        f"按{COMPLETION_NAME}从高到低排列，相同的并列",
        (own_input(node, COMPLETION_RATE, COMPLETION_NAME, "ratio"),),
        (
            *coverage_remarks(done.covered, node, ledger),
            *_not_ranked(node, done, value, ledger),
            (
                f"参加排位的有 {place.ranked} {measure_word}{noun}，"
                f"有任务的共 {place.expected} {measure_word}。"
            ),
        ),
    )
    drawn = figure_of(node, RANK, "rank", done.covered, (value, None, None), told)
    return Figure(
        drawn.key,
        drawn.state,
        drawn.unit,
        value,
        counted=place.ranked,
        expected=place.expected,
        derivation=told,
    )


def _rate(done: Fulfilment) -> Fraction | None:
    span = rates(done) if done.covered.state is State.REPORTED else None
    return span.low if span else None


def _not_ranked(
    node: Node, done: Fulfilment, value: Fraction | None, ledger: Ledger
) -> tuple[str, ...]:
    if value is not None or done.covered.state is not State.REPORTED:
        return ()
    if (node.period.period, node.area.id) in ledger.suspects:
        return ("报表待核，不排位。",)
    return ("计划为 0，没有完成率，不排位。",)
