"""琉璃谷: less is better, a floor to keep, a share to stay below, and returns with holes."""

from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.progress.figure import Key
from tests.programmes.pencil import ONLY_YAML_AND_PAGES, written_by_hand
from tests.programmes.worked_by_hand import Published, by_hand, published

PROJECT = Path(__file__).parent / "liuli"


@pytest.fixture(scope="module")
def liuli(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return published(PROJECT, tmp_path_factory.mktemp("liuli"))


@pytest.mark.parametrize(
    "line",
    [
        # 18 + 17.6 + 11.4 + 7.5 of 280, pace 0.2: what is below pace is to the good
        "2029Q1 琉璃谷 all used: reported 54.5",
        "2029Q1 琉璃谷 all completion_rate: reported 545/2800",
        "2029Q1 琉璃谷 all gap: reported 150/280",
        "2029Q1 琉璃谷 all standing: reported roomy",
        # 17.6 ÷ 80 = 0.22
        "2029Q1 竹涧 all gap: reported -2",
        "2029Q1 竹涧 all standing: reported tight",
        # 0.18, 0.1875, 0.19, 0.22: the lowest first
        "2029Q1 松涧 all rank: reported 1",
        "2029Q1 兰涧 all rank: reported 2",
        "2029Q1 竹涧 all rank: reported 4",
        # 52 + 46.4 + 22.4; 梅涧 had 11.4 and may have used its 60
        "2029Q2 琉璃谷 all used: partial 132.2..180.8",
        "2029Q2 琉璃谷 all completion_rate: partial 1322/2800..1808/2800",
        # 100 × (0.5 − 180.8 ÷ 280) and 100 × (0.5 − 132.2 ÷ 280)
        "2029Q2 琉璃谷 all gap: partial -4080/280..780/280",
        "2029Q2 琉璃谷 all remaining: partial 0..0",
        "2029Q2 琉璃谷 all standing: partial roomy..strained",
        # 81.5 of 80: over by 1.5, though the valley used 241 of 280
        "2029Q3 竹涧 all standing: reported over_limit",
        "2029Q3 琉璃谷 all gap: reported -1700/280",
        "2029Q3 琉璃谷 all remaining: reported 1.5",
        "2029Q3 琉璃谷 all short_cells: reported 1",
        "2029Q3 琉璃谷 all standing: reported over_limit",
        # (79 − 52) + (81.5 − 46.4) + (30.5 − 22.4), without 梅涧
        "2029Q3 琉璃谷 all used_change: partial 70.2",
        "2029Q3 梅涧 all used_change: not_reported",
    ],
)
def test_a_ceiling_on_use(liuli: Published, line: str) -> None:
    assert liuli.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # 兰涧 has a limit of its own; 1 ÷ 7.5 is 1.67 points below it
        "2029Q1 松涧 all loss_cap_limit: reported 0.1",
        "2029Q1 兰涧 all loss_cap_limit: reported 0.15",
        "2029Q1 兰涧 all loss_cap_margin: reported 5/3",
        "2029Q1 兰涧 all loss_cap_standing: reported kept",
        # 1.8 ÷ 17.6 is above one tenth
        "2029Q1 竹涧 all loss_cap_margin: reported -40/176",
        "2029Q1 竹涧 all loss_cap_standing: reported over_limit",
        # 5.4 ÷ 54.5
        "2029Q1 琉璃谷 all loss_share: reported 54/545",
        "2029Q1 琉璃谷 all loss_cap_breaches: reported 1",
        "2029Q1 琉璃谷 all loss_cap_standing: reported over_limit",
        # 兰涧 left its loss out, 梅涧 everything: 8.5 ÷ 98.4, and 48 + 41.9 delivered
        "2029Q2 琉璃谷 all loss_share: partial 85/984",
        "2029Q2 琉璃谷 all delivered: partial 89.9",
        "2029Q2 兰涧 all loss_cap_limit: reported 0.15",
        "2029Q2 兰涧 all loss_cap_margin: not_reported",
        # no breach known, two areas unknown
        "2029Q2 琉璃谷 all loss_cap_breaches: partial 0..2",
        "2029Q2 琉璃谷 all loss_cap_standing: partial over_limit..kept",
        # 100 × (0.15 − 5 ÷ 30.5)
        "2029Q3 兰涧 all loss_cap_margin: reported -425/305",
        "2029Q3 琉璃谷 all loss_cap_breaches: reported 1",
    ],
)
def test_a_share_to_stay_below(liuli: Published, line: str) -> None:
    assert liuli.line(line) == by_hand(line)


@pytest.mark.parametrize(
    "line",
    [
        # 18 − 20; 15 − 12 by its own floor
        "2029Q1 兰涧 all store_floor_margin: reported -2",
        "2029Q1 梅涧 all store_floor_margin: reported 3",
        "2029Q1 琉璃谷 all store_floor_breaches: reported 1",
        # 竹涧 19 of 20, 梅涧 unknown: breached whatever it was
        "2029Q2 琉璃谷 all store_floor_breaches: partial 1..2",
        "2029Q2 琉璃谷 all store_floor_standing: partial under_limit",
        # from July on 22, which 竹涧 just keeps; 梅涧 still 12, and has 11
        "2029Q3 竹涧 all store_floor_limit: reported 22",
        "2029Q3 竹涧 all store_floor_margin: reported 0",
        "2029Q3 竹涧 all store_floor_standing: reported kept",
        "2029Q3 梅涧 all store_floor_limit: reported 12",
        "2029Q3 梅涧 all store_floor_standing: reported under_limit",
        # 松涧 and 竹涧 alone gave everything; 梅涧 came two days late in October
        "2029Q2 琉璃谷 all returns_complete: reported 2",
        "2029Q2 琉璃谷 all completeness: reported 0.5",
        "2029Q3 琉璃谷 all on_time_rate: reported 0.75",
    ],
)
def test_a_floor_for_what_is_stored(liuli: Published, line: str) -> None:
    assert liuli.line(line) == by_hand(line)


def test_a_small_excess_over_pace_is_softened_and_a_large_one_is_not(liuli: Published) -> None:
    # 兰涧 is 22.4 − 20 above pace, less than the guard of 3; 竹涧 is 46.4 − 40 above.
    softened = compute(liuli.programme).softened
    quarter = {key for key in softened if key.period == "2029Q2"}
    assert quarter == {Key("2029Q2", "lan", "all", "standing")}


def test_the_folder_holds_yaml_and_hand_written_pages_alone() -> None:
    assert written_by_hand(PROJECT) == ONLY_YAML_AND_PAGES


def test_nothing_is_wrong_and_what_is_awaited_or_late_is_told(liuli: Published) -> None:
    assert liuli.findings == {"info PD305": 1, "info PD319": 1}


def test_site_and_briefings_are_built(liuli: Published) -> None:
    assert "briefings/2029Q3/circular.pdf" in liuli.files()
    page = (liuli.root / "site/preview/periods/2029Q3.html").read_text("utf-8")
    assert {one for one in ("用水上限", "用水占上限", "超出水量") if one not in page} == set()
