"""datapackage.json: every table with its schema, as Frictionless tools read it."""

import json

from generator.model.programme import Programme
from generator.publish.table_files import LIST_JOINT
from generator.tables.catalogue import Tables
from generator.tables.open_table import Column, Kind, OpenTable
from generator.tables.schema import MINUTE, NUMBER, Json, described
from generator.typeset.edition import Edition

PROFILE, RESOURCE_PROFILE = "tabular-data-package", "tabular-data-resource"
TYPES = {
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "number",
    Kind.DATE: "date",
    Kind.BOOLEAN: "boolean",
}
"""Kinds that are no text; all others are `string`."""


def data_package(programme: Programme, edition: Edition, tables: Tables) -> bytes:
    """The descriptor; its sources are the registered documents. No licence is declared."""
    sources: list[Json] = [
        {"title": one.title, **({"path": one.address} if one.address else {})}
        for one in programme.plan.documents
    ]
    content: dict[str, Json] = {
        "profile": PROFILE,
        "name": edition.programme_id,
        "title": edition.programme,
        "description": package_description(edition),
        "contributors": [{"title": programme.publisher.site.sponsor, "role": "publisher"}],
        "sources": sources,
        "resources": [_resource(one, edition) for one in tables],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def package_description(edition: Edition) -> str:
    """What the data are, as of when, and that they are a sample where they are."""
    mark = f"{edition.mark}。" if edition.mark else ""
    return (
        f"{mark}{edition.programme}的计划、进展和方案内容，数据截至 {edition.as_of.isoformat()}。"
    )


def _resource(table: OpenTable, edition: Edition) -> Json:
    schema: dict[str, Json] = {
        "fields": [_field(one) for one in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    mark = f"{edition.mark}。" if edition.mark else ""
    return {
        "profile": RESOURCE_PROFILE,
        "name": table.name,
        "path": f"data/{table.name}.csv",
        "title": table.title,
        "description": f"{mark}{table.description}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _field(column: Column) -> Json:
    field: dict[str, Json] = {
        "name": column.name,
        "title": column.title,
        "type": TYPES.get(column.kind, "string"),
    }
    if said := _meaning(column):
        field["description"] = said
    constraints: dict[str, Json] = {}
    if not column.optional:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [one for one, _ in column.choices]
    if column.kind is Kind.MIXED:
        constraints["pattern"] = f"{NUMBER}|[a-z][a-z0-9_]*"
    if column.kind is Kind.MINUTE:
        constraints["pattern"] = MINUTE
    if constraints:
        field["constraints"] = constraints
    return field


def _meaning(column: Column) -> str:
    listed = f"多项之间用“{LIST_JOINT}”隔开" if column.kind is Kind.LIST else ""
    return "；".join(part for part in (described(column), listed) if part)
