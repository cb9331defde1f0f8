"""Elements of a Word file, and the measures of its page in twips (a twentieth of a point)."""

from collections.abc import Iterable
from copy import deepcopy
from typing import TypeAlias, cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement

POINT = 20
CHARACTER = 315
"""One character: 28 of 15.75 pt stand on a line of 156 mm; a line of 15.8 pt ones has 27."""
TRACKING = CHARACTER - 16 * POINT
LINE = 579
"""One line: 22 of 28.95 pt fill 225 mm, for Word counts the room below the last line too."""


def twips(mm: float) -> int:
    """Millimetres in twips."""
    return round(mm * 1440 / 25.4)


WIDTH, HEIGHT = twips(210), twips(297)
TOP, BOTTOM, LEFT, RIGHT = twips(37), twips(35), twips(28), twips(26)
TEXT = WIDTH - LEFT - RIGHT
"""Width of the type area."""
TURNED_TEXT = HEIGHT - TOP - BOTTOM


def element(tag: str, *children: Element, **values: str | int) -> Element:
    """An element of the main namespace with attributes of the same."""
    named = {qn(f"w:{name}"): str(value) for name, value in values.items()}
    made = cast("Element", OxmlElement(f"w:{tag}", named))
    # A child has one parent: one that is used again is copied.
    made.extend(one if one.getparent() is None else deepcopy(one) for one in children)
    return made


def spacing(before: int = 0, after: int = 0, line: int = LINE) -> Element:
    """Lines of an exact height."""
    return element("spacing", before=before, after=after, line=line, lineRule="exact")


def fonts(name: str) -> Element:
    """One face for letters, figures and Chinese characters, as on the printed page."""
    return element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> tuple[Element, Element]:
    """The size of a face."""
    half = round(points * 2)
    return element("sz", val=half), element("szCs", val=half)


def aligned_to(side: str) -> Element:
    """The side lines stand on: left, center, right or both."""
    return element("jc", val=side)


def run(text: str, *properties: Element) -> Element:
    """Words with properties of their own."""
    made = element("r")
    if properties:
        made.append(element("rPr", *properties))
    words = element("t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    made.append(words)
    return made


def paragraph(style: str, runs: Iterable[Element] | str, *properties: Element) -> Element:
    """A paragraph of a style; `properties` stand in the order of the schema."""
    made = element("p", element("pPr", element("pStyle", val=style), *properties))
    made.extend([run(runs)] if isinstance(runs, str) else list(runs))
    return made


def broken(lines: Iterable[str]) -> list[Element]:
    """The lines of a title, parted by line breaks."""
    made: list[Element] = []
    for place, line in enumerate(lines):
        if place:
            made.append(element("r", element("br")))
        made.append(run(line))
    return made
