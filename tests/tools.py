"""Programs of the machine that some tests look at their results with."""

import os
import shutil
from typing import NoReturn

import pytest

# A tool goes by different names on different systems; the first one found is taken.
NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"),
    "libreoffice": ("soffice", "libreoffice"),
    "poppler": ("pdftoppm",),
    "npm": ("npm",),
    "apt": ("apt-get",),
    "git": ("git",),
}


def needs(tool: str) -> str:
    """The path of a tool; without it the test is not run, and fails where GONGGANG_CI is 1."""
    path = next((found for name in NAMES[tool] if (found := shutil.which(name))), None)
    if path is None:
        absent(f"未运行：本机没有 {tool}")
    return path


def absent(sentence: str) -> NoReturn:
    """End the test here: skipped on a person's machine, failed where everything must be there."""
    if os.environ.get("GONGGANG_CI") == "1":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
