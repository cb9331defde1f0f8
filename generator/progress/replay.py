"""Adjustments replayed one by one: the plan before and after each."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model.adjustment import Plan, after
from generator.model.allocation import Adjustment, Allocation
from generator.model.programme import Programme
from generator.model.shape import NOT_PUBLISHED


@dataclass(frozen=True, slots=True)
class Replayed:
    """One adjustment, its place in the list, and the plan of the year before and after it."""

    number: int
    step: Adjustment
    before: Plan
    after: Plan


def replayed(programme: Programme, table: Allocation) -> Iterator[Replayed]:
    """Every adjustment of a plan year in the order of their days; same day: as declared."""
    plan = programme.original_plan(table)
    steps = sorted(enumerate(table.adjustments), key=lambda one: one[1].on)
    for number, step in steps:
        then = {**plan, **after(plan, step, programme.area_id)}
        yield Replayed(number, step, plan, then)
        plan = then


def plan_sum(plan: Plan, kind: str | None = None) -> tuple[Fraction, int] | None:
    """Σ of a plan, or of one post kind, and how many cells that is; None if one is not published.

    Cells without a task add nothing.
    """
    cells = [value for (_, one), value in plan.items() if kind in (None, one)]
    if NOT_PUBLISHED in cells:
        return None
    numbers = [Fraction(one) for one in cells if not isinstance(one, str)]
    return sum(numbers, Fraction(0)), len(numbers)
