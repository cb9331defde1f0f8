"""Open data: what machines and spreadsheets read."""

import csv
import io
import json

from generator.progress.compute import compute
from generator.publish.open_data import (
    allocation_csv,
    progress_csv,
    progress_json,
    safe_text,
)
from tests.builders import a_period, a_programme, an_area

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
