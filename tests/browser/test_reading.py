"""Real Chromium opens the built pages from a folder, as a resident's browser would."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import open_details
from tests.conftest import Built

PLACES = (
    *("index.html", "periods/{last}.html", "areas/index.html", "plan.html", "allocation.html"),
    *("methods.html", "leadership.html", "downloads.html", "areas/{area}.html"),
    *("about.html", "contact.html", "accessibility.html", "sitemap.html", "glossary.html"),
    *("404.html", "embed/headline.html", "embed/progress.html", "embed/ranking.html"),
    *("timeline.html", "groups.html", "rights.html"),
    *("adjustments.html", "corrections.html", "data-quality.html", "apply.html", "api.html"),
)


def opened(browser: Browser, built: Built, place: str, width: int, scheme: str) -> Page:
    last, area = built.programme.periods[-1].period, built.programme.area_file.areas[1].id
    page = browser.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.goto((built.site / place.format(last=last, area=area)).as_uri())
    return page


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_a_page_fits_its_window_and_asks_for_nothing_outside(
    browser: Browser, built: Built, width: int, scheme: str
) -> None:
    """A scheme sets colours and nothing else; each page is seen in both, each at one width."""
    faults: list[str] = []
    last, area = built.programme.periods[-1].period, built.programme.area_file.areas[1].id
    page = browser.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.on("console", lambda one: faults.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: faults.append(str(one)))
    page.on(
        "request",
        lambda one: (
            None if one.url.startswith(("file:", "data:", "blob:")) else faults.append(one.url)
        ),
    )
    for place in PLACES:
        page.goto((built.site / place.format(last=last, area=area)).as_uri())
        open_details(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light"), place
    page.close()
    assert faults == []


def test_body_text_is_large_enough_and_loosely_set(browser: Browser, built: Built) -> None:
    page = opened(browser, built, "index.html", 390, "light")
    size, height, digits = page.evaluate(
        "() => { const s = getComputedStyle(document.querySelector('article.gg'));"
        "return [parseFloat(s.fontSize), parseFloat(s.lineHeight), s.fontVariantNumeric] }"
    )
    assert size >= 16
    assert 1.6 <= height / size <= 1.8
    assert "tabular-nums" in digits
    page.close()


def test_a_derivation_opens_by_keyboard_and_says_its_formula(
    browser: Browser, built: Built
) -> None:
    page = opened(browser, built, "index.html", 1440, "light")
    summary = page.locator("details.gg-how > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    body = page.locator("details.gg-how[open] .gg-how__body").first
    assert "公式" in body.inner_text()
    assert "＝" in body.inner_text()
    page.close()


def test_a_derivation_over_the_page_closes_when_the_next_one_opens(
    browser: Browser, built: Built
) -> None:
    page = opened(browser, built, "index.html", 1440, "light")
    floating = page.locator("details.gg-how--float")
    assert floating.count() > 1
    floating.nth(0).locator("summary").click()
    floating.nth(1).locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details.gg-how--float[open]").count() == 1
    page.close()


@pytest.mark.parametrize("width", [768, 1440])
def test_the_scale_of_a_ranking_stands_over_its_bars(
    browser: Browser, built: Built, width: int
) -> None:
    page = opened(browser, built, "index.html", width, "light")
    head = page.locator(".gg-rank__row--head svg").bounding_box()
    bar = page.locator(".gg-rank .gg-rank__bar svg").first.bounding_box()
    assert head is not None
    assert bar is not None
    assert abs(head["x"] - bar["x"]) < 1
    assert abs(head["width"] - bar["width"]) < 1
    page.close()


def test_a_table_of_words_fits_a_phone(browser: Browser, built: Built) -> None:
    page = opened(browser, built, "plan.html", 390, "light")
    wide = page.evaluate(
        "[...document.querySelectorAll('.gg-scroll')]"
        ".filter(one => one.scrollWidth > one.clientWidth).length"
    )
    assert page.locator(".gg-table--prose").count() > 1
    assert wide == 0
    page.close()
