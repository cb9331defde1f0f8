"""Reading aids and the site as a guest of a portal: under any path, in a folder, in a frame."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.browser.pages import enough_of_each_kind, one_of_each_kind
from tests.browser.server import served
from tests.conftest import Built

ASSETS = Path(__file__).parents[2] / "generator" / "theme" / "assets"
PHONE = 390


def has_failed(asked: Request) -> bool:
    """Whether an answer could not be had; one given up because the page was left does not count."""
    return "ERR_ABORTED" not in str(asked.failure)


def watched(page: Page, own: str) -> list[str]:
    """Everything that goes wrong on a page, as it happens."""
    faults: list[str] = []
    page.on("console", lambda one: faults.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: faults.append(str(one)))
    page.on(
        "request",
        lambda one: None if one.url.startswith((own, "data:", "blob:")) else faults.append(one.url),
    )
    page.on("requestfailed", lambda one: faults.append(one.url) if has_failed(one) else None)
    return faults


def root_size(page: Page) -> float:
    found = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert isinstance(found, int | float)
    return float(found)


@pytest.fixture
def phone(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": PHONE, "height": 800})


def test_large_print_stays_on_for_the_next_page_and_goes_again(
    phone: BrowserContext, built: Built
) -> None:
    with served(built.site) as place:
        page = phone.new_page()
        page.goto(place.page("index.html"))
        usual = root_size(page)
        page.click("[data-gg-large]")
        assert root_size(page) >= 1.25 * usual
        assert page.get_attribute("[data-gg-large]", "aria-pressed") == "true"
        page.goto(place.page("plan.html"))
        assert root_size(page) >= 1.25 * usual
        assert page.get_attribute("[data-gg-large]", "aria-pressed") == "true"
        page.click("[data-gg-large]")
        assert root_size(page) == usual
    phone.close()


def test_large_print_needs_no_sideways_scroll_on_a_phone(
    phone: BrowserContext, built: Built
) -> None:
    phone.add_init_script("localStorage.setItem('gg-large', '1')")
    page = phone.new_page()
    wide = []
    for place in one_of_each_kind(built.site):
        page.goto((built.site / place).as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > PHONE:
            wide.append(place)
    phone.close()
    assert wide == []


def test_the_print_button_prints(phone: BrowserContext, built: Built) -> None:
    phone.add_init_script("window.print = () => { document.title = 'printed' }")
    page = phone.new_page()
    page.goto((built.site / "plan.html").as_uri())
    page.click("[data-gg-print]")
    assert page.title() == "printed"
    phone.close()


def test_without_scripts_no_button_is_shown_that_would_do_nothing(
    browser: Browser, built: Built
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built.site / "plan.html").as_uri())
    assert not page.locator("[data-gg-large], [data-gg-print]").first.is_visible()
    assert page.locator("article h1").is_visible()
    context.close()


def test_the_first_stop_of_the_keyboard_leads_past_the_head(
    phone: BrowserContext, built: Built
) -> None:
    page = phone.new_page()
    page.goto((built.site / "plan.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    phone.close()


def test_motion_is_still_for_those_who_ask_for_it(browser: Browser, built: Built) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto((built.site / "index.html").as_uri())
    longest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('*')].map("
        "one => parseFloat(getComputedStyle(one).transitionDuration)))"
    )
    assert longest <= 0.01
    context.close()


@pytest.mark.parametrize("below", ["/", "/a/b/c/"])
def test_the_site_works_under_any_path_and_asks_nobody_else(
    browser: Browser, built: Built, below: str
) -> None:
    with served(built.site, below) as place:
        page = browser.new_page()
        faults = watched(page, place.address)
        for one in enough_of_each_kind(built):
            page.goto(place.page(one))
            assert page.evaluate("document.documentElement.lang") == "zh-CN"
        page.close()
        assert faults == []
        assert place.missing == []


def test_the_site_works_from_a_folder_with_an_odd_name(
    browser: Browser, built: Built, tmp_path: Path
) -> None:
    folder = tmp_path / "某 栏目 #1"
    shutil.copytree(built.site, folder)
    page = browser.new_page()
    faults = watched(page, "file:")
    for one in enough_of_each_kind(built):
        page.goto((folder / one).as_uri())
    page.close()
    assert faults == []


def test_a_frame_shows_its_figure_in_a_page_of_another_folder(
    browser: Browser, built: Built, tmp_path: Path
) -> None:
    shutil.copytree(built.site, tmp_path / "site")
    (tmp_path / "portal.html").write_text(
        '<!doctype html><html lang="zh-CN"><title>门户</title>'
        '<link rel="icon" href="data:,">'
        '<iframe src="site/embed/progress.html" title="进展" width="900" height="600"></iframe>',
        "utf-8",
    )
    with served(tmp_path) as place:
        page = browser.new_page()
        faults = watched(page, place.address)
        page.goto(place.page("portal.html"))
        frame = page.frame_locator("iframe")
        assert frame.locator("[data-figure]").count() > 10
        frame.locator("tbody th a").first.click()
        page.wait_for_url("**/site/areas/**")
        page.close()
    assert faults == []


def test_a_frame_is_dark_in_the_dark_with_the_colours_of_the_site() -> None:
    tokens, frame = ((ASSETS / one).read_text("utf-8") for one in ("tokens.css", "embed.css"))
    pattern = re.compile(r"(--gg-[\w-]+):\s*(#[0-9a-f]{6})")
    slate = tokens.partition('[data-md-color-scheme="slate"]')[2].partition("}")[0]
    dark = frame.partition("prefers-color-scheme: dark")[2]
    assert pattern.findall(slate)
    assert pattern.findall(dark) == pattern.findall(slate)
