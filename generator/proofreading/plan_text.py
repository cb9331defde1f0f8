"""The plan's text without its white space, each character with the place it came from."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.position import Position

BEFORE, AFTER = 8, 14  # characters of the line shown around what was found
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
HALF_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B))}
ONE_FORM = HALF_WIDTH | {
    **str.maketrans("％．－–—", "%.---"),
    **str.maketrans("():;", "（）：；"),
}
"""Full-width digits and letters, brackets and colons: one form each, one character for one."""


@dataclass(frozen=True)
class PlanText:
    """A text to look things up in.

    `characters` is the text in one form and without white space; only between two digits one
    space is left, so that the cells of a table never grow together.
    """

    file: str
    raw: str = field(repr=False)

    @cached_property
    def _kept(self) -> tuple[str, tuple[int, ...]]:
        kept = tuple(_kept(self.raw.translate(ONE_FORM)))
        return "".join(char for char, _ in kept), tuple(offset for _, offset in kept)

    @property
    def characters(self) -> str:
        """The text that is searched."""
        return self._kept[0]

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        starts, offset = [0], 0
        for line in self.raw.splitlines(keepends=True):
            offset += len(line)
            starts.append(offset)
        return tuple(starts)

    def _offset(self, index: int) -> int:
        offsets = self._kept[1]
        return offsets[index] if index < len(offsets) else len(self.raw)

    def line(self, index: int) -> int:
        """The line of a character, from 1."""
        return bisect_right(self._lines, self._offset(index))

    def position(self, index: int) -> Position:
        """Where a character of the searched text stands in the file."""
        offset, line = self._offset(index), self.line(index)
        return Position(self.file, line, offset - self._lines[line - 1] + 1)

    def starts_line(self, index: int) -> bool:
        """Whether a character is the first of its line, white space aside."""
        return index == 0 or self.line(index - 1) < self.line(index)

    @cached_property
    def _known(self) -> dict[str, tuple[int, ...]]:
        return {}

    def places(self, name: str) -> tuple[int, ...]:
        """Where a name stands; a digit at its end never goes on."""
        if name not in self._known:
            self._known[name] = tuple(self._occurrences(in_one_form(name)))
        return self._known[name]

    def _occurrences(self, wanted: str) -> Iterator[int]:
        at = self.characters.find(wanted) if wanted else -1
        while at >= 0:
            if not (self._goes_on(at) or self._goes_on(at + len(wanted))):
                yield at
            at = self.characters.find(wanted, at + 1)

    def _goes_on(self, index: int) -> bool:
        """Whether there is a digit on both sides of a place."""
        around = self.characters[max(0, index - 1) : index + 1] if index else ""
        return len(around) > 1 and around.isdecimal()

    def excerpt(self, start: int, end: int) -> str:
        """What stands around a place of the searched text, the place itself marked."""
        text = self.characters
        shown = min(end, start + 2 * AFTER)
        before = text[max(0, start - BEFORE) : start]
        return f"{before}「{text[start:shown]}{'…' * (shown < end)}」{text[end : end + AFTER]}"


def in_one_form(text: str) -> str:
    """A declared text, made comparable with the searched text."""
    return "".join(char for char, _ in _kept(text.translate(ONE_FORM)))


def _kept(text: str) -> Iterator[tuple[str, int]]:
    """Every character that is no white space, and one space between digits, with its offset."""
    gap, last = -1, ""
    for offset, char in enumerate(text):
        if char.isspace() or char in INVISIBLE:
            gap = offset if gap < 0 else gap
            continue
        if gap >= 0 and char.isdigit() and last.isdigit():
            yield " ", gap
        yield char, offset
        gap, last = -1, char
