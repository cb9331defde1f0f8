"""Ordinals of headings as a Word list: a section that is moved or added renumbers the others.

What a paper says is not changed: an ordinal becomes automatic where Word would count to the same
one, and stays a word of its heading elsewhere.
"""

import re

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from generator.briefing.word_styles import FACES, indent
from generator.briefing.word_xml import Element, element, fonts
from generator.typeset.numerals import numeral

FORMATS = {
    1: ("chineseCountingThousand", "%1、"),
    2: ("chineseCountingThousand", "（%2）"),
    3: ("decimal", "%3."),
    4: ("decimal", "（%4）"),
}
"""Level → how Word counts it and what stands around the number (GB/T 9704-2012, 7.3.3)."""
STYLE = re.compile(r"Heading([1-4])(?:Char)?")
ABSTRACT = 1
AFTER_NUMBERING = ("suppressLineNumbers", "pBdr", "spacing", "ind", "jc", "outlineLvl", "rPr")
"""What stands behind the number among the properties of a paragraph, by the schema."""


def number_headings(document: Document) -> None:
    """Make the ordinals of headings automatic, those at the head of a paragraph too."""
    lists, counted = 0, [0, 0, 0, 0]
    for paragraph in document.element.body.iter(qn("w:p")):
        level = _level(paragraph)
        words = next(iter(paragraph.iter(qn("w:t"))), None)
        if level is None or words is None:
            continue
        if _opens(words.text, level, 1) and level == 1:
            lists, counted = lists + 1, [0, 0, 0, 0]
        if lists and _opens(words.text, level, counted[level - 1] + 1):
            counted[level - 1] += 1
            counted[level:] = [0] * (len(counted) - level)
            words.text = words.text.removeprefix(ordinal(level, counted[level - 1]))
            _insert(paragraph, level, lists)
    _declare(document, lists)


def ordinal(level: int, number: int) -> str:
    """一、 （一） 1. （1） as Word writes them."""
    written = numeral(number) if level <= 2 else str(number)  # noqa: PLR2004 -- 一、 and （一）
    return FORMATS[level][1].replace(f"%{level}", written)


def _opens(text: str, level: int, number: int) -> bool:
    return text.startswith(ordinal(level, number))


def _level(paragraph: Element) -> int | None:
    """The level of a heading, or of the one a paragraph begins with."""
    styles = [
        *paragraph.xpath("./w:pPr/w:pStyle/@w:val"),
        *paragraph.xpath("./w:r[1]/w:rPr/w:rStyle/@w:val"),
    ]
    found = (STYLE.fullmatch(one) for one in styles)
    return next((int(one[1]) for one in found if one), None)


def _insert(paragraph: Element, level: int, number: int) -> None:
    """The number and the indent of its line, which the list would otherwise take away."""
    (properties,) = paragraph.xpath("./w:pPr")
    mark = element("numPr", element("ilvl", val=level - 1), element("numId", val=number))
    behind = {qn(f"w:{one}") for one in AFTER_NUMBERING}
    place = next((n for n, one in enumerate(properties) if one.tag in behind), len(properties))
    properties.insert(place, mark)
    if not properties.xpath("./w:ind"):
        later = {qn(f"w:{one}") for one in AFTER_NUMBERING[4:]}
        place = next((n for n, one in enumerate(properties) if one.tag in later), len(properties))
        properties.insert(place, indent())


def _declare(document: Document, lists: int) -> None:
    """The four levels, and a list that begins anew for every text with headings of its own."""
    if not lists:
        _forget(document)
        return
    part = document.part.numbering_part.element
    for one in list(part):
        part.remove(one)
    levels = [_level_of(level) for level in FORMATS]
    kind = element("multiLevelType", val="multilevel")
    part.append(element("abstractNum", kind, *levels, abstractNumId=ABSTRACT))
    for number in range(1, lists + 1):
        starts = [
            element("lvlOverride", element("startOverride", val=1), ilvl=level - 1)
            for level in FORMATS
        ]
        of = element("abstractNumId", val=ABSTRACT)
        part.append(element("num", of, *(starts if number > 1 else ()), numId=number))


def _level_of(level: int) -> Element:
    counted, shown = FORMATS[level]
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=counted),
        element("suff", val="nothing"),
        element("lvlText", val=shown),
        element("lvlJc", val="left"),
        element("rPr", fonts(FACES[level])),
        ilvl=level - 1,
    )


def _forget(document: Document) -> None:
    """A paper without headings needs no lists."""
    for key, one in list(document.part.rels.items()):
        if one.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del document.part.rels[key]
