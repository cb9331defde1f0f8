"""The static API answers as its schemas promise, in every programme."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.publish.api_files import api_files
from generator.publish.table_files import table_json
from generator.tables.api import example
from generator.tables.catalogue import named
from generator.tables.endpoints import ENDPOINTS, ROOT
from tests.tables.programmes import FOLDERS, opened

MOST_FIGURES = 300
"""Of long lists so many entries are held against their schema, from all over the list."""


def files(name: str) -> dict[str, Any]:
    one = opened(name)
    return {path: json.loads(body) for path, body in api_files(one.edition, one.tables)}


def schema_of(path: str) -> str:
    """The name of the schema of a document."""
    parts = PurePosixPath(path).relative_to(ROOT).parts
    return PurePosixPath(path).stem if len(parts) == 1 else parts[0].removesuffix("s")


def documents(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((path, one) for path, one in told.items() if "/schema/" not in path)


def thinned(document: dict[str, Any]) -> dict[str, Any]:
    figures = document.get("figures", [])
    step = max(1, len(figures) // MOST_FIGURES)
    return {**document, "figures": figures[::step]} if figures else document


def unknown(document: object, schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """Fields of a document that its schema does not name."""
    if isinstance(document, list):
        for one in document:
            yield from unknown(one, schema.get("items", {}), path)
    elif isinstance(document, dict):
        for name, one in document.items():
            if name not in schema.get("properties", {}):
                yield f"{path}/{name}"
            yield from unknown(one, schema.get("properties", {}).get(name, {}), f"{path}/{name}")


@pytest.mark.parametrize("name", FOLDERS)
def test_every_document_is_as_its_schema_says_and_has_no_field_besides(name: str) -> None:
    told = files(name)
    validators = {}
    for path, schema in told.items():
        if "/schema/" in path:
            Draft202012Validator.check_schema(schema)
            validators[PurePosixPath(path).stem] = Draft202012Validator(
                schema, format_checker=Draft202012Validator.FORMAT_CHECKER
            )
            assert schema["$id"] == PurePosixPath(path).name
    seen = set()
    for path, whole in documents(told):
        document, kind = thinned(whole), schema_of(path)
        errors = [one.message for one in validators[kind].iter_errors(document)]
        assert errors[:3] == [], path
        assert list(unknown(document, told[f"{ROOT}/schema/{kind}.json"])) == [], path
        seen.add(kind)
    assert seen == {one.name for one in ENDPOINTS}


@pytest.mark.parametrize("name", FOLDERS)
def test_the_json_of_every_table_is_as_its_schema_says(name: str) -> None:
    one, told = opened(name), files(name)
    for table in one.tables:
        content = json.loads(table_json(table, one.edition))
        schema = told[f"{ROOT}/schema/table-{table.name}.json"]
        step = max(1, len(content["rows"]) // MOST_FIGURES)
        shown = {**content, "rows": content["rows"][::step]}
        found = Draft202012Validator(schema).iter_errors(shown)
        assert [one.message for one in found][:3] == [], table.name
        assert list(unknown(shown, schema)) == [], table.name
        assert len(content["rows"]) == len(table.rows)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("state", "guessed"), ("value", "0.10"), ("value", 0.1), ("area_id", ""), ("unit", None)],
)
def test_a_spoilt_figure_is_refused(field: str, wrong: object) -> None:
    told = files("taishan")
    document = told[f"{ROOT}/periods/2022Q2.json"]
    validator = Draft202012Validator(told[f"{ROOT}/schema/period.json"])
    assert validator.is_valid(document)
    figures = [{**document["figures"][0], field: wrong}, *document["figures"][1:]]
    assert not validator.is_valid({**document, "figures": figures})


@pytest.mark.parametrize("name", FOLDERS)
def test_every_address_in_a_document_leads_to_a_file(name: str) -> None:
    told = files(name)
    data = {f"data/{one.name}.{end}" for one in opened(name).tables for end in ("csv", "json")}
    asked = {f"{ROOT}/eligibility.json"} if opened(name).programme.plan.target_groups else set()
    for path, document in documents(told):
        for place in addresses(document):
            assert joined(path, place) in {*told, *data, *asked}, (path, place)


def addresses(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from addresses(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in {"href", "schema", "csv", "json"} and isinstance(one, str):
                yield one
            else:
                yield from addresses(one)


def joined(path: str, place: str) -> str:
    folder = list(PurePosixPath(path).parent.parts)
    for part in PurePosixPath(place).parts:
        folder = folder[:-1] if part == ".." else [*folder, part]
    return "/".join(folder)


@pytest.mark.parametrize("name", ["taishan", "qinghe", "xingcha"])
def test_periods_and_areas_tell_every_figure_of_the_table_once(name: str) -> None:
    told, rows = files(name), list(named(opened(name).tables, "progress").records)
    for part, column in (("periods", "period"), ("areas", "area_id")):
        found = {
            (
                document[part[:-1]]["id"],
                figure.get("area_id", figure.get("period")),
                *(figure.get(one) for one in ("post_kind", "indicator", "value", "low", "high")),
            )
            for path, document in documents(told)
            if path.startswith(f"{ROOT}/{part}/")
            for figure in document["figures"]
        }
        other = "area_id" if column == "period" else "period"
        names = (column, other, "post_kind", "indicator", "value", "low", "high")
        assert found == {tuple(row[one] for one in names) for row in rows}


@pytest.mark.parametrize("name", FOLDERS)
def test_examples_are_taken_from_the_documents(name: str) -> None:
    one, told = opened(name), files(name)
    for endpoint in ENDPOINTS:
        shown = example(one.edition, one.tables, endpoint.name)
        schema = told[f"{ROOT}/schema/{endpoint.name}.json"]
        assert Draft202012Validator(schema).is_valid(shown), endpoint.name
        assert isinstance(shown, dict)
        if endpoint.name in {"period", "area"}:
            whole = told[endpoint.path.format(id=shown[endpoint.name]["id"])]  # type: ignore[index,call-overload]
            assert shown["figures"][0] in whole["figures"]  # type: ignore[index]
