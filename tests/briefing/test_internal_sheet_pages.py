"""Internal sheets as printed: one page each, marked in the head line, nothing over the margins."""

import pytest

from generator.briefing.area_page import area_page
from generator.briefing.area_sheet import area_sheet
from generator.briefing.internal_sheets import area_papers, fitting_area_sheet, summary_paper
from generator.briefing.kept_inside import INTERNAL
from generator.briefing.pdf import RenderedPaper
from generator.briefing.public_sheet import public_sheet
from generator.briefing.sheet_room import INTERNAL_ROOMS, ROOMS, SUMMARY_ROOMS
from generator.briefing.summary import summary
from generator.model.internal import Internal, InternalNote
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.typeset.fonts import font_paths
from generator.typeset.speaker import Speaker
from tests.briefing.internal import (
    EDGES,
    NOTHING_KEPT,
    PLANNED,
    folder,
    read,
    speakers,
    words_of,
)
from tests.briefing.printing import MM, a_press, head_of, words_of_pdf
from tests.briefing.test_public_sheet import assert_inside_margins
from tests.builders import a_period, a_programme
from tests.conftest import PROGRAMMES, Built
from tests.site.pages import numbers
from tests.tools import absent

OTHERS = ("liuli", "tingchao", "xingcha", "xingzhu")
NO_FONT_HAS = "\U0010fffd"


@pytest.fixture(autouse=True)
def _with_fonts() -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")


def assert_one_page(paper: RenderedPaper) -> None:
    assert paper.pages == 1
    assert_inside_margins(paper)


def assert_both_fit(programme: Programme, figures: Figures, internal: Internal) -> None:
    """The first two periods and the last; the index of a built pack counts pages of them all."""
    printer, periods = a_press(), programme.periods
    for period in (*periods[:2], *periods[2:][-1:]):
        made = summary_paper(programme, figures, internal, period, printer)
        assert made.paper is not None
        assert_one_page(made.paper)
        papers = area_papers(programme, figures, internal, period, printer)
        assert (made.findings, papers.findings) == ((), ())
        areas = [one.root.id for one in speakers(programme, figures, period)]
        assert list(papers.by_area) == areas
        for paper in papers.by_area.values():
            assert_one_page(paper)


@pytest.mark.parametrize("name", [*PROGRAMMES, *OTHERS])
def test_every_area_has_its_sheet_on_one_page(name: str) -> None:
    assert_both_fit(*read(folder(name)))


def test_a_programme_of_many_areas_has_one_page_for_each_too() -> None:
    programme, figures, internal = read(folder("qiyun"))
    for period in programme.periods:
        made = summary_paper(programme, figures, internal, period, a_press())
        assert made.paper is not None
        assert_one_page(made.paper)
        for speaker in list(speakers(programme, figures, period))[::45]:
            assert_one_page(fitting_area_sheet(speaker, internal, a_press()))


@pytest.mark.parametrize("edge", sorted(EDGES))
def test_a_period_at_the_edge_has_its_sheets_on_one_page_too(edge: str) -> None:
    programme = EDGES[edge]
    assert_both_fit(programme, compute(programme), NOTHING_KEPT)


def test_figures_of_a_summary_stand_on_the_paper(built: Built) -> None:
    for period in built.programme.periods:
        made = summary_paper(built.programme, built.figures, NOTHING_KEPT, period, a_press())
        assert made.paper is not None
        text = words_of_pdf(made.paper.pdf)
        for key, said in made.paper.figures:
            for number in numbers(said):
                assert number in text, key


def test_internal_sheets_say_so_in_their_head_line_and_public_ones_do_not(built: Built) -> None:
    period = built.programme.periods[-1]
    given = (built.programme, built.figures, NOTHING_KEPT, period, a_press())
    papers = [*area_papers(*given).by_area.values()]
    made = summary_paper(*given)
    assert made.paper is not None
    for paper in (made.paper, *papers):
        assert INTERNAL in head_of(paper.pdf, 26 * MM)
    for speaker in speakers(built.programme, built.figures, period):
        assert not public_sheet(speaker).reach
        assert not area_page(speaker, ROOMS[0], in_units=True).reach


def test_more_notes_than_there_is_room_for_are_counted() -> None:
    filed = a_period({"east": {"garden": 4}})
    programme = a_programme(PLANNED, filed)
    internal = Internal(notes=tuple(InternalNote("p1", f"第{one}条说明") for one in range(60)))
    speaker = Speaker(programme, compute(programme), filed)
    left = 60 - SUMMARY_ROOMS[-1].notes
    assert f"还有{left}条内部说明" in words_of(summary(speaker, internal, SUMMARY_ROOMS[-1]))
    left = 60 - INTERNAL_ROOMS[-1].notes
    assert f"还有{left}条内部说明" in words_of(area_sheet(speaker, internal, INTERNAL_ROOMS[-1]))
    assert_both_fit(programme, compute(programme), internal)


def test_a_character_without_glyph_is_a_finding_and_the_other_sheets_are_made() -> None:
    filed = a_period({"east": {"garden": 4}, "west": {"garden": 5}})
    programme = a_programme(PLANNED, filed)
    internal = Internal(notes=(InternalNote("p1", NO_FONT_HAS, "east乡"),))
    given = (programme, compute(programme), internal, filed, a_press())
    papers, made = area_papers(*given), summary_paper(*given)
    assert [one.rule.code for one in (*papers.findings, *made.findings)] == ["PB805", "PB805"]
    assert set(papers.by_area) == {"all_of_it", "west"}
    assert made.paper is None
