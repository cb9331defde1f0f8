"""What has to be declared before a period file can be written: sentences with lines to add."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.model import files
from generator.model.allocation import Allocation
from generator.model.indicators import Pace
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.position import Position
from generator.typeset.period_draft import reporting
from generator.typeset.period_sequence import Slot, periods_up_to, year_replaced, years_later
from generator.typeset.yaml_text import yaml_text

FURTHEST = 50
SHAPE = "  - {{id: {period}, name: 名称, short: 短名, from: 第一天, to: 最后一天}}"


class Year(NamedTuple):
    """A plan year that would have to be allocated."""

    year: int
    since: date
    until: date
    name: str


def missing_declarations(programme: Programme, period: str) -> tuple[str, ...]:
    """What policy lacks for a period, one paragraph each; none if the file can be written."""
    declared = programme.period_declarations.get(period)
    if declared is not None:
        return tuple(_missing_plan(programme, declared.until))
    slots = periods_up_to(programme.indicators.periods, period)
    rest = _missing_plan(programme, slots[-1].until) if slots else ()
    return (_undeclared(programme, period, slots), *rest)


def judged_by_pace(programme: Programme) -> bool:
    """Whether the target is held against the pace of its year."""
    target = programme.indicators.target
    measure = programme.measures.get(target.measure)
    cumulative = measure is not None and measure.kind == "cumulative"
    return target.rule == "reach" or (target.rule == "at_most" and cumulative)


def _undeclared(programme: Programme, period: str, slots: tuple[Slot, ...]) -> str:
    last = len(programme.indicators.periods) - 1
    at = _line(programme.places.value(files.INDICATORS, "periods", last))
    if not slots:
        shape = SHAPE.format(period=yaml_text(period))
        return f"报告期 {period} 还没有声明。在 {at} 的 periods 里按时间先后加一行：\n{shape}"
    lines = "\n".join(_slot_line(one) for one in slots)
    after = programme.indicators.periods[last].id
    return f"报告期 {period} 还没有声明。在 {at}（{after} 这一期）之后加：\n{lines}"


def _slot_line(one: Slot) -> str:
    identifier, name, short = (yaml_text(text) for text in one[:3])
    days = f"from: {one.since}, to: {one.until}"
    return f"  - {{id: {identifier}, name: {name}, short: {short}, {days}}}"


def _missing_plan(programme: Programme, day: date) -> Iterator[str]:
    allocation = programme.allocation_on(day)
    if allocation is None:
        yield _unallocated(programme, day)
        following = _following_year(programme, day)
        year = following.year if following else None
    else:
        year = allocation.year
        if not reporting(programme, day):
            at = _line(programme.places.value(files.ALLOCATION))
            yield f"{allocation.called}的分配表里，到 {day} 没有一个报送区域有任务。请核对 {at}。"
    if year is not None and judged_by_pace(programme) and programme.pace(year, day) is None:
        yield _unpaced(programme, year)


def _unallocated(programme: Programme, day: date) -> str:
    last = _latest(programme)
    number = programme.allocation_file.allocations.index(last)
    at = _line(programme.places.value(files.ALLOCATION, "allocations", number))
    following = _following_year(programme, day)
    if following is None:
        return f"没有一张分配表包含 {day}。在 {at} 那张表之前另加一张，from 和 to 要包含这一天。"
    block = "\n".join(_allocation_block(programme, last, following))
    return (
        f"没有一张分配表包含 {day}。在 {at}（{last.called}的表）之后另加一张，"
        f"新的文件先登记到 {files.PLAN} 的 documents 里，计划数照新的文件填：\n{block}"
    )


def _allocation_block(programme: Programme, last: Allocation, year: Year) -> Iterator[str]:
    yield f"  - year: {year.year}"
    yield f"    name: {yaml_text(year.name)}"
    yield f"    from: {year.since}"
    yield f"    to: {year.until}"
    yield "    origin: {document: 文件编号, clause: 条款号}"
    yield "    rows:"
    plan = programme.plan_on(last, last.until)
    for area in programme.area_file.areas:
        cells = {kind: plan.get((area.id, kind), NO_TASK) for kind in programme.kinds}
        if area.exists(year.since) and any(one != NO_TASK for one in cells.values()):
            name = yaml_text(programme.area_names.written(area, year.since))
            row = ", ".join(
                f"{kind}: {NO_TASK if one == NO_TASK else '计划数'}" for kind, one in cells.items()
            )
            yield f"      {name}: {{{row}}}"


def _following_year(programme: Programme, day: date) -> Year | None:
    """The plan year a day would fall in, if years go on as the latest one; None if it is past."""
    last = _latest(programme)
    for on in range(1, FURTHEST):
        since, until = years_later(last.since, on), years_later(last.until, on)
        if since <= day <= until:
            name = year_replaced(last.name, last.year, last.year + on)
            return Year(last.year + on, since, until, name)
    return None


def _latest(programme: Programme) -> Allocation:
    return max(programme.allocation_file.allocations, key=lambda one: one.since)


def _unpaced(programme: Programme, year: int) -> str:
    paces = programme.indicators.pace
    if not paces:
        at = _line(programme.places.value(files.INDICATORS))
        return (
            f"{year}年还没有序时进度。在 {at} 的文件里加一段 pace，写明起算、终止日期和完成期限。"
        )
    last = max(paces, key=lambda one: one.year)
    at = _line(programme.places.value(files.INDICATORS, "pace", paces.index(last)))
    return (
        f"{year}年还没有序时进度。在 {at}（{last.year}年的那一条）之后加，"
        f"日期照{last.year}年推算，请按文件核对：\n{_pace_line(last, year)}"
    )


def _pace_line(last: Pace, year: int) -> str:
    on = year - last.year
    days = {"start": last.start, "end": last.end, "due": last.due}
    said = ", ".join(f"{name}: {years_later(day, on)}" for name, day in days.items())
    return f"  - {{year: {year}, {said}, origin: convention}}"


def _line(at: Position) -> str:
    return f"{at.file}:{at.line}"
