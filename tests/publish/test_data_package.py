"""The data package is one: every table is valid by its own schema, and a spoilt one is not."""

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from generator.publish.data_package import data_package
from generator.publish.table_files import table_csv
from tests.tables.programmes import FOLDERS, opened


def written(name: str, folder: Path) -> Path:
    one = opened(name)
    (folder / "data").mkdir()
    for table in one.tables:
        (folder / "data" / f"{table.name}.csv").write_bytes(table_csv(table))
    package = folder / "datapackage.json"
    package.write_bytes(data_package(one.programme, one.edition, one.tables))
    return package


def errors(package: Path) -> list[Any]:
    report = Package(str(package)).validate()
    found: list[Any] = report.flatten(["name", "type", "fieldName", "rowNumber", "note"])
    return found


@pytest.mark.parametrize("name", [one for one in FOLDERS if one != "qiyun"])
def test_every_table_is_valid_by_its_schema(name: str, tmp_path: Path) -> None:
    package = written(name, tmp_path)
    assert errors(package) == []
    assert len(Package(str(package)).resources) == len(opened(name).tables)


@pytest.mark.parametrize(
    ("table", "before", "after", "kind"),
    [
        ("progress", ",reported,", ",guessed,", "constraint-error"),
        ("progress", ",sample,", ",,", "constraint-error"),
        ("allocation", ",planned,3", ",planned,3个", "type-error"),
        ("periods", "2022-03-31", "2022-03-32", "type-error"),
        ("areas", "id,code", "id,kode", "incorrect-label"),
    ],
)
def test_a_spoilt_table_is_found(
    tmp_path: Path, table: str, before: str, after: str, kind: str
) -> None:
    package = written("taishan", tmp_path)
    path = tmp_path / "data" / f"{table}.csv"
    text = path.read_text("utf-8-sig")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8-sig")
    assert kind in {one[1] for one in errors(package)}


def test_a_row_told_twice_is_found(tmp_path: Path) -> None:
    package = written("taishan", tmp_path)
    path = tmp_path / "data" / "areas.csv"
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([*lines, lines[-1], ""]), "utf-8-sig")
    assert "primary-key" in {one[1] for one in errors(package)}


def test_sources_are_the_registered_documents_and_no_licence_is_invented() -> None:
    one = opened("taishan")
    told = json.loads(data_package(one.programme, one.edition, one.tables))
    assert [each["title"] for each in told["sources"]] == [
        each.title for each in one.programme.plan.documents
    ]
    assert "licenses" not in told
    assert told["description"].startswith("示例数据")
    assert {each["schema"]["missingValues"][0] for each in told["resources"]} == {""}
