"""What comes out of the printer: every column, nothing over the edge, the mark, the address."""

import logging
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.browser.pages import enough_of_each_kind
from tests.conftest import Built

logging.getLogger("pdfminer").setLevel(logging.ERROR)
MARGIN = 16 / 25.4 * 72  # points, at each side
COLUMNS_OF_A_WIDE_TABLE = 24
NUMBERED = """() => {
  const rows = [...document.querySelectorAll('.gg-table tr')];
  const most = Math.max(...rows.map(one => one.cells.length));
  for (const row of rows.filter(one => one.cells.length === most))
    [...row.cells].forEach((cell, at) => { cell.append(`[${at}]`); });
}"""
WIDENED = """count => {
  for (const row of document.querySelectorAll('.gg-table tr'))
    for (let at = row.cells.length; at < count; at++) {
      const cell = row.cells[row.cells.length - 1].cloneNode(false);
      cell.textContent = `列${at}`;
      row.append(cell);
    }
}"""


class Paper:
    """A page of the site as printed: size and words of each sheet."""

    def __init__(self, content: bytes) -> None:
        with pdfplumber.open(BytesIO(content)) as printed:
            self.sizes = [(round(one.width), round(one.height)) for one in printed.pages]
            self.words = [one.extract_words() for one in printed.pages]

    def text(self, sheet: int | None = None) -> str:
        chosen = self.words if sheet is None else [self.words[sheet]]
        return "".join(word["text"] for words in chosen for word in words)

    def over_the_edge(self) -> list[str]:
        """Upright words outside the margins."""
        return [
            word["text"]
            for (width, _), words in zip(self.sizes, self.words, strict=True)
            for word in words
            if word["upright"] and not MARGIN - 2 <= word["x0"] < word["x1"] <= width - MARGIN + 2
        ]


def printed(browser: Browser, page: Path, script: str = "") -> Paper:
    tab = browser.new_page()
    tab.goto(page.as_uri())
    if script:
        tab.evaluate(script, COLUMNS_OF_A_WIDE_TABLE)
    content = tab.pdf(prefer_css_page_size=True, print_background=True)
    tab.close()
    return Paper(content)


def columns(page: Path) -> int:
    """How many columns the widest table of a page has."""
    rows = html.fromstring(page.read_bytes()).iter("tr")
    return max((len(one) for one in rows), default=0)


def test_the_widest_table_is_printed_with_all_its_columns(browser: Browser, built: Built) -> None:
    page = max(sorted(built.site.rglob("*.html")), key=columns)
    count = columns(page)
    assert count > 10
    paper = printed(browser, page, NUMBERED)
    said = paper.text()
    assert [one for one in range(count) if f"[{one}]" not in said] == []
    assert paper.over_the_edge() == []


def test_a_table_too_wide_for_upright_paper_turns_its_sheet(browser: Browser, built: Built) -> None:
    page = built.site / "allocation.html"
    paper = printed(browser, page, WIDENED)
    assert any(width > height for width, height in paper.sizes)
    assert any(width < height for width, height in paper.sizes)
    assert f"列{COLUMNS_OF_A_WIDE_TABLE - 1}" in paper.text()
    assert paper.over_the_edge() == []


def test_no_page_template_prints_over_the_edge_of_the_paper(browser: Browser, built: Built) -> None:
    places = [one for one in enough_of_each_kind(built) if not one.startswith("404")]
    found = {
        place: over
        for place in places
        if (over := printed(browser, built.site / place).over_the_edge())
    }
    assert found == {}


@pytest.mark.parametrize("place", ["index.html", "glossary.html"])
def test_paper_says_that_figures_are_a_sample_and_which_page_it_was(
    browser: Browser, built: Built, place: str
) -> None:
    paper = printed(browser, built.site / place)
    assert all("非真实统计" in paper.text(sheet) for sheet in range(len(paper.sizes)))
    whole = paper.text()
    assert place in whole
    assert "发布时间" in whole
    assert "打印本页" not in whole
