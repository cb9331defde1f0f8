"""The documents of the static JSON API as values: records of the open tables, put together."""

from collections.abc import Iterator, Mapping

from generator.tables.catalogue import Tables, named
from generator.tables.endpoints import (
    ENDPOINTS,
    OF_AREA,
    OF_PERIOD,
    PLAN_TABLES,
    ROOT,
    VERSION,
    key,
)
from generator.tables.open_table import OpenTable, Row
from generator.tables.schema import Json, json_records
from generator.typeset.edition import Edition


def head(edition: Edition) -> dict[str, Json]:
    """What every document says about itself."""
    return {
        "version": VERSION,
        "programme": edition.programme,
        "covers": edition.area,
        "status": edition.status,
        "mark": edition.mark,
        "as_of": edition.as_of.isoformat(),
    }


def documents(edition: Edition, tables: Tables) -> Iterator[tuple[str, dict[str, Json]]]:
    """Path and content of every document."""
    periods, areas = named(tables, "periods"), named(tables, "areas")
    told = head(edition)
    yield f"{ROOT}/index.json", {**told, "links": list(_links(tables))}
    yield f"{ROOT}/periods.json", {**told, "periods": list(_listed(periods))}
    yield f"{ROOT}/areas.json", {**told, "areas": list(_listed(areas))}
    yield f"{ROOT}/plan.json", {**told, **_plan_records(tables)}
    yield f"{ROOT}/tables.json", {**told, "tables": [_table(one) for one in tables]}
    progress = named(tables, "progress")
    by_period = _grouped(progress, "period", OF_PERIOD)
    for record in json_records(periods):
        path = f"{ROOT}/periods/{record['id']}.json"
        yield path, {**told, "period": record, "figures": by_period.get(str(record["id"]), [])}
    by_area = _grouped(progress, "area_id", OF_AREA)
    for record in json_records(areas):
        path = f"{ROOT}/areas/{record['id']}.json"
        yield path, {**told, "area": record, "figures": by_area.get(str(record["id"]), [])}


def _links(tables: Tables) -> Iterator[Json]:
    for one in ENDPOINTS[1:]:
        if "{" not in one.path:
            place = one.path.removeprefix(f"{ROOT}/")
            yield {"rel": one.name, "href": place, "title": one.title, "schema": f"schema/{place}"}
    if named(tables, "target-groups").rows:
        yield {
            "rel": "eligibility",
            "href": "eligibility.json",
            "title": "申请条件判断表",
            "schema": None,
        }


def _listed(table: OpenTable) -> Iterator[Json]:
    """The records of a table, each with the document of its own."""
    for record in json_records(table):
        yield {**record, "href": f"{table.name}/{record['id']}.json"}


def _plan_records(tables: Tables) -> Mapping[str, Json]:
    chosen = [named(tables, one) for one in PLAN_TABLES]
    return {key(one): [*json_records(one)] for one in chosen}


def _table(table: OpenTable) -> Json:
    up = "../" * (ROOT.count("/") + 1)
    columns: list[Json] = [
        {
            "name": one.name,
            "title": one.title,
            "kind": one.kind.value,
            "meaning": one.meaning or None,
            "unit": one.unit or None,
            "optional": one.optional,
        }
        for one in table.columns
    ]
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "rows": len(table.rows),
        "csv": f"{up}data/{table.name}.csv",
        "json": f"{up}data/{table.name}.json",
        "schema": f"schema/table-{table.name}.json",
        "columns": columns,
    }


def _grouped(table: OpenTable, by: str, names: tuple[str, ...]) -> dict[str, list[Json]]:
    """The figures of each period or area."""
    place = table.column_names.index(by)
    found: dict[str, list[Json]] = {}
    for row in table.rows:
        found.setdefault(str(row[place]), []).append(figure_record(table, row, names))
    return found


def figure_record(table: OpenTable, row: Row, names: tuple[str, ...]) -> Json:
    """A figure with those of its columns that are not empty."""
    cells = dict(zip(table.column_names, row, strict=True))
    told: dict[str, Json] = {}
    for name in names:
        cell = cells[name]
        if cell is not None and not isinstance(cell, tuple):
            told[name] = cell
    return told


def example(edition: Edition, tables: Tables, name: str) -> Json:
    """A document of a kind, every list cut to its first entry; figures of the last period."""
    return {**head(edition), **_shortened(_sample(tables, name))}


def _sample(tables: Tables, name: str) -> Mapping[str, Json]:
    """What a document of a kind says beside its head, as far as an example needs it."""
    if name == "index":
        return {"links": list(_links(tables))}
    if name == "plan":
        return _plan_records(tables)
    if name == "tables":
        return {"tables": [_table(one) for one in tables[:1]]}
    if name in {"periods", "areas"}:
        return {name: list(_listed(named(tables, name)))}
    listed = json_records(named(tables, f"{name}s"))
    by, names = ("period", OF_PERIOD) if name == "period" else ("area_id", OF_AREA)
    record = (listed[-1] if name == "period" else listed[0]) if listed else {}
    figure = _figure_example(named(tables, "progress"), by, record, names)
    return {name: record, "figures": [figure] if figure else []}


def _figure_example(
    table: OpenTable, by: str, record: Mapping[str, Json], names: tuple[str, ...]
) -> Json:
    """The first figure with a value of a period or an area."""
    place, value = table.column_names.index(by), table.column_names.index("value")
    those = (row for row in table.rows if row[place] == record.get("id") and row[value])
    found = next(those, None)
    return figure_record(table, found, names) if found else None


def _shortened(content: Mapping[str, Json]) -> dict[str, Json]:
    return {name: _cut(one) for name, one in content.items()}


def _cut(value: Json) -> Json:
    """A list with its first entry alone."""
    if isinstance(value, dict):
        return _shortened(value)
    return [_cut(one) for one in value[:1]] if isinstance(value, list) else value
