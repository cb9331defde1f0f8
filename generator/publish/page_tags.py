"""What hand-written pages say of themselves, and the list of pages for search engines."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from markupsafe import escape

from generator.model.shape import MINUTE, minute_text
from generator.typeset.meta_tags import content_tags, site_tags
from generator.typeset.page import SiteContent, SiteIdentity


def tags_of_written(
    title: str, front: Mapping[str, object], identity: SiteIdentity
) -> dict[str, object]:
    """Tags of a hand-written page: its own title and `date`, else the last sign-off of the site.

    Args:
        title: The title of the page.
        front: Its front matter; `date` counts as 2022-07-12 16:30, or as a time YAML knows.
        identity: Whose site it is.
    """
    when = _moment(front.get("date")) or identity.published
    tags = content_tags(title, when, identity.organiser)
    return {"page_meta": (*site_tags(identity), *tags), "published": when}


def _moment(written: object) -> str:
    if isinstance(written, datetime):
        return minute_text(written)
    text = str(written or "")
    return text if MINUTE.fullmatch(text) else ""


def sitemap(content: SiteContent, written: Iterable[str]) -> bytes:
    """sitemap.xml: every page with its complete address and the day it was signed off."""
    pages = [(one.path, one.published) for one in content.pages if one.in_search]
    pages += [(path, content.identity.published) for path in written]
    lines = [
        f"<url><loc>{escape(content.identity.base + path)}</loc>{_day(when)}</url>"
        for path, when in pages
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return "\n".join((head, f'<urlset xmlns="{space}">', *lines, "</urlset>", "")).encode()


def _day(when: str) -> str:
    return f"<lastmod>{when[:10]}</lastmod>" if MINUTE.fullmatch(when) else ""
