"""Keys whose colon was typed full-width, or without the space behind it."""

import re
from collections.abc import Iterator

from generator.diagnostics import Rule
from generator.position import Position
from generator.reading.lines import Line, Piece
from generator.reading.places import Found
from generator.reading.slip_rules import GLUED_COLON, WIDE_COLON

NAME = re.compile(r"[a-z_][a-z0-9_]+")
KEY_LIKE = re.compile(r"[^\s，。；！？、,;{}\[\]\"'：:]{1,30}")
WIDE = re.compile(r"(?P<key>[^：:]*?)[ \u3000]*：")
GLUED = re.compile(r"(?P<key>[^：:]+):(?=[^\s/])")
ENTRY = re.compile(r"[a-z_][a-z0-9_]+ *[：:]")
STRUCTURE = re.compile("[{\\[|>\"'｛［]|[0-9０-９][0-9０-９.,，%％-]*$")


def slipped_keys(file: str, everything: tuple[Line, ...]) -> Iterator[Found]:
    """Every such key of a file; whether a line is one shows in the lines around it."""
    layout = [one for one in everything if not (one.masked or one.blank or one.continues)]
    slipped: set[int] = set()
    for index, line in enumerate(layout):
        for piece in line.pieces:
            yield from _in_flow(file, line, piece)
        if line.opened or line.colon >= 0:
            continue
        around = layout[max(index - 1, 0) : index], layout[index + 1 : index + 2]
        found = _on_line(line, *around, slipped)
        if found:
            slipped.add(line.number)
            rule, key, offset = found
            yield _finding(file, line, rule, key, offset)


def _on_line(
    line: Line, above: list[Line], below: list[Line], slipped: set[int]
) -> tuple[Rule, str, int] | None:
    """The slip of a line without a valid key: rule, key and offset of the colon."""
    content = line.code[line.column :]
    for rule, pattern in ((WIDE_COLON, WIDE), (GLUED_COLON, GLUED)):
        found = pattern.match(content)
        if found and KEY_LIKE.fullmatch(found["key"]):
            rest = content[found.end() :].strip()
            if _is_key(line, found["key"], rest, above, below, slipped):
                return rule, found["key"], line.column + found.end() - 1
    return None


def _is_key(
    line: Line, key: str, rest: str, above: list[Line], below: list[Line], slipped: set[int]
) -> bool:
    """Whether this can only be meant as a key; `text: 期限：三月` and its like are prose."""
    if any(_beside(line, one) and (one.colon >= 0 or one.number in slipped) for one in above):
        return True
    if any(_beside(line, one) and one.colon >= 0 for one in below):
        return True
    if not rest:
        return any(len(one.indent) > line.column and _entry(one) for one in below)
    if line.listed:
        return False  # `- 对象：城乡` is an ordinary text of a list
    return not line.indent or bool(NAME.fullmatch(key) or STRUCTURE.match(rest))


def _beside(line: Line, other: Line) -> bool:
    """Whether two neighbouring lines can hold keys of the same mapping."""
    later = other if other.number > line.number else line
    return other.column == line.column and not later.listed


def _entry(line: Line) -> bool:
    """Whether a line looks like a key or a list item, so that something stands above it."""
    return line.colon >= 0 or line.listed or bool(ENTRY.match(line.code, line.column))


def _in_flow(file: str, line: Line, piece: Piece) -> Iterator[Found]:
    """A key of `{…}` without a valid colon."""
    if piece.within != "{" or re.search(r":(?:\s|$)", piece.text):
        return
    text = piece.text.lstrip()
    start = piece.start + len(piece.text) - len(text)
    for rule, pattern in ((WIDE_COLON, WIDE), (GLUED_COLON, GLUED)):
        found = pattern.match(text)
        if found and KEY_LIKE.fullmatch(found["key"]):
            yield _finding(file, line, rule, found["key"], start + found.end() - 1)
            return


def _finding(file: str, line: Line, rule: Rule, key: str, offset: int) -> Found:
    at = Position(file, line.number, offset + 1)
    return Found(rule.finding(at, key=key), len(line.text), starts=1)
