"""The plan as first allocated, in force from each day on, and what adjusted it."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generator.model.adjustment import Plan
from generator.model.allocation import Adjustment, Allocation, Planned
from generator.model.programme import Programme
from generator.model.shape import NO_TASK, NOT_PUBLISHED
from generator.progress.figure import ALL_KINDS, State
from generator.tables import columns as those
from generator.tables.columns import area_cells, named_area, titled_origin
from generator.tables.open_table import (
    Cell,
    Column,
    Kind,
    OpenTable,
    Row,
    day,
    decimal,
    mixed,
    rows_of,
)

TOTAL, TOTAL_NAME = "total", "合计"
PLANNED, NO_TASK_STATE, NOT_PUBLISHED_STATE = "planned", "no_task", "not_published"
STATES: dict[object, str] = {NO_TASK: NO_TASK_STATE, NOT_PUBLISHED: NOT_PUBLISHED_STATE}
GROUP = "计划"
YEAR = Column("year", "计划年度", Kind.INTEGER)
YEAR_NAME = Column("year_name", "年度名称")
PLACE = Column("area_id", "区域编号", meaning=f"区域的编号，见 areas；{TOTAL} 为{TOTAL_NAME}")
STATE = Column(
    "state",
    "计划状态",
    Kind.CHOICE,
    choices=(
        (PLANNED, "有计划数"),
        (NO_TASK_STATE, "无任务"),
        (NOT_PUBLISHED_STATE, "计划未公布"),
        (State.NOT_IN_PLAN.value, "不在方案"),
    ),
)
NUMBER = Column(PLANNED, "计划数", Kind.DECIMAL, "没有计划数的为空，不是零", optional=True)
CELLS = (PLACE, those.AREA_CODE, those.AREA_NAME, those.POST_KIND, STATE, NUMBER)
AS_OF = Column(
    "as_of", "执行起始", Kind.DATE, "从这一天起执行，到本年度下一个起始日期或年度结束为止"
)
STEP_COLUMNS = (
    YEAR,
    YEAR_NAME,
    Column("adjustment", "调整编号"),
    Column("on", "生效日期", Kind.DATE),
    Column("step", "方式", Kind.CHOICE, choices=(("move", "调剂"), ("change", "增减"))),
    those.POST_KIND,
    Column("from_area_id", "调出区域编号", optional=True),
    Column("from_area_name", "调出区域", optional=True),
    Column("to_area_id", "调入或增减区域编号", optional=True),
    Column("to_area_name", "调入或增减区域"),
    Column("number", "调剂数量", Kind.DECIMAL, optional=True),
    Column("before", "原计划", Kind.MIXED, "增减的填写；没有数的写状态", optional=True),
    Column("after", "调整后", Kind.MIXED, "增减的填写；没有数的写状态", optional=True),
    Column("reason", "原因"),
    those.SOURCE,
    those.CLAUSE,
)


def allocation_table(programme: Programme) -> OpenTable:
    """The plan as first allocated: reporting areas × post kinds and `all`, then totals, by year."""
    rows = (
        (one.year, *row)
        for one in programme.allocation_file.allocations
        for row in _plan_rows(programme, programme.original_plan(one), one.since)
    )
    return OpenTable(
        "allocation",
        "计划分配",
        "年度开始时的分配：每个区域、类别一行，含合计",
        GROUP,
        (YEAR, *CELLS),
        rows_of(rows),
        key=("year", "area_id", "post_kind"),
    )


def in_force_table(programme: Programme) -> OpenTable:
    """The plan in force from `as_of` on: the year's first day and each day it was adjusted."""
    rows = (
        (one.year, one.called, day(start), *row)
        for one in programme.allocation_file.allocations
        for start in sorted({one.since, *(step.on for step in one.adjustments)})
        for row in _plan_rows(programme, programme.plan_on(one, start), start)
    )
    return OpenTable(
        "allocation-in-force",
        "各时执行的计划",
        "年度开始时和每次调整以后的计划",
        GROUP,
        (YEAR, YEAR_NAME, AS_OF, *CELLS),
        rows_of(rows),
        key=("year", "as_of", "area_id", "post_kind"),
    )


def adjustments_table(programme: Programme) -> OpenTable:
    """Every move and every change of every adjustment, with its day, reason and document."""
    rows = (
        row
        for one in programme.allocation_file.allocations
        for step in sorted(one.adjustments, key=lambda each: each.on)
        for row in _adjustment_rows(programme, one, step)
    )
    return OpenTable(
        "adjustments",
        "计划调整",
        "每次调剂、增减一行，含日期、原因和文件",
        GROUP,
        STEP_COLUMNS,
        rows_of(rows),
    )


def _plan_rows(programme: Programme, plan: Plan, on: date) -> Iterator[Row]:
    """Areas that exist on a day or have a cell, and the totals of those in the plan."""
    kinds = programme.kinds
    table: list[tuple[Planned, ...]] = []
    for area in programme.area_file.areas:
        cells = tuple(plan.get((area.id, kind), NO_TASK) for kind in kinds)
        if not programme.is_leaf(area) or not (area.exists(on) or set(cells) != {NO_TASK}):
            continue
        if area.in_plan:
            table.append(cells)
        name = area_cells(area, programme.shown_name(area, on))
        for row in _row_cells(cells, kinds, in_plan=area.in_plan):
            yield (*name, *row)
    summed = list(zip(*table, strict=True)) if table else [()] * len(kinds)
    for row in _row_cells(tuple(_total(one) for one in summed), kinds, in_plan=True):
        yield (TOTAL, None, TOTAL_NAME, *row)


def _row_cells(
    cells: tuple[Planned, ...], kinds: tuple[str, ...], *, in_plan: bool
) -> Iterator[tuple[Cell, ...]]:
    """(kind, state, planned) of one row, and of its sum where there are post kinds."""
    whole = () if kinds == (ALL_KINDS,) else ((ALL_KINDS, _total(cells)),)
    for kind, planned in (*zip(kinds, cells, strict=True), *whole):
        if not in_plan:
            yield kind, State.NOT_IN_PLAN.value, None
        elif isinstance(planned, str):
            yield kind, STATES[planned], None
        else:
            yield kind, PLANNED, decimal(planned)


def _total(cells: Iterable[Planned]) -> Planned:
    """The sum of planned figures; silent where one is not published or nothing is planned."""
    each = list(cells)
    numbers = [Decimal(one) for one in each if not isinstance(one, str)]
    if NOT_PUBLISHED in each:
        return NOT_PUBLISHED
    return sum(numbers, Decimal(0)) if numbers else NO_TASK


def _adjustment_rows(
    programme: Programme, allocation: Allocation, step: Adjustment
) -> Iterator[Row]:
    head = (allocation.year, allocation.called, step.id, day(step.on))
    tail = (step.reason, *titled_origin(step.origin, programme))
    for move in step.moves:
        places = (*_named(programme, move.giver, step), *_named(programme, move.receiver, step))
        yield (*head, "move", move.post_kind, *places, decimal(move.number), None, None, *tail)
    for change in step.changes:
        places = (None, None, *_named(programme, change.area, step))
        ends = (_planned(change.before), _planned(change.after))
        yield (*head, "change", change.post_kind, *places, None, *ends, *tail)


def _named(programme: Programme, text: str, step: Adjustment) -> tuple[Cell, ...]:
    """Id and name of an area on the day of a step; a name that leads nowhere as it is written."""
    area, name = named_area(programme, text, step.on)
    return area.id if area else None, name


def _planned(planned: Planned) -> str | None:
    return STATES[planned] if isinstance(planned, str) else mixed(planned)
