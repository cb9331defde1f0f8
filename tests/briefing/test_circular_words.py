"""The words of the circular: reviewed once and kept, and no number that is not a keyed figure."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.briefing.circular import circular
from generator.briefing.paper import (
    Block,
    Heading,
    NameList,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
    Text,
)
from generator.model.internal import Internal
from generator.typeset.speaker import Speaker
from tests.conftest import PROGRAMMES
from tests.programmes.computed import computed

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing"
NO_FIGURE = re.compile(
    r"^\d+\.(?:(?=\D)|\d{4}年\d+月\d+日)"  # ordinals of the next steps
    r"|\d{4}年(?:\d+月(?:\d+日)?|第[一二三四]季度)?"  # dates and names of periods
    r"|附件\d|附表\d|表\d"  # annexes and tables
)


def papers(name: str) -> Iterator[tuple[str, Paper]]:
    programme, figures = computed(PROGRAMMES[name])
    for period in programme.periods:
        yield period.period, circular(Speaker(programme, figures, period), Internal())


def blocks(paper: Paper) -> Iterator[Block]:
    yield from paper.blocks
    for annex in paper.annexes:
        yield from annex.blocks


def runs(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph(runs=found):
            yield from found
        case Table(rows=rows, totals=totals, caption=caption, note=note, columns=columns):
            heads = (one for column in columns for one in (column.head, column.group or ""))
            yield from (Text(one) for one in (caption, note or "", *heads))
            yield from (run for row in (*rows, *totals) for run in row)
        case Heading(text=text) | Picture(caption=text):
            yield Text(text)
        case NameList(entries=entries):
            yield from (Text(f"{one.role}　{one.name}　{one.post}") for one in entries)


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_digit_of_a_circular_is_a_keyed_figure_or_a_date(name: str) -> None:
    for _, paper in papers(name):
        for block in blocks(paper):
            loose = [NO_FIGURE.sub("", one.text) for one in runs(block) if type(one) is Text]
            assert [one for one in loose if re.search(r"\d", one)] == []


def test_the_circulars_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    for period, paper in papers("qinghe"):
        lines = ["".join(one.text for one in runs(block)) for block in blocks(paper)]
        text = "\n".join([str(paper.title), *lines]) + "\n"
        golden = GOLDEN / f"{period}.txt"
        if pytestconfig.getoption("--update-golden"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        assert golden.read_text(encoding="utf-8") == text
