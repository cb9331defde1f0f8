"""What follows from the parts of a paper and is the same in every format it is written in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from generator.briefing.paper import (
    Annex,
    Block,
    Entry,
    Heading,
    NameList,
    Paragraph,
    Picture,
    Table,
)

Printed = Paragraph | Table | Picture | NameList


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading at its place in the outline.

    Args:
        heading: The heading, whose level decides the face.
        depth: 1 and up, one step down at a time.
    """

    heading: Heading
    depth: int


def ending(text: str, mark: str) -> str:
    """The text with its closing mark, which editors may have typed already."""
    return text if text.endswith(mark) else text + mark


def named(annexes: Sequence[Annex]) -> list[tuple[str, Annex]]:
    """The annexes under their names; a single one carries no number (GB/T 9704-2012, 7.3.6)."""
    numbered = len(annexes) > 1
    return [
        (f"附件{place}" if numbered else "附件", annex)
        for place, annex in enumerate(annexes, start=1)
    ]


def led(
    blocks: Sequence[Block], above: int = 0
) -> Iterator[tuple[Placed, None] | tuple[Printed, Placed | None]]:
    """The blocks; a run-in heading becomes the lead of the paragraph it runs into.

    Args:
        blocks: Those of a body or an annex.
        above: The depth of the heading over all of them: 1 in an annex, under its title.
    """
    depth, lead = above, None
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            # The outline goes down one step at a time, whatever faces the headings wear.
            depth = min(above + block.level, depth + 1)
            placed = Placed(block, depth)
            runs_in = block.run_in and isinstance(after, Paragraph)
            lead = placed if runs_in else None
            if not runs_in:
                yield placed, None
        else:
            yield block, lead
            lead = None


def aligned(entries: Sequence[Entry]) -> list[Entry]:
    """Names and roles of two characters padded to three; a shared role printed once."""
    return [
        Entry(_padded(role) + "：" if place == 0 else "", _padded(entry.name), entry.post)
        for role, group in groupby(entries, key=lambda entry: entry.role)
        for place, entry in enumerate(group)
    ]


def _padded(word: str) -> str:
    """Two characters as wide as three, so that columns of names align."""
    return f"{word[0]}\u3000{word[1]}" if len(word) == 2 else word  # noqa: PLR2004
