"""The public bulletin of a period: the words and figures of its page, nothing internal."""

import re
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest

from generator.briefing.bulletin import bulletin
from generator.briefing.paper import Figure, Paper, Picture, Text, figures
from generator.progress.figure import Key
from generator.typeset.fonts import font_paths
from generator.typeset.speaker import Speaker
from generator.workflow.check import check
from tests.briefing.test_circular_words import NO_FIGURE, blocks, runs
from tests.conftest import PROGRAMMES, Built
from tests.programmes.computed import computed
from tests.site.pages import numbers, printed, table
from tests.tools import absent

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing" / "bulletins.txt"


def papers(name: str) -> Iterator[Paper]:
    programme, found = computed(PROGRAMMES[name])
    for period in programme.periods:
        yield bulletin(Speaker(programme, found, period))


def test_every_figure_of_a_bulletin_equals_the_open_data_and_stands_on_paper(built: Built) -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    rows = table(built.site / "data" / "progress.csv")
    for period, paper in zip(built.programme.periods, papers(built.name), strict=True):
        with pdfplumber.open(built.site / "periods" / f"{period.period}.pdf") as made:
            text = "".join(char["text"] for page in made.pages for char in page.chars)
        text = "".join(text.split())
        for key, shown in figures(paper):
            plain, _, part = key.partition("#")
            assert numbers(shown) == printed(rows[plain], part, built.figures.decimals)
            assert "".join(shown.split()) in text, (period.period, key)


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_digit_of_a_bulletin_is_a_keyed_figure_or_a_declared_fact(name: str) -> None:
    for paper in papers(name):
        for block in blocks(paper):
            loose = [NO_FIGURE.sub("", one.text) for one in runs(block) if type(one) is Text]
            assert [
                one
                for one in loose
                if re.search(r"\d", one) and not (isinstance(block, Picture) and one[:2] == "图1")
            ] == []


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_a_bulletin_tells_every_area_of_its_period(name: str) -> None:
    programme, found = computed(PROGRAMMES[name])
    for period in programme.periods:
        speaker = Speaker(programme, found, period)
        told = {
            Key(*key.partition("#")[0].split("/")).area for key, _ in figures(bulletin(speaker))
        }
        assert told >= {one.id for one in (speaker.root, *speaker.below)}


def test_a_bulletin_has_no_number_and_no_words_of_the_office(built: Built) -> None:
    kept = check(built.root).internal
    internal = {one.text for one in kept.notes} | {one.signed_by for one in kept.evidence}
    assert internal
    for paper in papers(built.name):
        text = "".join(run.text for block in blocks(paper) for run in runs(block))
        assert paper.number is None
        assert not [one for one in internal if one in text]


def test_the_bulletins_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    told = []
    for paper in papers("qinghe"):
        told += [str(paper.title)]
        told += ["".join(one.text for one in runs(block)) for block in blocks(paper)]
    text = "\n".join(told) + "\n"
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == text


def test_figures_of_a_drawing_are_listed_with_its_bulletin() -> None:
    paper = next(papers("taishan"))
    drawn = [one for one in paper.blocks if isinstance(one, Picture)]
    assert drawn
    listed = set(figures(paper))
    for one in drawn:
        assert {(run.key, run.text) for run in one.figures if isinstance(run, Figure)} <= listed
