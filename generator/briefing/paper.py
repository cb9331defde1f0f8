"""One official document as typed blocks: what is said, never where it stands on the page.

The page itself is GB/T 9704-2012 and lives in `templates/briefing/official.typ`;
`pdf.render` turns a paper into bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.typeset.standing import Symbol, Tone

Level = Literal[1, 2, 3, 4]
Alignment = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a paper; markup characters in them are words too."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact(Text):
    """Words with declared numbers in them: what a plan, a decision or a correction says."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure that can be traced.

    Args:
        key: `period/area/kind/indicator`, as in the open data.
        text: The figure as printed, rounded and with its sign of percent.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing(Figure):
    """A standing as printed; where the page draws it, its shape stands before the word.

    Args:
        symbol: The shape.
        tone: Its colour.
    """

    symbol: Symbol
    tone: Tone


Run = Text | Figure
Row = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its ordinal (一、 （一） 1. （1）) written in the text.

    Args:
        level: 1 to 4, which decides the face.
        text: The heading, ordinal included.
        run_in: The paragraph that follows continues on the same line.
    """

    level: Level
    text: str
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body, its first line indented by two characters."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Args:
        head: Words of the head cell.
        weight: Share of the width; raised where the cells need more.
        align: Side the body cells stand on; figures stand on the right.
        group: Words of a head cell over this and its neighbours of the same group.
    """

    head: str
    weight: int = 1
    align: Alignment = "right"
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a head that is repeated on every page it reaches.

    Args:
        caption: Printed above the table.
        columns: From left to right.
        rows: Body rows, one cell for each column.
        totals: Rows printed last and heavier.
        note: Printed below the table.
        landscape: The table has pages of its own, turned by 90 degrees.
        room: Lines of the page that every body row is high at least, for people to write in;
            0 for rows as high as their words.

    Raises:
        ValueError: A row has more or fewer cells than there are columns.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: tuple[Row, ...] = ()
    note: str | None = None
    landscape: bool = False
    room: int = 0

    def __post_init__(self) -> None:
        """Refuse ragged rows: a shifted cell would print a figure in the wrong column."""
        for row in (*self.rows, *self.totals):
            if len(row) != len(self.columns):
                msg = f"{len(self.columns)} columns, but a row of {len(row)} cells: {row}"
                raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as SVG with concrete colours.

    Args:
        svg: The whole drawing as text.
        alt: What the drawing shows, for those who do not see it.
        caption: Printed beside the drawing.
        figures: Those it has in print.
    """

    svg: str
    alt: str
    caption: str
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list: role, name and post as printed."""

    role: str
    name: str
    post: str


@dataclass(frozen=True, slots=True)
class NameList:
    """People with their roles; a role is printed once for those who share it in a row."""

    entries: tuple[Entry, ...]


Block = Heading | Paragraph | Table | Picture | NameList


@dataclass(frozen=True, slots=True)
class SignOff:
    """Issuing body and date under the text (GB/T 9704-2012, 7.3.5).

    Args:
        organisation: The issuing body.
        date: Day of the document.
        sealed: Room is left for a seal (7.3.5.1); no seal is ever drawn.
    """

    organisation: str
    date: date
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex on pages of its own; one string as title is broken by `titles.title_lines`."""

    title: str | tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """版记: bodies that receive copies (may be empty), the issuing office and the day of issue."""

    copies_to: str
    issuer: str
    issued: date


@dataclass(frozen=True, slots=True)
class Paper:
    """One official document.

    Args:
        title: One string, broken into lines at word boundaries, or the lines themselves.
        issuer: The issuing body, red at the head of a numbered document.
        dated: Day of the document, the only clock of the PDF.
        blocks: The body.
        number: Document number; None makes 普通材料, a paper without a red head.
        addressees: Printed flush left with a full-width colon.
        attachments: Names of the annexes as listed under the text.
        sign_off: None for a paper nobody signs.
        annexes: On new pages, before the 版记.
        record: The 版记 at the foot of the last page.
        status_mark: Printed across every page and in its head margin.
        language: Language tag of the document.

    Raises:
        ValueError: A signed body does not end in a paragraph. Its last lines go with the sign-off,
            so that no page holds a sign-off alone.
    """

    title: str | tuple[str, ...]
    issuer: str
    dated: date
    blocks: tuple[Block, ...]
    number: str | None = None
    addressees: str | None = None
    attachments: tuple[str, ...] = ()
    sign_off: SignOff | None = None
    annexes: tuple[Annex, ...] = ()
    record: Record | None = None
    status_mark: str | None = None
    language: str = "zh"

    def __post_init__(self) -> None:
        """Refuse a sign-off or a list of attachments with no lines of text to stand under."""
        ends_in_words = bool(self.blocks) and isinstance(self.blocks[-1], Paragraph)
        if (self.sign_off or self.attachments) and not ends_in_words:
            msg = "a body with attachments or a sign-off must end in a paragraph"
            raise ValueError(msg)


def figures(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Key and printed text of every figure, in reading order."""
    parts = (paper.blocks, *(annex.blocks for annex in paper.annexes))
    return tuple(
        (run.key, run.text)
        for blocks in parts
        for block in blocks
        for run in runs_of(block)
        if isinstance(run, Figure)
    )


def runs_of(block: Block) -> Iterator[Run]:
    """The runs of one block, as read."""
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Picture):
        yield from block.figures
    elif isinstance(block, Table):
        for row in (*block.rows, *block.totals):
            yield from row
