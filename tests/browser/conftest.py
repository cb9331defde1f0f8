"""One Chromium per worker, and pages of the built site in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS
from tests.tools import needs


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=needs("chromium"), args=list(FLAGS))
        yield started
        started.close()
