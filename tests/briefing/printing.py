"""Printing for tests: what one of them has printed no other prints again, and is read fast."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from generator.briefing.kept import Kept
from generator.briefing.press import Press, press
from generator.workflow.project import Project
from tests.conftest import ROOT

MM = 72 / 25.4


class Place(NamedTuple):
    """Where a character stands, in points from the left upper corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def kept() -> Kept:
    """Where the whole run of tests keeps what it printed."""
    return Kept(Project(ROOT).printed)


def a_press() -> Press:
    """A press that knows what was printed before; `press()` itself prints everything anew."""
    return press(kept())


def text_of_pdf(pdf: bytes | Path) -> str:
    """Everything that can be read of a PDF."""
    return "\n".join(texts_of_pages(pdf))


def texts_of_pages(pdf: bytes | Path) -> list[str]:
    """The same page by page."""
    with closing(pypdfium2.PdfDocument(pdf)) as opened:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in opened]


def words_of_pdf(pdf: bytes | Path) -> str:
    """The same without white space."""
    return re.sub(r"\s", "", text_of_pdf(pdf))


def places(pdf: bytes) -> Iterator[Place]:
    """The characters of the first page and where each stands; none that is only white space."""
    with closing(pypdfium2.PdfDocument(pdf)) as opened:
        page = opened[0]
        height, words = page.get_height(), page.get_textpage()
        for at in range(words.count_chars()):
            text = words.get_text_range(at, 1)
            if text.strip():
                left, bottom, right, top = words.get_charbox(at, loose=True)
                yield Place(text, left, height - top, right, height - bottom)


def head_of(pdf: bytes, depth: float) -> str:
    """What stands in the uppermost points of the first page, without white space."""
    return "".join(one.text for one in places(pdf) if one.bottom <= depth)
