"""Marks the first occurrence of each glossary term in the running text of an article."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import escape

from generator.model.programme import Programme
from generator.progress.yardstick import is_paced

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
VOID = frozenset({"br", "img", "input", "hr", "meta", "link", "col", "wbr", "source"})
RUNNING = frozenset({"p", "li", "dd"})
"""Only here is text read as sentences."""
CLOSED = frozenset(
    {"a", "button", "summary", "details", "svg", "script", "style", "time", "label", "code", "pre"}
    | {"h1", "h2", "h3", "h4", "th", "dt", "figcaption", "cite"}
)
"""What holds a link, a name or a drawing takes no mark."""
CLOSED_CLASSES = ("gg-vh", "gg-crumb", "gg-legend", "gg-headline__label", "data-figure")


def terms_of(programme: Programme) -> dict[str, str]:
    """Term → the id of its entry in the glossary: what policy declares, then our own few words."""
    target = programme.indicators.target
    declared = {one.term: f"term-{one.id}" for one in programme.plan.glossary}
    own = {target.rate_name: "rate"}
    if is_paced(programme) and programme.indicators.pace:
        own |= {"序时进度": "pace", "进度偏差": "gap"}
    return own | declared


def names_of(programme: Programme) -> tuple[str, ...]:
    """Names in which a term is no word of its own: of the programme and of the documents."""
    called = programme.plan.programme
    return (called.name, called.brief, *(one.title for one in programme.plan.documents))


def marked(html: str, terms: Mapping[str, str], names: Iterable[str] = ()) -> str:
    """An article whose first occurrence of each term leads to its entry.

    Args:
        html: Finished markup; every element but the void ones is closed.
        terms: Term → the id of its entry. The longest term that fits is taken.
        names: What is left alone even where a term is a part of it.
    """
    if not terms:
        return html
    longest_first = sorted({*terms, *names}, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(str(escape(one))) for one in longest_first))
    if pattern.search(html) is None:
        return html
    return "".join(_pieces(html, {str(escape(one)): terms[one] for one in terms}, pattern))


@dataclass(slots=True)
class _Open:
    """The elements open at a place, and whether text there may be marked."""

    names: list[tuple[str, bool, bool]] = field(default_factory=list)

    def read(self, tag: str) -> None:
        found = NAME.match(tag)
        name = found[1].lower() if found else ""
        if not name or name in VOID or tag.endswith("/>"):
            return
        if tag.startswith("</"):
            while self.names and self.names.pop()[0] != name:
                pass
            return
        running, closed = self.names[-1][1:] if self.names else (False, False)
        shut = name in CLOSED or any(one in tag for one in CLOSED_CLASSES)
        self.names.append((name, running or name in RUNNING, closed or shut))

    @property
    def is_running(self) -> bool:
        return bool(self.names) and self.names[-1][1] and not self.names[-1][2]


def _pieces(html: str, terms: Mapping[str, str], pattern: re.Pattern[str]) -> Iterator[str]:
    """The markup piece by piece, each term linked once."""
    place, left = _Open(), set(terms)

    def linked(found: re.Match[str]) -> str:
        term = found[0]
        if term not in left:
            return term
        left.discard(term)
        return f'<a class="gg-term" href="term:{terms[term]}">{term}</a>'

    for piece in TAG.split(html):
        if piece.startswith("<"):
            place.read(piece)
            yield piece
        elif left and place.is_running:
            yield pattern.sub(linked, piece)
        else:
            yield piece
