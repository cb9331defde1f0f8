"""The plan through time: a member leaves, posts are moved, a second year begins.

Everything that is added here is invented for the test; the published policy stays as its source.
"""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.progress.compute import compute
from generator.progress.figure import Figures, Key
from generator.workflow.explain import explain
from tests.briefing.printing import text_of_pdf
from tests.conftest import ROOT, Built, copied
from tests.programmes.pencil import replace
from tests.programmes.worked_by_hand import Published, by_hand, published
from tests.site.pages import article, figures

OVERLAY = Path(__file__).parent / "taishan_variant"
BEFORE = frozenset({"2022Q1", "2022Q2"})
TRANSFER = "（测试虚构）关于调剂2022年乡村公益性岗位计划的通知"


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A copy of the project with what the overlay adds, built once."""
    root = copied(ROOT, tmp_path_factory.mktemp("edited") / "taishan")
    for edit in yaml.safe_load((OVERLAY / "edits.yml").read_text("utf-8")):
        replace(root / edit["file"], edit["find"], edit["find"] + edit["add"])
    shutil.copytree(OVERLAY / "data", root / "data", dirs_exist_ok=True)
    return published(root, tmp_path_factory.mktemp("variant"))


@pytest.mark.parametrize(
    "line",
    [
        # before 1 August as the plan of the year has it
        "2022Q2 省庄镇 rural planned: reported 200",
        "2022Q2 邱家店镇 rural planned: reported 193",
        # 200 − 20 and 193 + 20 from then on
        "2022Q3 省庄镇 rural planned: reported 180",
        "2022Q3 邱家店镇 rural planned: reported 213",
        "2022Q4 省庄镇 rural planned: reported 180",
        "2022Q3 省庄镇 all planned: reported 200",
        "2022Q3 邱家店镇 all planned: reported 233",
        # what was first allocated stays beside it
        "2022Q3 省庄镇 rural planned_original: reported 200",
        "2022Q3 邱家店镇 rural planned_original: reported 193",
        # 178 ÷ 180 and 178 ÷ 200; 98 ÷ 213 and 98 ÷ 193
        "2022Q3 省庄镇 rural completion_rate: reported 178/180",
        "2022Q3 省庄镇 rural completion_rate_original: reported 0.89",
        "2022Q3 邱家店镇 rural completion_rate: reported 98/213",
        "2022Q3 邱家店镇 rural completion_rate_original: reported 98/193",
        # 100 × (178 ÷ 180 − 95 ÷ 200), each by the plan of its day
        "2022Q3 省庄镇 rural completion_rate_change: reported 9250/180",
        # 212 of 180, 161 of 213; the other areas have all of theirs
        "2022Q4 省庄镇 rural standing: reported over_fulfilled",
        "2022Q4 邱家店镇 rural remaining: reported 52",
        "2022Q4 泰山区 rural remaining: reported 52",
    ],
)
def test_posts_moved_in_august_count_from_then_on(variant: Published, line: str) -> None:
    assert variant.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # urban 60 + 45 + 30 + 12 + 10 + 3 + 3, rural 12 + 20 + 12 + 40 + 38: 2022 is behind
        "2023Q1 泰山区 urban placed: reported 163",
        "2023Q1 泰山区 all placed: reported 285",
        # 285 ÷ 1540; the new year has its own table, the transfer was of the old one
        "2023Q1 泰山区 all completion_rate: reported 285/1540",
        "2023Q1 省庄镇 rural planned: reported 200",
        "2023Q1 邱家店镇 rural planned: reported 210",
        # 58 of the 333 days from 1 February; 100 × (57 ÷ 308 − 58 ÷ 333) = 111700 ÷ 102564
        "2023Q1 泰山区 all pace: reported 58/333",
        "2023Q1 泰山区 all gap: reported 111700/102564",
        # 333 developed, 285 on duty
        "2023Q1 泰山区 all vacant: reported 48",
        # 122 × 10000
        "2023Q1 泰山区 rural standard_amount: reported 1220000",
    ],
)
def test_a_new_year_counts_anew_against_its_own_plan(variant: Published, line: str) -> None:
    assert variant.line(line) == by_hand(line)


@pytest.mark.parametrize("period", ["2022Q1", "2022Q2", "2022Q3", "2022Q4"])
def test_totals_are_conserved_in_every_quarter(variant: Published, period: str) -> None:
    for line in ("urban planned: reported 960", "rural planned: reported 610"):
        assert variant.line(f"{period} 泰山区 {line}") == by_hand(line)
    total = {key: row.value for key, row in variant.rows.items() if _is_total(key, period)}
    assert set(total.values()) == {"1570"}
    assert len(total) == (1 if period in BEFORE else 2)


def test_the_original_plan_has_rows_from_the_transfer_to_the_end_of_its_year(
    variant: Published,
) -> None:
    periods = {key.split("/")[0] for key in variant.rows if key.endswith("_original")}
    assert periods == {"2022Q3", "2022Q4"}


def test_the_first_quarter_of_a_year_is_not_compared_with_the_year_before(
    variant: Published,
) -> None:
    first = {key for key in variant.rows if key.startswith("2023Q1/")}
    assert first
    assert {key for key in first if key.endswith("_change")} == set()


@pytest.mark.parametrize("built", ["taishan"], indirect=True)
def test_what_came_later_changes_no_figure_of_the_quarters_before(
    built: Built, variant: Published
) -> None:
    earlier = _values(built.figures)
    assert earlier
    assert _values(compute(variant.programme)) == earlier


def test_explain_names_the_document_of_the_transfer_and_its_line(variant: Published) -> None:
    written = (variant.root / "policy/allocation.yml").read_text("utf-8").splitlines()
    step = next(number for number, line in enumerate(written, 1) if "number: 20" in line)
    answer = explain(variant.root, "2022Q3", "省庄镇", "rural", "planned")
    assert answer.found
    assert TRANSFER in answer.text
    assert f"policy/allocation.yml:{step}" in answer.text
    before = explain(variant.root, "2022Q2", "省庄镇", "rural", "planned")
    assert before.found
    assert TRANSFER not in before.text


@pytest.mark.parametrize(
    ("period", "said", "unsaid"),
    [
        # 105 ÷ 220 and 45 ÷ 213 by the first plan
        ("2022Q2", {"李永荣", "47.7%", "21.1%"}, {"测试继任"}),
        # 197 ÷ 200 and 109 ÷ 233 after the transfer; 197 ÷ 220 would be 89.5 %
        ("2022Q3", {"测试继任", "98.5%", "46.8%", "李永荣，不再任"}, {"89.5%"}),
        ("2022Q4", {"测试继任"}, {"李永荣"}),
    ],
)
def test_the_circular_of_a_quarter_says_what_was_in_force(
    variant: Published, period: str, said: set[str], unsaid: set[str]
) -> None:
    text = text_of_pdf(variant.root / f"briefings/{period}/circular.pdf")
    assert {one for one in said if one not in text} == set()
    assert {one for one in unsaid if one in text} == set()


@pytest.mark.parametrize(
    ("period", "said", "unsaid"),
    [
        ("2022Q2", {"李永荣"}, {"测试继任", TRANSFER}),
        ("2022Q3", {"测试继任", TRANSFER}, set()),
    ],
)
def test_the_page_of_a_quarter_names_who_and_what_was_in_force(
    variant: Published, period: str, said: set[str], unsaid: set[str]
) -> None:
    page = article(variant.root / f"site/preview/periods/{period}.html").text_content()
    assert {one for one in said if one not in page} == set()
    assert {one for one in unsaid if one in page} == set()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("2022Q2/shengzhuang/all/planned", "220"),
        ("2022Q3/shengzhuang/all/planned", "200"),
        ("2022Q2/qiujiadian/all/planned", "213"),
        ("2022Q3/qiujiadian/all/planned", "233"),
        ("2022Q3/taishan/all/planned", "1570"),
        ("2023Q1/taishan/all/planned", "1540"),
    ],
)
def test_wherever_a_page_shows_a_plan_it_is_the_one_in_force(
    variant: Published, key: str, text: str
) -> None:
    made = (variant.root / "site/preview").rglob("*.html")
    pages = [one for one in made if one.name != "404.html"]
    shown = {said for page in pages for one, said in figures(article(page)) if one == key}
    assert {re.sub(r"\D", "", one) for one in shown} == {text}


def test_the_page_of_adjustments_has_the_document_and_the_numbers_before_and_after(
    variant: Published,
) -> None:
    page = article(variant.root / "site/preview/adjustments.html").text_content()
    said = {TRANSFER, "省庄镇", "邱家店镇", "200", "180", "193", "213"}
    assert {one for one in said if one not in page} == set()


def test_the_page_of_the_leading_group_tells_who_left_and_who_came(variant: Published) -> None:
    page = article(variant.root / "site/preview/leadership.html").text_content()
    said = {"李永荣", "测试继任", "（测试虚构）工作调动", "2022年7月15日", "2022年7月16日"}
    said |= {"依据：《（测试虚构）关于调整领导小组成员的通知》"}
    assert {one for one in said if one not in page} == set()


def _is_total(key: str, period: str) -> bool:
    return key in {f"{period}/taishan/all/{one}" for one in ("planned", "planned_original")}


def _values(figures: Figures) -> dict[Key, tuple[object, ...]]:
    return {
        key: (one.state, one.value, one.low, one.high)
        for key, one in figures.by_key.items()
        if key.period in BEFORE
    }
