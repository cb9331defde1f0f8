"""Text → plain values, positions and findings, in one pass over the parser's events.

The events come from libyaml, whose scanner and parser keep their own stacks: no depth of
input can overflow ours. Whatever YAML offers beyond mappings, lists and plain values
(anchors, tags, merge keys, several documents) is refused, each with its own finding.
"""

from dataclasses import dataclass
from typing import Protocol, TypeAlias, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from generator.diagnostics import Diagnostic, Rule
from generator.position import Position
from generator.reading.places import Found, Mark, Spot, Step
from generator.reading.scalars import MAY_MEAN_MORE, Scalar, key_scalar, scalar
from generator.reading.source import Source
from generator.reading.syntax import complaint, last_line

DEEPEST = 32

TOO_DEEP = Rule("Y020", "too-deep")
ANCHOR = Rule("Y021", "anchor")
ALIAS = Rule("Y022", "alias")
TAG = Rule("Y023", "tag")
MERGE_KEY = Rule("Y024", "merge-key")
DUPLICATE_KEY = Rule("Y025", "duplicate-key")
SECOND_DOCUMENT = Rule("Y026", "second-document")
COMPOUND_KEY = Rule("Y027", "compound-key")
DIRECTIVE = Rule("Y028", "directive")
EMPTY_KEY = Rule("Y029", "empty-key")
RULES = (
    TOO_DEEP,
    ANCHOR,
    ALIAS,
    TAG,
    MERGE_KEY,
    DUPLICATE_KEY,
    SECOND_DOCUMENT,
    COMPOUND_KEY,
    DIRECTIVE,
    EMPTY_KEY,
)

Value: TypeAlias = "Scalar | dict[Step, Value] | list[Value]"


@dataclass(frozen=True, slots=True)
class Tree:
    """What one file says."""

    value: Value
    root: Spot | None
    found: tuple[Found, ...]
    complete: bool = True  # False where reading stopped half-way: the value is then worthless
    failure: Diagnostic | None = None  # what stopped the parser, if it was the parser
    failed_at: int = 0  # the line up to which it had read


