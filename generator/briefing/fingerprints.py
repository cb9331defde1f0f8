"""Fingerprints of papers and sheets, and the one that a finished file carries."""

import io
import json
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from generator.briefing.document import Json, document
from generator.briefing.paper import Paper
from generator.briefing.sheet import Sheet
from generator.briefing.sheet_document import sheet_document
from generator.typeset.fingerprint import (
    MARK,
    Fingerprint,
    fingerprint,
    fingerprint_of_code,
    fingerprint_of_keyword,
)

CORE = "docProps/core.xml"
LARGEST_PART = 1_000_000
PDF, ARCHIVE = b"%PDF-", b"PK\x03\x04"


def paper_fingerprint(period: str, path: str, paper: Paper) -> Fingerprint:
    """Of an official paper, the same as PDF and as Word."""
    return fingerprint(period, path, document(paper))


def sheet_fingerprint(period: str, path: str, fullest: Sheet) -> Fingerprint:
    """Of a sheet of one page: of all it would say, so that no font and no room moves it."""
    return fingerprint(period, path, sheet_document(fullest))


def with_fingerprint(values: Json, mark: Fingerprint | None) -> Json:
    """The values of a document with the line of its foot; unchanged where it bears none."""
    if mark is None:
        return values
    return values | {"fingerprint": {"line": mark.line, "keyword": mark.keyword}}


def carried(content: bytes) -> Fingerprint | None:
    """The fingerprint a file of a pack carries, whatever the file is called now."""
    if content.startswith(ARCHIVE):
        return _in_archive(content)
    if content.startswith(PDF):
        # Metadata of PDF/A is never compressed.
        return fingerprint_of_keyword(content.decode("latin-1"))
    return _in_index(content) if content.startswith(b"{") else _in_text(content)


def suffix_of(content: bytes) -> str:
    """What kind of file the content is, as its name would end."""
    if content.startswith(PDF):
        return ".pdf"
    if not content.startswith(ARCHIVE):
        return ".json" if content.startswith(b"{") else ".txt"
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return ".docx" if "word/document.xml" in archive.namelist() else ".xlsx"
    except (BadZipFile, OSError):
        return ""


def _in_archive(content: bytes) -> Fingerprint | None:
    try:
        with ZipFile(io.BytesIO(content)) as archive, archive.open(CORE) as part:
            told = part.read(LARGEST_PART).decode("utf-8", "replace")
    except (BadZipFile, KeyError, OSError, RuntimeError, ValueError, NotImplementedError):
        return None
    return fingerprint_of_keyword(told)


def _in_index(content: bytes) -> Fingerprint | None:
    """Of the index of a pack for programs."""
    try:
        told = json.loads(content)
        return fingerprint_of_code(f"{told['period']} {told['fingerprint']}")
    except (ValueError, KeyError, TypeError):
        return None


def _in_text(content: bytes) -> Fingerprint | None:
    """The last line that is one; a message may have been pasted among others."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            lines = content.decode(encoding).splitlines()
        except UnicodeDecodeError:
            continue
        return next(_codes(lines), None)
    return None


def _codes(lines: list[str]) -> Iterator[Fingerprint]:
    for line in reversed(lines):
        found = fingerprint_of_code(line[line.index(MARK) :]) if MARK in line else None
        if found:
            yield found
