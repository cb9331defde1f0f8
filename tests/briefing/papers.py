"""Papers to print and eyes to look at them: builders with defaults, and what stands on a page."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from typing import TypedDict, Unpack

import pdfplumber
from pdfplumber.page import Page

from generator.briefing.paper import (
    Annex,
    Block,
    Column,
    Figure,
    Paper,
    Paragraph,
    Record,
    Row,
    SignOff,
    Table,
    Text,
)
from generator.briefing.pdf import RenderedPaper, render
from generator.typeset.fonts import font_paths
from tests.tools import absent

MM = 72 / 25.4
LEFT, TOP, WIDTH, HEIGHT = 28 * MM, 37 * MM, 156 * MM, 225 * MM
CHARACTER = WIDTH / 28
LINE = (HEIGHT - 16) / 21
DAY = date(2031, 10, 8)
ISSUER = "某某县人民政府办公室"


class Parts(TypedDict, total=False):
    """What a test says about its paper; the rest has defaults."""

    title: str | tuple[str, ...]
    issuer: str
    number: str | None
    addressees: str | None
    attachments: tuple[str, ...]
    sign_off: SignOff | None
    annexes: tuple[Annex, ...]
    record: Record | None
    status_mark: str | None


def words(text: str) -> Paragraph:
    """A paragraph without figures."""
    return Paragraph((Text(text),))


def a_paper(*blocks: Block, **parts: Unpack[Parts]) -> Paper:
    """A paper that says only what the test is about."""
    given: Parts = {"title": "关于工作进展的通报", "issuer": ISSUER}
    given.update(parts)
    return Paper(dated=DAY, blocks=blocks or (words("正文。"),), **given)


def a_sign_off(organisation: str = ISSUER, *, sealed: bool = False) -> SignOff:
    return SignOff(organisation, DAY, sealed=sealed)


def a_record(copies_to: str = "县委各部门，县人大常委会办公室") -> Record:
    return Record(copies_to, ISSUER, DAY)


def a_table(rows: int, name: str = "第{}村", *, landscape: bool = False) -> Table:
    """A table of `rows` named rows with two figures each."""
    columns = (Column("单位", 2, "left"), Column("计划"), Column("完成"))
    body: tuple[Row, ...] = tuple(
        (
            Text(name.replace("{}", str(row))),
            Figure(f"p/a{row}/all/planned", str(1000 + row)),
            Figure(f"p/a{row}/all/placed", str(5000 + row)),
        )
        for row in range(1, rows + 1)
    )
    return Table("表1　进展", columns, body, landscape=landscape)


def printed(paper: Paper) -> RenderedPaper:
    """The paper with the fonts of this machine; without them the test is not run."""
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    return render(paper, font_paths())


def pages(rendered: RenderedPaper) -> list[Page]:
    """The pages as pdfplumber sees them."""
    return list(pdfplumber.open(BytesIO(rendered.pdf)).pages)


def lines(page: Page, size: float = 16) -> list[tuple[float, str]]:
    """Lines of text of one size: upper edge of the line below the type area's, and its words.

    The upper edge follows from the baseline: 0.88 em above it in every face.
    """
    found = [
        (round(_baseline(page, char) - 0.88 * size - TOP, 1), char["x0"], char["text"])
        for char in page.chars
        if abs(char["size"] - size) < 0.01 and char["upright"]
    ]
    ordered = sorted(found)
    return [
        (top, "".join(text for _, _, text in group))
        for top, group in groupby(ordered, key=lambda one: one[0])
    ]


def _baseline(page: Page, char: dict[str, Sequence[float]]) -> float:
    """Distance of a character's baseline from the upper edge of the page, in pt."""
    return float(page.height) - float(char["matrix"][5])


def text_of(rendered: RenderedPaper) -> str:
    """All words in the order of the PDF, without spaces and line ends."""
    chars = (char["text"] for page in pages(rendered) for char in page.chars)
    return "".join("".join(chars).split())
