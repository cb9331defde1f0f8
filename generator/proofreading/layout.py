"""Where the clauses of a document stand in its text, and the stretch a name speaks for."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.model.document import Clause
from generator.proofreading.declared import Anchor
from generator.proofreading.numerals import CHINESE
from generator.proofreading.plan_text import PlanText, in_one_form
from generator.proofreading.tokens import Kind, Token

NUMBERED = re.compile(rf"[\d{CHINESE}]")
PARTS = re.compile("（[^（）]+）|[^（）]+")
LISTED = "、"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the searched text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A clause in the text: its printed number (None if it was not seen) and its stretch."""

    mark: Span | None
    span: Span


def is_numbered(clause: str) -> bool:
    """Whether a clause is known by a number, and not by a word for a place in it (开头)."""
    return NUMBERED.search(clause) is not None


def sections(
    text: PlanText, clauses: Iterable[Clause], found: Iterable[Token]
) -> Mapping[str, Section]:
    """Clause id → where it stands, for every clause whose heading the text has.

    Headings are looked for one after the other, in the order of the register.
    """
    chapters = [one for one in found if one.kind is Kind.HEADING and not _bracketed(text, one)]
    heads: dict[str, tuple[int, Span | None]] = {}
    after = 0
    for clause in clauses:
        head = _heading(text, clause, after, chapters) or _heading(text, clause, 0, chapters)
        if head is not None:
            heads[clause.id] = head
            after = head[0] + 1
    starts = sorted(start for start, _ in heads.values())
    ends = dict(pairwise((*starts, len(text.characters))))
    return {one: Section(mark, Span(start, ends[start])) for one, (start, mark) in heads.items()}


def _heading(
    text: PlanText, clause: Clause, after: int, chapters: Iterable[Token]
) -> tuple[int, Span | None] | None:
    """Where the heading of a clause begins, with its printed number if that is the right one."""
    parts = [in_one_form(one) for one in PARTS.findall(clause.id)]
    title = in_one_form(clause.title)
    if is_numbered(clause.id):
        for mark in (parts[-1], f"{parts[-1]}{LISTED}", f"{parts[-1]}."):
            at = text.characters.find(f"{mark}{title}", after)
            if at >= 0:
                right = len(parts) == 1 or _chapter(text, at, chapters) == f"{parts[0]}{LISTED}"
                return at, Span(at, at + len(mark)) if right else None
    at = text.characters.find(title, after)
    return (at, None) if at >= 0 else None


def _chapter(text: PlanText, at: int, chapters: Iterable[Token]) -> str:
    """The last chapter number before a place."""
    before = [one for one in chapters if one.end <= at]
    return text.characters[before[-1].start : before[-1].end] if before else ""


def _bracketed(text: PlanText, one: Token) -> bool:
    return text.characters[one.start] == "（"


def stretches(text: PlanText, anchor: Anchor, within: Span) -> tuple[Span, ...]:
    """What each occurrence of a name speaks for: up to the next name, or the end of its sentence.

    Args:
        text: The searched text.
        anchor: The name and those that end its stretch.
        within: The clause to stay in.
    """
    ends = _ends(text, anchor.names)
    name = in_one_form(anchor.name)
    found = []
    for at in text.places(anchor.name):
        if within.start <= at < within.end:
            begin = at + len(name)
            stops = list(ends[bisect_left(ends, begin) :][:1])
            if not anchor.row:
                stops.extend(one for one in (text.characters.find("。", begin),) if one >= 0)
            found.append(Span(begin, min((within.end, *stops))))
    return tuple(found)


@lru_cache(maxsize=16)
def _ends(text: PlanText, names: frozenset[str]) -> tuple[int, ...]:
    """Where any of the names stands, in order; all lines of a table share them."""
    return tuple(sorted({at for name in names for at in text.places(name)}))
