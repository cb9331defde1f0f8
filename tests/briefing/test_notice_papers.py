"""The supervision notice on paper: traced figures, days to answer, a slip with room to write."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from generator.briefing.notice import MATTER_ROOM, SIGNER_ROOM, notices, reply_day
from generator.briefing.paper import Figure, Paper, Table, Text, figures
from generator.briefing.pdf import RenderedPaper
from generator.briefing.word import word
from generator.briefing.word_tables import ROW
from generator.briefing.word_xml import LINE as WORD_LINE
from generator.model.notices import NoticeGrade
from generator.pages import methods
from generator.pages.in_force_rules import rulings
from generator.pages.view import View
from generator.progress.compute import compute
from generator.typeset.dates import long_date
from generator.typeset.figure_text import figure_text
from generator.typeset.notice_words import grades_on
from generator.typeset.rule_news import rule_sentences
from generator.typeset.speaker import Speaker
from tests.briefing.office import opened, said
from tests.briefing.papers import LINE, MM, TOP, a_paper, a_table, pages, printed
from tests.briefing.test_circular_words import NO_FIGURE, blocks, runs
from tests.builders import BANDS, START, a_period, a_programme, in_force_from
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed
from tests.site.articles import on, part
from tests.site.pages import numbers

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing" / "notices.txt"
SLOW = {"id": "slow", "name": "中", "trigger": "behind", "tones": ["behind"], "reply_days": 10}
LATE = {"id": "late", "name": "深", "trigger": "overdue", "days": 1, "reply_days": 7}


def papers(name: str) -> Iterator[tuple[Speaker, Paper]]:
    programme, found = computed(PROGRAMMES[name])
    for period in programme.periods:
        speaker = Speaker(programme, found, period)
        yield from ((speaker, paper) for _, paper in notices(speaker))


@cache
def richest(name: str) -> tuple[Speaker, Paper, RenderedPaper]:
    """The notice with the most to say, and its PDF."""
    speaker, paper = max(papers(name), key=lambda one: len(said(opened(one[1]))))
    return speaker, paper, printed(paper)


def words_of(paper: Paper) -> str:
    return "".join(run.text for block in blocks(paper) for run in runs(block))


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_figure_of_a_notice_is_a_computed_one_and_in_its_sidecar(name: str) -> None:
    seen = 0
    for speaker, paper in papers(name):
        told = [one for block in blocks(paper) for one in runs(block) if isinstance(one, Figure)]
        assert figures(paper) == tuple((one.key, one.text) for one in told)
        for one in told:
            plain, _, piece = one.key.partition("#")
            found = speaker.figures.keyed(plain)
            assert found, one
            if not piece:
                assert numbers(one.text) == numbers(figure_text(found, speaker.figures))
                seen += 1
    assert seen


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_digit_of_a_notice_is_a_keyed_figure_a_declared_number_or_a_date(name: str) -> None:
    for _, paper in papers(name):
        for block in blocks(paper):
            loose = [NO_FIGURE.sub("", one.text) for one in runs(block) if type(one) is Text]
            assert [one for one in loose if re.search(r"\d", one)] == []


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_a_notice_asks_for_its_answer_so_many_days_after_its_own(name: str) -> None:
    for speaker, paper in papers(name):
        grades = grades_on(speaker.programme, speaker.period.as_of)
        (grade,) = (one for one in grades if f"（{one.name}）" in paper.title)
        by = long_date(paper.dated + timedelta(days=grade.reply_days))
        assert paper.dated == speaker.period.compiled
        assert f"于{by}前报{paper.issuer}（从本单日期起{grade.reply_days}天" in words_of(paper)
        assert f"于{by}前报回" in words_of(paper)


def test_days_to_answer_end_with_the_calendar() -> None:
    grade = NoticeGrade.model_validate(LATE)
    assert reply_day(date(2031, 12, 28), grade) == date(2032, 1, 4)
    assert reply_day(date.max, grade) == date.max


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_a_notice_says_in_word_what_its_pdf_says(name: str) -> None:
    _, paper, made = richest(name)
    found = ""
    for page in pages(made):
        area = page.crop((0, TOP - 2, page.width, TOP + 225 * MM + 2))
        found += "".join(char["text"] for char in area.chars)
    assert "".join(found.split()) == "".join(said(opened(paper)).split())


def test_two_runs_give_the_same_bytes() -> None:
    _, paper, made = richest("taishan")
    assert printed(paper).pdf == made.pdf
    assert word(paper) == word(paper)


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_the_slip_has_room_to_write_in_on_paper_and_in_word(name: str) -> None:
    _, paper, made = richest(name)
    (annex,) = paper.annexes
    assert paper.attachments == (annex.title,)
    matters, signer = (one for one in annex.blocks if isinstance(one, Table))
    wanted = [*[MATTER_ROOM] * len(matters.rows), *[SIGNER_ROOM] * len(signer.rows)]
    tall = [
        row.bbox[3] - row.bbox[1]
        for found in pages(made)[-1].find_tables()
        for row in found.rows[1:]
    ]
    assert tall == pytest.approx([one * LINE for one in wanted], abs=1)
    heights = opened(paper).element.body.xpath("./w:tbl/w:tr/w:trPr/w:trHeight/@w:val")
    assert [int(one) for one in heights if int(one) != ROW] == [one * WORD_LINE for one in wanted]


def test_cells_with_more_words_than_room_grow() -> None:
    long = replace(a_table(1), rows=((Text("很长" * 60),) * 3,), room=2)
    (page,) = pages(printed(a_paper(long)))
    (row,) = page.find_tables()[0].rows[1:]
    assert row.bbox[3] - row.bbox[1] > 3 * LINE
    assert Counter(page.extract_text())["很"] == 3 * 60


def test_a_notice_has_no_number_and_no_seal_and_carries_the_mark_of_a_sample() -> None:
    for _, paper in papers("taishan"):
        assert paper.number is None
        assert paper.sign_off
        assert not paper.sign_off.sealed
        assert paper.sign_off.organisation == paper.issuer
        assert paper.status_mark


def test_each_programme_has_its_own_grades() -> None:
    first, second = (
        {str(paper.title).rpartition("（")[2] for _, paper in papers(name)} for name in PROGRAMMES
    )
    assert first == {"蓝色）", "黄色）", "红色）"}
    assert second == {"提醒件）", "催办件）", "急办件）"}


def test_the_notices_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    found = "\n".join(
        "\n".join([str(paper.title), str(paper.addressees), *lines(paper)])
        for speaker, paper in papers("qinghe")
        if speaker.period.period in {"2024-07", "2024-08"}
    )
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_text(found + "\n", encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == found + "\n"


def lines(paper: Paper) -> Iterator[str]:
    """The words of the body and the slip, a block a line."""
    for block in blocks(paper):
        between = "　" if isinstance(block, Table) else ""
        yield between.join(one.text for one in runs(block)).strip()


def test_a_programme_that_declares_no_grades_has_no_notices() -> None:
    programme, found = computed(ROOT / "tests" / "programmes" / "xingzhu")
    assert not programme.indicators.notices
    for period in programme.periods:
        assert not list(notices(Speaker(programme, found, period)))
    assert "督办" not in methods.page(View(programme, found)).html


def amended() -> View:
    """A programme whose grades were made stricter, then abolished."""
    entries = [
        in_force_from(START, [SLOW, {**LATE, "days": 3}]),
        in_force_from(on(30), [SLOW, LATE]),
        in_force_from(on(60), None),
    ]
    periods = (a_period({"east": {"garden": 1}}, 40), a_period({"east": {"garden": 2}}, 70, "p2"))
    indicators = {"notices": entries, "bands": [in_force_from(START, BANDS)]}
    programme = a_programme({"east": {"garden": 10}}, *periods, indicators=indicators)
    return View(programme, compute(programme))


def test_readers_are_told_the_grades_with_every_version() -> None:
    view = amended()
    told = part(methods.page(view), "notices-h")
    assert "中：进度状态为远；10天内答复" in told
    assert "过了完成期限3天，计划没有完成；或者过了报送期限3天，月报没有报齐；7天内答复" in told
    assert "取消" in told
    found = {one.name: str(one.words) for one in rulings(view, view.programme.periods[0])}
    assert "深：过了完成期限，计划没有完成" in found["督办分级"]


def test_a_change_of_the_grades_is_news() -> None:
    view = amended()
    first, second = (list(rule_sentences(view.programme, one)) for one in view.programme.periods)
    assert any("督办分级由" in one for one in first)
    assert any("督办分级取消" in one for one in second)
