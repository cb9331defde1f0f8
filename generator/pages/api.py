"""数据接口: the endpoints, their fields, examples taken from the data, and what stays as it is."""

import json
from collections.abc import Iterator

from generator.pages import addresses, frame
from generator.pages.dated_words import fact
from generator.pages.view import View
from generator.tables.api import example
from generator.tables.catalogue import Tables
from generator.tables.endpoints import ENDPOINTS, HEAD, ROOT, VERSION, Endpoint
from generator.tables.schema import Json, cell_schema
from generator.typeset.edition import edition
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

TITLE = "数据接口"
TYPE_WORDS = {
    "string": "文本",
    "integer": "整数",
    "boolean": "是或否",
    "array": "列表",
    "object": "对象",
    "null": "可为 null",
}


def page(view: View, tables: Tables) -> SitePage:
    """What a program needs to know to read the data, and what it may rely on."""
    html = rendered(
        "pages/api.html",
        title=TITLE,
        entry=ENDPOINTS[0].path,
        version=VERSION,
        root=ROOT,
        downloads=addresses.DOWNLOADS,
        methods=addresses.METHODS,
        head=_field_table(
            "head", "每个文件都有的字段", {one.name: cell_schema(one) for one in HEAD}
        ),
        endpoints=[_endpoint(view, tables, one) for one in ENDPOINTS],
        tables=[
            {"title": one.title, "href": f"{ROOT}/schema/table-{one.name}.json"} for one in tables
        ],
    )
    return frame.site_page(
        view=view,
        path=addresses.API,
        title=TITLE,
        html=html,
        tab=addresses.API,
        summary="静态 JSON 接口：各文件的地址、字段、例子、JSON Schema、稳定承诺",
        toc=True,
    )


def _endpoint(view: View, tables: Tables, one: Endpoint) -> dict[str, object]:
    shown = example(edition(view.programme), tables, one.name)
    return {
        "id": f"e-{one.name}",
        "title": one.title,
        "says": one.says,
        "path": one.path,
        "href": "" if "{" in one.path else one.path,
        "schema": f"{ROOT}/schema/{one.name}.json",
        "fields": _field_table(one.name, f"{one.title}的字段", one.properties(tables)),
        "example": json.dumps(shown, ensure_ascii=False, indent=2),
    }


def _field_table(name: str, caption: str, properties: dict[str, Json]) -> Table:
    heads = tuple(head_cell(one) for one in ("字段", "名称", "类型", "含义"))
    body = tuple(
        (
            Cell(path, "gg-mono", scope="row"),
            Cell(fact(_text(schema, "title"), "field")),
            Cell(fact(_type_words(schema), "field")),
            Cell(fact(_text(schema, "description") or "—", "field")),
        )
        for path, schema in _fields(properties)
    )
    return Table(id=f"f-{name}", caption=caption, head=(heads,), body=body)


def _fields(properties: Json, prefix: str = "") -> Iterator[tuple[str, dict[str, Json]]]:
    """Every field, those of objects and of the entries of lists after it."""
    for name, schema in properties.items() if isinstance(properties, dict) else ():
        if not isinstance(schema, dict):
            continue
        path = f"{prefix}{name}"
        yield path, schema
        items = schema.get("items")
        inner = items if isinstance(items, dict) else schema
        mark = "[]" if isinstance(items, dict) else ""
        yield from _fields(inner.get("properties"), f"{path}{mark}.")


def _text(schema: dict[str, Json], name: str) -> str:
    found = schema.get(name)
    return found if isinstance(found, str) else ""


def _type_words(schema: dict[str, Json]) -> str:
    found = schema.get("type")
    names = found if isinstance(found, list) else [found]
    return "，".join(TYPE_WORDS[one] for one in names if isinstance(one, str))
