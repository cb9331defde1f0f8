"""听潮岛: a financial year, a target of zero, a plan not published, a count corrected downwards."""

from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.progress.figure import Key
from generator.progress.first_published import first_published
from tests.programmes.pencil import ONLY_YAML_AND_PAGES, written_by_hand
from tests.programmes.worked_by_hand import Published, by_hand, published
from tests.site.pages import article

PROJECT = Path(__file__).parent / "tingchao"


@pytest.fixture(scope="module")
def tingchao(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return published(PROJECT, tmp_path_factory.mktemp("tingchao"))


@pytest.mark.parametrize(
    "line",
    [
        # 贝壳澳 has no published number of books: no total of books, and none of all
        "FY30-1 听潮岛 books planned: not_published",
        "FY30-1 听潮岛 all planned: not_published",
        "FY30-1 听潮岛 all remaining: not_published",
        # 60 + 30 + 25 + 15
        "FY30-1 听潮岛 lamps planned: reported 130",
        # what was lit needs no plan: books 12 + 9 + 3 + 4, lamps 15 + 10 + 5 + 3
        "FY30-1 听潮岛 all lit: reported 61",
        # 1 April to 30 June is 90 of the 364 days to 31 March; pace needs no published plan
        "FY30-1 贝壳澳 books pace: reported 90/364",
        "FY30-2 听潮岛 all pace: reported 0.5",
        # 33 ÷ 130 − 90 ÷ 364 = 231 ÷ 910 − 225 ÷ 910 = 6 ÷ 910
        "FY30-1 听潮岛 lamps gap: reported 600/910",
    ],
)
def test_a_financial_year_and_a_plan_that_is_not_published(tingchao: Published, line: str) -> None:
    assert tingchao.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # 0 planned, 3 lit: no rate and no gap (nothing divides by 0), nothing lacking, no place
        "FY30-1 渔火澳 books planned: reported 0",
        "FY30-1 渔火澳 books lit: reported 3",
        "FY30-1 渔火澳 books completion_rate: reported",
        "FY30-1 渔火澳 books gap: reported",
        "FY30-1 渔火澳 books remaining: reported 0",
        "FY30-1 渔火澳 books standing: reported over_fulfilled",
        "FY30-1 渔火澳 books rank: reported",
        # in all (6 + 25) ÷ (0 + 25)
        "FY30-4 渔火澳 all completion_rate: reported 1.24",
        "FY30-1 贝壳澳 books lit: reported 4",
        "FY30-1 贝壳澳 books standing: not_published",
        "FY30-1 贝壳澳 books rank: not_published",
    ],
)
def test_a_target_of_zero_with_actuals(tingchao: Published, line: str) -> None:
    assert tingchao.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # returned as 34, corrected to 29 a quarter later; 29 ÷ 60, and − 0.5
        "FY30-2 白鹭澳 lamps lit: reported 29",
        "FY30-2 白鹭澳 lamps completion_rate: reported 29/60",
        "FY30-2 白鹭澳 lamps gap: reported -5/3",
        # 29 + 16 + 12 + 7
        "FY30-2 听潮岛 lamps lit: reported 64",
        # 16 ÷ 30, 29 ÷ 60 (34 would have been first), 12 ÷ 25, 7 ÷ 15
        "FY30-2 灯塔澳 lamps rank: reported 1",
        "FY30-2 白鹭澳 lamps rank: reported 2",
        "FY30-2 渔火澳 lamps rank: reported 3",
        "FY30-2 贝壳澳 lamps rank: reported 4",
        # 29 − 15, then 33 − 29: never a step back
        "FY30-2 白鹭澳 lamps lit_change: reported 14",
        "FY30-3 白鹭澳 lamps lit_change: reported 4",
        # 28 × 120; from October on 31 × 135
        "FY30-2 白鹭澳 lamps care_year: reported 3360",
        "FY30-3 白鹭澳 lamps care_year: reported 4185",
    ],
)
def test_a_count_corrected_downwards(tingchao: Published, line: str) -> None:
    assert tingchao.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # 33 + 20 + 10 reported; 灯塔澳 last had 16 and has a plan of 30
        "FY30-3 听潮岛 lamps lit: partial 79..93",
        # 79 ÷ 130 and 93 ÷ 130, and less 274 ÷ 364
        "FY30-3 听潮岛 lamps completion_rate: partial 79/130..93/130",
        "FY30-3 听潮岛 lamps gap: partial -13200/910..-3400/910",
        "FY30-3 听潮岛 lamps standing: partial tide_against..tide_slack",
        # 27 + 5 + 5, and 14 or nothing at 灯塔澳
        "FY30-3 听潮岛 lamps remaining: partial 37..51",
        "FY30-3 听潮岛 lamps short_cells: partial 3..4",
        # books 33 + 5 + 11, lamps 63; missing 16 + 16 at last, 30 + 30 by plan
        "FY30-3 听潮岛 all lit: partial 144..172",
        "FY30-3 听潮岛 all completion_rate: not_published",
        # 63 − (29 + 12 + 7); the plan of the three is 100
        "FY30-3 听潮岛 lamps lit_change: partial 15",
        "FY30-3 听潮岛 lamps completion_rate_change: partial 15",
        # (31 + 19 + 9) ÷ 63
        "FY30-3 听潮岛 lamps kept_share: partial 59/63",
        # the area without a published plan is the one missing: 41 + 28 + 6 + 11, and no high end
        "FY30-4 听潮岛 books lit: partial 86..",
        # books 86; lamps 60 + 30 + 25 + 15
        "FY30-4 听潮岛 all lit: partial 216..",
        # 40 + 27 + 6 of those that reported
        "FY30-4 听潮岛 books kept: partial 73",
        # nothing of 灯塔澳 to compare with a quarter before
        "FY30-4 灯塔澳 lamps lit_change: not_reported",
        "FY30-4 听潮岛 lamps lit_change: partial 37",
    ],
)
def test_what_is_missing_widens_the_figures(tingchao: Published, line: str) -> None:
    assert tingchao.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # 31 March is due: 28 of 30 is overdue, 2 lacking; 100 × (28 ÷ 30 − 1)
        "FY30-4 灯塔澳 books standing: reported overdue",
        "FY30-4 灯塔澳 books gap: reported -20/3",
        "FY30-4 灯塔澳 all remaining: reported 2",
        # 130 of 130; 101 of 100
        "FY30-4 听潮岛 lamps standing: reported fulfilled",
        "FY30-4 白鹭澳 all standing: reported over_fulfilled",
        # 贝壳澳 came on 11 July, two days late; 灯塔澳 never came in the third quarter
        "FY30-1 听潮岛 all returns_complete: reported 4",
        "FY30-1 听潮岛 all returns_on_time: reported 3",
        "FY30-3 听潮岛 all completeness: reported 0.75",
    ],
)
def test_the_end_of_the_year_and_the_returns(tingchao: Published, line: str) -> None:
    assert tingchao.line(line) == by_hand(line)


