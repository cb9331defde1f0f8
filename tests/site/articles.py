"""Finished pages as people read them: sections, and tables row by row."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from lxml.html import HtmlElement, fragment_fromstring

from generator.model.programme import Programme
from generator.pages.view import View
from generator.progress.compute import compute
from generator.reading.programme_reader import read_project
from generator.typeset.page import SitePage
from tests.builders import START
from tests.programmes.computed import computed


def element(page: SitePage) -> HtmlElement:
    found = fragment_fromstring(page.html, create_parent=True)
    assert isinstance(found, HtmlElement)
    return found


def text(page: SitePage | HtmlElement) -> str:
    whole = element(page) if isinstance(page, SitePage) else page
    return "".join(str(whole.text_content()).split())


def part(page: SitePage, place: str) -> str:
    """The text of the section whose heading, or of the element that, has an id."""
    found = element(page).xpath(f"//*[@id='{place}']")
    assert isinstance(found, list)
    (one,) = found
    assert isinstance(one, HtmlElement)
    section = one.getparent() if one.tag == "h2" else one
    assert section is not None
    return text(section)


def rows(page: SitePage, table: str) -> list[str]:
    """The rows of a table as text, cells apart by a bar, head left out."""
    found = element(page).xpath(f"//table[caption/@id='{table}']/*[not(self::thead)]/tr")
    assert isinstance(found, list)
    return ["|".join(text(cell) for cell in row) for row in found if isinstance(row, HtmlElement)]


def a_view(programme: Programme) -> View:
    return View(programme, compute(programme))


def on(day: int) -> date:
    return START + timedelta(days=day)


@cache
def kept_view(root: Path) -> View:
    """A programme of this repository, read and computed once."""
    return View(*computed(root))


def read_view(root: Path) -> View:
    """A folder that a test has written."""
    programme = read_project(root).programme
    assert programme is not None
    return a_view(programme)
