"""The site map: every page, section by section."""

from collections.abc import Iterable

from generator.pages import addresses, frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import Link, SitePage

TITLE = "网站地图"


def page(view: View, pages: Iterable[SitePage]) -> SitePage:
    """All pages under their tabs, those of the navigation first; derivations are left out."""
    there = [one for one in pages if one.in_search]
    groups = []
    for tab in frame.tabs(view):
        listed = {one.path: one for one in tab.pages}
        rest = [
            Link(one.title, one.path)
            for one in there
            if one.section == tab.title and one.path not in listed
        ]
        groups.append({"title": tab.title, "pages": [*listed.values(), *rest]})
    return frame.site_page(
        view=view,
        path=addresses.SITE_MAP,
        title=TITLE,
        html=rendered("pages/site_map.html", groups=groups),
        tab=addresses.SITE_MAP,
        summary="本站全部页面，按栏目排列",
    )
