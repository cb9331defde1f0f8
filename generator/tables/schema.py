"""JSON Schema (draft 2020-12) of cells, records and documents, from the columns of tables."""

from collections.abc import Iterable

from generator.tables.open_table import Cell, Column, Kind, OpenTable, Row

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
NUMBER = r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?"
IDENTIFIER = r"[a-z][a-z0-9_]*"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MINUTE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$"
SHAPES: dict[Kind, dict[str, Json]] = {
    Kind.TEXT: {"type": "string", "minLength": 1},
    Kind.CHOICE: {"type": "string"},
    Kind.INTEGER: {"type": "integer"},
    Kind.DECIMAL: {"type": "string", "pattern": f"^{NUMBER}$"},
    Kind.MIXED: {"type": "string", "pattern": f"^({NUMBER}|{IDENTIFIER})$"},
    Kind.DATE: {"type": "string", "format": "date", "pattern": DAY},
    Kind.MINUTE: {"type": "string", "pattern": MINUTE},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.LIST: {"type": "array", "items": {"type": "string", "minLength": 1}},
}


def cell_schema(column: Column, *, may_be_null: bool = True) -> dict[str, Json]:
    """What a cell of a column may be; an optional one may be null as well."""
    shape: dict[str, Json] = {"title": column.title, **SHAPES[column.kind]}
    if said := described(column):
        shape["description"] = said
    nullable = column.optional and may_be_null and column.kind is not Kind.LIST
    if column.choices:
        ids: list[Json] = [one for one, _ in column.choices]
        shape["enum"] = [*ids, None] if nullable else ids
    if nullable:
        shape["type"] = [shape["type"], "null"]
    return shape


def described(column: Column) -> str:
    """The meaning of a column, its unit and what its codes say, in one line."""
    codes = "、".join(f"{one} {words}" for one, words in column.choices)
    return "；".join(
        part for part in (column.meaning, column.unit and f"单位 {column.unit}", codes) if part
    )


def record_schema(columns: Iterable[Column]) -> dict[str, Json]:
    """An object with a property for each column, all of them there."""
    those = tuple(columns)
    required: list[Json] = [one.name for one in those]
    return {
        "type": "object",
        "properties": {one.name: cell_schema(one) for one in those},
        "required": required,
    }


def sparse_schema(columns: Iterable[Column]) -> dict[str, Json]:
    """The same, where empty cells are left out."""
    those = tuple(columns)
    required: list[Json] = [one.name for one in those if not one.optional]
    return {
        "type": "object",
        "properties": {one.name: cell_schema(one, may_be_null=False) for one in those},
        "required": required,
    }


def list_schema(title: str, items: dict[str, Json]) -> dict[str, Json]:
    """A list of records."""
    return {"title": title, "type": "array", "items": items}


def document_schema(name: str, title: str, properties: dict[str, Json]) -> dict[str, Json]:
    """A whole document, every property of which is there."""
    required: list[Json] = list(properties)
    return {
        "$schema": DRAFT,
        "$id": f"{name}.json",
        "title": title,
        "type": "object",
        "properties": properties,
        "required": required,
    }


def json_cell(column: Column, cell: Cell) -> Json:
    """A cell as JSON: an empty list where a list is empty."""
    if column.kind is Kind.LIST:
        return list(cell) if isinstance(cell, tuple) else []
    return list(cell) if isinstance(cell, tuple) else cell


def json_record(table: OpenTable, row: Row) -> dict[str, Json]:
    """A row as an object."""
    pairs = zip(table.columns, row, strict=True)
    return {column.name: json_cell(column, cell) for column, cell in pairs}


def json_records(table: OpenTable) -> list[dict[str, Json]]:
    """Every row as an object."""
    return [json_record(table, row) for row in table.rows]
