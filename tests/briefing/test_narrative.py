"""What the office writes for the circular stands in it whole, with the figures of the tables."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from pdfplumber.page import Page

from generator.briefing.circular import circular
from generator.briefing.narrative import narrative_sections
from generator.briefing.paper import Figure, Heading, Paper, Paragraph, Table, Text, figures
from generator.briefing.pdf import RenderedPaper
from generator.model.internal import Internal, NarrativeSection
from generator.typeset.dates import long_date
from generator.typeset.references import reference_to
from generator.typeset.speaker import Speaker
from generator.workflow.check import check
from tests.briefing.office import opened, said
from tests.briefing.papers import pages, printed
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed

FOLDERS = {**PROGRAMMES, "xingzhu": ROOT / "tests" / "programmes" / "xingzhu"}
THREE_PAGES = "\n\n".join(
    f"第{word}段，{'各镇按时报送、逐岗核对、补齐空岗，' * 12}完成率为{{completion_rate:taishan}}。"
    for word in "甲乙丙丁戊己庚辛壬癸"
)


def speaker_in(folder: Path, place: int) -> Speaker:
    programme, found = computed(folder)
    return Speaker(programme, found, programme.periods[place])


def told(speaker: Speaker, *sections: tuple[str, str]) -> Internal:
    """The words of an office, all of them on the speaker's period."""
    period = speaker.period.period
    return Internal(
        narrative=tuple(
            NarrativeSection(period, number, title, text)
            for number, (title, text) in enumerate(sections)
        )
    )


def between(paper: Paper, title: str) -> list[Paragraph]:
    """The paragraphs under a heading."""
    places = [place for place, one in enumerate(paper.blocks) if isinstance(one, Heading)]
    start = next(place for place in places if title in getattr(paper.blocks[place], "text", ""))
    end = next((place for place in places if place > start), len(paper.blocks))
    return [one for one in paper.blocks[start + 1 : end] if isinstance(one, Paragraph)]


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_a_quoted_figure_has_the_key_and_the_text_of_the_table(name: str) -> None:
    """In every period, quoted by the names on pages; a unit may stand behind the text."""
    for place, _ in enumerate(computed(FOLDERS[name])[0].periods):
        speaker = speaker_in(FOLDERS[name], place)
        plain = circular(speaker, Internal())
        table = next(one for one in plain.blocks if isinstance(one, Table))
        cells = [one for row in (*table.rows, *table.totals) for one in row]
        wanted = [one for one in cells if isinstance(one, Figure) and one.text != "—"]
        keys = {str(key): key for key in speaker.figures.by_key}
        text = "\n".join(reference_to(keys[one.key], speaker) for one in wanted)
        found = between(circular(speaker, told(speaker, ("引用", text))), "引用")
        assert len(found) == len(wanted) > 0
        for cell, paragraph in zip(wanted, found, strict=True):
            (run,) = paragraph.runs
            assert isinstance(run, Figure)
            assert run.key == cell.key
            assert run.text.startswith(cell.text)
            assert not any(one.isdigit() for one in run.text[len(cell.text) :])


def test_sections_take_their_place_in_the_order_before_what_comes_next() -> None:
    speaker = speaker_in(ROOT, 0)
    paper = circular(
        speaker, told(speaker, ("做法", "甲\n\n  乙  \n丙"), ("问题", "丁"), ("空", " \n"))
    )
    titles = [one.text for one in paper.blocks if isinstance(one, Heading) and one.level == 1]
    plain = circular(speaker, Internal())
    before = [one.text for one in plain.blocks if isinstance(one, Heading) and one.level == 1]
    ordinals = "一二三四五六七八九十"
    assert titles[:-3] == before[:-1]
    place = len(before) - 1
    assert titles[-3:] == [
        f"{ordinals[place]}、做法",
        f"{ordinals[place + 1]}、问题",
        f"{ordinals[place + 2]}、下一步安排",
    ]
    assert [one.runs for one in between(paper, "做法")] == [
        (Text("甲"),),
        (Text("乙"),),
        (Text("丙"),),
    ]


