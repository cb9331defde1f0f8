"""Pages of programmes of other shapes: deeper trees, no kinds, ceilings, goals, limits."""

import csv
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.reading.programme_reader import read_project
from generator.workflow.site_pages import content_of
from tests.programmes.computed import computed
from tests.conftest import ROOT
from tests.site.pages import figures, numbers, printed

PROGRAMMES = ROOT / "tests" / "programmes"
SMALL = ("liuli", "tingchao", "xingcha", "xingzhu")


@dataclass(frozen=True)
class Rendered:
    pages: dict[str, str]
    rows: dict[str, dict[str, str]]
    figures: Figures

    def page(self, path: str) -> HtmlElement:
        return fragment_fromstring(self.pages[path], create_parent=True)

    def text(self, path: str) -> str:
        return str(self.page(path).text_content())

    def found(self, path: str, wanted: str) -> list[str]:
        those = self.page(path).xpath(wanted)
        assert isinstance(those, list)
        return [str(one) for one in those]


@cache
def rendered(name: str) -> Rendered:
    """The pages of a programme as it was read."""
    programme, found = computed(Path(PROGRAMMES / name))
    content = content_of(programme, found)
    table = csv.DictReader(io.StringIO(content.files["data/progress.csv"].decode("utf-8-sig")))
    rows = {
        "/".join((one["period"], one["area_id"], one["post_kind"], one["indicator"])): one
        for one in table
    }
    return Rendered({one.path: one.html for one in content.pages}, rows, found)


@pytest.mark.parametrize("name", SMALL)
def test_every_figure_on_every_page_equals_the_open_data(name: str) -> None:
    made, seen = rendered(name), 0
    for path in made.pages:
        for key, text in figures(made.page(path)):
            plain, _, part = key.partition("#")
            if part == "first" or plain not in made.rows:
                continue
            expected = printed(made.rows[plain], part, made.figures.decimals)
            assert numbers(text) == expected, (path, key, text)
            seen += 1
    assert seen > 100


def test_a_rate_goes_by_its_own_name_everywhere() -> None:
    made = rendered("xingzhu")
    for path in ("index.html", "periods/index.html", "periods/2032-03.html", "areas/index.html"):
        assert "完成率" not in made.text(path), path
        assert "通水率" in made.text(path), path


def test_a_plan_without_post_kinds_shows_no_kinds() -> None:
    for path, page in rendered("xingzhu").pages.items():
        if path.startswith(("periods/2", "areas/")):
            assert "类别" not in page, path
            assert "分类情况" not in page, path


def test_a_ceiling_is_spoken_of_as_one() -> None:
    made = rendered("liuli")
    page = made.text("periods/2029Q3.html")
    assert "比序时进度高6.1个百分点" in page
    assert "上限 100%" in page
    assert "尚需" not in page
    assert "i-over-limit" in made.pages["periods/2029Q3.html"]


def test_limits_stand_on_the_page_of_the_period_and_of_the_area() -> None:
    made = rendered("liuli")
    assert "漏损率不高于限值为达标" in made.text("periods/2029Q3.html")
    assert "超出上限" in made.text("areas/lan.html")
    assert "i-under-limit" in made.pages["areas/mei.html"]


def test_goals_over_years_stand_on_the_page_of_the_period() -> None:
    text = rendered("xingcha").text("periods/Y2038.html")
    assert "八年造林总数，截至2038年度" in text
    assert "各类分别计算，不以超额抵欠额" in text


def test_an_unpublished_plan_is_said_and_not_computed_with() -> None:
    text = rendered("tingchao").text("periods/FY30-4.html")
    assert "应亮处数没有全部公布" in text
    assert "不计算点亮率" in text


@pytest.fixture(scope="module")
def province() -> Rendered:
    return rendered("qiyun")


def test_every_page_looks_at_the_areas_right_below(province: Rendered) -> None:
    ranked = province.found("index.html", ".//ol[@class='gg-rank']/li/span[2]/a/text()")
    assert ranked == ["秋收市", "春生市", "夏长市", "冬藏市"]
    rows = ".//table[.//caption[@id='progress']]/tbody/tr/th//text()"
    city = province.found("areas/xiazhang.html", rows)
    assert city == ["夏仁区", "夏义县", "夏礼县", "夏智县", "夏信县", "云港开发区"]


def test_crumbs_lead_up_the_tree(province: Rendered) -> None:
    crumbs = province.found("areas/chunren_jia.html", ".//ol[@class='gg-crumb']/li//text()")
    assert crumbs[2:] == [
        "春生市",
        "春仁区",
        "春仁甲街道",
    ]


def test_a_parent_tells_how_complete_its_returns_are(province: Rendered) -> None:
    text = province.text("areas/dongcang.html")
    assert "应报单位50个，报齐49个，报齐率98.0%" in text


def test_a_repeated_name_is_told_apart_where_it_stands_alone(province: Rendered) -> None:
    titles = [
        province.found(path, ".//h1/text()")[0]
        for path, page in province.pages.items()
        if path.startswith("areas/") and "城关镇" in page
    ]
    named = [one for one in titles if one.endswith("城关镇")]
    assert len(named) == len(set(named)) > 1


def test_a_dissolved_area_keeps_its_page_and_says_where_it_went(province: Rendered) -> None:
    text = province.text("areas/xiazhi_gui.html")
    assert "撤销，并入夏智双合镇" in text
    assert "当时没有这个区域" in text
    assert "并入" in province.text("areas/xiazhi_shuanghe.html")


def test_the_list_of_areas_reaches_every_page_of_an_area(province: Rendered) -> None:
    reached = {one.removeprefix("../") for one in province.found("areas/index.html", ".//a/@href")}
    pages = {one for one in province.pages if one.startswith("areas/")}
    assert pages - {"areas/index.html"} <= reached


def test_the_original_plan_is_shown_on_demand(province: Rendered) -> None:
    for path in ("periods/2031Q3.html", "areas/xiazhi.html", "areas/xiazhi_shuanghe.html"):
        folded = ".//details[summary='与原计划相比' and not(@open)]//table/@class"
        assert province.found(path, folded), path
    assert "与原计划相比" not in province.pages["periods/2031Q2.html"]
