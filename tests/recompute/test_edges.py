"""The two programs agree on what the programmes happen not to contain, and both are right."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.reading.programme_reader import read_project
from tests.publish.files import progress_csv
from tests.recompute import (
    edges_of_areas,
    edges_of_goals,
    edges_of_limits,
    edges_of_one_year,
    edges_of_plans,
    edges_of_quantities,
    edges_of_rules,
)
from tests.recompute.edge import Edge, Edit, rebuilt
from tests.recompute.recompute import recomputed, softened_nodes
from tests.recompute.table import Row, as_text, differing, keys_of, rows_of

EDGES = (
    *edges_of_one_year.EDGES,
    *edges_of_plans.EDGES,
    *edges_of_rules.EDGES,
    *edges_of_areas.EDGES,
    *edges_of_limits.EDGES,
    *edges_of_goals.EDGES,
    *edges_of_quantities.EDGES,
)
every_edge = pytest.mark.parametrize("edge", EDGES, ids=[one.name for one in EDGES])
NOBODY: frozenset[tuple[str, str]] = frozenset()
Worked = tuple[Path, list[Row]]
"""A project folder, and its table as it is recomputed here."""


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Edge], Worked]:
    """An edge, rebuilt and worked out once for both tests."""

    @cache
    def once(edge: Edge) -> Worked:
        project = rebuilt(tmp_path_factory.mktemp("edge"), *edge.edits)
        return project, recomputed(project)

    return once


def disagreements(
    project: Path, mine: list[Row], suspects: frozenset[tuple[str, str]] = NOBODY
) -> list[str]:
    """Where the two programs differ, findings or not: in a row, or in a colour softened."""
    programme = read_project(project).programme
    assert programme is not None
    figures = compute(programme, suspects)
    theirs = {(one.period, one.area, one.kind) for one in figures.softened}
    colours = sorted(softened_nodes(project, suspects) ^ theirs)
    rows = rows_of(progress_csv(programme, figures))
    found = differing(mine, rows) + ["|".join(one) for one in colours]
    return found or ([] if keys_of(mine) == keys_of(rows) else ["another order"])


@every_edge
def test_the_table_has_what_was_worked_out_by_hand(
    edge: Edge, worked: Callable[[Edge], Worked]
) -> None:
    text = as_text(worked(edge)[1])
    assert [one for one in edge.marks if one not in text] == []
    assert [one for one in edge.lacks if one in text] == []


@every_edge
def test_both_agree_when(edge: Edge, worked: Callable[[Edge], Worked]) -> None:
    assert disagreements(*worked(edge)) == []


def test_both_agree_when_a_period_file_is_missing(tmp_path: Path) -> None:
    project = rebuilt(tmp_path)
    (project / "data" / "2024-07.yml").unlink()
    assert disagreements(project, recomputed(project)) == []


def test_both_agree_on_suspect_returns(tmp_path: Path) -> None:
    suspects = frozenset({("2024-08", "tingyu")})
    project = rebuilt(tmp_path)
    mine = recomputed(project, suspects)
    assert "suspect" in {one["value"] for one in mine}
    assert disagreements(project, mine, suspects) == []


def test_the_guard_softens_what_is_little_behind_until_it_is_abolished(tmp_path: Path) -> None:
    late, gone = (_edits(name) for name in ("the day has passed", "the guard is abolished"))
    before = softened_nodes(rebuilt(tmp_path / "with", *late))
    # 0.8 × 18 − 14 is less than 3, 0.8 × 48 − 34 is more
    assert ("2024-08", "wangxing", "tidy") in before
    assert ("2024-08", "tingyu", "forest") not in before
    assert softened_nodes(rebuilt(tmp_path / "without", *late, *gone)) == set()


def _edits(name: str) -> tuple[Edit, ...]:
    return next(one.edits for one in EDGES if one.name == name)
