"""What a first visit costs and how it looks while it loads: the facts a Lighthouse run measures."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import open_details
from tests.browser.pages import enough_of_each_kind, one_of_each_kind
from tests.browser.server import Served, served
from tests.conftest import Built

HOME_BYTES = 300_000
WIDTHS = (320, 390, 768, 1440)
WHILE_READ = 0.005
"""What may move while the browser still reads the page, half a row there: a twentieth of "good"."""
_SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""
_PLACES = """[...document.querySelectorAll("body *")].map(one => {
  const box = one.getBoundingClientRect();
  return [one.tagName, box.x, box.y, box.width, box.height];
})"""


@pytest.fixture(scope="module")
def place(built: Built) -> Iterator[Served]:
    with served(built.site, "/zt/gyg/") as found:
        yield found


def test_the_home_page_is_light_over_the_wire(browser: Browser, place: Served) -> None:
    place.sent.clear()
    page = browser.new_page()
    page.goto(place.page("index.html"), wait_until="networkidle")
    page.close()
    assert place.missing in ([], ["/favicon.ico"])
    assert not any("search/" in one for one in place.sent)
    assert sum(place.sent.values()) <= HOME_BYTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, built: Built, place: Served, width: int, scheme: str
) -> None:
    """Scripts, fonts and charts move nothing: all stands where the page alone puts it."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    files: list[str] = []
    page.on("request", lambda one: files.append(one.resource_type))
    for one in ("index.html", f"periods/{built.programme.periods[-1].period}.html", "plan.html"):
        page.route("**/*.js", lambda route: route.abort())
        page.goto(place.page(one))
        alone = page.evaluate(_PLACES)
        page.unroute("**/*.js")
        page.goto(place.page(one))
        assert page.evaluate(_SHIFTS) <= WHILE_READ, one
        assert page.evaluate(_PLACES) == alone, one
    page.close()
    assert "script" in files
    assert "font" not in files


@pytest.mark.parametrize("width", [390, 1440])
def test_without_scripts_the_home_page_is_complete(
    browser: Browser, built: Built, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page.goto((built.site / "index.html").as_uri())
    for part in ("h1", ".gg-headline__figure", ".gg-ledger__num", ".gg-rank__row a", ".gg-multi"):
        assert page.locator(part).first.is_visible(), part
    assert page.get_by_role("link", name=built.programme.area_file.areas[1].name).first.is_visible()
    assert page.locator(".gg-tabs a").first.is_visible()
    assert page.locator(".gg-tool:visible").count() == 0
    page.locator("details.gg-how summary").first.click()
    assert page.locator(".gg-how__body").first.is_visible()
    page.close()


def test_no_page_asks_another_host_or_says_an_error(
    browser: Browser, built: Built, place: Served
) -> None:
    page: Page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda one: faults.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: faults.append(str(one)))
    own = (place.address, "data:", "blob:")
    page.on("request", lambda one: None if one.url.startswith(own) else faults.append(one.url))
    for one in enough_of_each_kind(built):
        page.goto(place.page(one), wait_until="networkidle")
    page.close()
    assert [one for one in faults if "favicon" not in one] == []


def test_no_page_scrolls_sideways(browser: Browser, built: Built) -> None:
    page = browser.new_page()
    wide = []
    for one in one_of_each_kind(built.site):
        page.goto((built.site / one).as_uri())
        open_details(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((one, width))
    page.close()
    assert wide == []
