"""The two programs agree on what the programmes happen not to contain, and both are right."""

from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.publish.open_data import progress_csv
from generator.reading.programme_reader import read_project
from tests.recompute import (
    edges_of_areas,
    edges_of_goals,
    edges_of_limits,
    edges_of_one_year,
    edges_of_plans,
    edges_of_quantities,
    edges_of_rules,
)
from tests.recompute.edge import Edge, rebuilt
from tests.recompute.recompute import recomputed
from tests.recompute.table import as_text, differing, rows_of

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


def published(project: Path, suspects: frozenset[tuple[str, str]] = NOBODY) -> bytes:
    """progress.csv as the program makes it, findings or not."""
    programme = read_project(project).programme
    assert programme is not None
    return progress_csv(programme, compute(programme, suspects))


@every_edge
def test_the_table_has_what_was_worked_out_by_hand(edge: Edge, tmp_path: Path) -> None:
    text = as_text(recomputed(rebuilt(tmp_path, *edge.edits)))
    assert [one for one in edge.marks if one not in text] == []
    assert [one for one in edge.lacks if one in text] == []


@every_edge
def test_both_agree_when(edge: Edge, tmp_path: Path) -> None:
    project = rebuilt(tmp_path, *edge.edits)
    assert differing(recomputed(project), rows_of(published(project))) == []


def test_both_agree_when_a_period_file_is_missing(tmp_path: Path) -> None:
    project = rebuilt(tmp_path)
    (project / "data" / "2024-07.yml").unlink()
    assert differing(recomputed(project), rows_of(published(project))) == []


def test_both_agree_on_suspect_returns(tmp_path: Path) -> None:
    suspects = frozenset({("2024-08", "tingyu")})
    project = rebuilt(tmp_path)
    mine = recomputed(project, suspects)
    assert "suspect" in {one["value"] for one in mine}
    assert differing(mine, rows_of(published(project, suspects))) == []
