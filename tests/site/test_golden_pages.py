"""Whole pages of the invented programme, reviewed once and kept: a change shows as a diff.

`run.py test tests/site/test_golden_pages.py --update-golden` writes them anew.
"""

from pathlib import Path

import pytest

from generator.pages import render
from generator.progress.compute import compute
from generator.workflow.check import check
from tests.conftest import PROGRAMMES

GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
PLACES = (
    *("index.html", "periods/index.html", "periods/2024-06.html", "areas/index.html"),
    *("allocation.html", "leadership.html", "methods.html", "plan.html", "downloads.html"),
    *("about.html", "contact.html", "accessibility.html", "sitemap.html", "glossary.html"),
    *("timeline.html", "groups.html", "rights.html", "areas/chenlu.html"),
    *("how/2024-06/chenlu.html", "how/2024-06/qinghe.html"),
    *("adjustments.html", "corrections.html", "data-quality.html", "apply.html", "api.html"),
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    programme = check(PROGRAMMES["qinghe"]).sound
    assert programme is not None
    content = render(programme, compute(programme))
    return {one.path: one.html for one in content.pages}


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_as_it_was_reviewed(
    pages: dict[str, str], place: str, pytestconfig: pytest.Config
) -> None:
    golden = GOLDEN / place.replace("/", "-")
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(pages[place] + "\n", encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == pages[place] + "\n"
