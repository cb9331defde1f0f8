"""An edge: the invented programme with a few changes, and lines its table then has."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.programmes.declared import QINGHE

ALLOCATION = "policy/allocation.yml"
AREAS = "policy/areas.yml"
INDICATORS = "policy/indicators.yml"
PLAN = "policy/plan.yml"
ALL_RETURNS = "data/*.yml"


@dataclass(frozen=True)
class Edit:
    """A pattern and its replacement in the files of a name (`*` for several)."""

    file: str
    pattern: str
    replacement: str


@dataclass(frozen=True)
class Edge:
    """Edits of the invented programme.

    `marks` are texts that the table must contain afterwards: pieces of its lines, worked out by
    hand. `lacks` are texts it must not contain.
    """

    name: str
    edits: tuple[Edit, ...]
    marks: tuple[str, ...]
    lacks: tuple[str, ...] = ()


def rebuilt(tmp_path: Path, *edits: Edit) -> Path:
    """A copy of the invented programme with edits applied; each must change a file."""
    project = tmp_path / "copy"
    shutil.copytree(QINGHE, project, ignore=shutil.ignore_patterns("preview", "releases"))
    for one in edits:
        paths = sorted(project.glob(one.file))
        before = [path.read_text("utf-8") for path in paths]
        after = [re.sub(one.pattern, one.replacement, text) for text in before]
        assert after != before, one
        for path, text in zip(paths, after, strict=True):
            path.write_text(text, "utf-8")
    return project


def adjusted(*steps: str) -> Edit:
    """The allocation of the year with adjustments, each one flow mapping."""
    listed = "".join(
        f"      - {{{step}, reason: 另有安排, origin: convention}}\n" for step in steps
    )
    return Edit(ALLOCATION, r"(    stated_total: .*\n)", rf"\1    adjustments:\n{listed}")


def added(file: str, before: str, text: str) -> Edit:
    """A text added before the line that begins so."""
    return Edit(file, rf"(?m)^(?={re.escape(before)})", text)
