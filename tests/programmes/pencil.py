"""What a programme's folder gives, in the shape a reader with pencil and paper would write it."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from generator.progress.compute import compute
from generator.publish.open_data import progress_csv
from generator.workflow.build import build
from generator.workflow.check import Checked, check
from tests.conftest import copied

Row = tuple[str, str, str, str]
"""State, value, low, high, as progress.csv prints them."""
Rows = dict[str, Row]
"""`period/area name/kind/indicator` → row."""


def checked(project: Path) -> Checked:
    """The project, which must have nothing that stops publication."""
    found = check(project)
    assert found.sound is not None, found.findings
    return found


def told(project: Path) -> set[tuple[str, str]]:
    """Severity and code of every finding."""
    return {(one.severity.value, one.rule.code) for one in check(project).findings}


def rows(project: Path) -> Rows:
    """Every row of progress.csv."""
    found = checked(project)
    assert found.sound is not None
    written = progress_csv(found.sound, compute(found.sound, found.suspects))
    return dict(_keyed(io.StringIO(written.decode("utf-8-sig"))))


def _keyed(written: io.StringIO) -> Iterator[tuple[str, Row]]:
    for one in csv.DictReader(written):
        key = "/".join(one[name] for name in ("period", "area_name", "post_kind", "indicator"))
        yield key, (one["state"], one["value"], one["low"], one["high"])


def written_by_hand(project: Path) -> set[str]:
    """The kinds of file a project folder holds: folder and suffix."""
    files = (one.relative_to(project) for one in project.rglob("*") if one.is_file())
    return {f"{one.parent.as_posix()}/*{one.suffix}" for one in files}


def built(project: Path, folder: Path) -> Path:
    """The folder with site and briefings of a copy of the project."""
    root = copied(project, folder / project.name)
    outcome = build(root)
    assert not outcome.stopped, outcome.findings
    return root


def replace(file: Path, before: str, after: str) -> None:
    """Rewrite the one place of a file that reads so."""
    text = file.read_text("utf-8")
    assert text.count(before) == 1, (file.name, before)
    file.write_text(text.replace(before, after), "utf-8")


ONLY_YAML_AND_PAGES = {"policy/*.yml", "data/*.yml", "site/pages/*.md"}
