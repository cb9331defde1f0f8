"""progress.csv equals what a second program, written from docs/figures.md, makes of the YAML."""

import ast
import shutil
from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.publish.open_data import progress_csv
from generator.workflow.check import check
from tests.programmes.declared import QINGHE, TAISHAN
from tests.recompute.recompute import COLUMNS, recomputed
from tests.recompute.table import KEY, by_key, differing, rows_of

both = pytest.mark.parametrize("project", [TAISHAN, QINGHE], ids=["first", "second"])


def published(project: Path) -> bytes:
    """progress.csv as the program makes it."""
    checked = check(project)
    assert checked.programme is not None, checked.findings
    return progress_csv(checked.programme, compute(checked.programme, checked.suspects))


@both
def test_every_published_row_is_recomputed_and_equal(project: Path) -> None:
    mine = recomputed(project, check(project).suspects)
    assert differing(mine, rows_of(published(project))) == []


@both
def test_rows_stand_in_the_order_of_the_page(project: Path) -> None:
    mine = recomputed(project, check(project).suspects)
    order = [tuple(one[name] for name in KEY) for one in rows_of(published(project))]
    assert order == [tuple(one[name] for name in KEY) for one in mine]


@both
def test_the_file_is_what_spreadsheets_expect(project: Path) -> None:
    text = published(project)
    assert text.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")
    assert text.endswith(b"\r\n")
    assert text.count(b"\n") == text.count(b"\r\n")


def test_one_more_person_in_one_return_changes_both_sides_alike(tmp_path: Path) -> None:
    project = tmp_path / "copy"
    shutil.copytree(QINGHE, project, ignore=shutil.ignore_patterns("preview", "releases"))
    before = published(project), recomputed(project)
    changed = project / "data" / "2024-08.yml"
    text = changed.read_text("utf-8")
    row = next(line for line in text.splitlines() if "forest:" in line)
    changed.write_text(text.replace(row, _one_more(row), 1), "utf-8")
    after = published(project), recomputed(project)
    assert before[0] != after[0]
    assert by_key(rows_of(after[0])) == by_key(after[1]) != by_key(before[1])


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
