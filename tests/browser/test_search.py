"""A reader searches in Chinese: from a web server, and from a folder on a stick."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.publish.site import build_site
from generator.workflow.site_pages import content_of
from tests.browser.axe import violations
from tests.browser.server import served
from tests.conftest import Built, built_in

QUERIES = {
    "公益": "index.html",
    "岱庙街道": "areas/daimiao.html",
    "补贴": "rights.html",
    "意外伤害保险": "rights.html",
    "民主评议": "timeline.html",
    "财政局": "leadership.html",
}
"""What residents type, and a page that has to be among the first three."""
SMALL_LIST = 40_000


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_in("taishan", tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module", params=["http", "file"])
def start(request: pytest.FixtureRequest, district: Built) -> Iterator[str]:
    if request.param == "file":
        yield district.site.as_uri() + "/"
        return
    with served(district.site, "/zt/gyg/") as place:
        yield place.address


@pytest.fixture(scope="module")
def large(district: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages, with the list declared for fewer."""
    folder = tmp_path_factory.mktemp("large")
    content = content_of(district.programme, district.figures)
    assert build_site(replace(content, search_list_up_to=1), folder, folder / "out") == ()
    return folder / "out"


def asked(page: Page, words: str) -> list[str]:
    """Search for words by keyboard; the addresses found, best first."""
    page.locator("[data-gg-opens=gg-search]").press("Enter")
    page.locator("#gg-search-words").fill(words)
    page.locator("#gg-search [role=status]", has_text="找到").wait_for()
    return [
        str(one)
        for one in page.eval_on_selector_all("#gg-search li a", "all => all.map(a => a.href)")
    ]


@pytest.mark.parametrize("words", QUERIES)
def test_a_plain_word_finds_its_page_among_the_first(
    browser: Browser, start: str, words: str
) -> None:
    page = browser.new_page()
    page.goto(start + "periods/index.html")
    found = [one.removeprefix(start).partition("#")[0] for one in asked(page, words)]
    page.close()
    assert QUERIES[words] in found[:3]


def test_words_that_stand_nowhere_are_answered_in_a_sentence(browser: Browser, start: str) -> None:
    page = browser.new_page()
    page.goto(start + "index.html")
    page.click("[data-gg-opens=gg-search]")
    page.fill("#gg-search-words", "海王星环")
    page.locator("#gg-search [role=status]", has_text="没有找到").wait_for()
    assert page.locator("#gg-search li").count() == 0
    page.close()


def test_the_list_of_a_district_is_small(district: Built) -> None:
    assert (district.site / "search" / "index.js").stat().st_size <= SMALL_LIST


def test_no_derivation_page_is_in_the_list(district: Built) -> None:
    assert '["how/' not in (district.site / "search" / "index.js").read_text("utf-8")


@pytest.mark.parametrize("words", ["公益", "岱庙街道", "补贴", "意外伤害保险"])
def test_a_large_site_finds_the_same_words_piece_by_piece(
    browser: Browser, large: Path, words: str
) -> None:
    with served(large, "/zt/gyg/") as place:
        page = browser.new_page()
        page.goto(place.page("index.html"))
        found = asked(page, words)
        assert violations(page) == []
        page.locator("#gg-search li a").first.click()
        page.wait_for_load_state()
        assert words in page.locator("article").inner_text()
        assert not any("/how/" in one for one in found)
        assert place.missing == []
        page.close()


def test_a_large_site_says_that_it_cannot_search_from_a_folder(
    browser: Browser, large: Path
) -> None:
    page = browser.new_page()
    page.goto((large / "index.html").as_uri())
    page.click("[data-gg-opens=gg-search]")
    page.fill("#gg-search-words", "公益")
    page.locator("#gg-search [role=status]", has_text="从文件夹打开时不能搜索").wait_for()
    page.close()
