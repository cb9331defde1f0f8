"""Figures worked out by hand, a line of text each, beside those a built programme publishes.

A line reads `period area kind indicator: state`, then the value, or both ends as `low..high`,
or nothing where the figure is empty. Numbers are exact, decimals or fractions. The area is
written as an editor of that period writes it: by its name on the day, or by a path.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.briefing import Kept, Sheets, render
from generator.briefing.pack import Annex
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.reading.programme_reader import read_project
from generator.workflow import papers
from generator.workflow.build import build
from tests.conftest import copied

VERY_MANY = 100
PLACES = 10**12
"""Numbers that do not end within 12 places are published rounded half up."""


class Line(NamedTuple):
    """What is published of a figure."""

    state: str
    value: str = ""
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Published:
    """A programme built in a folder: what it publishes, and how often each rule spoke."""

    root: Path
    programme: Programme
    rows: dict[str, Line]
    findings: Counter[str]

    def line(self, line: str) -> Line | None:
        """What is published of the figure a line is about; None if it has no row."""
        period, area, kind, indicator = line.partition(": ")[0].split()
        as_of = next(one.as_of for one in self.programme.periods if one.period == period)
        found = self.programme.area_named(area, as_of)
        assert found is not None, line
        return self.rows.get(f"{period}/{found.id}/{kind}/{indicator}")

    def rows_by_period(self) -> dict[str, int]:
        return dict(Counter(key.split("/")[0] for key in self.rows))

    def files(self) -> set[str]:
        return {one.relative_to(self.root).as_posix() for one in self.root.rglob("*")}


def published(project: Path, folder: Path) -> Published:
    """A copy of a project folder, built once, and what it publishes.

    Of a programme of very many areas only the last period's pack is made: its site is asked.
    """
    root = copied(project, folder / project.name)
    with pytest.MonkeyPatch.context() as now:
        now.setattr(papers.briefing, "render", _last_pack_of_many)
        outcome = build(root)
    assert not outcome.stopped, outcome.findings
    programme = read_project(root).programme
    assert programme is not None
    written = (root / "site/preview/data/progress.csv").read_text("utf-8-sig")
    findings = Counter(f"{one.severity.value} {one.rule.code}" for one in outcome.findings)
    return Published(root, programme, dict(_rows(written)), findings)


def _last_pack_of_many(
    programme: Programme, figures: Figures, internal: Internal, kept: Kept, *, annex: Annex
) -> Sheets:
    many = len(programme.area_file.areas) > VERY_MANY
    last = programme.periods[-1:] if many else None
    return render(programme, figures, internal, kept, last, annex)


def _rows(written: str) -> Iterator[tuple[str, Line]]:
    for one in csv.DictReader(io.StringIO(written)):
        key = "/".join(one[name] for name in ("period", "area_id", "post_kind", "indicator"))
        yield key, Line(one["state"], one["value"], one["low"], one["high"])


def by_hand(line: str) -> Line:
    """What a line says, with its numbers as they are published."""
    state, _, known = line.partition(": ")[2].partition(" ")
    low, between, high = known.partition("..")
    if between:
        return Line(state, low=_as_published(low), high=_as_published(high))
    return Line(state, _as_published(known))


def _as_published(text: str) -> str:
    try:
        number = Fraction(text)
    except ValueError:
        return text
    whole, places = divmod(floor(abs(number) * PLACES + Fraction(1, 2)), PLACES)
    printed = f"{whole}.{places:012}".rstrip("0").rstrip(".")
    return f"-{printed}" if number < 0 else printed