def test_an_amount_has_rows_for_the_kind_of_its_subsidy_alone(tingchao: Published) -> None:
    kinds = {key.split("/")[2] for key in tingchao.rows if key.endswith("/care_year")}
    assert kinds == {"lamps"}


def test_what_was_first_published_is_still_known(tingchao: Published) -> None:
    # The second quarter with the 34 of 白鹭澳, which made it first: 34 + 16 + 12 + 7.
    now = compute(tingchao.programme).by_key
    first = first_published(tingchao.programme, frozenset(), now)
    assert {key.period for key in first} == {"FY30-2"}
    assert first[Key("FY30-2", "bailu", "lamps", "lit")].value == 34
    assert first[Key("FY30-2", "bailu", "lamps", "rank")].value == 1
    assert first[Key("FY30-2", "tingchao", "lamps", "lit")].value == 69


def test_the_page_of_corrections_tells_the_whole_correction(tingchao: Published) -> None:
    page = article(tingchao.root / "site/preview/corrections.html").text_content()
    said = {"白鹭澳", "34", "29", "2030年12月20日", "听潮岛灯房", "把邻澳的五处算了进来"}
    assert {one for one in said if one not in page} == set()


def test_the_folder_holds_yaml_and_hand_written_pages_alone() -> None:
    assert written_by_hand(PROJECT) == ONLY_YAML_AND_PAGES


def test_nothing_is_wrong_and_the_late_return_is_told(tingchao: Published) -> None:
    assert tingchao.findings == {"info PD319": 1}


def test_site_and_briefings_name_the_financial_year(tingchao: Published) -> None:
    assert "briefings/FY30-4/circular.pdf" in tingchao.files()
    year = "2030—2031财政年度"
    pages = (tingchao.root / "site" / "preview").rglob("*.html")
    assert any(year in one.read_text("utf-8") for one in pages)
    page = (tingchao.root / "site/preview/periods/FY30-2.html").read_text("utf-8")
    assert year in page
    assert "点亮率" in page
