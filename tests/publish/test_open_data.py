"""Open data: what machines and spreadsheets read."""

import csv
import io
import json
from datetime import date
from typing import Any

from generator.progress.compute import compute
from generator.publish.open_data import progress_json
from generator.publish.table_files import safe_text
from tests.builders import CLAUSE, a_period, a_programme, an_area
from tests.publish.files import (
    adjustments_csv,
    allocation_csv,
    corrections_csv,
    in_force_csv,
    progress_csv,
)

PLANNED: dict[str, dict[str, int | str]] = {
    "east": {"garden": 3, "ferry": "no task"},
    "west": {"garden": 4, "ferry": "not published"},
}
FILED = a_period({"east": {"garden": 1}, "west": "not reported"})


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_progress_has_a_mark_for_excel_and_windows_line_ends() -> None:
    programme = a_programme(PLANNED, FILED)
    content = progress_csv(programme, compute(programme))
    assert content.startswith(b"\xef\xbb\xbfperiod,status,area_id,area_code,area_name,")
    assert content.count(b"\n") == content.count(b"\r\n") == len(rows(content))


def test_progress_prints_exact_decimals_and_silences_as_nothing() -> None:
    programme = a_programme(PLANNED, FILED)
    printed = rows(progress_csv(programme, compute(programme)))
    east = ["p1", "sample", "east", "", "east乡", "garden"]
    assert [*east, "completion_rate", "reported", "0.333333333333", "", "", "ratio"] in printed
    assert [*east, "gap", "reported", "-16.666666666667", "", "", "points"] in printed
    assert [*east, "standing", "reported", "far", "", "", "standing"] in printed
    west = ["p1", "sample", "west", "", "west乡", "garden"]
    assert [*west, "done", "not_reported", "", "", "", "个"] in printed


def test_allocation_states_every_cell_and_every_total() -> None:
    areas = [an_area("east"), an_area("west"), an_area("north", in_plan=False)]
    printed = rows(allocation_csv(a_programme(PLANNED, FILED, areas=areas)))
    assert [(one[1], *one[4:]) for one in printed[1:]] == [
        ("east", "garden", "planned", "3"),
        ("east", "ferry", "no_task", ""),
        ("east", "all", "planned", "3"),
        ("west", "garden", "planned", "4"),
        ("west", "ferry", "not_published", ""),
        ("west", "all", "not_published", ""),
        ("north", "garden", "not_in_plan", ""),
        ("north", "ferry", "not_in_plan", ""),
        ("north", "all", "not_in_plan", ""),
        ("total", "garden", "planned", "7"),
        ("total", "ferry", "not_published", ""),
        ("total", "all", "not_published", ""),
    ]


MOVED: dict[str, Any] = {
    "adjustments": [
        {
            "id": "midyear",
            "on": date(2031, 2, 1),
            "reason": "=西边人手少",
            "origin": CLAUSE,
            "moves": [{"post_kind": "garden", "number": 2, "from": "east乡", "to": "west乡"}],
            "changes": [{"area": "west乡", "post_kind": "ferry", "from": "no task", "to": 5}],
        }
    ]
}


def test_the_plan_in_force_is_told_for_every_day_it_changed() -> None:
    planned: dict[str, dict[str, int | str]] = {"east": {"garden": 3}, "west": {"garden": 4}}
    programme = a_programme(planned, FILED, allocation=MOVED)
    printed = [one for one in rows(in_force_csv(programme))[1:] if one[6] == "garden"]
    assert [(one[2], one[3], one[8]) for one in printed] == [
        ("2031-01-01", "east", "3"),
        ("2031-01-01", "west", "4"),
        ("2031-01-01", "total", "7"),
        ("2031-02-01", "east", "1"),
        ("2031-02-01", "west", "6"),
        ("2031-02-01", "total", "7"),
    ]
    assert [one[6] for one in rows(allocation_csv(programme))[1:] if one[4] == "garden"] == [
        *("3", "4", "7")
    ]


def test_adjustments_name_both_areas_the_number_and_the_document() -> None:
    planned: dict[str, dict[str, int | str]] = {"east": {"garden": 3}, "west": {"garden": 4}}
    moved, changed = rows(adjustments_csv(a_programme(planned, FILED, allocation=MOVED)))[1:]
    assert moved[2:] == [
        *("midyear", "2031-02-01", "move", "garden", "east", "east乡", "west", "west乡"),
        *("2", "", "", "'=西边人手少", "岛上计划书", "第三条"),
    ]
    assert changed[4:13] == ["change", "ferry", "", "", "west", "west乡", "", "no_task", "5"]


def test_corrections_tell_what_stood_what_stands_who_and_why() -> None:
    restated = {
        "period": "p1",
        "area": "east乡",
        "post_kind": "garden",
        "measure": "done",
        "from": 1,
        "to": 2,
        "decided": date(2031, 3, 1),
        "by": "办公处",
        "reason": "漏记",
    }
    later = a_period({"east": {"garden": 2}}, 80, "p2", restates=[restated])
    programme = a_programme(PLANNED, FILED, later)
    assert rows(corrections_csv(programme))[1:] == [
        [
            *("p1", "east", "east乡", "garden", "done", "个", "1", "2"),
            *("2031-03-01", "办公处", "漏记", "p2"),
        ]
    ]
    told = json.loads(progress_json(programme, compute(programme), FILED))
    by_key = {one["key"]: one for one in told["figures"]}
    assert by_key["p1/east/garden/done"]["first_published"]["value"] == "1"
    assert by_key["p1/west/garden/done"]["first_published"] is None


def test_an_area_goes_by_the_name_of_the_day() -> None:
    former = [{"name": "旧东乡", "until": date(2031, 2, 28), "origin": CLAUSE}]
    areas = [an_area("east", former_names=former), an_area("west")]
    later = a_period({"east": {"garden": 2}}, 80, "p2")
    programme = a_programme(PLANNED, FILED, later, areas=areas)
    printed = rows(progress_csv(programme, compute(programme)))
    names = {(one[0], one[4]) for one in printed if one[2] == "east"}
    assert names == {("p1", "旧东乡"), ("p2", "east乡")}


def test_no_text_becomes_a_formula_and_no_number_is_touched() -> None:
    areas = [{**an_area("east"), "name": "=1+1"}]
    programme = a_programme({}, FILED, areas=areas)
    assert {one[4] for one in rows(progress_csv(programme, compute(programme)))} >= {"'=1+1"}
    assert [safe_text(one) for one in ("@a", "a=b", "-x")] == ["'@a", "a=b", "'-x"]


def test_derivations_name_documents_and_returns_but_no_place_in_a_file() -> None:
    programme = a_programme(PLANNED, FILED)
    content = progress_json(programme, compute(programme), FILED)
    told = json.loads(content)
    assert (told["status"], told["mark"]) == ("sample", "示例数据，非真实统计")
    by_key = {one["key"]: one for one in told["figures"]}
    planned = by_key["p1/east/garden/planned"]["derivation"]["inputs"][0]
    assert planned["origin"] == {"document": "岛上计划书", "clause": "第三条"}
    done = by_key["p1/east/garden/done"]["derivation"]["inputs"][0]
    assert done["returned"] == {"area": "east乡", "period": "p1", "received": "2031-02-20"}
    assert b".yml" not in content


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = a_programme(PLANNED, FILED), a_programme(PLANNED, FILED)
    assert progress_csv(first, compute(first)) == progress_csv(second, compute(second))
    assert progress_json(first, compute(first), FILED) == progress_json(
        second, compute(second), FILED
    )
