"""Small questions about a site: which files belong in it, and what a page's headings are."""

from html.parser import HTMLParser
from pathlib import PurePosixPath

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico")
CARRIED = frozenset((".md", *PICTURES, ".pdf", ".docx", ".xlsx", ".woff2"))
_SEARCH_SCRIPTS = ("lunr.stemmer.support.min.js", "lunr.zh.min.js")
_UNUSED = ("assets/images/favicon.png", "sitemap.xml", "404.html")


def is_carried(path: str) -> bool:
    """Whether a file beside the hand-written pages is a page or belongs to one.

    A forgotten copy or a table of data is neither: everything that is carried gets published.
    """
    hidden = any(part.startswith((".", "~")) for part in PurePosixPath(path).parts)
    return not hidden and PurePosixPath(path).suffix.lower() in CARRIED


def is_unused(theme_file: str) -> bool:
    """Parts of the theme no page of ours asks for: source maps, other languages' search."""
    path = PurePosixPath(theme_file)
    if path.suffix == ".map" or theme_file in _UNUSED:
        return True
    return "lunr" in path.parts and path.name not in _SEARCH_SCRIPTS


def headings(html: str) -> tuple[tuple[str, str], ...]:
    """Id and text of every h2 that has an id, in the order of the page."""
    reader = _Headings()
    reader.feed(html)
    return tuple(reader.found)


class _Headings(HTMLParser):
    """Collects the headings while a page is read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self._open = dict(attrs).get("id") or ""
            self.found += [(self._open, "")] if self._open else []

    def handle_data(self, data: str) -> None:
        if self._open:
            name, text = self.found[-1]
            self.found[-1] = (name, text + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "h2":
            self._open = ""
