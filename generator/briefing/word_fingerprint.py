"""The fingerprint in the foot of a Word file, where the printed page has it."""

from generator.briefing.word_side import at_the_side
from generator.briefing.word_xml import (
    HEIGHT,
    LEFT,
    POINT,
    TEXT,
    Element,
    element,
    paragraph,
    run,
    size,
    twips,
)
from generator.typeset.fingerprint import Fingerprint

POINTS = 7.5
ABOVE = twips(12)
"""From the edge of the upright sheet to the foot of the line."""
TALL = 10 * POINT
GREY = "595959"
SIDE, WIDE, LINE_AT_SIDE = 28, 20, 16 * POINT
"""Where the line of a turned page stands, in points, and how high it is."""


def line(mark: Fingerprint) -> Element:
    """The line of an upright page: a frame of its own, so that it moves nothing."""
    at: dict[str, str | int] = {
        "x": LEFT,
        "y": HEIGHT - ABOVE - TALL,
        "vAnchor": "page",
        "hAnchor": "page",
    }
    return _words(mark, element("framePr", w=TEXT, h=TALL, hRule="exact", wrap="around", **at))


def side_line(mark: Fingerprint) -> Element:
    """The line of a turned page, for the paragraph that holds the number."""
    return at_the_side(_words(mark, tall=LINE_AT_SIDE), SIDE, WIDE)


def _words(mark: Fingerprint, *frame: Element, tall: int = TALL) -> Element:
    spacing = element("spacing", before=0, after=0, line=tall, lineRule="exact")
    words = run(mark.line, element("color", val=GREY), *size(POINTS))
    return paragraph("Footer", [words], *frame, spacing)
