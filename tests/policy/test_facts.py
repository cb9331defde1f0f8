"""Every name, number, date and fixed term of the source stands in policy/ as a value."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.reading.yaml_file import read_yaml

POLICY = Path(__file__).parents[2] / "policy"
NAMING_KEYS = ("id", "name", "year")
FACTS: Mapping[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "facts.yml").read_text(encoding="utf-8")
)
LOCATED = [(kind, fact) for kind in ("numbers", "blanks", "dates") for fact in FACTS[kind]]
GRADES = {"numbers": int, "blanks": str, "dates": date}


@cache
def policy() -> dict[str, Any]:
    """File name → its parsed content, without comments; `on` stays a key (PyYAML makes it true)."""
    return {file.name: read_yaml(file, file.name).value for file in sorted(POLICY.glob("*.yml"))}


@cache
def texts() -> frozenset[str]:
    """Every text that is a value, never a key."""
    return frozenset(one for one in _scalars(policy()) if isinstance(one, str))


def _scalars(node: object) -> Iterator[object]:
    if isinstance(node, dict):
        for value in node.values():
            yield from _scalars(value)
    elif isinstance(node, list):
        for value in node:
            yield from _scalars(value)
    else:
        yield node


def _at(path: str) -> object:
    """The value at a path such as `plan.yml quotas 2022 total`."""
    node: Any = policy()
    for step in path.split():
        node = _item(node, step) if isinstance(node, list) else node[step]
    return node


def _item(rows: list[Any], step: str) -> object:
    for row in rows:
        if isinstance(row, dict) and step in {str(row.get(key)) for key in NAMING_KEYS}:
            return row
    return rows[int(step)]


@pytest.mark.parametrize("group", FACTS["values"])
def test_each_name_is_a_value_of_its_own(group: str) -> None:
    assert [fact for fact in FACTS["values"][group] if fact not in texts()] == []


def test_each_fixed_term_is_used_exactly() -> None:
    together = "\n".join(texts())
    assert [term for term in FACTS["terms"] if term not in together] == []


@pytest.mark.parametrize(("kind", "fact"), LOCATED, ids=lambda one: str(one)[:60])
def test_each_number_and_date_stands_in_its_place(kind: str, fact: Mapping[str, Any]) -> None:
    found = _at(fact["at"])
    assert found == fact["value"]
    assert type(found) is GRADES[kind]


def test_each_member_has_the_listed_title_and_its_posts_add_up_to_it() -> None:
    names = {body["id"]: body["name"] for body in policy()["bodies.yml"]["bodies"]}
    members = policy()["leadership.yml"]["members"]
    assert [one["name"] for one in members] == FACTS["values"]["people"]
    assert [one["title"] for one in members] == FACTS["values"]["titles"]
    for one in members:
        for held in one["posts"]:
            assert held["post"] in one["title"]
            # 区委副书记、区长: the government is not named again in front of its head
            assert names[held["body"]] in one["title"] or names[held["body"]] == "区政府"


def test_no_cell_of_the_allocation_is_left_out_of_the_facts() -> None:
    listed = {fact["at"] for _, fact in LOCATED}
    [table] = policy()["allocation.yml"]["allocations"]
    cells = {
        f"allocation.yml allocations 2022 rows {area} {kind}"
        for area, row in table["rows"].items()
        for kind in row
    }
    assert cells
    assert cells <= listed


def test_facts_hold_no_sentence() -> None:
    assert [one for one in _scalars(FACTS) if isinstance(one, str) and "。" in one] == []
