"""About the site: what it is, whose, from which data, how often, how to read and reuse it."""

from generator.pages import addresses, frame
from generator.pages.embed_page import snippet
from generator.pages.view import View
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.page import SitePage

TITLE = "关于本站"


def page(view: View) -> SitePage:
    """Everything true of the site that a reader may ask before using a number of it."""
    programme = view.programme
    document = programme.documents[programme.plan.programme.document]
    html = rendered(
        "pages/about.html",
        site=programme.publisher.site,
        programme=programme.plan.programme.name,
        document=document.title,
        address=document.address,
        noun=programme.area_file.noun,
        returns=programme.indicators.returns.name,
        periods=len(programme.periods),
        as_of=time_element(view.as_of),
        published=frame.published(view),
        mark=STATUS_MARKS.get(view.status or "", ""),
        links={
            "plan": addresses.PLAN,
            "methods": addresses.METHODS,
            "glossary": addresses.GLOSSARY,
            "corrections": addresses.CORRECTIONS,
            "quality": addresses.DATA_QUALITY,
            "downloads": addresses.DOWNLOADS,
            "contact": addresses.CONTACT,
        },
        snippets=snippet(view),
    )
    return frame.site_page(
        view=view,
        path=addresses.ABOUT,
        title=TITLE,
        html=html,
        tab=addresses.ABOUT,
        summary="本站公开什么、由谁主办、数据从哪里来、多久更新、怎样看懂和引用、怎样嵌入别的网页",
        toc=True,
    )
