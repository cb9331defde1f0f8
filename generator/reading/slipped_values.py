"""Values that were meant as a number, a date or a quoted text and became something else."""

import re
from collections.abc import Iterator

from generator.diagnostics import Rule
from generator.position import Position
from generator.reading.lines import COLON, Line
from generator.reading.places import Found
from generator.reading.slip_rules import (
    GLUED_COMMENT,
    THOUSANDS_COMMA,
    WIDE_NUMBER,
    WIDE_QUOTE,
)

WIDE_DIGITS = str.maketrans("０１２３４５６７８９－．，％：", "0123456789-.,%:")
NUMBER_LIKE = re.compile("[-+－]?[0-9０-９][0-9０-９.．,，/:：%％Q－-]*")
THOUSANDS = re.compile("[-+]?[0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?")
# 3#楼 is the usual way to number a building, so what follows must not count things
NOTE = re.compile("(?P<value>[0-9][0-9.-]*|true|false|null)#(?![0-9楼栋幢座厂库路线井门机仓岗号])")
QUOTES = re.compile("[“”＂‘’＇](?P<inner>[^“”＂‘’＇]*)[“”＂‘’＇]")
NEEDS_QUOTES = re.compile("[ -~]*|.*(?::\\s|\\s#).*|[{\\[&*!|>%@`].*")


def slipped_values(file: str, line: Line) -> Iterator[Found]:
    """Every such value of a line."""
    for start, text in _values(line):
        found = _slip(text)
        if found:
            rule, width, values = found
            at = Position(file, line.number, start + 1)
            yield Found(rule.finding(at, subject=None, **values), width)
    yield from _thousands_in_flow(file, line)


def _values(line: Line) -> Iterator[tuple[int, str]]:
    """The plain values of a line with their offsets; keys are not values."""
    stretches = (
        [(one.start, one.text) for one in line.pieces]
        if line.pieces
        else [(line.column, line.code[line.column :])]
    )
    for start, text in stretches:
        colon = COLON.search(text)
        value = text[colon.end() :] if colon else text
        offset = start + len(text) - len(value.lstrip())
        if value.strip():
            yield offset, value.strip()


def _slip(text: str) -> tuple[Rule, int, dict[str, str]] | None:
    """The rule a value breaks, how many characters it has, and the words of the finding."""
    if THOUSANDS.fullmatch(text):
        meant = text.replace(",", "").replace("，", "")
        return THOUSANDS_COMMA, len(text), {"found": text, "meant": meant}
    if NUMBER_LIKE.fullmatch(text) and re.search("[０-９－％．]", text):
        return WIDE_NUMBER, len(text), {"found": text, "meant": text.translate(WIDE_DIGITS)}
    note = NOTE.match(text)
    if note:
        return GLUED_COMMENT, len(text), {"found": text, "meant": note["value"]}
    quoted = QUOTES.fullmatch(text)
    if quoted and (NEEDS_QUOTES.fullmatch(quoted["inner"]) or text[0] in "＂＇"):
        return WIDE_QUOTE, len(text), {"found": text, "meant": quoted["inner"]}
    return None


def _thousands_in_flow(file: str, line: Line) -> Iterator[Found]:
    """`{posts: 1,570}`: YAML takes 570 for a second key."""
    for piece in line.pieces:
        colon = COLON.search(piece.text)
        if piece.within != "{" or not colon:
            continue
        start = piece.start + colon.end()
        whole = re.compile("\\s+([-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)\\s*(?:[,}]|$)")
        found = whole.match(line.code, start)
        if found:
            at = Position(file, line.number, found.start(1) + 1)
            text = found[1]
            values = {"found": text, "meant": text.replace(",", "")}
            yield Found(THOUSANDS_COMMA.finding(at, subject=None, **values), len(text))
