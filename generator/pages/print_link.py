"""The link to a printed document: what it is, how many pages, how large."""

from markupsafe import Markup

from generator.pages.addresses import link
from generator.pages.view import View

KILOBYTE = 1000


def print_link(view: View, target: str, path: str, words: str = "打印版") -> Markup:
    """The link in a paragraph of its own; nothing where there is no such document."""
    inside = paper_link(view, target, path, words)
    return Markup('<p class="gg-paper gg-note">{}</p>').format(inside) if inside else Markup()


def paper_link(view: View, target: str, path: str, words: Markup | str) -> Markup:
    """打印版（PDF，1页，n kB）; nothing where there is no such document.

    Args:
        view: What the site is made from.
        target: Where the document stands, below the site.
        path: The page the link is on.
        words: What the document is called.
    """
    paper = view.papers.get(target)
    if paper is None:
        return Markup()
    size = -(-len(paper.content) // KILOBYTE)
    return Markup(
        '<a href="{}" type="application/pdf">{}</a>'
        '<span class="gg-quiet" data-fact="file">（PDF，{}页，{} kB）</span>'
    ).format(link(path, target), words, paper.pages, size)
