"""The plan in force on a day: the allocation with every adjustment up to it, replayed in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from generator.model.allocation import Adjustment, Planned
from generator.model.shape import NO_TASK, NOT_PUBLISHED

PlanCell = tuple[str, str]
"""(area id, post kind)."""
Plan = Mapping[PlanCell, Planned]
"""Cells with an entry; a cell without one is no task."""
AreaOf = Callable[[str, date], str | None]
"""The id of the area a text names on a day."""


def plan_in_force(original: Plan, steps: Iterable[Adjustment], day: date, area_of: AreaOf) -> Plan:
    """The plan after every adjustment with `on` ≤ day, in the order of their days.

    Names that lead nowhere change nothing: they are findings.
    """
    plan = dict(original)
    for step in sorted(steps, key=lambda one: one.on):
        if step.on <= day:
            plan.update(after(plan, step, area_of))
    return plan


def after(plan: Plan, step: Adjustment, area_of: AreaOf) -> Plan:
    """The cells one adjustment sets: moves first, then changes.

    A giver without a number has nothing to give: then nothing moves. A receiver whose plan is
    not published stays so.
    """
    touched: dict[PlanCell, Planned] = {}

    def now(cell: PlanCell) -> Planned:
        return touched.get(cell, plan.get(cell, NO_TASK))

    for giver, receiver, number in _moved(step, area_of):
        held = now(giver)
        if isinstance(held, str):
            continue
        touched[giver] = _sum(held, -number)
        if now(receiver) != NOT_PUBLISHED:
            touched[receiver] = _sum(now(receiver), number)
    for change in step.changes:
        area = area_of(change.area, step.on)
        if area is not None:
            touched[area, change.post_kind] = change.after
    return touched


def _moved(step: Adjustment, area_of: AreaOf) -> Iterator[tuple[PlanCell, PlanCell, int | Decimal]]:
    """Giver, receiver and number of each move between areas that are known."""
    for move in step.moves:
        giver, receiver = area_of(move.giver, step.on), area_of(move.receiver, step.on)
        if giver is not None and receiver is not None:
            yield (giver, move.post_kind), (receiver, move.post_kind), move.number


def _sum(held: Planned, by: int | Decimal) -> int | Decimal:
    """A planned figure and what comes to it; a cell without a task begins at 0."""
    if isinstance(held, str):
        return by
    if isinstance(held, int) and isinstance(by, int):
        return held + by
    return Decimal(held) + Decimal(by)
