"""No page template breaks a rule of WCAG 2.2 AA or a best practice that axe can see."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import COLOURS, open_details, violations
from tests.browser.pages import one_of_each_kind
from tests.conftest import Built

PHONE, DESK = 390, 1440
FIRST = "taishan"


def found_on(page: Page, built: Built, place: str, *, folded: bool) -> list[str]:
    """Faults of one page unfolded, in light and dark; folded too where that is asked for."""
    page.emulate_media(color_scheme="light")
    page.goto((built.site / place).as_uri())
    found = violations(page) if folded else []
    open_details(page)
    found += violations(page)
    page.emulate_media(color_scheme="dark")
    return [f"{place} {one}" for one in (*found, *violations(page, rules=COLOURS))]


def faults(browser: Browser, built: Built, width: int, places: list[str]) -> list[str]:
    page = browser.new_page(viewport={"width": width, "height": 900})
    folded = width == DESK
    found = [fault for one in places for fault in found_on(page, built, one, folded=folded)]
    page.close()
    return found


def test_no_page_template_breaks_a_rule_on_a_phone(browser: Browser, built: Built) -> None:
    assert faults(browser, built, PHONE, one_of_each_kind(built.site)) == []


def test_no_page_template_breaks_a_rule_on_a_desk(browser: Browser, built: Built) -> None:
    every = one_of_each_kind(built.site)
    # The other programme's pages come from the same templates: some of them will do.
    assert faults(browser, built, DESK, every if built.name == FIRST else every[::4]) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("width", "dialog"), [(PHONE, "menu"), (PHONE, "search"), (DESK, "search")]
)
def test_no_dialog_breaks_a_rule(
    browser: Browser, built: Built, width: int, dialog: str, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((built.site / "plan.html").as_uri())
    page.click(f"[data-gg-opens=gg-{dialog}]")
    if dialog == "search":
        page.fill("#gg-search-words", built.programme.area_file.areas[1].name)
        page.wait_for_selector("#gg-search li")
    assert violations(page) == []
    page.close()
