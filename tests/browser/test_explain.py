"""A reader asks a figure, a clause or a term where it stands."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.server import Served, served
from tests.conftest import Built


@pytest.fixture(scope="module")
def place(built: Built) -> Iterator[Served]:
    with served(built.site, "/a/b/") as found:
        yield found


def opened(browser: Browser, place: Served, path: str, width: int = 1440) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(place.page(path))
    return page


@pytest.mark.parametrize("width", [390, 1440])
def test_a_figure_that_is_clicked_says_how_it_came_about_and_stays_on_the_page(
    browser: Browser, built: Built, place: Served, width: int
) -> None:
    page = opened(browser, place, f"periods/{built.programme.periods[-1].period}.html", width)
    asked = page.locator("table td a.gg-fig[data-figure$='completion_rate']").first
    asked.click()
    answer = page.locator(".gg-pop")
    answer.wait_for()
    text = answer.inner_text()
    for word in ("公式", "用到的数", "分母", "公布"):
        assert word in text
    assert asked.inner_text() in text
    box = answer.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_a_figure_answers_by_keyboard_and_gives_the_focus_back(
    browser: Browser, place: Served
) -> None:
    page = opened(browser, place, "index.html")
    asked = page.locator("a.gg-fig").first
    asked.focus()
    page.keyboard.press("Enter")
    page.locator(".gg-pop").wait_for()
    assert page.evaluate("document.activeElement.classList.contains('gg-pop')")
    page.keyboard.press("Escape")
    assert page.locator(".gg-pop").count() == 0
    assert page.evaluate("document.activeElement.className").startswith("gg-fig")
    page.close()


def test_inside_an_answer_the_next_figure_can_be_asked(browser: Browser, place: Served) -> None:
    page = opened(browser, place, "index.html")
    page.locator(".gg-headline__figure a.gg-fig").click()
    page.locator(".gg-pop a.gg-fig").first.click()
    page.wait_for_function("document.querySelector('.gg-pop').innerText.includes('之和')")
    assert page.locator(".gg-pop").count() == 1
    page.close()


def test_a_clause_that_is_clicked_is_retold_in_place(browser: Browser, place: Served) -> None:
    page = opened(browser, place, "allocation.html")
    page.locator("a.gg-clause-link").first.click()
    page.locator(".gg-pop").wait_for()
    assert len(page.locator(".gg-pop").inner_text()) > len("打开所在页面关闭")
    page.close()


def test_without_scripts_a_figure_leads_to_its_derivation(browser: Browser, place: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(place.page("index.html"))
    asked = page.locator(".gg-headline__figure a.gg-fig")
    key = asked.get_attribute("data-figure") or ""
    asked.click()
    assert page.url.endswith(f"#{'.'.join(key.split('/')[2:])}")
    assert "公式" in page.locator("section.gg-explained:target").inner_text()
    context.close()


def test_from_a_folder_a_figure_leads_to_its_derivation(browser: Browser, built: Built) -> None:
    page = browser.new_page()
    page.goto((built.site / "index.html").as_uri())
    page.locator(".gg-headline__figure a.gg-fig").click()
    page.locator("section.gg-explained:target").wait_for()
    assert "how/" in page.url
    page.close()


def test_asking_asks_nothing_outside_and_misses_nothing(browser: Browser, place: Served) -> None:
    outside: list[str] = []
    page = browser.new_page()
    page.on(
        "request",
        lambda one: None if one.url.startswith(place.address) else outside.append(one.url),
    )
    page.goto(place.page("index.html"))
    page.locator("a.gg-fig").first.click()
    page.locator(".gg-pop").wait_for()
    page.close()
    assert outside == []
    assert place.missing == []
