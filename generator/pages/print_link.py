"""The link to a page's printed document: what it is, how many pages, how large."""

from markupsafe import Markup

from generator.model.area import Area
from generator.pages.addresses import link, sheet_path
from generator.pages.view import View

KILOBYTE = 1000


def print_link(view: View, area: Area, path: str) -> Markup:
    """打印版（PDF，1页，n kB）; nothing where there is no such document."""
    target = sheet_path(area.id)
    paper = view.papers.get(target)
    if paper is None:
        return Markup()
    size = -(-len(paper.content) // KILOBYTE)
    return Markup(
        '<p class="gg-paper gg-note"><a href="{}" type="application/pdf">打印版</a>'
        '<span class="gg-quiet" data-fact="file">（PDF，{}页，{} kB）</span></p>'
    ).format(link(path, target), paper.pages, size)