class _Node(Protocol):
    """What the C parser gives with every value; each kind has some of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str
    tag: str | None
    value: str
    implicit: tuple[bool, bool]  # of a scalar: (written plain, written in quotes)


@dataclass(slots=True, eq=False)
class _Frame:
    """A mapping or list still open."""

    value: "dict[Step, Value] | list[Value]"
    spot: Spot
    key: Step | None = None
    key_mark: Mark | None = None
    discarded: bool = False  # the next value belongs to a refused key
    is_key: bool = False  # written where a key belongs: refused, and read to its end only

    @property
    def awaits_key(self) -> bool:
        """Whether the next event is a key of this mapping."""
        return isinstance(self.value, dict) and self.key is None and not self.discarded


class _StopReadingError(Exception):
    """The rest of the file is not worth reading."""


def yaml_tree(source: Source) -> Tree:
    """Build plain values from the events; stops at the first fault that leaves no way on."""
    build = _Build(source)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
            build.take(event)
    except _StopReadingError:
        return Tree(None, None, tuple(build.found), complete=False)
    except yaml.YAMLError as problem:
        failure = complaint(source.file, problem)
        found = tuple(build.found)
        return Tree(
            None, build.root, found, complete=False, failure=failure, failed_at=last_line(problem)
        )
    return Tree(build.value, build.root, tuple(build.found))


class _Build:
    """The value under construction: an explicit stack, so depth costs memory only."""

    def __init__(self, source: Source) -> None:
        self.file = source.file
        self.value: Value = None
        self.root: Spot | None = None
        self.found: list[Found] = []
        self.frames: list[_Frame] = []
        self.documents = 0
        self.aliases: set[str] = set()

    def take(self, event: Event) -> None:
        """Add one event to the value."""
        node = cast("_Node", event)
        if isinstance(event, ScalarEvent):
            self._scalar(node)
        elif isinstance(event, CollectionStartEvent):
            self._open(node, {} if isinstance(event, MappingStartEvent) else [])
        elif isinstance(event, CollectionEndEvent):
            self._close(node)
        elif isinstance(event, AliasEvent):
            self._alias(node)
        elif isinstance(event, DocumentStartEvent):
            self._document(node, directive=bool(event.version or event.tags))

    def _scalar(self, event: _Node) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        frame = self.frames[-1] if self.frames else None
        if frame and frame.awaits_key:
            self._key(frame, event)
            return
        text: Scalar = event.value
        if event.implicit[0] and (not event.value or event.value[0] in MAY_MEAN_MORE):
            text, rule = scalar(event.value)
            if rule:
                self._note(rule, event.start_mark, len(event.value), found=event.value)
        self._place(text, Spot(event.start_mark, event.end_mark))

    def _key(self, frame: _Frame, event: _Node) -> None:
        plain, text = event.implicit[0], event.value
        if plain and text == "<<":
            self._note(MERGE_KEY, event.start_mark, 2)
        elif not text:
            self._note(EMPTY_KEY, event.start_mark)
        else:
            key = key_scalar(text) if plain else text
            if key not in frame.spot.keys:
                frame.key, frame.key_mark = key, event.start_mark
                return
            self._duplicate(frame, key, event.start_mark)
        frame.discarded = True

    def _duplicate(self, frame: _Frame, key: Step, mark: Mark) -> None:
        first = frame.spot.keys[key].line + 1
        self._note(DUPLICATE_KEY, mark, len(str(key)), key=key, first=first, line=mark.line + 1)

    def _open(self, event: _Node, value: "dict[Step, Value] | list[Value]") -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self.frames) == DEEPEST:
            self._note(TOO_DEEP, event.start_mark, deepest=DEEPEST)
            raise _StopReadingError
        frame = self.frames[-1] if self.frames else None
        is_key = frame is not None and frame.awaits_key
        spot = Spot(event.start_mark, event.end_mark)
        if is_key:
            if not any(one.is_key for one in self.frames):
                self._note(COMPOUND_KEY, event.start_mark)
        else:
            self._place(value, spot)
        self.frames.append(_Frame(value, spot, is_key=is_key))

    def _close(self, event: _Node) -> None:
        frame = self.frames.pop()
        frame.spot.end = event.end_mark
        if frame.is_key:
            self.frames[-1].discarded = True

    def _place(self, value: Value, spot: Spot) -> None:
        """Put a finished or just opened value where it belongs."""
        if not self.frames:
            self.value, self.root = value, spot
            return
        frame = self.frames[-1]
        if isinstance(frame.value, list):
            frame.spot.inside[len(frame.value)] = spot
            frame.value.append(value)
        elif frame.discarded or frame.key is None or frame.key_mark is None:
            frame.discarded = False
        else:
            frame.value[frame.key] = value
            frame.spot.inside[frame.key] = spot
            frame.spot.keys[frame.key] = frame.key_mark
            frame.key = frame.key_mark = None

    def _alias(self, event: _Node) -> None:
        if event.anchor not in self.aliases:
            self.aliases.add(event.anchor)
            self._note(ALIAS, event.start_mark, len(event.anchor) + 1, name=event.anchor)
        if self.frames and self.frames[-1].awaits_key:
            self.frames[-1].discarded = True
        else:
            self._place(None, Spot(event.start_mark, event.end_mark))

    def _document(self, event: _Node, *, directive: bool) -> None:
        self.documents += 1
        if self.documents > 1:
            self._note(SECOND_DOCUMENT, event.start_mark, 3)
            raise _StopReadingError
        if directive:
            self._note(DIRECTIVE, event.start_mark)

    def _refuse_properties(self, event: _Node) -> None:
        if event.anchor is not None:
            self._note(ANCHOR, event.start_mark, len(event.anchor) + 1, name=event.anchor)
        if event.tag is not None:
            self._note(TAG, event.start_mark, len(event.tag), tag=event.tag)

    def _note(self, rule: Rule, mark: Mark, width: int = 1, **values: object) -> None:
        at = Position(self.file, mark.line + 1, mark.column + 1)
        self.found.append(Found(rule.finding(at, subject=None, **values), width))
