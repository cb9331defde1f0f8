"""Packs at the edge: nothing reported, nothing planned, very long names; every page stays whole."""

import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO

import docx
import pdfplumber
import pytest

from generator import briefing
from generator.briefing.fingerprints import carried
from generator.model.internal import Internal
from generator.progress.compute import compute
from generator.typeset.fonts import font_paths
from tests.briefing.eyes import outside, overlapping
from tests.briefing.internal import EDGES
from tests.briefing.office import said
from tests.briefing.papers import HEIGHT, LEFT, MM, TOP, WIDTH
from tests.programmes.forty import NAMES, NUMBER, forty_computed
from tests.tools import absent

OFFICIAL = {"circular.pdf", "plan.pdf", "index.pdf"}
TYPE_AREA = (LEFT - 1, TOP - 1, LEFT + WIDTH + 1, TOP + HEIGHT + 1)
PAGE = (LEFT - 1, 15 * MM, LEFT + WIDTH + 1, 297 * MM - 10 * MM)
SHEET = (19 * MM, 5 * MM, 191 * MM, 292 * MM)
SIXTY = "示例县" + "甲乙丙丁戊己庚辛壬癸" * 5 + "林场管委会镇街"
CASES = (*EDGES, "names of sixty characters", "forty townships")


@cache
def pack(case: str) -> Mapping[str, bytes]:
    """The files of the last period of a case, by name."""
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    if case in EDGES:
        programme, figures = EDGES[case], compute(EDGES[case])
    elif case == "forty townships":
        programme, figures = forty_computed(NAMES, NUMBER)
    else:
        programme, figures = forty_computed((SIXTY, f"{SIXTY[:-1]}乡", "竹镇"), NUMBER)
    last = programme.periods[-1]
    made = briefing.render(programme, figures, Internal(), periods=[last])
    assert not made.findings
    return {path.removeprefix(f"{last.period}/"): one for path, one in made.files.items()}


def words_of(case: str, path: str) -> str:
    with pdfplumber.open(BytesIO(pack(case)[path])) as sheet:
        return "".join("".join(char["text"] for char in page.chars) for page in sheet.pages)


def test_the_long_name_has_sixty_characters() -> None:
    assert len(SIXTY) == 60


@pytest.mark.parametrize("case", CASES)
def test_no_word_of_a_pack_leaves_its_page_or_stands_on_another(case: str) -> None:
    papers = {path: one for path, one in pack(case).items() if path.endswith(".pdf")}
    chosen = [path for path in papers if "/" not in path]
    for folder in ("areas/", "notices/"):
        chosen += sorted(path for path in papers if path.startswith(folder))[:3]
    for path in chosen:
        with pdfplumber.open(BytesIO(papers[path])) as sheet:
            for page in sheet.pages:
                room = SHEET if path == "summary.pdf" or path.startswith("areas/") else PAGE
                assert outside(page, room) == "", (path, page.page_number)
                assert overlapping(page) == [], (path, page.page_number)


@pytest.mark.parametrize("case", CASES)
def test_text_keeps_to_the_type_area_and_only_number_mark_and_fingerprint_stand_beyond(
    case: str,
) -> None:
    for path in sorted(OFFICIAL):
        content = pack(case)[path]
        mark = carried(content)
        assert mark is not None
        with pdfplumber.open(BytesIO(content)) as sheet:
            for page in sheet.pages:
                beyond = outside(page, TYPE_AREA).replace("示例数据非真实统计", "")
                traced = "".join(mark.line.split())
                assert beyond.replace(traced, "", 1) == f"—{page.page_number}—", path


@pytest.mark.parametrize("case", CASES)
def test_the_word_file_of_a_hard_case_opens_and_names_every_area(case: str) -> None:
    text = said(docx.Document(BytesIO(pack(case)["circular.docx"])))
    names = {"forty townships": NAMES, "names of sixty characters": (SIXTY, "竹镇")}
    for name in names.get(case, ("east乡",)):
        assert name in text


def test_an_empty_period_says_that_nobody_reported_and_never_that_nobody_is_behind() -> None:
    text = words_of("nobody reported", "circular.pdf")
    assert "本期没有单位报送" in text
    assert "没有落后" not in text


def test_a_programme_without_a_task_says_so_once() -> None:
    assert words_of("no plan at all", "circular.pdf").count("全岛没有任务") == 1


def test_many_areas_behind_are_listed_together_after_the_furthest() -> None:
    text = "".join(words_of("forty townships", "circular.pdf").split())
    assert text.count("；尚缺人数") <= 6 + 3
    assert "其他落后于序时进度的单位：" in text
    gaps = text.split("其他落后于序时进度的单位：")[1].split("。")[0]
    assert gaps.count("个百分点）") > 10


def test_areas_that_share_the_last_place_are_named_together() -> None:
    text = "".join(words_of("forty townships", "circular.pdf").split())
    (last,) = re.findall(r"最低的是([^（]*)（0\.0%）", text)
    assert last.endswith("等多个乡、镇")
    assert len(last.removesuffix("等多个乡、镇").split("、")) == 3
