"""A programme in 万户 with two decimals, by the month, without post kinds, by YAML alone.

Plan (万户): 朝露 3.25, 晚钟 2.50, 听泉 2.00, 问溪 1.84, 枕石 1.50, 漱流 1.25, together 12.34.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from generator.progress.compute import compute
from generator.progress.figure import Key
from generator.progress.first_published import first_published
from generator.progress.stated import Nature
from generator.progress.stated_figures import stated_differences, stated_in_periods
from tests.programmes.pencil import ONLY_YAML_AND_PAGES, written_by_hand
from tests.programmes.worked_by_hand import Published, by_hand, published

XINGZHU = Path(__file__).parent / "xingzhu"

WORKED = [
    # 3.25 + 2.50 + 2.00 + 1.84 + 1.50 + 1.25; the plan itself states 12.35.
    "2032-01 星渚市 all planned: reported 12.34",
    # As restated in March: 0.30 + 0.25 + 0.10 + 0.12 (not 0.16) + 0.15 + 0.
    "2032-01 星渚市 all connected: reported 0.92",
    # 0.92 / 12.34 = 46/617; 30 of the 365 days from 1 January to 31 December: 6/73.
    # 100 × (46/617 - 6/73) = 100 × (3358 - 3702) / 45041: at least -2, so 平流.
    "2032-01 星渚市 all completion_rate: reported 46/617",
    "2032-01 星渚市 all pace: reported 6/73",
    "2032-01 星渚市 all gap: reported -34400/45041",
    "2032-01 星渚市 all standing: reported level",
    # 480 + 375 + 160 + 168 + 225 + 12.5 = 1420.5 万元 over 0.92 万户.
    "2032-01 星渚市 all cost_per_household: reported 142050/92",
    # Nobody connected yet: 12.5 / 0 has no value, but it was reported; so 0 / 0 samples.
    "2032-01 漱流县 all connected: reported 0",
    "2032-01 漱流县 all cost_per_household: reported",
    "2032-01 漱流县 all sampled_share: reported",
    # 0.10, 0.0923, 0.05, 0.0652, 0.10, 0 of the plan: 晚钟 and 枕石 share the first place.
    "2032-01 枕石县 all rank: reported 1",
    "2032-01 朝露区 all rank: reported 3",
    "2032-01 问溪县 all rank: reported 4",
    # 漱流 is missing: 0.55 + 0.45 + 0.30 + 0.30 + 0.30 = 1.90, and from 0 (January) to 1.25.
    "2032-02 漱流县 all connected: not_reported",
    "2032-02 星渚市 all connected: partial 1.90..3.15",
    "2032-02 星渚市 all completion_rate: partial 190/1234..315/1234",
    # 59 of 365 days. 100 × (190 × 365 - 59 × 1234) / (1234 × 365) = 100 × -3456 / 450410,
    # and 100 × (315 × 365 - 72806) / 450410 = 100 × 42169 / 450410.
    "2032-02 星渚市 all gap: partial -345600/450410..4216900/450410",
    # -0.77 is 平流, 9.36 is 畅流.
    "2032-02 星渚市 all standing: partial level..ahead",
    # Lacking: 2.70 + 2.05 + 1.70 + 1.54 + 1.20 = 9.19; 漱流 from 0 to 1.25.
    "2032-02 星渚市 all remaining: partial 9.19..10.44",
    "2032-02 星渚市 all short_cells: partial 5..6",
    # A flow of those who reported, 问溪 restated from 0.14: 0.25 + 0.20 + 0.20 + 0.18 + 0.15.
    "2032-02 星渚市 all added: partial 0.98",
    # 880 + 675 + 480 + 420 + 450 = 2905 万元 over 1.90 万户.
    "2032-02 星渚市 all cost_per_household: partial 290500/190",
    # The five who reported: 1.90 - 0.92; their plan 12.34 - 1.25 = 11.09; 100 × 0.98 / 11.09.
    "2032-02 星渚市 all connected_change: partial 0.98",
    "2032-02 星渚市 all completion_rate_change: partial 9800/1109",
    # Five of six returns, 枕石 four days late.
    "2032-02 星渚市 all returns_expected: reported 6",
    "2032-02 星渚市 all completeness: reported 5/6",
    "2032-02 星渚市 all on_time_rate: reported 4/6",
    "2032-02 枕石县 all returns_on_time: reported 0",
    # 0.85 + 0.70 + 0.50 + 0.42 + 0.40 + 0.25; the bulletin says 3.21.
    "2032-03 星渚市 all connected: reported 3.12",
    # 312 / 1234 = 25.28 %: the bulletin's 25.3 %.
    "2032-03 星渚市 all completion_rate: reported 312/1234",
    # 85 + 70 + 50 + 42 + 40 + 25 = 312 households of 3.12 × 10000.
    "2032-03 星渚市 all sampled_share: reported 312/31200",
    # 3.12 × 10000 households at 200 yuan.
    "2032-03 星渚市 all grant_due: reported 6240000",
    # 2.55 + 2.10 + 1.75 + 1.47 + 1.20 + 0.75 = 9.82 万人 in 3.12 万户.
    "2032-03 星渚市 all people_per_household: reported 982/312",
    # 漱流 has nothing to look back at in February; the other five: 2.87 - 1.90.
    "2032-03 漱流县 all connected_change: not_reported",
    "2032-03 星渚市 all connected_change: partial 0.97",
    # 1.20 / 3.25 = 24/65, 120 of 365 days = 24/73: 100 × 24 × 8 / (65 × 73) = 4.05, 畅流.
    "2032-04 朝露区 all gap: reported 19200/4745",
    "2032-04 朝露区 all standing: reported ahead",
    # 0.55 / 1.84 = 55/184: 100 × (55/184 - 24/73) = 100 × (4015 - 4416) / 13432 = -2.99, 细流.
    "2032-04 问溪县 all gap: reported -40100/13432",
    "2032-04 问溪县 all standing: reported trickle",
    # 12.34 - (1.20 + 0.90 + 0.70 + 0.55 + 0.50 + 0.40 = 4.25); nobody is over the plan.
    "2032-04 星渚市 all remaining: reported 8.09",
    "2032-04 星渚市 all connected_change: reported 1.13",
]


@pytest.fixture(scope="module")
def xingzhu(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The programme, built once."""
    return published(XINGZHU, tmp_path_factory.mktemp("xingzhu"))


