"""Everything can be reached and done by keyboard, and one always sees where one is."""

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Built

MOST_STOPS = 400
_WHERE = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const seen = at.getBoundingClientRect();
  return [at.tagName, parseFloat(style.outlineWidth), style.outlineStyle, seen.width * seen.height];
}"""


def opened(browser: Browser, built: Built, place: str, width: int = 1440) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((built.site / place).as_uri())
    return page


def stops(page: Page) -> list[tuple[str, float, str, float]]:
    """What Tab reaches, until the focus has left the page again."""
    found: list[tuple[str, float, str, float]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        tag, width, style, size = page.evaluate(_WHERE)
        if tag in ("BODY", "HTML"):
            return found
        found.append((tag, width, style, size))
    pytest.fail(f"no way out of the page after {MOST_STOPS} stops")


@pytest.mark.parametrize("place", ["index.html", "plan.html", "periods/{last}.html"])
def test_the_focus_is_always_seen_and_finds_its_way_out(
    browser: Browser, built: Built, place: str
) -> None:
    page = opened(browser, built, place.format(last=built.programme.periods[-1].period))
    found = stops(page)
    page.close()
    assert len(found) > 20
    unseen = [one for one in found if one[1] < 2 or one[2] != "solid" or one[3] == 0]
    assert unseen == []


def test_the_first_stop_leads_to_the_text(browser: Browser, built: Built) -> None:
    page = opened(browser, built, "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


def test_a_wide_table_is_moved_by_arrows(browser: Browser, built: Built) -> None:
    last = built.programme.periods[-1].period
    page = opened(browser, built, f"periods/{last}.html", 390)
    table = page.locator("section.gg-scroll:not(:has(.gg-table--prose))").first
    table.focus()
    assert table.evaluate("one => one.scrollWidth > one.clientWidth")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("one => one.scrollLeft > 0", arg=table.element_handle())
    page.close()


def test_search_opens_finds_and_leads_to_a_page_by_keyboard_alone(
    browser: Browser, built: Built
) -> None:
    page = opened(browser, built, "index.html")
    button = page.locator("[data-gg-opens=gg-search]")
    for _ in range(30):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    name = built.programme.area_file.areas[1].name
    page.keyboard.type(name)
    page.locator("#gg-search li").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "gg-search-words"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/areas/**")
    assert page.locator("h1").inner_text() == name
    page.close()


@pytest.mark.parametrize("dialog", ["menu", "search"])
def test_escape_closes_a_dialog_and_gives_the_focus_back(
    browser: Browser, built: Built, dialog: str
) -> None:
    page = opened(browser, built, "plan.html", 390)
    button = page.locator(f"[data-gg-opens=gg-{dialog}]")
    button.press("Enter")
    assert page.locator(f"#gg-{dialog}").is_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('dialog')?.id ?? 'outside'")
        assert inside == f"gg-{dialog}" or page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Escape")
    assert not page.locator(f"#gg-{dialog}").is_visible()
    assert button.evaluate("one => one === document.activeElement")
    page.close()


def test_light_and_dark_are_chosen_by_keyboard_and_kept(browser: Browser, built: Built) -> None:
    page = opened(browser, built, "index.html")
    grounds = []
    for _ in range(3):
        page.locator("[data-gg-scheme-button]").press("Enter")
        page.reload()
        grounds.append(page.evaluate("document.documentElement.dataset.mdColorScheme"))
    assert grounds == ["default", "slate", "default"]
    page.close()
