"""An official paper as a Word file that the office may edit: GB/T 9704-2012 in real styles.

It says what the PDF says, word by word. Official faces are named and never embedded; editors who
lack one see the face their program takes instead.
"""

from collections.abc import Iterator, Sequence

from generator.briefing import word_file, word_numbering, word_page
from generator.briefing.paper import (
    Annex,
    Block,
    NameList,
    Paper,
    Paragraph,
    Picture,
    Record,
    Table,
)
from generator.briefing.paper_words import Placed, Printed, ending, led, named
from generator.briefing.titles import title_lines
from generator.briefing.word_frame import attachments, record, record_lines, red_head, sign_off
from generator.briefing.word_page import Piece
from generator.briefing.word_tables import lines_of_names, name_list, table
from generator.briefing.word_xml import (
    LINE,
    POINT,
    Element,
    broken,
    element,
    paragraph,
    run,
    spacing,
)
from generator.typeset.fingerprint import Fingerprint

PRINTED_LINE, PRINTED_TEXT = (225 / 25.4 * 72 - 16) / 21, 225 / 25.4 * 72
"""Of the PDF in pt: the pitch of its lines and the height of its type area."""
CLOSEST = 1.2 * 16
STEPS = 10


def word(paper: Paper, fingerprint: Fingerprint | None = None) -> bytes:
    """The paper as .docx, its fingerprint in the feet; the same paper gives the same bytes.

    Raises:
        ValueError: The paper has a picture, which Word files of SVG cannot show everywhere.
    """
    document = word_file.new(paper)
    document.core_properties.keywords = fingerprint.keyword if fingerprint else ""
    word_page.fill(document, list(_pieces(paper)), paper.status_mark, fingerprint)
    word_numbering.number_headings(document)
    return word_file.content(document, paper)


def _pieces(paper: Paper) -> Iterator[Piece]:
    """The paper from its head to its record."""
    yield Piece(_head(paper))
    yield from _blocks(paper.blocks, closing=_closing(paper))
    for place, (name, annex) in enumerate(named(paper.annexes), start=1):
        last = paper.record if place == len(paper.annexes) else None
        yield from _annex(name, annex, last)
    if paper.record:
        yield Piece([record(paper.record)])


def _head(paper: Paper) -> list[Element]:
    made = red_head(paper.issuer, paper.number) if paper.number else []
    blank = [spacing(2 * LINE, LINE)] if paper.number else []
    made.append(paragraph("Title", broken(title_lines(paper.title)), *blank))
    if paper.addressees:
        made.append(paragraph("Addressees", ending(paper.addressees, "：")))
    return made


def _closing(paper: Paper) -> list[Element]:
    """Attachments and sign-off; the last of them alone lets the next paragraph go."""
    made = attachments(paper.attachments)
    return made + (sign_off(paper.sign_off) if paper.sign_off else [])


def _blocks(
    blocks: Sequence[Block], *, above: int = 0, closing: Sequence[Element] = ()
) -> Iterator[Piece]:
    """The blocks; the last lines of the body stay with what closes it."""
    for place, (block, lead) in enumerate(found := list(led(blocks, above)), start=1):
        landscape = isinstance(block, Table) and block.landscape
        tied = bool(closing) and place == len(found)
        yield Piece(_block(block, lead, tied=tied), landscape=landscape)
    yield Piece(closing)


def _block(block: Placed | Printed, lead: Placed | None, *, tied: bool) -> list[Element]:
    match block:
        case Placed():
            return [_heading(block)]
        case Paragraph():
            opening = []
            if lead:
                opening = [
                    run(
                        lead.heading.text, element("rStyle", val=f"Heading{lead.heading.level}Char")
                    )
                ]
            words = [run(one.text) for one in block.runs]
            return [paragraph("BodyText", [*opening, *words], *_tie(tied))]
        case Table():
            return table(block)
        case NameList():
            return [name_list(block)]
        case Picture():
            msg = f"a Word file of a paper holds no pictures: {block.caption}"
            raise ValueError(msg)


def _tie(tied: bool) -> list[Element]:  # noqa: FBT001 -- one word says it
    return [element("keepNext")] if tied else []


def _heading(placed: Placed) -> Element:
    """A heading with the face of its level, at its depth in the outline."""
    level = placed.heading.level
    depth = [] if placed.depth == level else [element("outlineLvl", val=placed.depth - 1)]
    return paragraph(f"Heading{level}", placed.heading.text, *depth)


def _annex(name: str, annex: Annex, last: Record | None) -> Iterator[Piece]:
    """An annex on pages of its own; a turned table at its head takes its title with it."""
    lines = title_lines(annex.title)
    head = [paragraph("AnnexMark", name), paragraph("AnnexTitle", broken(lines))]
    pieces = list(_blocks(annex.blocks, above=1))
    if annex.blocks and isinstance(annex.blocks[0], NameList) and len(annex.blocks) == 1:
        pitch = _pitch(annex.blocks[0], len(lines), last)
        pieces = [Piece([name_list(annex.blocks[0], pitch)])]
    first, *rest = pieces
    yield Piece([*head, *first.elements], landscape=first.landscape)
    yield from rest


def _pitch(names: NameList, title: int, last: Record | None) -> int:
    """The lines of a list that nearly fits its page are drawn together, as in the PDF."""
    room = PRINTED_TEXT - (title + 3) * PRINTED_LINE
    if last:
        rows, lines = record_lines(last)
        room -= 21 * lines + 3 * rows + 3 + PRINTED_LINE - 16
    count = lines_of_names(names)
    for step in range(STEPS + 1):
        printed = PRINTED_LINE - step / STEPS * (PRINTED_LINE - CLOSEST)
        if (count - 1) * printed + 16 <= room:
            return round(LINE - step / STEPS * (LINE - CLOSEST * POINT))
    return LINE
