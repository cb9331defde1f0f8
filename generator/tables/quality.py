"""How good the data are: who reported when, and what documents state beside the computed."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Period, Return
from generator.model.programme import Programme
from generator.progress.figure import (
    ALL_KINDS,
    RETURNS_COMPLETE,
    RETURNS_EXPECTED,
    RETURNS_ON_TIME,
    Figures,
    State,
)
from generator.progress.stated import StatedFigure
from generator.progress.stated_figures import period_figures
from generator.progress.stated_quotas import quota_totals
from generator.progress.stated_totals import table_totals
from generator.tables import columns as those
from generator.tables.columns import area_cells, origin_cells
from generator.tables.open_table import Cell, Column, Kind, OpenTable, Row, day, decimal, rows_of
from generator.typeset.fixed_words import NATURES
from generator.typeset.stated_line import stated_line

GROUP = "进展"
FILED = (
    (State.REPORTED.value, "报齐"),
    (State.PARTIAL.value, "没有报齐"),
    (State.NOT_REPORTED.value, "未报"),
    (State.NO_TASK.value, "无任务"),
)
RETURN_COLUMNS = (
    those.PERIOD,
    those.STATUS,
    those.AREA_ID,
    those.AREA_CODE,
    those.AREA_NAME,
    Column("state", "报送状态", Kind.CHOICE, choices=FILED),
    Column("received", "收到日期", Kind.DATE, "没有收到的为空", optional=True),
    Column("due", "报送期限", Kind.DATE, "没有规定的为空", optional=True),
    Column("on_time", "是否按时报齐", Kind.BOOLEAN, "没有任务或没有规定期限的为空", optional=True),
    Column("note", "公开说明", optional=True),
)
STATED_COLUMNS = (
    Column("table", "所在的表"),
    Column("line", "项目"),
    Column("unit", "单位"),
    Column("stated", "所列", Kind.DECIMAL, "文件所列的数；单位为 % 的是百分数"),
    Column("computed", "计算", Kind.DECIMAL, "按明细计算的数"),
    Column("difference", "相差", Kind.DECIMAL, "所列减计算；写法所限而看不出差别的为 0"),
    Column(
        "nature",
        "性质",
        Kind.CHOICE,
        choices=tuple((one.value, words) for one, words in NATURES.items()),
    ),
    Column("reason", "说明", meaning="已知不一致的，说明原因", optional=True),
    those.SOURCE_ID,
    those.CLAUSE,
)


def returns_table(programme: Programme, figures: Figures) -> OpenTable:
    """Every reporting area of the plan in every period: when it filed, and whether in full."""
    rows = (
        _return(programme, figures, period, area)
        for period in programme.periods
        for top in programme.area_file.areas
        if top.parent is None
        for area in programme.leaves(top, period.as_of)
    )
    return OpenTable(
        "returns",
        "报送情况",
        "每期每个应报单位一行：是否报齐、收到日期、是否按时",
        GROUP,
        RETURN_COLUMNS,
        rows_of(rows),
        key=("period", "area_id"),
    )


def _return(programme: Programme, figures: Figures, period: Period, area: Area) -> Row:
    key = programme.return_keys(period).get(area.id)
    filed = period.returns[key] if key else None
    found = filed if isinstance(filed, Return) else None
    due = programme.return_due(period.period)
    return (
        period.period,
        period.status,
        *area_cells(area, area.name_on(period.as_of)),
        *_filing(figures, period, area, found, due),
        found.note if found else None,
    )


def _filing(
    figures: Figures, period: Period, area: Area, filed: Return | None, due: date | None
) -> tuple[Cell, ...]:
    """State, received, due and on_time."""
    received = day(filed.received) if filed else None
    if not _counted(figures, period, area, RETURNS_EXPECTED):
        return State.NO_TASK.value, received, day(due), None
    complete = _counted(figures, period, area, RETURNS_COMPLETE)
    in_time = bool(_counted(figures, period, area, RETURNS_ON_TIME))
    silent = State.NOT_REPORTED if filed is None else State.PARTIAL
    state = State.REPORTED if complete else silent
    return state.value, received, day(due), in_time if due else None


def _counted(figures: Figures, period: Period, area: Area, indicator: str) -> Fraction | None:
    found = figures.figure(period.period, area.id, ALL_KINDS, indicator)
    return found.value if found and isinstance(found.value, Fraction) else None


def stated_table(programme: Programme, figures: Figures) -> OpenTable:
    """Every figure that documents state and that can be computed, in the order of the files."""
    return OpenTable(
        "stated",
        "所列数与计算数",
        "文件所列的合计和指标，与按明细计算的数对照",
        GROUP,
        STATED_COLUMNS,
        rows_of(_stated(programme, one) for one in _all_stated(programme, figures)),
    )


def _all_stated(programme: Programme, figures: Figures) -> Iterator[StatedFigure]:
    yield from table_totals(programme)
    yield from quota_totals(programme)
    yield from period_figures(programme, figures)


def _stated(programme: Programme, one: StatedFigure) -> Row:
    found = one.comparison
    return (
        *(one.table, stated_line(programme, one), one.unit),
        *(decimal(found.stated), decimal(found.computed), decimal(found.difference)),
        found.nature.value,
        one.declared.reason if one.declared else None,
        *origin_cells(one.origin),
    )
