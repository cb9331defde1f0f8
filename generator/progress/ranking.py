"""位次: places by completion among the areas of one parent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.progress.cells import Node
from generator.progress.completion import Fulfilment, rates
from generator.progress.derivation import coverage_remarks, noun_of, own_input
from generator.progress.figure import COMPLETION_RATE, RANK, Derivation, Figure, Input, State
from generator.progress.ledger import Ledger
from generator.progress.rollup import figure_of

MOST_BESIDE = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A place among `ranked` areas, out of `expected` with a task; None where not ranked.

    `beside` are the ids of all that are ranked.
    """

    place: int | None
    ranked: int
    expected: int
    beside: tuple[str, ...] = ()


def ranking(rates_by_area: Mapping[str, Fraction], *, lowest_first: bool = False) -> dict[str, int]:
    """Area → place by completion rate, highest first; equal rates share one (1, 2, 2, 4).

    Args:
        rates_by_area: Exact completion rates of the areas that take part.
        lowest_first: Whether less is better.
    """
    ordered = sorted(rates_by_area.values(), reverse=not lowest_first)
    first = {rate: place for place, rate in reversed(list(enumerate(ordered, 1)))}
    return {area: first[rate] for area, rate in rates_by_area.items()}


def places(
    done: Mapping[tuple[str, str], Fulfilment], period: str, ledger: Ledger
) -> dict[tuple[str, str], Place]:
    """(area, kind) → place, for every area of a period that has a parent.

    Args:
        done: (area id, kind) → completion, of every node of the period.
        period: The period, for returns in doubt.
        ledger: Where parents are looked up.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for area, kind in done:
        parent = ledger.programme.areas[area].parent
        if parent is not None:
            groups.setdefault((parent, kind), []).append(area)
    found: dict[tuple[str, str], Place] = {}
    for (_, kind), members in groups.items():
        taking_part = {
            area: rate
            for area in members
            if (rate := _rate(done[area, kind])) is not None
            and (period, area) not in ledger.suspects
        }
        placed = ranking(taking_part, lowest_first=ledger.judged.rule == "at_most")
        expected = sum(bool(done[area, kind].covered.expected) for area in members)
        for area in members:
            found[area, kind] = Place(placed.get(area), len(placed), expected, tuple(placed))
    return found


def rank_figure(node: Node, done: Fulfilment, place: Place, ledger: Ledger) -> Figure:
    """The place of an area among those of its parent; `counted` is how many are ranked."""
    value = None if place.place is None else Fraction(place.place)
    measure_word = ledger.programme.area_file.measure_word
    noun = noun_of(node, ledger)
    rate = ledger.judged.rate_name
    order = "从低到高" if ledger.judged.rule == "at_most" else "从高到低"
    told = Derivation(
        f"按{rate}{order}排列，相同的并列",
        (own_input(node, COMPLETION_RATE, rate, "ratio"), *_beside(node, place, ledger)),
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


def _beside(node: Node, place: Place, ledger: Ledger) -> Iterator[Input]:
    """The rates it was ranked among; of very many areas none, they stand in one table."""
    if place.place is None or len(place.beside) > MOST_BESIDE:
        return
    for area in place.beside:
        if area != node.area.id:
            other = ledger.node(node, area=area)
            name = ledger.name(other.area, node)
            yield Input(name, None, "ratio", figure=other.key(COMPLETION_RATE))


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
    return (f"计划为 0，没有{ledger.judged.rate_name}，不排位。",)
