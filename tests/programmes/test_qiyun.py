"""A province of four levels with 201 towns and a zone without a code, by YAML alone.

City c = 1…4 (春夏秋冬), county k = 1…5 (仁义礼智信), town t = 1…10 (甲…癸). Every town
plans home 10 + k and care 4c (癸: no task); 夏智子乡 is an eleventh town of c = 2, k = 4.
Filled home is k, then k + c, then k + c + t; filled care is c, 2c, 3c, which is the pace.
The zone plans 40 and 20 and is at its pace too.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.programmes.pencil import ONLY_YAML_AND_PAGES, written_by_hand
from tests.programmes.worked_by_hand import Published, by_hand, published

QIYUN = Path(__file__).parent / "qiyun"

FIRST_QUARTER = [
    # A city 10 × (11 + … + 15) = 650; 4 × 650 + 14 (子乡) + 40 (zone).
    "2031Q1 栖云省 home planned: reported 2654",
    # A county 9 × 4c = 36c, a city 180c; 180 × (1 + 2 + 3 + 4) + 8 (子乡) + 20 (zone).
    "2031Q1 栖云省 care planned: reported 1828",
    # A city 10 × (1 + … + 5) = 150; 4 × 150 + 4 (子乡) + 10 (zone).
    "2031Q1 栖云省 home filled: reported 614",
    "2031Q1 栖云省 home completion_rate: reported 614/2654",
    # A city 5 × 9c = 45c; 450 + 2 (子乡) + 5 (zone) = 457, a quarter of 1828.
    "2031Q1 栖云省 care filled: reported 457",
    "2031Q1 栖云省 care gap: reported 0",
    "2031Q1 栖云省 care standing: reported steady",
    "2031Q1 栖云省 all filled: reported 1071",
    # 150 of 650; 夏长 has 164 of 704, which is more; the other three share the next place.
    "2031Q1 春生市 home filled: reported 150",
    "2031Q1 夏长市 home rank: reported 1",
    "2031Q1 冬藏市 home rank: reported 2",
    # 10 of 110 against a quarter: 100 × (1/11 - 1/4) = -175/11.
    "2031Q1 春仁区 home gap: reported -175/11",
    "2031Q1 春仁区 home standing: reported stalled",
    # 夏信 1/3, 夏智 44/154 = 2/7, then the zone with 10/40 before 夏礼 with 3/13.
    "2031Q1 云港开发区 home rank: reported 3",
    "2031Q1 云港开发区 all returns_expected: reported 1",
    # Ten towns with 1 of 11 each.
    "2031Q1 春仁己街道 home rank: reported 1",
    "2031Q1 春仁癸街道 care filled: no_task",
    "2031Q1 春仁癸街道 all planned: reported 11",
    "2031Q1 冬信林场 all planned: not_in_plan",
    # 201 towns and the zone; the forest farm is not in the plan.
    "2031Q1 栖云省 all returns_expected: reported 202",
    "2031Q1 栖云省 all on_time_rate: reported 1",
    # 457 people on duty at 500 yuan.
    "2031Q1 栖云省 care care_month: reported 228500",
]

SECOND_QUARTER = [
    # 春礼 (c = 1, k = 3) without 丙 and 丁: 8 × 4 = 32; each of the two from 3 (Q1) to 13.
    "2031Q2 春礼丙镇 home filled: not_reported",
    "2031Q2 春礼县 home filled: partial 38..58",
    "2031Q2 春礼县 home completion_rate: partial 38/130..58/130",
    # 100 × (38 - 65) / 130 and 100 × (58 - 65) / 130, which is -5.4.
    "2031Q2 春礼县 home gap: partial -2700/130..-700/130",
    "2031Q2 春礼县 home standing: partial stalled..slow",
    # Eight lack 9 each; each of the two lacks 13 - 3 or nothing.
    "2031Q2 春礼县 home remaining: partial 72..92",
    "2031Q2 春礼县 home short_cells: partial 8..10",
    # Care: seven with 2 of 4 each; each of the two from 1 to 4.
    "2031Q2 春礼县 care filled: partial 16..22",
    "2031Q2 春礼县 all filled: partial 54..80",
    # On duty: 甲 lost one of 4, seven have 4.
    "2031Q2 春礼县 home serving: partial 31",
    "2031Q2 春礼县 home vacant: partial 1",
    "2031Q2 春礼县 home stay_share: partial 31/32",
    # Eight towns from 3 to 4, of 13 each: 100 × 8 / 104.
    "2031Q2 春礼县 home filled_change: partial 8",
    "2031Q2 春礼县 home completion_rate_change: partial 800/104",
    "2031Q2 春礼县 all completeness: reported 8/10",
    "2031Q2 春礼丁镇 all returns_complete: reported 0",
    # 春信 60/150, 春智 50/140, 春义 30/120, 春仁 20/110; 春礼 is not ranked.
    "2031Q2 春礼县 home rank: partial",
    "2031Q2 春义县 home rank: reported 3",
    "2031Q2 春仁区 home rank: reported 4",
    # 150 + 5 × 10 × 1 = 200 with all towns; without two of 4: 192, then 2 × 3 to 2 × 13 more.
    "2031Q2 春生市 home filled: partial 198..218",
    # Cities 4 × 150 + 50 × (1 + 2 + 3 + 4) = 1100, 子乡 6, zone 20, without 8: 1118.
    "2031Q2 栖云省 home filled: partial 1124..1144",
    # 2 × 457 - 4 = 910, then 2 × 1 to 2 × 4 more: 912 and 918 about 914, the pace.
    "2031Q2 栖云省 care filled: partial 912..918",
    "2031Q2 栖云省 care gap: partial -200/1828..400/1828",
    "2031Q2 栖云省 care standing: partial slow..steady",
    "2031Q2 栖云省 all completeness: reported 200/202",
    "2031Q2 夏智子乡 care filled: reported 4",
    "2031Q2 云港开发区 care care_month: reported 5000",
]

NAMES_AND_MERGER = [
    # 城关镇 stands twice: c = 1 and c = 3 of k = 2, both t = 1: 2 + 1 + 1 and 2 + 3 + 1.
    "2031Q3 春义县/城关镇 home filled: reported 4",
    "2031Q3 秋义县/城关镇 home filled: reported 6",
    "2031Q3 春义县/城关镇 care planned: reported 4",
    "2031Q3 秋义县/城关镇 care planned: reported 12",
    # The lowest of ten different rates.
    "2031Q3 秋收市/秋义县/城关镇 home rank: reported 10",
    # 渡口乡 becomes 甲镇: 3, then 3 + 3, of 13.
    "2031Q1 秋礼渡口乡 home filled: reported 3",
    "2031Q2 秋礼甲镇 home filled: reported 6",
    "2031Q2 秋礼甲镇 home filled_change: reported 3",
    "2031Q2 秋礼甲镇 home completion_rate_change: reported 300/13",
    # 癸乡 and 子乡 (14 each) are 双合镇 from July on; both had 6 in June.
    "2031Q3 夏智双合镇 home planned: reported 28",
    "2031Q3 夏智双合镇 home filled: reported 30",
    "2031Q3 夏智双合镇 home standing: reported over_fulfilled",
    "2031Q3 夏智双合镇 home filled_change: reported 18",
    "2031Q3 夏智双合镇 home completion_rate_change: reported 1800/28",
    # 30/28 = 15/14, as 壬乡 has: 4 + 2 + 9 = 15 of 14.
    "2031Q3 夏智双合镇 home rank: reported 1",
    "2031Q3 夏智壬乡 home rank: reported 1",
    "2031Q3 夏智辛乡 home rank: reported 3",
    # It was not there when the plan was made; its care is missing.
    "2031Q3 夏智双合镇 home planned_original: no_task",
    "2031Q3 夏智双合镇 care planned: reported 8",
    "2031Q3 夏智双合镇 care filled: not_reported",
    # 30 and the 4 that 子乡 had in June (癸乡 had no task), or all 8.
    "2031Q3 夏智双合镇 all filled: partial 34..38",
    "2031Q3 夏智双合镇 all filled_change: partial 18",
    # Towns 1…9: 9 × 6 + 45 = 99, and 30; 11 × 14 planned then and now; 66 in June.
    "2031Q3 夏智县 home filled: reported 129",
    "2031Q3 夏智县 home planned: reported 154",
    "2031Q3 夏智县 home planned_original: reported 154",
    "2031Q3 夏智县 home completion_rate_original: reported 129/154",
    "2031Q3 夏智县 home filled_change: reported 63",
    "2031Q3 夏智县 home completion_rate_change: reported 6300/154",
    # 9 × 6 = 54, and 4 to 8.
    "2031Q3 夏智县 care filled: partial 58..62",
    "2031Q3 夏智县 all completeness: reported 9/10",
]

THIRD_QUARTER = [
    # 10 × (1 + 1) + 55 and so on: 150 + 50 + 275 = 475 of 650; 19/26 - 3/4 = -1/52.
    "2031Q3 春生市 home filled: reported 475",
    "2031Q3 春生市 home completion_rate: reported 19/26",
    "2031Q3 春生市 home gap: reported -100/52",
    "2031Q3 春生市 home standing: reported slow",
    # A town lacks 10 + k - (k + 1 + t) = 9 - t: 8 + … + 1 = 36 in each of five counties,
    # although 650 - 475 is only 175: 癸 has one too many in each.
    "2031Q3 春生市 home remaining: reported 180",
    "2031Q3 春生市 home short_cells: reported 40",
    # 秋 575/650, 夏 569/704 (525 - 16 for 癸 + 30 for 双合 + 30 for the zone), 春 475/650.
    "2031Q3 夏长市 home filled: reported 569",
    "2031Q3 秋收市 home rank: reported 1",
    "2031Q3 夏长市 home rank: reported 2",
    "2031Q3 春生市 home rank: reported 3",
    "2031Q3 冬藏市 home rank: partial",
    # 夏智 129/154, 夏信 125/150, 夏礼 105/130, 夏义 95/120, 夏仁 85/110, the zone 30/40.
    "2031Q3 夏信县 home rank: reported 2",
    "2031Q3 云港开发区 home rank: reported 6",
    "2031Q3 云港开发区 all completion_rate: reported 3/4",
    "2031Q3 云港开发区 care care_month: reported 7800",
    # 冬智 (c = 4, k = 4) without 戊: 10 × 8 + 55 - 13 = 122; 戊 from 8 (June) to 14.
    "2031Q3 冬智县 home filled: partial 130..136",
    "2031Q3 冬智县 home gap: partial 2500/140..3100/140",
    "2031Q3 冬智县 home standing: partial steady",
    # 甲…丁 lack 5 + 4 + 3 + 2; 戊 lacks 14 - 8 or nothing.
    "2031Q3 冬智县 home remaining: partial 14..20",
    "2031Q3 冬智县 home short_cells: partial 4..5",
    # Cities 4 × 425 + 50 × 10 = 2200, - 16 + 30 in 夏智, zone 30, without 13: 2231.
    "2031Q3 栖云省 home filled: partial 2239..2245",
    # Counties lack 36, 28, 21, 15 by city: 500; 戊 1 of them; zone 10: 509, and 戊's 6.
    "2031Q3 栖云省 home remaining: partial 509..515",
    # 8, 7, 6, 5 towns in each of five counties: 130; 戊 one of them; the zone.
    "2031Q3 栖云省 home short_cells: partial 130..131",
    # 3 × 457 = 1371, without 双合 6 and 戊 12: 1353; 4 + 8 in June, 8 + 16 planned.
    "2031Q3 栖云省 care filled: partial 1365..1377",
    "2031Q3 栖云省 care gap: partial -600/1828..600/1828",
    "2031Q3 栖云省 care care_month: partial 703560",
    "2031Q3 栖云省 all completion_rate: partial 3604/4482..3622/4482",
    "2031Q3 栖云省 all planned_original: reported 4482",
    # Now 2231 without 丙 7 and 丁 8 (nothing in June); June 1118 without 戊 8.
    "2031Q3 栖云省 home filled_change: partial 1106",
    # 200 towns and the zone; 戊 and 双合 (care) are missing, 秋信庚乡 came ten days late.
    "2031Q3 栖云省 all returns_expected: reported 201",
    "2031Q3 栖云省 all completeness: reported 199/201",
    "2031Q3 栖云省 all on_time_rate: reported 198/201",
    "2031Q3 夏长市 all completeness: reported 50/51",
    "2031Q3 秋收市 all on_time_rate: reported 49/50",
    "2031Q3 秋信县 all on_time_rate: reported 9/10",
    "2031Q3 秋信庚乡 all returns_complete: reported 1",
    "2031Q3 秋信庚乡 all returns_on_time: reported 0",
]


@pytest.fixture(scope="module")
def qiyun(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The programme, built once."""
    return published(QIYUN, tmp_path_factory.mktemp("qiyun"))


