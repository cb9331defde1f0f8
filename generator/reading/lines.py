"""The lines of a YAML text, with quotes, comments and block texts masked.

This is not a parser: it only knows where a typist's slip could stand, and it goes on
after a place where the parser has given up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.reading.source import Source

FILLER = "\x00"  # stands for one character inside quotes or a block text
INDENT = re.compile("[ \t\u3000\xa0]*")
DASHES = re.compile("(?:-[ \t]+)*")
SPECIAL = re.compile("[\"'#{}\\[\\],]")
BLOCK_TEXT = re.compile(r"(?:^|:|-|[!&][^\s]*)[ \t]*[|>][-+0-9]{0,2}$")
PERHAPS_KEY = re.compile("[^\\s，。；]{1,30}：")
KEY_AT_MARGIN = re.compile(r"[^\s\[\]{}\"',#]+(?::\s|:$|：)")
COLON = re.compile(r":(?=\s|$)")
CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*?'(?!')")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two structural characters of a flow collection."""

    start: int  # offset in the line
    text: str
    within: str  # the innermost bracket, "{" or "["


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `code` is as long as `text`, with all that is no layout masked."""

    number: int
    text: str
    code: str
    indent: str
    opened: str  # the brackets open at its start, outermost first
    pieces: tuple[Piece, ...]
    continues: bool  # goes on with a plain text begun above
    masked: bool  # begins inside a block text or quotes

    @property
    def column(self) -> int:
        """Offset of the first thing that is neither indentation nor a list dash."""
        first = len(self.indent)
        found = DASHES.match(self.code, first)
        return found.end() if found else first

    @property
    def listed(self) -> bool:
        """Whether the line begins a list item."""
        return self.column > len(self.indent)

    @property
    def blank(self) -> bool:
        """Whether nothing but white space and comment stands here."""
        return not self.code.strip()

    @property
    def colon(self) -> int:
        """Offset of the first colon that ends a key, or -1."""
        found = COLON.search(self.code, self.column)
        return found.start() if found else -1


@dataclass(slots=True)
class _State:
    """What is open at the end of a line."""

    quote: str = ""
    brackets: str = ""
    whole: bool = False  # the brackets hold the whole file, so their lines need no indentation
    block: int | None = None  # the column a block text must exceed
    plain: int | None = None  # the column a plain text's next line must exceed


def lines(source: Source) -> Iterator[Line]:
    """The lines of a text, in order."""
    state = _State()
    for number, text in enumerate(source.lines, start=1):
        yield _line(number, text, state)


def _line(number: int, text: str, state: _State) -> Line:
    found = INDENT.match(text)
    indent = found.group() if found else ""
    if state.block is not None:
        if not text.strip(" \t") or len(indent) > state.block:
            return Line(number, text, FILLER * len(text), "", "", (), continues=False, masked=True)
        state.block = None
    if state.brackets and not state.whole and KEY_AT_MARGIN.match(text):
        state.brackets = ""  # a bracket never closed must not hide the slips below it
    in_quotes, opened = bool(state.quote), state.brackets
    continues = state.plain is not None and not opened and _deeper(text, indent, state.plain)
    code, pieces = _masked(text, state, plain=continues)
    line = Line(number, text, code, indent, opened, pieces, continues, in_quotes)
    if not line.blank and not continues:
        _note_what_follows(line, state)
    return line


def _deeper(text: str, indent: str, column: int) -> bool:
    """Whether a line is indented enough to continue; wide spaces indent nothing."""
    return len(indent) > column and indent[0] in " \t" and len(text) > len(indent)


def _note_what_follows(line: Line, state: _State) -> None:
    """Decide whether this line opens a block text or a plain text of several lines."""
    state.plain = None
    if state.brackets or state.quote:
        return
    code = line.code.rstrip()
    key, listed = line.colon, line.listed
    parent = line.column if key >= 0 or not listed else line.column - 2
    if BLOCK_TEXT.search(code[line.column :]) and (key >= 0 or listed):
        state.block = max(parent, 0)
        return
    value = code[key + 1 :] if key >= 0 else code[line.column :]
    if PERHAPS_KEY.match(value.strip()):
        return  # perhaps a key with a slipped colon: what stands below is looked at
    if (key >= 0 or listed) and value.strip() and value.strip()[0] not in "\"'{[&*!#":
        state.plain = max(parent, 0)


def _masked(text: str, state: _State, *, plain: bool) -> tuple[str, tuple[Piece, ...]]:
    """Mask quotes and comments, and cut flow collections into pieces."""
    parts: list[str] = []
    cuts: list[tuple[int, str]] = [(0, state.brackets[-1:])]
    at = 0
    if state.quote:
        at = _end_of_quote(text, 0, state)
        parts.append(FILLER * at)
    while found := SPECIAL.search(text, at):
        start, sign = found.start(), found.group()
        parts.append(text[at:start])
        at = start + 1
        if sign == "#" and (start == 0 or text[start - 1] in " \t"):
            parts.append(" " * (len(text) - start))
            at = len(text)
        elif sign in "\"'" and not plain and _may_begin(text, start, state):
            state.quote = sign
            at = _end_of_quote(text, start + 1, state)
            inner = at - start - (1 if state.quote else 2)
            parts.append(sign + FILLER * inner + ("" if state.quote else sign))
        else:
            parts.append(sign)
            if sign in "{}[]," and not plain and _bracket(text, start, state):
                cuts.append((start + 1, state.brackets[-1:]))
    code = "".join(parts) + text[at:]
    return code, _pieces(code, cuts)


def _bracket(text: str, start: int, state: _State) -> bool:
    """Keep the open brackets; whether this character is structure."""
    sign = text[start]
    if sign in "{[":
        if not state.brackets and not _may_begin(text, start, state):
            return False
        if not state.brackets:
            state.whole = start == 0
        state.brackets += sign
    elif not state.brackets:
        return False
    elif sign in "}]":
        state.brackets = state.brackets[:-1]
    return True


def _may_begin(text: str, start: int, state: _State) -> bool:
    """Whether a value can begin here, so that a quote or bracket is more than a character."""
    before = text[:start].rstrip(" \t")
    if not before.strip("\u3000\xa0"):
        return True
    if state.brackets and before[-1] in "{[,:":
        return True
    return before[-1] in ":-?" and text[start - 1] in " \t"


def _end_of_quote(text: str, start: int, state: _State) -> int:
    """Offset behind the closing quote, or the end of the line while the quote stays open."""
    closing = CLOSING[state.quote].match(text, start)
    if closing is None:
        return len(text)
    state.quote = ""
    return closing.end()


def _pieces(code: str, cuts: list[tuple[int, str]]) -> tuple[Piece, ...]:
    ends = [start - 1 for start, _ in cuts[1:]] + [len(code)]
    return tuple(
        Piece(start, code[start:end], within)
        for (start, within), end in zip(cuts, ends, strict=True)
        if within
    )