@pytest.mark.parametrize("line", WORKED)
def test_the_program_computes_what_was_worked_out_by_hand(xingzhu: Published, line: str) -> None:
    assert xingzhu.line(line) == by_hand(line)


def test_every_node_has_all_its_rows_and_no_other(xingzhu: Published) -> None:
    # Seven areas: plan, 5 measures, 2 derived figures, 1 ratio, 6 of completion, 1 amount and
    # 5 of returns are 21; a rank for the six below the city. From February on 2 changes.
    assert xingzhu.rows_by_period() == {
        "2032-01": 153,
        "2032-02": 167,
        "2032-03": 167,
        "2032-04": 167,
    }


def test_what_was_published_first_is_still_known(xingzhu: Published) -> None:
    now = compute(xingzhu.programme).by_key
    first = first_published(xingzhu.programme, frozenset(), now)
    # January with the 0.16 of 问溪; February without 枕石, whose return came after the 7th:
    # 0.55 + 0.45 + 0.30 + 0.30 = 1.60, then 0.15 + 0 (January) to 1.50 + 1.25.
    assert first[Key("2032-01", "xingzhu", "all", "connected")].value == Fraction("0.96")
    february = first[Key("2032-02", "xingzhu", "all", "connected")]
    assert (february.low, february.high) == (Fraction("1.75"), Fraction("4.35"))
    assert {key.period for key in first} == {"2032-01", "2032-02"}


def test_a_stated_figure_differs_by_rounding_or_really_or_not_at_all(xingzhu: Published) -> None:
    figures = compute(xingzhu.programme)
    told = {
        (one.comparison.stated, one.comparison.computed, one.comparison.nature)
        for one in stated_differences(xingzhu.programme, figures)
    }
    # Six rows and a total of two decimals each: by rounding up to 7 × 0.005 = 0.035.
    # 12.35 - 12.34 = 0.01 is within, 3.21 - 3.12 = 0.09 beyond; 25.284 % is the 25.3 % stated.
    assert told == {
        (Fraction("12.35"), Fraction("12.34"), Nature.ROUNDING),
        (Fraction("3.21"), Fraction("3.12"), Nature.REAL),
    }
    assert len(list(stated_in_periods(xingzhu.programme, figures))) == 2


def test_nothing_is_found_but_what_an_editor_should_know(xingzhu: Published) -> None:
    # Nobody connected to divide by in 漱流, for both derived figures; May to come; 漱流 has no
    # February to follow its chain from; one late return. Both declared differences are silent.
    expected = {"warning SB627": 2, "info PD305": 1, "info PD310": 1, "info PD319": 1}
    assert xingzhu.findings == expected


def test_only_yaml_and_written_pages_make_the_programme() -> None:
    assert written_by_hand(XINGZHU) == ONLY_YAML_AND_PAGES


def test_site_and_briefings_of_the_programme_are_built(xingzhu: Published) -> None:
    below = xingzhu.programme.areas.keys() - {"xingzhu"}
    assert {f"site/preview/areas/{one}.html" for one in below} <= xingzhu.files()
    assert [one for one in xingzhu.files() if one.startswith("briefings/2032-04")] != []