@pytest.mark.parametrize(
    "line", [*FIRST_QUARTER, *SECOND_QUARTER, *NAMES_AND_MERGER, *THIRD_QUARTER]
)
def test_the_program_computes_what_was_worked_out_by_hand(qiyun: Published, line: str) -> None:
    assert qiyun.line(line) == by_hand(line)


def test_every_node_has_all_its_rows_and_no_other(qiyun: Published) -> None:
    # 228 areas (province, 4 cities, 20 counties, zone, 201 towns, forest farm), 227 after the
    # merger, × 3 kinds × 13 (plan, 4 measures, 1 derived, 1 ratio, 6 of completion); a rank
    # for all but the province × 3; an amount for care; 5 of returns for `all`:
    # 228 × 39 + 227 × 3 + 228 + 228 × 5 = 10941. From June on 2 changes × 3: 1368 more.
    # After the merger 2 of the original plan × 3 too: 227 × (39 + 1 + 5 + 6 + 6) + 226 × 3.
    assert qiyun.rows_by_period() == {"2031Q1": 10941, "2031Q2": 12309, "2031Q3": 13617}


def test_the_merger_moves_the_plan_and_keeps_the_total(qiyun: Published) -> None:
    table = qiyun.programme.allocation_file.allocations[0]
    for kind, total in (("home", 2654), ("care", 1828)):
        for day in (date(2031, 6, 30), date(2031, 7, 1)):
            plan = qiyun.programme.plan_on(table, day)
            cells = [held for (_, one), held in plan.items() if one == kind]
            assert sum(held for held in cells if not isinstance(held, str)) == total


