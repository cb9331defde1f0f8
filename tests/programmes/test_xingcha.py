"""星槎洲: four kinds over eight years; what one kind has too much of never makes up for another."""

from pathlib import Path

import pytest

from tests.programmes.pencil import ONLY_YAML_AND_PAGES, written_by_hand
from tests.programmes.worked_by_hand import Published, by_hand, published

PROJECT = Path(__file__).parent / "xingcha"


@pytest.fixture(scope="module")
def xingcha(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return published(PROJECT, tmp_path_factory.mktemp("xingcha"))


@pytest.mark.parametrize(
    "line",
    [
        # 28 + 20 + 12; from 2036 on two hectares more of cypress
        "Y2035 星槎洲 all planned: reported 60",
        "Y2036 星槎洲 all planned: reported 62",
        # 甘露滩 9.5 + 8 + 6 + 4, 碎玉滩 8 + 5 + 4 + 2, 卧云滩 6 + 4 + 2; ÷ 60
        "Y2031 星槎洲 all planted: reported 58.5",
        "Y2031 星槎洲 all completion_rate: reported 0.975",
        # half a hectare of pine and one of cypress
        "Y2031 星槎洲 all remaining: reported 1.5",
        "Y2031 星槎洲 all short_cells: reported 2",
        # 27.5 ÷ 28, 19 ÷ 20, 12 ÷ 12
        "Y2031 甘露滩 all rank: reported 2",
        "Y2031 碎玉滩 all rank: reported 3",
        "Y2031 卧云滩 all rank: reported 1",
        "Y2031 卧云滩 apricot planned: no_task",
        # 32 + 19 + 12 is more than 60, yet 碎玉滩 lacks one of cypress
        "Y2035 星槎洲 all completion_rate: reported 1.05",
        "Y2035 星槎洲 pine remaining: reported 0",
        "Y2035 星槎洲 all remaining: reported 1",
        "Y2035 星槎洲 all standing: reported overdue",
        # 8 of 8 at last
        "Y2038 星槎洲 all remaining: reported 0",
        "Y2038 星槎洲 all standing: reported over_fulfilled",
    ],
)
def test_each_year_by_itself(xingcha: Published, line: str) -> None:
    assert xingcha.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        "Y2034 碎玉滩 all planted: not_reported",
        "Y2034 碎玉滩 all standing: not_reported",
        # 31 + 12 reported; the year is its own, so nothing was known before: 0 to the plan of 20
        "Y2034 星槎洲 all planted: partial 43..63",
        # 43 ÷ 60 and 63 ÷ 60
        "Y2034 星槎洲 all completion_rate: partial 43/60..1.05",
        "Y2034 星槎洲 all remaining: partial 0..20",
        "Y2034 星槎洲 all standing: partial overdue..over_fulfilled",
        # seven returned figures, each half a hectare less alive: 39.5, ÷ 43
        "Y2034 星槎洲 all alive: partial 39.5",
        "Y2034 星槎洲 all alive_share: partial 395/430",
        # 31 ÷ 28 before 12 ÷ 12; who has not reported has no place
        "Y2034 甘露滩 all rank: reported 1",
        "Y2034 卧云滩 all rank: reported 2",
        "Y2034 碎玉滩 all rank: not_reported",
    ],
)
def test_the_year_without_one_return(xingcha: Published, line: str) -> None:
    assert xingcha.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        "Y2031 星槎洲 pine eight_years_planned: reported 190",
        "Y2031 星槎洲 all eight_years_planned: reported 486",
        # one year done: 58.5 of 486; 166.5 + 133 + 84 + 44 to go
        "Y2031 星槎洲 all eight_years_rate: reported 585/4860",
        "Y2031 星槎洲 all eight_years_remaining: reported 427.5",
        # pine 甘露滩 9.5 + 12.5 + 13, 碎玉滩 3 × 8, 卧云滩 3 × 6
        "Y2033 星槎洲 pine eight_years_achieved: reported 77",
        "Y2033 星槎洲 pine eight_years_rate: reported 77/190",
        # 77 + 51 + 36 + 18
        "Y2033 星槎洲 all eight_years_achieved: reported 182",
        "Y2033 星槎洲 all eight_years_remaining: reported 304",
        # 77, and 19 to 27 in the year without 碎玉滩
        "Y2034 星槎洲 pine eight_years_achieved: partial 96..104",
        "Y2034 星槎洲 pine eight_years_remaining: partial 86..94",
    ],
)
def test_the_way_to_the_goal(xingcha: Published, line: str) -> None:
    assert xingcha.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # pine 甘露滩 104, 碎玉滩 7 × 8 and 0 to 8, 卧云滩 48: above 190 whatever 2034 was
        "Y2038 星槎洲 pine eight_years_achieved: partial 208..216",
        "Y2038 星槎洲 pine eight_years_remaining: partial 0..0",
        # cypress 64, 4 × 5 + 7 + 7 + 8 and 0 to 6, 32; goal 150
        "Y2038 星槎洲 cypress eight_years_achieved: partial 138..144",
        "Y2038 星槎洲 cypress eight_years_remaining: partial 6..12",
        # willow 48, 28 and 0 to 4, 16; goal 96
        "Y2038 星槎洲 willow eight_years_remaining: partial 0..4",
        # apricot 32, 14 and 0 to 2; goal 50
        "Y2038 星槎洲 apricot eight_years_remaining: partial 2..4",
        # 208 + 138 + 92 + 46 and 216 + 144 + 96 + 48, of 486
        "Y2038 星槎洲 all eight_years_achieved: partial 484..504",
        "Y2038 星槎洲 all eight_years_rate: partial 484/486..504/486",
        # 0 + 6 + 0 + 2 and 0 + 12 + 4 + 4, though 504 is more than 486
        "Y2038 星槎洲 all eight_years_remaining: partial 8..20",
    ],
)
def test_surplus_pine_makes_up_for_no_other_kind(xingcha: Published, line: str) -> None:
    assert xingcha.line(line) == by_hand(line)


def test_goals_have_rows_for_the_whole_alone(xingcha: Published) -> None:
    areas = {key.split("/")[1] for key in xingcha.rows if "/eight_years_" in key}
    assert areas == {"xingcha"}


def test_every_year_begins_anew(xingcha: Published) -> None:
    assert [key for key in xingcha.rows if key.endswith("_change")] == []


def test_the_folder_holds_yaml_and_hand_written_pages_alone() -> None:
    assert written_by_hand(PROJECT) == ONLY_YAML_AND_PAGES


def test_nothing_is_wrong(xingcha: Published) -> None:
    assert xingcha.findings == {}


def test_site_and_briefings_of_eight_years_are_built(xingcha: Published) -> None:
    papers = {f"briefings/Y{year}/circular.pdf" for year in range(2031, 2039)}
    pages = {f"site/preview/periods/Y{year}.html" for year in range(2031, 2039)}
    assert papers | pages <= xingcha.files()
