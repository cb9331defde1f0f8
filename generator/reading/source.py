"""Bytes → text, or a finding that says how to save the file so that it can be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from generator.diagnostics import Diagnostic, Rule
from generator.position import Position

MEGABYTES = 8
LARGEST = (
    MEGABYTES * 1024 * 1024
)  # bytes; a province of 2,000 areas stays below one megabyte a period
SHOWN = 20  # findings of one kind on one file; a damaged file would fill the screen otherwise

GBK_ENCODING = Rule("Y001", "gbk-encoding")
UNKNOWN_ENCODING = Rule("Y002", "unknown-encoding")
UTF16_ENCODING = Rule("Y003", "utf16-encoding")
BINARY_CONTENT = Rule("Y004", "binary-content")
OVERSIZED_FILE = Rule("Y005", "oversized-file")
UNREADABLE_FILE = Rule("Y007", "unreadable-file")
GARBLED_TEXT = Rule("Y008", "garbled-text")
LOST_CHARACTER = Rule("Y009", "lost-character")
CONTROL_CHARACTER = Rule("Y018", "control-character")
RULES = (
    GBK_ENCODING,
    UNKNOWN_ENCODING,
    UTF16_ENCODING,
    BINARY_CONTENT,
    OVERSIZED_FILE,
    UNREADABLE_FILE,
    GARBLED_TEXT,
    LOST_CHARACTER,
    CONTROL_CHARACTER,
)

LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # the breaks the YAML parser counts
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
IDEOGRAPHS = re.compile("[\u4e00-\u9fff]{3,}")
ONLY_CHINESE = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]{2,}")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file, without its byte order mark."""

    file: str
    text: str
    lines: tuple[str, ...] = field(repr=False)

    def excerpt(self, line: int) -> str:
        """The line with this number (from 1), or nothing where the file has no such line."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def position(self, index: int) -> Position:
        """The place of a character, given its offset in the text."""
        line, start = 1, 0
        for found in LINE_BREAK.finditer(self.text, 0, index):
            line, start = line + 1, found.end()
        return Position(self.file, line, index - start + 1)


def source_of(file: str, text: str) -> Source:
    """A source from text already decoded."""
    return Source(file, text, tuple(LINE_BREAK.split(text)))


def read_source(path: Path, file: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The text of a file on disk; `file` is its name below the project folder, for findings."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as failure:
        reason = failure.strerror or type(failure).__name__
        return None, (UNREADABLE_FILE.finding(Position(file), file=file, reason=reason),)
    return (None, (_oversized(file, size),)) if size > LARGEST else decoded(file, content)


def decoded(file: str, content: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The text of a file, or None and the finding that keeps it from being read."""
    refusal = _refusal(file, content)
    if refusal is not None:
        return None, (refusal,)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        return None, (_encoding_finding(file, content, failure.start),)
    source = source_of(file, text)
    controls = _all(CONTROL_CHARACTER, source, UNPRINTABLE)
    if controls:
        return None, controls
    return source, (*_garbled(source), *_all(LOST_CHARACTER, source, re.compile("\ufffd+")))


def _refusal(file: str, content: bytes) -> Diagnostic | None:
    """What can be said before decoding: too much, UTF-16, or no text at all."""
    if len(content) > LARGEST:
        return _oversized(file, len(content))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(content):
        return UTF16_ENCODING.finding(Position(file))
    if b"\0" in content:
        before = content[: content.index(b"\0")].decode("utf-8", errors="replace")
        return BINARY_CONTENT.finding(source_of(file, before).position(len(before)))
    return None


def _oversized(file: str, size: int) -> Diagnostic:
    megabytes = f"{size / 1024 / 1024:.1f}"
    return OVERSIZED_FILE.finding(Position(file), size=megabytes, largest=MEGABYTES)


def _looks_like_utf16(content: bytes) -> bool:
    """UTF-16 without a mark: every other byte of the ASCII part is zero, on one side only."""
    even, odd = content[0::2].count(0), content[1::2].count(0)
    return (even == 0) != (odd == 0) and 4 * (even + odd) > len(content)


def _encoding_finding(file: str, content: bytes, start: int) -> Diagnostic:
    """GB18030 where the text makes sense as such, else a damaged file."""
    before = content[:start].decode("utf-8-sig", errors="replace")
    at = source_of(file, before).position(len(before))
    rule = GBK_ENCODING if _reads_as_chinese(content) else UNKNOWN_ENCODING
    return rule.finding(at)


def _reads_as_chinese(content: bytes) -> bool:
    """Most of what is not ASCII are ideographs in GB18030, and little of it is UTF-8."""
    try:
        wide = [char for char in content.decode("gb18030") if not char.isascii()]
    except UnicodeDecodeError:
        return False
    as_utf8 = [char for char in content.decode("utf-8", errors="replace") if not char.isascii()]
    lost = as_utf8.count("\ufffd")
    chinese = sum("\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u303f" for char in wide)
    return 2 * chinese >= len(wide) and 2 * lost >= len(as_utf8)


def _garbled(source: Source) -> Iterator[Diagnostic]:
    """UTF-8 once opened as GBK and saved again: the runs turn back into Chinese."""
    shown = 0
    for run in IDEOGRAPHS.finditer(source.text):
        meant = _turned_back(run.group())
        if meant:
            yield GARBLED_TEXT.finding(
                source.position(run.start()), found=run.group()[:12], meant=meant[:8]
            )
            shown += 1
            if shown == SHOWN:
                return


def _turned_back(run: str) -> str | None:
    """The Chinese that was read as GBK, or None for text that is what it seems.

    Three garbled characters are six bytes, hence two characters: a rest is cut off.
    """
    encoded = run[: len(run) // 3 * 3].encode("gb18030")
    try:
        meant = encoded.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if ONLY_CHINESE.fullmatch(meant) else None


def _all(rule: Rule, source: Source, pattern: re.Pattern[str]) -> tuple[Diagnostic, ...]:
    """A finding at each of the first places where the pattern stands."""
    return tuple(
        rule.finding(source.position(match.start()), code=f"U+{ord(match.group()[0]):04X}")
        for match in islice(pattern.finditer(source.text), SHOWN)
    )
