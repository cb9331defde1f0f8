"""What Chinese typists mistype in YAML, found on the text: all slips of a file at once.

Nothing here looks into quotes, comments or block texts, and full-width punctuation in
prose is no slip: a full-width colon counts only where a key must stand.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from generator.diagnostics import Rule
from generator.position import Position
from generator.reading.lines import COLON, Line, lines
from generator.reading.places import Found
from generator.reading.slip_rules import (
    BRACE_OPENS_TEXT,
    COLON_IN_TEXT,
    INVISIBLE_CHARACTER,
    TAB_INDENT,
    WIDE_BRACKET,
    WIDE_COMMA,
    WIDE_DASH,
    WIDE_INDENT,
)
from generator.reading.slipped_keys import slipped_keys
from generator.reading.slipped_values import slipped_values
from generator.reading.source import SHOWN, Source

INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\xad\x85]")
SUSPICIOUS = re.compile(
    "[\t\u3000\xa0：，＃－—–−｛｝［］【“”‘’＂＇０-９\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\xad\x85]"
    "|[0-9],[0-9]{3}|[0-9]#|[^\\s:]:[^\\s/]|:\\s.*:(?:\\s|$)"
)
DASH = re.compile("[－—–−‐‑](?=[ \t\u3000])|－(?![0-9０-９])")
MEANT_AS_GROUP = re.compile("[｛［]|【[^】]*[,，:：].*】$")
STRAY = re.compile("[｛｝]|^\\s*［|］\\s*$")
BALANCED = re.compile("［[^］]*］")  # a document number such as 府发［2022］1号
BETWEEN_ITEMS = re.compile("，(?=\\s*[^\\s，。；]+:(?:\\s|$))|(?<=[0-9\"'])，(?=\\s*[0-9\"'])")
OPENS_TEXT = re.compile("text:[ \t]+(?=[{｛])")
GROUPED_DIGITS = re.compile("[0-9]，[0-9]{3}(?![0-9])")  # told as a thousands separator
BREAKS = {"\x85": "U+0085", "\u2028": "U+2028", "\u2029": "U+2029"}


def slips(source: Source) -> tuple[Found, ...]:
    """Every slip of a file, in reading order."""
    if not SUSPICIOUS.search(source.text):
        return ()
    everything = tuple(lines(source))
    found: list[Found] = [*_odd_breaks(source)]
    for line in everything:
        if SUSPICIOUS.search(line.text):
            found.extend(_on_line(source.file, line))
    layout = tuple(one for one in everything if not _opens_text(one))
    found.extend(slipped_keys(source.file, layout))
    return tuple(sorted(found, key=lambda one: one.finding.at))


def _on_line(file: str, line: Line) -> Iterator[Found]:
    yield from _invisible(file, line)
    if line.masked or line.blank:
        return
    yield from _indent(file, line)
    if line.continues:
        return
    opening = _opens_text(line)
    if opening:
        yield _at(file, line, opening.end(), BRACE_OPENS_TEXT, len(line.text))
        return
    layout = [found for slip in ON_LAYOUT for found in slip(file, line)]
    yield from layout
    if not layout:
        yield from _colon_in_text(file, line)
    yield from slipped_values(file, line)


def _opens_text(line: Line) -> re.Match[str] | None:
    """A running text that begins with a brace, which YAML takes for a mapping."""
    return None if line.masked or line.opened else OPENS_TEXT.match(line.code, line.column)


def _at(file: str, line: Line, offset: int, rule: Rule, width: int = 1, **values: object) -> Found:
    return Found(
        rule.finding(Position(file, line.number, offset + 1), subject=None, **values), width
    )


def _odd_breaks(source: Source) -> Iterator[Found]:
    """Line breaks no editor shows: they shift every line number below."""
    for found in islice(re.finditer("[\x85\u2028\u2029]", source.text), SHOWN):
        code = BREAKS[found.group()]
        yield Found(INVISIBLE_CHARACTER.finding(source.position(found.start()), code=code))


def _invisible(file: str, line: Line) -> Iterator[Found]:
    """A character without width, in quotes and block texts too: no name matches with it."""
    comment = len(line.code.rstrip())
    for found in islice(INVISIBLE.finditer(line.text, 0, comment), SHOWN):
        code = f"U+{ord(found.group()):04X}"
        yield _at(file, line, found.start(), INVISIBLE_CHARACTER, code=code)


def _indent(file: str, line: Line) -> Iterator[Found]:
    """Tabs, full-width or no-break spaces before the first character of a line."""
    if "\t" in line.indent:
        yield _at(file, line, line.indent.index("\t"), TAB_INDENT, len(line.text))
    wide = re.search("[\u3000\xa0]", line.indent)
    if wide and not line.continues:
        yield _at(file, line, wide.start(), WIDE_INDENT, len(line.text))


def _dash(file: str, line: Line) -> Iterator[Found]:
    """A dash that only looks like the list dash."""
    found = DASH.match(line.code, line.column)
    if found and not line.opened:
        yield _at(file, line, found.start(), WIDE_DASH, len(line.text), found=found.group())


def _colon_in_text(file: str, line: Line) -> Iterator[Found]:
    """A second colon with a space in a value without quotes."""
    for start, text in _entries(line):
        first = COLON.search(text)
        rest = text[first.end() :] if first else ""
        if not first or not rest.strip() or rest.strip()[0] in "\"'{[|>&*!":
            continue
        second = COLON.search(rest)
        if second:
            offset = start + first.end() + second.start()
            yield _at(file, line, offset, COLON_IN_TEXT, len(line.text))


def _entries(line: Line) -> Iterator[tuple[int, str]]:
    """What may hold one key: the pieces of flow mappings, or the whole of a block line."""
    yield from ((one.start, one.text) for one in line.pieces if one.within == "{")
    if not line.pieces:
        yield line.column, line.code[line.column :].rstrip()


def _bracket(file: str, line: Line) -> Iterator[Found]:
    """Full-width brackets where a mapping or list is meant."""
    value = line.code[line.colon + 1 :] if line.colon >= 0 else line.code[line.column :]
    start = len(line.code) - len(value.lstrip())
    meant = MEANT_AS_GROUP.match(value.strip())
    if meant and not line.opened:
        yield _at(file, line, start, WIDE_BRACKET, len(line.text), found=meant.group()[0])
    for piece in line.pieces:
        stray = STRAY.search(piece.text)
        if stray and (stray.group() in "｛｝" or not BALANCED.search(piece.text)):
            sign, offset = stray.group().strip(), piece.start + stray.start()
            yield _at(file, line, offset, WIDE_BRACKET, len(line.text), found=sign)


def _comma(file: str, line: Line) -> Iterator[Found]:
    """A full-width comma between two items of a flow collection."""
    for piece in line.pieces:
        for found in BETWEEN_ITEMS.finditer(piece.text):
            if not GROUPED_DIGITS.search(piece.text):
                yield _at(file, line, piece.start + found.start(), WIDE_COMMA, len(line.text))


ON_LAYOUT: tuple[Callable[[str, Line], Iterator[Found]], ...] = (
    _dash,
    _bracket,
    _comma,
)
