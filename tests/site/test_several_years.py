"""Pages over several plan years: every period known by its year, every silence by its reason."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.pages import area as area_page
from generator.pages import period as period_page
from generator.pages.view import View
from tests.builders import Reported, a_period, a_programme
from tests.conftest import ROOT, copied
from tests.programmes.pencil import replace
from tests.site.articles import a_view, element, kept_view, part, read_view, rows, text

PROGRAMMES = ROOT / "tests" / "programmes"
OVERLAY = PROGRAMMES / "taishan_variant"
PLANNED: dict[str, dict[str, int | str]] = {
    "east": {"garden": 10, "ferry": "no task"},
    "west": {"garden": 20, "ferry": 5},
}


def overlaid(folder: Path) -> Path:
    """The first programme with a transfer and a second year."""
    root = copied(ROOT, folder / "taishan")
    for edit in yaml.safe_load((OVERLAY / "edits.yml").read_text("utf-8")):
        replace(root / edit["file"], edit["find"], edit["find"] + edit["add"])
    shutil.copytree(OVERLAY / "data", root / "data", dirs_exist_ok=True)
    return root


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> View:
    return read_view(overlaid(tmp_path_factory.mktemp("several_years")))


def words_of(view: View, area: str) -> list[str]:
    page = element(area_page.page(view, view.programme.areas[area]))
    found = page.xpath("//*[@id='trend']/following::*[name()='svg'][1]//*[name()='text']")
    assert isinstance(found, list)
    return [text(one) for one in found if not isinstance(one, str)]


def test_periods_of_two_years_are_told_apart_in_the_table_and_the_trend(variant: View) -> None:
    page = area_page.page(variant, variant.programme.areas["shengzhuang"])
    heads = [row.split("|")[0] for row in rows(page, "by-period")]
    assert list(dict.fromkeys(heads)) == [
        "2023年一季度",
        *(f"2022年{one}季度" for one in "四三二一"),
    ]
    words = words_of(variant, "shengzhuang")
    assert words.count("2022年") == words.count("2023年") == 1


def test_the_trend_shows_the_plan_of_each_period(variant: View) -> None:
    assert {"计划220", "200", "215"} <= set(words_of(variant, "shengzhuang"))


def test_names_that_do_not_repeat_carry_no_year() -> None:
    view = kept_view(PROGRAMMES / "xingcha")
    declared = [one.short for one in view.programme.indicators.periods]
    assert [view.period_short(one) for one in view.programme.periods] == declared


def a_third_year(root: Path) -> Path:
    """One more year with one quarter, and as yet without a pace."""
    allocation = root / "policy" / "allocation.yml"
    written = allocation.read_text("utf-8")
    third = written[written.index("  - year: 2023") :].replace("2023", "2024")
    allocation.write_text(written + third.replace("plan2024", "plan2023"), "utf-8")
    quarter = "{id: 2024Q1, name: 2024年第一季度, short: 一季度, from: 2024-01-01, to: 2024-03-31}"
    after = (
        "  - {id: 2023Q4, name: 2023年第四季度, short: 四季度, from: 2023-10-01, to: 2023-12-31}\n"
    )
    replace(root / "policy" / "indicators.yml", after, f"{after}  - {quarter}\n")
    filed = (root / "data" / "2023Q1.yml").read_text("utf-8")
    (root / "data" / "2024Q1.yml").write_text(filed.replace("2023", "2024"), "utf-8")
    return root


def test_of_many_years_the_latest_stands_open_and_the_others_on_demand(tmp_path: Path) -> None:
    view = read_view(a_third_year(overlaid(tmp_path)))
    page = area_page.page(view, view.programme.areas["shengzhuang"])
    folded = element(page).xpath("//details[.//caption[starts-with(@id,'by-period')]]/summary")
    assert isinstance(folded, list)
    assert [text(one) for one in folded if not isinstance(one, str)] == ["2023年", "2022年"]
    assert {row.split("|")[0] for row in rows(page, "by-period-0")} == {"2024年一季度"}


def test_a_year_without_a_pace_shows_no_standing(tmp_path: Path) -> None:
    view = read_view(a_third_year(overlaid(tmp_path)))
    page = area_page.page(view, view.programme.areas["shengzhuang"])
    assert [row.split("|")[2] for row in rows(page, "by-period-0")] == ["—", "—", "—"]


def test_a_change_against_a_period_without_a_return_says_what_is_missing() -> None:
    late = {"west": {"garden": 12, "ferry": 1}}
    both = {"east": {"garden": 4}, **late}
    view = a_view(a_programme(PLANNED, a_period(late, day=40), a_period(both, day=60, name="p2")))
    (row,) = [
        one
        for one in rows(period_page.page(view, view.programme.periods[1]), "progress")
        if one.startswith("east乡")
    ]
    assert "无上期数" in row.split("|")


def test_a_part_of_the_kinds_is_told_by_their_names() -> None:
    filed: Reported = {
        "east": {"garden": 4},
        "west": {"garden": {"done": 3, "helped": 2, "present": 3}, "ferry": "not reported"},
    }
    view = a_view(a_programme(PLANNED, a_period(filed)))
    page = area_page.page(view, view.programme.areas["west"])
    assert "只含园子，其余未报" in text(page)
    assert "（0/1）" not in text(page)


def test_a_breakdown_says_how_many_gave_it_and_is_left_out_where_nobody_did() -> None:
    view = kept_view(ROOT)
    last = view.programme.periods[-1]
    assert "按此分类报送的有6个单位，应报7个" in part(period_page.page(view, last), "breakdown")
    given = {
        one.id for one in view.leaves if (filed := view.returned(last, one)) and filed.by_group
    }
    for area in view.leaves:
        shown = "分类构成" in text(area_page.page(view, area))
        assert shown == (area.id in given)
