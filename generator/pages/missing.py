"""What a server shows for an address that does not exist: complete in itself, at any depth."""

from generator.pages import addresses, frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.meta_tags import content_tags, site_tags
from generator.typeset.page import Link

TITLE = "没有这个网页"


def missing(view: View) -> bytes:
    """404.html: its links are complete where the site's address is declared."""
    identity = frame.identity(view)
    targets = [Link(one.title, one.path) for one in frame.tabs(view)]
    targets.append(Link("网站地图", addresses.SITE_MAP))
    html = rendered(
        "pages/missing.html",
        title=TITLE,
        site=identity.name,
        links=[{"title": one.title, "href": f"{identity.base}{one.path}"} for one in targets],
        is_placed=bool(identity.base),
        sample=identity.sample,
        banner=identity.banner_lead,
        meta=(
            *site_tags(identity),
            *content_tags(TITLE, identity.published, identity.organiser),
        ),
    )
    return html.encode()
