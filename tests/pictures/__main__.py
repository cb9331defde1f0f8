"""`make pictures`: build the invented programme and take its pictures into docs/pictures/."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS
from tests.conftest import ROOT, Built, built_in
from tests.tools import needs

OUT = ROOT / "docs" / "pictures"
PAGES = {
    "home": "index.html",
    "apply": "apply.html",
    "period": "periods/{last}.html",
    "area": "areas/{area}.html",
    "plan": "plan.html",
    "how": "how/{last}/{area}.html",
}
SIZES = {"desktop": (1200, 1250), "phone": (390, 1400)}
SCHEMES = ("light", "dark")


def shots() -> Iterator[tuple[str, str, str, str]]:
    """(page, size, scheme, file) of every picture."""
    for name in PAGES:
        for size in SIZES:
            for scheme in SCHEMES:
                yield name, size, scheme, f"{name}-{size}-{scheme}.png"


def take(browser: Browser, built: Built) -> None:
    """One picture per page, size and scheme, cut at its height."""
    last = built.programme.periods[-1].period
    area = built.programme.area_file.areas[1].id
    for name, size, scheme, file in shots():
        width, height = SIZES[size]
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page.goto((built.site / PAGES[name].format(last=last, area=area)).as_uri())
        page.screenshot(path=OUT / file)
        page.close()


def main() -> None:
    """Build in a folder of its own and take every picture; pictures of before are removed."""
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        built = built_in("qinghe", Path(folder))
        browser = driver.chromium.launch(executable_path=needs("chromium"), args=list(FLAGS))
        take(browser, built)
        browser.close()


if __name__ == "__main__":
    main()
