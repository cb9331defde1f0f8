"""A file or a code held against the pack that is made of the data as it is now."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from generator.briefing.pack_file import Printed
from generator.briefing.pack_index import DATA, PAPER
from generator.typeset.fingerprint import Fingerprint

ALIKE = 0.85
"""Codes that differ in no more than two digits of sixteen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a pack as its index lists it; `figures` are those it prints."""

    path: str
    title: str
    digits: str
    check_value: str
    figures: Printed = ()

    @property
    def document(self) -> str:
        """The path without the suffix: what the same document as PDF and as Word share."""
        return self.path.rpartition(".")[0]

    @property
    def named(self) -> str:
        """What a reader calls it."""
        return f"{self.title}（{self.path}）"


@dataclass(frozen=True)
class Pack:
    """A pack as it is made now, or as an index beside a file lists it."""

    entries: tuple[Entry, ...]
    files: Mapping[str, bytes]

    def with_mark(self, mark: Fingerprint) -> tuple[Entry, ...]:
        """The files that bear a fingerprint."""
        found = (one for one in self.entries if one.digits == mark.digits)
        return tuple(one for one in found if mark.document in {"", one.document})

    def same_bytes(self, content: bytes) -> Entry | None:
        """The file that is made exactly so."""
        value = hashlib.sha256(content).hexdigest()
        return next((one for one in self.entries if one.check_value == value), None)

    def of_document(self, document: str, suffix: str) -> Entry | None:
        """The file of a document; where only the suffix is known, the one of that kind."""
        those = [one for one in self.entries if one.path.endswith(suffix)]
        if not document:
            return those[0] if len(those) == 1 else None
        return next((one for one in those if one.document == document), None)

    def nearly(self, digits: str) -> Entry | None:
        """A file whose fingerprint differs so little that a digit may have been misread."""
        marks = {one.digits: one for one in self.entries}
        near = get_close_matches(digits, list(marks), n=1, cutoff=ALIKE)
        return marks[near[0]] if near else None


def pack_of(files: Mapping[str, bytes]) -> Pack:
    """The pack among files by their paths below the folder of the period."""
    return Pack((*_entries(files.get(DATA, b"")), *_index(files)), files)


def listed_in(index: bytes, period: str) -> Pack | None:
    """The pack an index.json lists, if it is one of this period; it may be older than the data."""
    told = _told(index)
    return Pack(tuple(_entries(index)), {}) if told.get("period") == period else None


def _index(files: Mapping[str, bytes]) -> Iterator[Entry]:
    """The index itself, which it cannot list."""
    if PAPER in files:
        digits = str(_told(files[DATA]).get("fingerprint", "")).replace(" ", "")
        for path, title in ((PAPER, "目录"), (DATA, "目录数据")):
            yield Entry(path, title, digits, hashlib.sha256(files[path]).hexdigest())


def _entries(index: bytes) -> Iterator[Entry]:
    for one in _told(index).get("files", ()):
        try:
            figures = tuple((str(each["key"]), str(each["text"])) for each in one["figures"])
            digits = str(one["fingerprint"]).replace(" ", "")
            yield Entry(str(one["path"]), str(one["title"]), digits, str(one["sha256"]), figures)
        except (KeyError, TypeError):
            continue  # of an earlier version of this programme, or of another


def _told(index: bytes) -> dict[str, Any]:
    try:
        told = json.loads(index)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
