"""The pages of a Word file: their size, their numbers, their status mark, upright and turned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn

from generator.briefing import word_fingerprint
from generator.briefing.word_side import at_the_side
from generator.briefing.word_styles import RED
from generator.briefing.word_xml import (
    BOTTOM,
    HEIGHT,
    LEFT,
    POINT,
    RIGHT,
    TOP,
    WIDTH,
    Element,
    element,
    paragraph,
    run,
    twips,
)
from generator.typeset.fingerprint import Fingerprint

NUMBER_SIDE = 14 * POINT
"""A page number stands one character of its own in (7.5)."""
SIDE, WIDE = 48.4, 40
"""Where the number of a turned page stands, in points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Paragraphs and tables that follow each other on pages of one kind.

    Args:
        elements: In reading order.
        landscape: They have turned pages of their own.
    """

    elements: Sequence[Element]
    landscape: bool = False


def fill(
    document: Document,
    pieces: Sequence[Piece],
    mark: str | None,
    fingerprint: Fingerprint | None = None,
) -> None:
    """Put the pieces into the file, each kind of page in a section of its own."""
    body = document.element.body
    for one in list(body):
        body.remove(one)
    upright, turned = _around(document, mark, fingerprint, landscape=False), []
    if any(piece.landscape for piece in pieces):
        turned = _around(document, mark, fingerprint, landscape=True)
    parted = list(_sections(pieces))
    for place, section in enumerate(parted, start=1):
        elements = list(_parted(section.elements))
        around = turned if section.landscape else upright
        properties = _properties(around, landscape=section.landscape)
        if place < len(parted):
            if elements[-1].tag == qn("w:tbl"):
                elements.append(paragraph("SectionEnd", ()))
            elements[-1][0].append(properties)
        elif elements[-1].tag == qn("w:tbl"):
            elements.append(paragraph("SectionEnd", ()))
        body.extend(elements)
    body.append(properties)


def _sections(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Upright pieces joined; a turned table never shares its pages."""
    upright: list[Element] = []
    for piece in pieces:
        if not piece.landscape:
            upright += piece.elements
            continue
        if upright:
            yield Piece(upright)
        upright = []
        yield piece
    if upright:
        yield Piece(upright)


def _parted(elements: Sequence[Element]) -> Iterator[Element]:
    """Two tables in a row with a line between them, for they would become one."""
    last = None
    for one in elements:
        if last is not None and one.tag == last.tag == qn("w:tbl"):
            yield paragraph("SectionEnd", ())
        yield one
        last = one


def _properties(around: Sequence[Element], *, landscape: bool) -> Element:
    """The page: A4, margins of 37, 35, 28 and 26 mm, turned with the sheet."""
    if landscape:
        foot = twips(15)  # the number stands at the side: the foot takes no room from the table
        size = element("pgSz", w=HEIGHT, h=WIDTH, orient="landscape")
        sides = {"top": LEFT, "bottom": RIGHT, "left": BOTTOM, "right": TOP, "header": twips(15.5)}
    else:
        foot = twips(25)
        size = element("pgSz", w=WIDTH, h=HEIGHT)
        sides = {"top": TOP, "right": RIGHT, "bottom": BOTTOM, "left": LEFT, "header": twips(22)}
    margins = element("pgMar", **sides, footer=foot, gutter=0)
    return element("sectPr", *around, element("type", val="nextPage"), size, margins)


def _around(
    document: Document, mark: str | None, fingerprint: Fingerprint | None, *, landscape: bool
) -> list[Element]:
    """References to the head and the foot of odd and of even pages."""
    made = []
    if mark:
        header, key = document.part.add_header_part()
        colour = element("color", val=RED)
        _replace(header.element, paragraph("Header", [run(mark, colour)]))
        made += [_reference("header", side, key) for side in ("default", "even")]
    for side in ("default", "even"):
        footer, key = document.part.add_footer_part()
        number = _number(odd=side == "default")
        _replace(footer.element, *_foot(number, fingerprint, landscape=landscape))
        made.append(_reference("footer", side, key))
    return made


def _foot(
    number: Element, fingerprint: Fingerprint | None, *, landscape: bool
) -> Iterator[Element]:
    """The number and the fingerprint; at the side they share one paragraph, which is low."""
    if landscape:
        beside = [word_fingerprint.side_line(fingerprint)] if fingerprint else []
        yield paragraph("Footer", [at_the_side(number, SIDE, WIDE), *beside])
        return
    if fingerprint:
        yield word_fingerprint.line(fingerprint)
    yield number


def _replace(part: Element, *words: Element) -> None:
    for one in list(part):
        part.remove(one)
    part.extend(words)


def _reference(kind: str, side: str, key: str) -> Element:
    made = element(f"{kind}Reference", type=side)
    made.set(qn("r:id"), key)
    return made


def _number(*, odd: bool) -> Element:
    """「— 1 —」, on the right of odd pages and on the left of even ones."""
    field = element("fldSimple", run("1"), instr=" PAGE ")
    side = "right" if odd else "left"
    inset = element("ind", **{side: NUMBER_SIDE})
    return paragraph("Footer", [run("— "), field, run(" —")], inset, element("jc", val=side))
