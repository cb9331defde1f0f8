"""`make pictures`: build the invented programme and take its pictures into docs/pictures/."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS
from tests.conftest import ROOT, Built, built_in
from tests.tools import needs

OUT = ROOT / "docs" / "pictures"
SHOTS = (
    ("home", "index.html", 1200, "light", 1250),
    ("home-dark", "index.html", 1200, "dark", 1250),
    ("home-phone", "index.html", 390, "light", 1400),
    ("period", "periods/{last}.html", 1200, "light", 1400),
    ("area", "areas/{area}.html", 1200, "light", 1250),
    ("plan", "plan.html", 1200, "light", 1250),
)


def take(browser: Browser, built: Built) -> None:
    """One picture per page, cut at its height."""
    last = built.programme.periods[-1].period
    area = built.programme.area_file.areas[1].id
    for name, place, width, scheme, height in SHOTS:
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page.goto((built.site / place.format(last=last, area=area)).as_uri())
        page.screenshot(path=OUT / f"{name}.png")
        page.close()


def main() -> None:
    """Build in a folder of its own and take every picture."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        built = built_in("qinghe", Path(folder))
        browser = driver.chromium.launch(executable_path=needs("chromium"), args=list(FLAGS))
        take(browser, built)
        browser.close()


if __name__ == "__main__":
    main()
