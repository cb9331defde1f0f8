"""The plan through time: a member leaves, posts are moved, a second year begins.

Everything that is added here is invented for the test; the published policy stays as its source.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.workflow.explain import explain
from tests.conftest import ROOT, copied
from tests.programmes import pencil

OVERLAY = Path(__file__).parent / "taishan_variant"
TRANSFER = "（测试虚构）关于调剂2022年乡村公益性岗位计划的通知"


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with what the overlay adds."""
    root = copied(ROOT, tmp_path_factory.mktemp("variant") / "taishan")
    for edit in yaml.safe_load((OVERLAY / "edits.yml").read_text("utf-8")):
        pencil.replace(root / edit["file"], edit["find"], edit["find"] + edit["add"])
    shutil.copytree(OVERLAY / "data", root / "data", dirs_exist_ok=True)
    return root


@pytest.fixture(scope="module")
def rows(variant: Path) -> pencil.Rows:
    return pencil.rows(variant)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        # before 1 August as the plan of the year has it
        ("2022Q2/省庄镇/rural/planned", ("reported", "200", "", "")),
        ("2022Q2/邱家店镇/rural/planned", ("reported", "193", "", "")),
        # 200 − 20 and 193 + 20 from then on
        ("2022Q3/省庄镇/rural/planned", ("reported", "180", "", "")),
        ("2022Q3/邱家店镇/rural/planned", ("reported", "213", "", "")),
        ("2022Q4/省庄镇/rural/planned", ("reported", "180", "", "")),
        ("2022Q3/省庄镇/all/planned", ("reported", "200", "", "")),
        ("2022Q3/邱家店镇/all/planned", ("reported", "233", "", "")),
        # what was first allocated stays beside it
        ("2022Q3/省庄镇/rural/planned_original", ("reported", "200", "", "")),
        ("2022Q3/邱家店镇/rural/planned_original", ("reported", "193", "", "")),
        # 178 ÷ 180 and 178 ÷ 200; 98 ÷ 213 and 98 ÷ 193
        ("2022Q3/省庄镇/rural/completion_rate", ("reported", "0.988888888889", "", "")),
        ("2022Q3/省庄镇/rural/completion_rate_original", ("reported", "0.89", "", "")),
        ("2022Q3/邱家店镇/rural/completion_rate", ("reported", "0.460093896714", "", "")),
        ("2022Q3/邱家店镇/rural/completion_rate_original", ("reported", "0.507772020725", "", "")),
        # 100 × (178 ÷ 180 − 95 ÷ 200), each by the plan of its day
        ("2022Q3/省庄镇/rural/completion_rate_change", ("reported", "51.388888888889", "", "")),
        # 212 of 180, 161 of 213; the other areas have all of theirs
        ("2022Q4/省庄镇/rural/standing", ("reported", "over_fulfilled", "", "")),
        ("2022Q4/邱家店镇/rural/remaining", ("reported", "52", "", "")),
        ("2022Q4/泰山区/rural/remaining", ("reported", "52", "", "")),
    ],
)
def test_posts_moved_in_august_count_from_then_on(
    rows: pencil.Rows, key: str, expected: pencil.Row
) -> None:
    assert rows[key] == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        # urban 60 + 45 + 30 + 12 + 10 + 3 + 3, rural 12 + 20 + 12 + 40 + 38: 2022 is behind
        ("2023Q1/泰山区/urban/placed", ("reported", "163", "", "")),
        ("2023Q1/泰山区/all/placed", ("reported", "285", "", "")),
        # 285 ÷ 1540; the new year has its own table, the transfer was of the old one
        ("2023Q1/泰山区/all/completion_rate", ("reported", "0.185064935065", "", "")),
        ("2023Q1/省庄镇/rural/planned", ("reported", "200", "", "")),
        ("2023Q1/邱家店镇/rural/planned", ("reported", "210", "", "")),
        # 58 of the 333 days from 1 February; 100 × (57 ÷ 308 − 58 ÷ 333) = 111700 ÷ 102564
        ("2023Q1/泰山区/all/pace", ("reported", "0.174174174174", "", "")),
        ("2023Q1/泰山区/all/gap", ("reported", "1.089076089076", "", "")),
        # 333 developed, 285 on duty
        ("2023Q1/泰山区/all/vacant", ("reported", "48", "", "")),
        # 122 × 10000
        ("2023Q1/泰山区/rural/standard_amount", ("reported", "1220000", "", "")),
    ],
)
def test_a_new_year_counts_anew_against_its_own_plan(
    rows: pencil.Rows, key: str, expected: pencil.Row
) -> None:
    assert rows[key] == expected


def test_the_first_quarter_of_a_year_is_not_compared_with_the_year_before(
    rows: pencil.Rows,
) -> None:
    assert [key for key in rows if key.startswith("2023Q1/") and key.endswith("_change")] == []


def test_totals_are_conserved_in_every_quarter(rows: pencil.Rows) -> None:
    year = [f"2022Q{quarter}" for quarter in (1, 2, 3, 4)]
    planned = {rows[f"{period}/泰山区/all/planned"] for period in year}
    rural = {rows[f"{period}/泰山区/rural/planned"] for period in year}
    original = {rows[f"{period}/泰山区/all/planned_original"] for period in year[2:]}
    assert planned == original == {("reported", "1570", "", "")}
    assert rural == {("reported", "610", "", "")}
    assert rows["2023Q1/泰山区/all/planned"] == ("reported", "1540", "", "")


def test_the_original_plan_has_rows_from_the_adjustment_to_the_end_of_its_year(
    rows: pencil.Rows,
) -> None:
    periods = {key.split("/")[0] for key in rows if key.endswith("_original")}
    assert periods == {"2022Q3", "2022Q4"}


def test_what_came_later_changes_no_figure_of_the_quarters_before(rows: pencil.Rows) -> None:
    published = pencil.rows(ROOT)
    before = {key for key in {*published, *rows} if key.startswith(("2022Q1/", "2022Q2/"))}
    assert {key for key in before if published.get(key) != rows.get(key)} == set()


def test_explain_names_the_document_of_the_adjustment_and_its_line(variant: Path) -> None:
    written = (variant / "policy" / "allocation.yml").read_text("utf-8").splitlines()
    step = next(number for number, line in enumerate(written, 1) if "number: 20" in line)
    answer = explain(variant, "2022Q3", "省庄镇", "rural", "planned")
    assert answer.found
    assert TRANSFER in answer.text
    assert f"policy/allocation.yml:{step}" in answer.text
    assert TRANSFER not in explain(variant, "2022Q2", "省庄镇", "rural", "planned").text


def test_nothing_in_the_variant_stops_publication(variant: Path) -> None:
    assert pencil.checked(variant).sound is not None
