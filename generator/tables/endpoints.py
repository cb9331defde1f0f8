"""The endpoints of the static JSON API: where each stands, and what it may hold.

What is promised about them stands on the page `api.html`, which is made from what stands here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.tables.catalogue import Tables, named
from generator.tables.columns import STATUSES
from generator.tables.open_table import Column, Kind, OpenTable
from generator.tables.progress_table import COLUMNS as PROGRESS
from generator.tables.schema import (
    Json,
    cell_schema,
    document_schema,
    list_schema,
    record_schema,
    sparse_schema,
)

VERSION = "1"
ROOT = f"api/v{VERSION}"
PLAN_TABLES = (
    *("post-kinds", "target-groups", "post-categories", "tasks", "workflow-steps"),
    *("subsidies", "pay-rules", "documents", "clauses"),
)
OF_PERIOD = ("area_id", "post_kind", "indicator", "state", "value", "low", "high", "unit")
OF_AREA = ("period", *OF_PERIOD[1:])
HREF = Column("href", "地址", meaning="相对于本文件的地址")
HEAD = (
    Column("version", "版本", meaning="字段的含义不变，版本就不变"),
    Column("programme", "项目名称"),
    Column("covers", "所指区域", meaning="项目所在的区域"),
    Column(
        "status",
        "数据状态",
        Kind.CHOICE,
        "各期数据中最不确定的一种；一期都没有的为 null",
        optional=True,
        choices=STATUSES,
    ),
    Column("mark", "标识", meaning="示例和草稿的标识，引用时应一并写明", optional=True),
    Column("as_of", "数据截至", Kind.DATE),
)
LINK_COLUMNS = (
    Column("rel", "种类"),
    HREF,
    Column("title", "名称"),
    Column("schema", "JSON Schema 的地址", optional=True),
)
TABLE_COLUMNS = (
    Column("name", "编号"),
    Column("title", "名称"),
    Column("description", "说明"),
    Column("rows", "行数", Kind.INTEGER),
    Column("csv", "CSV 的地址", meaning="相对于本文件"),
    Column("json", "JSON 的地址", meaning="相对于本文件"),
    Column("schema", "JSON Schema 的地址", meaning="相对于本文件"),
)
FIELD_COLUMNS = (
    Column("name", "编号"),
    Column("title", "名称"),
    Column("kind", "类型", Kind.CHOICE, choices=tuple((one.value, one.value) for one in Kind)),
    Column("meaning", "含义", optional=True),
    Column("unit", "单位", optional=True),
    Column("optional", "是否可以为空", Kind.BOOLEAN),
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One kind of document: `path` holds `{id}` where there is one for each of something."""

    name: str
    path: str
    title: str
    says: str
    properties: Callable[[Tables], dict[str, Json]]

    def schema(self, tables: Tables) -> dict[str, Json]:
        """What a document of this kind may hold."""
        head: dict[str, Json] = {one.name: cell_schema(one) for one in HEAD}
        return document_schema(self.name, self.title, {**head, **self.properties(tables)})


def _index(_: Tables) -> dict[str, Json]:
    return {"links": list_schema("各文件", record_schema(LINK_COLUMNS))}


def _periods(tables: Tables) -> dict[str, Json]:
    columns = (*named(tables, "periods").columns, HREF)
    return {"periods": list_schema("各报告期", record_schema(columns))}


def _period(tables: Tables) -> dict[str, Json]:
    return {
        "period": {"title": "报告期", **record_schema(named(tables, "periods").columns)},
        "figures": list_schema("这一期的全部数", sparse_schema(_figure_columns(OF_PERIOD))),
    }


def _areas(tables: Tables) -> dict[str, Json]:
    columns = (*named(tables, "areas").columns, HREF)
    return {"areas": list_schema("各区域", record_schema(columns))}


def _area(tables: Tables) -> dict[str, Json]:
    return {
        "area": {"title": "区域", **record_schema(named(tables, "areas").columns)},
        "figures": list_schema("这个区域各期的全部数", sparse_schema(_figure_columns(OF_AREA))),
    }


def _plan(tables: Tables) -> dict[str, Json]:
    chosen = [named(tables, one) for one in PLAN_TABLES]
    return {key(one): list_schema(one.title, record_schema(one.columns)) for one in chosen}


def _tables(_: Tables) -> dict[str, Json]:
    record = record_schema(TABLE_COLUMNS)
    fields = list_schema("各列", record_schema(FIELD_COLUMNS))
    properties, required = record["properties"], record["required"]
    if isinstance(properties, dict) and isinstance(required, list):
        record = {
            **record,
            "properties": {**properties, "columns": fields},
            "required": [*required, "columns"],
        }
    return {"tables": list_schema("各数据表", record)}


ENDPOINTS = (
    Endpoint(
        "index", f"{ROOT}/index.json", "入口", "项目、数据状态、截止日期和其他文件的地址", _index
    ),
    Endpoint("periods", f"{ROOT}/periods.json", "各报告期", "有数据的各报告期", _periods),
    Endpoint(
        "period",
        f"{ROOT}/periods/{{id}}.json",
        "一个报告期",
        "一期的全部数，每个区域、类别、指标一项；没有的字段不写",
        _period,
    ),
    Endpoint("areas", f"{ROOT}/areas.json", "各区域", "全部区域", _areas),
    Endpoint(
        "area",
        f"{ROOT}/areas/{{id}}.json",
        "一个区域",
        "一个区域各期的全部数；没有的字段不写",
        _area,
    ),
    Endpoint(
        "plan",
        f"{ROOT}/plan.json",
        "方案",
        "条款、任务和期限、对象、补贴标准等，标准有变的逐条列出",
        _plan,
    ),
    Endpoint(
        "tables", f"{ROOT}/tables.json", "各数据表", "数据表的名称、行数、各列的含义和地址", _tables
    ),
)


def key(table: OpenTable) -> str:
    """The name of a table as a property."""
    return table.name.replace("-", "_")


def _figure_columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    by_name = {one.name: one for one in PROGRESS}
    return tuple(by_name[one] for one in names)


def schemas(tables: Tables) -> Iterator[tuple[str, dict[str, Json]]]:
    """Path and schema of every kind of document, and of the record of every table."""
    for one in ENDPOINTS:
        yield f"{ROOT}/schema/{one.name}.json", one.schema(tables)
    for table in tables:
        yield f"{ROOT}/schema/table-{table.name}.json", table_schema(table)


def table_schema(table: OpenTable) -> dict[str, Json]:
    """What the JSON file of a table may hold."""
    head: dict[str, Json] = {one.name: cell_schema(one) for one in HEAD}
    about: dict[str, Json] = {
        "name": {"const": table.name},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "rows": list_schema(table.title, record_schema(table.columns)),
    }
    return document_schema(f"table-{table.name}", table.title, {**head, **about})
