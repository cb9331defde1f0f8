"""progress.csv equals what a second program, written from docs/figures.md, makes of the YAML."""

import ast
import shutil
from functools import cache
from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.workflow.check import check
from tests.programmes.declared import QINGHE, TAISHAN
from tests.publish.files import progress_csv
from tests.recompute.recompute import COLUMNS, recomputed
from tests.recompute.table import Row, by_key, differing, keys_of, rows_of

PROJECTS = [TAISHAN, *sorted(one.parent for one in QINGHE.parent.glob("*/policy"))]
every_project = pytest.mark.parametrize("project", PROJECTS, ids=[one.name for one in PROJECTS])


@cache
def tables(project: Path) -> tuple[list[Row], bytes]:
    """The table as recomputed, and as the program publishes it."""
    checked = check(project)
    assert checked.programme is not None, checked.findings
    figures = compute(checked.programme, checked.suspects)
    return recomputed(project, checked.suspects), progress_csv(checked.programme, figures)


@every_project
def test_every_published_row_is_recomputed_and_equal(project: Path) -> None:
    mine, published = tables(project)
    assert differing(mine, rows_of(published)) == []


@every_project
def test_rows_stand_in_the_order_of_the_page(project: Path) -> None:
    mine, published = tables(project)
    assert keys_of(rows_of(published)) == keys_of(mine)


@every_project
def test_the_file_is_what_spreadsheets_expect(project: Path) -> None:
    _, text = tables(project)
    assert text.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")
    assert text.endswith(b"\r\n")
    assert text.count(b"\n") == text.count(b"\r\n")


def test_one_more_person_in_one_return_changes_both_sides_alike(tmp_path: Path) -> None:
    project = tmp_path / "copy"
    shutil.copytree(QINGHE, project, ignore=shutil.ignore_patterns("preview", "releases"))
    mine, published = tables(QINGHE)
    changed = project / "data" / "2024-08.yml"
    text = changed.read_text("utf-8")
    row = next(line for line in text.splitlines() if "forest:" in line)
    changed.write_text(text.replace(row, _one_more(row), 1), "utf-8")
    mine_after, published_after = tables(project)
    assert published != published_after
    assert by_key(rows_of(published_after)) == by_key(mine_after) != by_key(mine)


def _one_more(row: str) -> str:
    head, tail = row.split("signed: ")
    number, rest = tail.split(",", 1)
    return f"{head}signed: {int(number) + 1},{rest}"


def test_the_second_program_shares_no_code_with_the_first() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        if path.name.startswith("test_"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        names = [a.name for one in ast.walk(tree) if isinstance(one, ast.Import) for a in one.names]
        names += [one.module or "" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
        assert [name for name in names if name.split(".")[0] == "generator"] == []
