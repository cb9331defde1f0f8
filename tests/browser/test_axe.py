"""No page template breaks a rule of WCAG 2.2 AA or a best practice that axe can see."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import COLOURS, LAID_OUT, open_details, violations
from tests.browser.pages import enough_of_each_kind
from tests.conftest import Built

PHONE, DESK = 390, 1440


def found_on(page: Page, built: Built, place: str, *, folded: bool) -> list[str]:
    """Faults of one page as it comes or unfolded; what light, dark and layout change, unfolded."""
    page.emulate_media(color_scheme="light")
    page.goto((built.site / place).as_uri())
    found = violations(page) if folded else []
    open_details(page)
    found += violations(page, rules=LAID_OUT if folded else ())
    page.emulate_media(color_scheme="dark")
    return [f"{place} {one}" for one in (*found, *violations(page, rules=COLOURS))]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_template_breaks_a_rule(browser: Browser, built: Built, width: int) -> None:
    """Whole documents as they come on a desk and unfolded on a phone, layout on both unfolded."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    found = [
        fault
        for place in enough_of_each_kind(built)
        for fault in found_on(page, built, place, folded=width == DESK)
    ]
    page.close()
    assert found == []


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
