"""What an eye sees at once on a printed page: words outside their room, words over each other."""

from collections import defaultdict
from collections.abc import Iterator

from pdfplumber.page import Page

Box = tuple[float, float, float, float]
CELL = 20.0
HALF_EMPTY = "，。、；：！？（）《》〔〕“”‘’"
"""Marks whose empty half may stand beyond the edge of a line or under their neighbour."""
CORE = 0.3
"""Of a character's height and width at each side is left out: faces reach beyond what they draw."""


def boxes(page: Page) -> Iterator[tuple[str, Box]]:
    """Upright characters with the core of what they cover: left, top, right, bottom."""
    for char in page.chars:
        text = char["text"].strip()
        if not text or text in HALF_EMPTY or not char["upright"]:
            continue
        left, right, size = float(char["x0"]), float(char["x1"]), float(char["size"])
        base = float(page.height) - float(char["matrix"][5])
        side = CORE * (right - left)
        yield text, (left + side, base - 0.7 * size + 1, right - side, base - 0.1 * size)


def outside(page: Page, room: Box) -> str:
    """Characters that are not wholly in a room of the page."""
    left, top, right, bottom = room
    return "".join(
        text
        for text, box in boxes(page)
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom
    )


def overlapping(page: Page) -> list[str]:
    """Pairs of characters drawn over each other."""
    near: dict[tuple[int, int], list[tuple[str, Box]]] = defaultdict(list)
    found = []
    for text, box in boxes(page):
        corners = {(int(x // CELL), int(y // CELL)) for x in box[::2] for y in box[1::2]}
        others = {one for corner in corners for one in near[corner]}
        found += [other + text for other, beside in others if _meet(box, beside)]
        for corner in corners:
            near[corner].append((text, box))
    return found


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0
