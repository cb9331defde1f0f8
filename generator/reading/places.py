"""Where every key and value was written: file and path → position."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from generator.diagnostics import Diagnostic
from generator.position import Position
from generator.reading.source import LINE_BREAK, Source

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]


class Mark(Protocol):
    """A place as the parser gives it: line, column and offset count from 0."""

    @property
    def line(self) -> int:
        """Line, from 0."""

    @property
    def column(self) -> int:
        """Characters before it on the line."""

    @property
    def index(self) -> int:
        """Characters before it in the text."""


@dataclass(slots=True, eq=False)
class Spot:
    """One value as written: its two ends, and what lies inside, by key or index."""

    start: Mark
    end: Mark
    keys: dict[Step, Mark] = field(default_factory=dict)
    inside: "dict[Step, Spot]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of one line that already has a finding; columns count from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Places:
    """The positions of one or several files."""

    roots: Mapping[str, Spot] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    doubts: Mapping[tuple[str, int], tuple[Doubt, ...]] = field(default_factory=dict)

    def value(self, file: str, *path: Step) -> Position:
        """Where the value at this path begins; of an unknown path, its nearest known ancestor."""
        spot = self._nearest(file, path)
        return Position(file) if spot is None else _position(file, spot.start)

    def key(self, file: str, *path: Step) -> Position:
        """Where the key at this path begins; a list item has none and answers with its value."""
        if not path:
            return self.value(file)
        parent = self._exact(file, path[:-1])
        if parent is None or path[-1] not in parent.inside:
            return self.key(file, *path[:-1])
        mark = parent.keys.get(path[-1], parent.inside[path[-1]].start)
        return _position(file, mark)

    def character(self, file: str, path: Path, text: str, offset: int) -> Position:
        """Where a character of a text stands, whichever way the text is written.

        Args:
            file: The file.
            path: The path of the text.
            text: The text as read from there.
            offset: Characters of the text before the one asked for, which is no blank.

        Returns:
            Its place; the place of the text where escapes hide it.
        """
        spot, source = self._exact(file, path), self.sources.get(file)
        if spot is None or source is None:
            return self.value(file, *path)
        found = _index_of(source.text, spot, text, offset)
        return _position(file, spot.start) if found is None else source.position(found)

    def knows(self, file: str, *path: Step) -> bool:
        """Whether something was written at exactly this path."""
        return self._exact(file, path) is not None

    def written(self, text: str, period_file: str) -> Position | None:
        """Where a text stands: in policy/, else in the file of a period, else in any file.

        None where nothing that was read holds it; comments say nothing.
        """

        def order(file: str) -> tuple[bool, bool, str]:
            return file.startswith("data/"), file != period_file, file

        for file in sorted(self.roots, key=order):
            source, root = self.sources.get(file), self.roots[file]
            place = source.text.find(text) if source else -1
            while source and place >= 0:
                if _holds(root, place):
                    return source.position(place)
                place = source.text.find(text, place + 1)
        return None

    def excerpt(self, position: Position) -> str:
        """The line of text a position points at; nothing for a file that could not be read."""
        source = self.sources.get(position.file)
        return source.excerpt(position.line) if source else ""

    def doubted(self, position: Position) -> bool:
        """Whether this place already has a finding, so that a second one would only repeat it."""
        stretches = self.doubts.get((position.file, position.line), ())
        before = bisect_right(stretches, position.column, key=lambda one: one.first)
        return before > 0 and position.column <= stretches[before - 1].last

    def merged(self, *others: "Places") -> "Places":
        """These places and others; no file may occur twice."""
        everyone = (self, *others)
        return Places(
            {file: spot for one in everyone for file, spot in one.roots.items()},
            {file: source for one in everyone for file, source in one.sources.items()},
            {place: doubt for one in everyone for place, doubt in one.doubts.items()},
        )

    def _exact(self, file: str, path: Path) -> Spot | None:
        spot = self.roots.get(file)
        for step in path:
            if spot is None:
                return None
            spot = spot.inside.get(step)
        return spot

    def _nearest(self, file: str, path: Path) -> Spot | None:
        spot = self.roots.get(file)
        for step in path:
            if spot is None or step not in spot.inside:
                return spot
            spot = spot.inside[step]
        return spot


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, and how many characters from its position on it speaks of."""

    finding: Diagnostic
    width: int = 1
    starts: int | None = None  # column where the doubtful stretch begins, if before the position


def doubts_of(found: "tuple[Found, ...]") -> dict[tuple[str, int], tuple[Doubt, ...]]:
    """The stretches that have a finding, by file and line."""
    stretches: dict[tuple[str, int], list[Doubt]] = {}
    for one in found:
        at = one.finding.at
        doubt = Doubt(one.starts or at.column, at.column + max(one.width, 1) - 1)
        stretches.setdefault((at.file, at.line), []).append(doubt)
    return {place: _joined(doubts) for place, doubts in stretches.items()}


def _joined(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    """The stretches of a line in order, those that overlap made one."""
    joined: list[Doubt] = []
    for one in sorted(doubts, key=lambda doubt: doubt.first):
        if joined and one.first <= joined[-1].last:
            joined[-1] = Doubt(joined[-1].first, max(joined[-1].last, one.last))
        else:
            joined.append(one)
    return tuple(joined)


def _index_of(written: str, spot: Spot, text: str, offset: int) -> int | None:
    """Where a character of a text stands in its file.

    Indents and line ends are all that blocks, quotes and folding change, so characters that are
    no blanks stand in the file in the order of the text.
    """
    index = spot.start.index
    if written[index : index + 1] in {"|", ">"}:
        header = LINE_BREAK.search(written, index)
        index = header.end() if header else index
    for char in text[: offset + 1]:
        if not char.isspace():
            index = written.find(char, index, spot.end.index) + 1
            if not index:
                return None
    return index - 1


def _holds(spot: Spot, place: int) -> bool:
    """Whether a key or a value is written over this offset."""
    if not spot.inside:
        return spot.start.index <= place < spot.end.index
    keyed = any(
        mark.index <= place < spot.inside[key].start.index for key, mark in spot.keys.items()
    )
    return keyed or any(_holds(one, place) for one in spot.inside.values())


def _position(file: str, mark: Mark) -> Position:
    return Position(file, mark.line + 1, mark.column + 1)
