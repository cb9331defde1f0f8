"""Small questions about a site: which files belong in it, and what a page's headings are."""

from html.parser import HTMLParser
from pathlib import PurePosixPath

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico")
CARRIED = frozenset((".md", *PICTURES, ".pdf", ".docx", ".xlsx", ".woff2"))
_STYLES = "assets/stylesheets/"
_NEVER_USED = ("assets/javascripts/", "assets/images/", f"{_STYLES}palette.", "sitemap.xml")
_MISSING = "404.html"
_APART = frozenset(("p", "h1", "h2", "h3", "h4", "li", "td", "th", "dt", "dd", "br"))


def is_carried(path: str) -> bool:
    """Whether a file beside the hand-written pages is a page or belongs to one.

    A forgotten copy or a table of data is neither: everything that is carried gets published.
    """
    hidden = any(part.startswith((".", "~")) for part in PurePosixPath(path).parts)
    return not hidden and PurePosixPath(path).suffix.lower() in CARRIED


def is_unused(theme_file: str) -> bool:
    """Parts of the theme no page of ours asks for: of Material we take the stylesheet alone."""
    named = theme_file == _MISSING or theme_file.endswith(".map")
    return named or theme_file.startswith(_NEVER_USED)


def is_stylesheet(path: str) -> bool:
    """Whether it is Material's stylesheet, whose name carries a hash of its content."""
    return path.startswith(f"{_STYLES}main.") and path.endswith(".css")


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