def test_words_on_another_period_are_not_printed() -> None:
    then, now = speaker_in(ROOT, 0), speaker_in(ROOT, 1)
    assert circular(now, told(then, ("做法", "甲"))) == circular(now, Internal())


def test_what_means_nothing_is_printed_as_it_is_written() -> None:
    speaker = speaker_in(ROOT, 0)
    (line,) = between(circular(speaker, told(speaker, ("做法", "有{甲:乙}和{丙}"))), "做法")
    assert "".join(one.text for one in line.runs) == "有{甲:乙}和{丙}"
    assert not any(isinstance(one, Figure) for one in line.runs)


@pytest.fixture(scope="module")
def long() -> tuple[Paper, RenderedPaper, list[Page]]:
    """A circular with a narrative of three pages, printed once."""
    speaker = speaker_in(ROOT, 0)
    paper = circular(speaker, told(speaker, ("主要做法", THREE_PAGES)))
    made = printed(paper)
    return paper, made, pages(made)


def body(page: Page) -> list[dict[str, Any]]:
    """The characters of the text, without page numbers, tables and marks."""
    return [one for one in page.chars if one["upright"] and abs(one["size"] - 16) < 0.01]


def text_on(found: list[Page]) -> str:
    return "".join("".join(one["text"] for page in found for one in body(page)).split())


def test_a_narrative_of_three_pages_prints_whole_and_in_order(
    long: tuple[Paper, RenderedPaper, list[Page]],
) -> None:
    paper, made, found = long
    words = "".join(run.text for one in between(paper, "主要做法") for run in one.runs)
    assert len(words) > 3 * 22 * 28
    assert "".join(words.split()) in text_on(found)
    assert made.pages >= printed(circular(speaker_in(ROOT, 0), Internal())).pages + 3
    assert made.figures == figures(paper)


def test_no_line_of_a_long_narrative_stands_on_another_or_leaves_its_page(
    long: tuple[Paper, RenderedPaper, list[Page]],
) -> None:
    for page in long[2]:
        tops = sorted({round(one["top"], 1) for one in body(page)})
        assert all(after - before > 16 for before, after in pairwise(tops))
        assert all(one["x0"] > 0 and one["x1"] < page.width for one in page.chars)


def test_a_page_with_the_sign_off_has_words_of_the_circular_above_it(
    long: tuple[Paper, RenderedPaper, list[Page]],
) -> None:
    paper, _, found = long
    assert paper.sign_off
    signed = f"{paper.sign_off.organisation}{long_date(paper.sign_off.date)}"
    (page,) = [text for page in found if signed in (text := text_on([page]))]
    assert page.index(signed) > 28 + len("附件：") + len("".join(paper.attachments))


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_word_says_what_the_narrative_says_with_each_figure_a_run(name: str) -> None:
    checked = check(PROGRAMMES[name])
    assert checked.internal.narrative
    for section in checked.internal.narrative:
        speaker = next(
            one
            for place, _ in enumerate(computed(PROGRAMMES[name])[0].periods)
            if (one := speaker_in(PROGRAMMES[name], place)).period.period == section.period
        )
        paper = circular(speaker, checked.internal)
        document = opened(paper)
        words = ["".join(run.text for run in one.runs) for one in between(paper, section.title)]
        assert "".join(words) in said(document)
        assert "".join("".join(words).split()) in text_on(pages(printed(paper)))
        runs = [one.text for one in document.element.body.iter(qn("w:t"))]
        quoted = [run for one in between(paper, section.title) for run in one.runs]
        assert all(one.text in runs for one in quoted if isinstance(one, Figure))
        assert any(isinstance(one, Figure) for one in quoted)


def test_a_quoted_sum_without_those_who_did_not_report_says_so() -> None:
    speaker = speaker_in(PROGRAMMES["taishan"], 1)
    quoted = (
        "全区在岗{期末在岗人数:全区}，完成率{完成率:全区}，财源街道在岗{期末在岗人数:财源街道}。"
    )
    ((_, (line,)),) = narrative_sections(speaker, told(speaker, ("某题", quoted)))
    text = "".join(one.text for one in line.runs)
    assert text.count("（已报合计，6/7）") == 1
    assert text.index("（已报合计") < text.index("，完成率")
