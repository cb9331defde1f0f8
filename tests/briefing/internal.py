"""Internal sheets to look at: programmes with what their offices keep, and periods at the edge."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.briefing.area_sheet import area_sheet
from generator.briefing.sheet import Sheet, runs_of_sheet
from generator.briefing.summary import summary
from generator.model.internal import Internal
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.speaker import Speaker
from generator.workflow.check import check
from tests.builders import a_period, a_programme
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed

NOTHING_KEPT = Internal()
PLANNED = {"east": {"garden": 40}, "west": {"garden": 60}}
EDGES = {
    "nobody reported": a_programme(PLANNED, a_period({})),
    "nobody is behind": a_programme(
        PLANNED, a_period({"east": {"garden": 40}, "west": {"garden": 60}})
    ),
    "no pace": a_programme(PLANNED, a_period({"east": {"garden": 4}}), indicators={"pace": []}),
    "the day has come": a_programme(PLANNED, a_period({"east": {"garden": 4}}, 100)),
    "no plan at all": a_programme({"east": {"garden": "no task"}}, a_period({})),
}


@cache
def read(root: Path) -> tuple[Programme, Figures, Internal]:
    return *computed(root), check(root).internal


def folder(name: str) -> Path:
    return PROGRAMMES.get(name, ROOT / "tests" / "programmes" / name)


def speakers(programme: Programme, figures: Figures, period: Period) -> Iterator[Speaker]:
    for area in programme.area_file.areas:
        if area.in_plan and area.exists(period.as_of):
            yield Speaker(programme, figures, period, area)


def sheets(
    programme: Programme, figures: Figures, internal: Internal
) -> Iterator[tuple[Speaker, Sheet]]:
    """Every internal sheet at its fullest."""
    for period in programme.periods:
        speaker = Speaker(programme, figures, period)
        yield speaker, summary(speaker, internal)
        for one in speakers(programme, figures, period):
            yield one, area_sheet(one, internal)


def words_of(sheet: Sheet) -> str:
    return "".join(run.text for run in runs_of_sheet(sheet))
