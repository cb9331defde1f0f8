"""Money: subsidies and rules on pay, each number with the day it holds from."""

from collections.abc import Iterator

from generator.model.money import Rule, Subsidy
from generator.model.programme import Programme
from generator.tables import columns as those
from generator.tables.columns import origin_cells
from generator.tables.open_table import Column, Kind, OpenTable, Row, day, decimal, rows_of

GROUP = "方案内容"
UNIT = Column("unit", "单位")


def subsidies_table(programme: Programme) -> OpenTable:
    """Every subsidy, a row for each dated value; an abolished one has no value."""
    columns = (
        those.ITEM_ID,
        those.ITEM_NAME,
        those.OWN_KIND,
        UNIT,
        Column("condition", "条件", optional=True),
        those.SINCE,
        Column("value", "标准", Kind.DECIMAL, "取消的为空", optional=True),
        those.SOURCE_ID,
        those.CLAUSE,
    )
    rows = (row for one in programme.plan.subsidies for row in _subsidy_rows(one))
    return OpenTable(
        "subsidies",
        "补贴标准",
        "各项补贴的标准，标准有变的逐条列出",
        GROUP,
        columns,
        rows_of(rows),
        key=("id", "from"),
    )


def _subsidy_rows(one: Subsidy) -> Iterator[Row]:
    for entry in one.values:
        head = (one.id, one.name, one.post_kind, one.unit, one.condition)
        yield (*head, day(entry.since), decimal(entry.value), *origin_cells(entry.origin))


def pay_rules_table(programme: Programme) -> OpenTable:
    """Every rule on pay, insurance or duration, a row for each dated number if it has any."""
    columns = (
        those.ITEM_ID,
        those.ITEM_NAME,
        those.CONTENT,
        Column("post_kinds", "类别", Kind.LIST, "限于某些类别的写类别编号", optional=True),
        those.RECURS,
        Column("from", "起始日期", Kind.DATE, "数值从这一天起执行", optional=True),
        Column("value", "数值", Kind.DECIMAL, "没有数的规定和取消的为空", optional=True),
        Column("unit", "单位", optional=True),
        those.SOURCE_ID,
        those.CLAUSE,
    )
    rows = (row for one in programme.plan.pay_rules for row in _rule_rows(one))
    return OpenTable(
        "pay-rules", "待遇规则", "待遇、保险、年限的规定", GROUP, columns, rows_of(rows)
    )


def _rule_rows(one: Rule) -> Iterator[Row]:
    head = (one.id, one.name, one.text, one.post_kinds, one.every)
    if not one.values:
        yield (*head, None, None, one.unit, *origin_cells(one.origin))
    for entry in one.values:
        number = (day(entry.since), decimal(entry.value), one.unit)
        yield (*head, *number, *origin_cells(entry.origin))
