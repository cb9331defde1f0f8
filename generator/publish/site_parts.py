"""Small questions about a site: which files belong in it, and what a page's headings are."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico")
CARRIED = frozenset((".md", *PICTURES, ".pdf", ".docx", ".xlsx", ".woff2"))
_HEADING = re.compile(r'<h2\b[^>]*?\bid="([^"]*)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_APART = frozenset(("p", "h1", "h2", "h3", "h4", "li", "td", "th", "dt", "dd", "br"))


def is_carried(path: str) -> bool:
    """Whether a file beside the hand-written pages is a page or belongs to one.

    A forgotten copy or a table of data is neither: everything that is carried gets published.
    """
    hidden = any(part.startswith((".", "~")) for part in PurePosixPath(path).parts)
    return not hidden and PurePosixPath(path).suffix.lower() in CARRIED


def text_of(html: str) -> str:
    """The words of a piece of markup on one line."""
    reader = _Words()
    reader.feed(html)
    return " ".join("".join(reader.found).split())


class _Words(HTMLParser):
    """Collects the words while a page is read; what stands in different elements stays apart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.found += [" "] if tag in _APART else []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def headings(html: str) -> tuple[tuple[str, str], ...]:
    """Id and text of every h2 that has an id, in the order of the page.

    Generated markup alone is read: an id in double quotes, elements closed.
    """
    found = _HEADING.findall(html)
    return tuple((anchor, unescape(_TAG.sub("", inside))) for anchor, inside in found)
