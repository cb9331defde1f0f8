"""The plan as open data: as first allocated, in force from each day on, and what adjusted it."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from generator.model.adjustment import Plan
from generator.model.allocation import Adjustment, Allocation, Planned
from generator.model.programme import Programme
from generator.model.shape import NO_TASK, NOT_PUBLISHED
from generator.progress.figure import ALL_KINDS, State
from generator.publish.csv_text import area_cells, csv_bytes, origin_cells, safe_text
from generator.typeset.numbers import plain_decimal

ALLOCATION_COLUMNS = "year,area_id,area_code,area_name,post_kind,state,planned"
IN_FORCE_COLUMNS = "year,year_name,as_of,area_id,area_code,area_name,post_kind,state,planned"
ADJUSTMENT_COLUMNS = (
    "year,year_name,adjustment,on,step,post_kind,from_area_id,from_area_name,"
    "to_area_id,to_area_name,number,before,after,reason,document,clause"
)
TOTAL, TOTAL_NAME = "total", "合计"
PLANNED, NO_TASK_STATE, NOT_PUBLISHED_STATE = "planned", "no_task", "not_published"
STATES: dict[object, str] = {NO_TASK: NO_TASK_STATE, NOT_PUBLISHED: NOT_PUBLISHED_STATE}


def allocation_csv(programme: Programme) -> bytes:
    """The plan as first allocated: reporting areas × post kinds and `all`, then totals, by year."""
    rows = (
        (str(one.year), *row)
        for one in programme.allocation_file.allocations
        for row in _plan_rows(programme, programme.original_plan(one), one.since)
    )
    return csv_bytes(ALLOCATION_COLUMNS, rows)


def in_force_csv(programme: Programme) -> bytes:
    """The plan in force from `as_of` on: the first day of each year and each day it was adjusted.

    It stands until the next `as_of` of the year, or until the end of the year.
    """
    rows = (
        (str(one.year), safe_text(one.called), day.isoformat(), *row)
        for one in programme.allocation_file.allocations
        for day in sorted({one.since, *(step.on for step in one.adjustments)})
        for row in _plan_rows(programme, programme.plan_on(one, day), day)
    )
    return csv_bytes(IN_FORCE_COLUMNS, rows)


def adjustments_csv(programme: Programme) -> bytes:
    """Every move and every change of every adjustment, with its day, reason and document."""
    rows = (
        row
        for one in programme.allocation_file.allocations
        for step in sorted(one.adjustments, key=lambda each: each.on)
        for row in _adjustment_rows(programme, one, step)
    )
    return csv_bytes(ADJUSTMENT_COLUMNS, rows)


def _plan_rows(programme: Programme, plan: Plan, day: date) -> Iterator[tuple[str, ...]]:
    """Areas that exist on a day or have a cell, and the totals of those in the plan."""
    kinds = programme.kinds
    table: list[tuple[Planned, ...]] = []
    for area in programme.area_file.areas:
        cells = tuple(plan.get((area.id, kind), NO_TASK) for kind in kinds)
        if not programme.is_leaf(area) or not (area.exists(day) or set(cells) != {NO_TASK}):
            continue
        if area.in_plan:
            table.append(cells)
        name = area_cells(area, programme.shown_name(area, day))
        for row in _row_cells(cells, kinds, in_plan=area.in_plan):
            yield (*name, *row)
    columns = list(zip(*table, strict=True)) if table else [()] * len(kinds)
    for row in _row_cells(tuple(_total(one) for one in columns), kinds, in_plan=True):
        yield (TOTAL, "", TOTAL_NAME, *row)


def _row_cells(
    cells: tuple[Planned, ...], kinds: tuple[str, ...], *, in_plan: bool
) -> Iterator[tuple[str, str, str]]:
    """(kind, state, planned) of one row, and of its sum where there are post kinds."""
    whole = () if kinds == (ALL_KINDS,) else ((ALL_KINDS, _total(cells)),)
    for kind, planned in (*zip(kinds, cells, strict=True), *whole):
        if not in_plan:
            yield kind, State.NOT_IN_PLAN.value, ""
        elif isinstance(planned, str):
            yield kind, STATES[planned], ""
        else:
            yield kind, PLANNED, plain_decimal(Fraction(planned))


def _total(cells: Iterable[Planned]) -> Planned:
    """The sum of planned figures; silent where one is not published or nothing is planned."""
    those = list(cells)
    numbers = [Decimal(one) for one in those if not isinstance(one, str)]
    if NOT_PUBLISHED in those:
        return NOT_PUBLISHED
    return sum(numbers, Decimal(0)) if numbers else NO_TASK


def _adjustment_rows(
    programme: Programme, allocation: Allocation, step: Adjustment
) -> Iterator[tuple[str, ...]]:
    head = (str(allocation.year), safe_text(allocation.called), step.id, step.on.isoformat())
    tail = (safe_text(step.reason), *origin_cells(step.origin, programme))
    for move in step.moves:
        places = (*_named(programme, move.giver, step), *_named(programme, move.receiver, step))
        number = plain_decimal(Fraction(move.number))
        yield (*head, "move", move.post_kind, *places, number, "", "", *tail)
    for change in step.changes:
        places = ("", "", *_named(programme, change.area, step))
        ends = (_planned_text(change.before), _planned_text(change.after))
        yield (*head, "change", change.post_kind, *places, "", *ends, *tail)


def _named(programme: Programme, text: str, step: Adjustment) -> tuple[str, str]:
    """Id and name on the day of an area an adjustment names."""
    area = programme.area_named(text, step.on)
    if area is None:
        return "", safe_text(text)
    return area.id, safe_text(programme.shown_name(area, step.on))


def _planned_text(planned: Planned) -> str:
    return STATES[planned] if isinstance(planned, str) else plain_decimal(Fraction(planned))