def test_a_renamed_town_bears_the_name_of_the_day(qiyun: Published) -> None:
    town = qiyun.programme.areas["qiuli_jia"]
    names = [town.name_on(one.as_of) for one in qiyun.programme.periods]
    assert names == ["秋礼渡口乡", "秋礼甲镇", "秋礼甲镇"]


def test_nothing_is_found_but_what_an_editor_should_know(qiyun: Published) -> None:
    # The fourth quarter to come; 丙 and 丁 of 春礼 have no June to follow their stock from
    # (双合 has: 癸 and 子); one late return.
    expected = {"info PD305": 1, "info PD310": 2, "info PD319": 1}
    assert qiyun.findings == expected


def test_only_yaml_and_written_pages_make_the_programme() -> None:
    assert written_by_hand(QIYUN) == ONLY_YAML_AND_PAGES


def test_site_and_briefings_of_the_programme_are_built(qiyun: Published) -> None:
    below = qiyun.programme.areas.keys() - {"qiyun"}
    assert {f"site/preview/areas/{one}.html" for one in below} <= qiyun.files()
    assert [one for one in qiyun.files() if one.startswith("briefings/2031Q3")] != []


def test_both_towns_of_one_name_can_be_told_apart_on_their_pages(qiyun: Published) -> None:
    for area, shown in (("chunyi_chengguan", "春义县城关镇"), ("qiuyi_chengguan", "秋义县城关镇")):
        page = qiyun.root / f"site/preview/areas/{area}.html"
        assert f"<h1>{shown}" in page.read_text("utf-8")
