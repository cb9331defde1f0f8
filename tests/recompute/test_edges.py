"""The two programs agree on what the two programmes happen not to contain."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.publish.open_data import progress_csv
from generator.reading.programme_reader import read_project
from tests.programmes.declared import QINGHE
from tests.recompute.recompute import recomputed
from tests.recompute.test_recompute import by_key, rows_of


@dataclass(frozen=True)
class Edit:
    """A change of the invented programme: a pattern and its replacement in one file."""

    name: str
    file: str
    pattern: str
    replacement: str
    marks: str
    """A text that the table must contain afterwards."""


SECOND_YEAR = """    to: 2024-05-31
    origin: convention
    rows: {晨露镇: {forest: 12}}
  - year: 2025
    name: 第二个年度
    from: 2024-06-01
    to: 2025-05-31
"""
SECOND_PACE = """pace:
  - {year: 2025, start: 2024-06-01, end: 2025-05-31, due: 2025-05-31, origin: convention}
"""
AGAIN = """restates:
  - {period: 2024-05, area: 晚照镇, post_kind: tidy, measure: arrived, from: 16, to: 15, \
decided: 2024-07-09, by: 晚照镇公所, reason: 再次核对}
"""
EDITS = (
    Edit(
        "a plan is not public",
        "policy/allocation.yml",
        "company: 30,",
        "company: not published,",
        "not_published",
    ),
    Edit("a plan of nothing", "policy/allocation.yml", "tidy: 18,", "tidy: 0,", "over_fulfilled"),
    Edit("a row of the plan is missing", "policy/allocation.yml", r"\n +望星乡:.*", "", "no_task"),
    Edit(
        "nobody reports a kind",
        "data/2024-08.yml",
        r"forest: \{.*",
        "forest: not reported",
        "not_reported",
    ),
    Edit(
        "the row of an area is missing",
        "data/2024-08.yml",
        r"\n  晨露镇:(\n    .*)+",
        "",
        "not_reported",
    ),
    Edit(
        "one target value is missing",
        "data/2024-08.yml",
        r"arrived: \d+",
        "arrived: not reported",
        "partial",
    ),
    Edit(
        "the day has passed",
        "policy/indicators.yml",
        "due: 2024-11-30",
        "due: 2024-08-31",
        "overdue",
    ),
    Edit(
        "the plan has not begun",
        "policy/indicators.yml",
        "start: 2024-03-01",
        "start: 2024-05-15",
        "not_started",
    ),
    Edit(
        "pace is linear",
        "policy/indicators.yml",
        r"    points:\n(      -.*\n)+",
        "",
        "0.667883211679",
    ),
    Edit(
        "a subsidy is abolished", "policy/plan.yml", "value: 685,", "value: null,", "forest_month"
    ),
    Edit(
        "a subsidy comes later",
        "policy/plan.yml",
        "from: 2024-02-26, value: 520",
        "from: 2024-08-31, value: 520",
        "tidy_month",
    ),
    Edit(
        "an area leaves the plan",
        "policy/areas.yml",
        "called: 听雨",
        "called: 听雨, in_plan: false",
        "not_in_plan",
    ),
    Edit(
        "areas below areas",
        "policy/areas.yml",
        'parent: qinghe, code: "990017242"',
        'parent: tingyu, code: "990017242"',
        "rank",
    ),
    Edit(
        "a term of the period before",
        "policy/indicators.yml",
        "formula: signed - arrived",
        'formula: "serving - serving[-1]"',
        "awaited",
    ),
    Edit(
        "an amount on a derived figure",
        "policy/indicators.yml",
        "basis: serving",
        "basis: awaited",
        "tidy_month",
    ),
    Edit(
        "the target is a stock",
        "policy/indicators.yml",
        "target:\n  measure: arrived",
        "target:\n  measure: serving",
        "serving_change",
    ),
    Edit(
        "a figure is restated twice",
        "data/2024-07.yml",
        r"\ninternal:",
        f"\n{AGAIN}\ninternal:",
        "0.333333333333",
    ),
)


def rebuilt(tmp_path: Path, *edits: Edit) -> Path:
    """A copy of the invented programme with edits applied; each must change its file."""
    project = tmp_path / "copy"
    shutil.copytree(QINGHE, project, ignore=shutil.ignore_patterns("preview", "releases"))
    for one in edits:
        path = project / one.file
        before = path.read_text("utf-8")
        after = re.sub(one.pattern, one.replacement, before)
        assert after != before
        path.write_text(after, "utf-8")
    return project


def agreed(project: Path, suspects: frozenset[tuple[str, str]] = frozenset()) -> str:
    """Both sides compared, findings or not; returns progress.csv as text."""
    programme = read_project(project).programme
    assert programme is not None
    published = progress_csv(programme, compute(programme, suspects))
    theirs, mine = by_key(rows_of(published)), by_key(recomputed(project, suspects))
    assert theirs.keys() == mine.keys()
    assert [(theirs[key], mine[key]) for key in theirs if theirs[key] != mine[key]] == []
    return published.decode("utf-8-sig")


@pytest.mark.parametrize("edit", EDITS, ids=[one.name for one in EDITS])
def test_both_agree_when(edit: Edit, tmp_path: Path) -> None:
    assert edit.marks in agreed(rebuilt(tmp_path, edit))


def test_both_agree_on_a_second_plan_year(tmp_path: Path) -> None:
    year = Edit("year", "policy/allocation.yml", r"    to: 2025-02-28\n", SECOND_YEAR, "")
    pace = Edit("pace", "policy/indicators.yml", r"\npace:\n", f"\n{SECOND_PACE}", "")
    agreed(rebuilt(tmp_path, year, pace))


def test_both_agree_when_a_period_file_is_missing(tmp_path: Path) -> None:
    project = rebuilt(tmp_path)
    (project / "data" / "2024-07.yml").unlink()
    agreed(project)


def test_both_agree_on_suspect_returns(tmp_path: Path) -> None:
    suspects = frozenset({("2024-08", "tingyu")})
    assert "suspect" in agreed(rebuilt(tmp_path), suspects)
