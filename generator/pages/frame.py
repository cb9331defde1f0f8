"""The frame around every page: identity, tabs, addresses, page status."""

from collections.abc import Iterable

from generator.model.shape import TO_BE_FILLED
from generator.pages import addresses
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.page import Link, SiteIdentity, SitePage, Tab

BANNERS = {
    "sample": (f"{STATUS_MARKS['sample']}。", "各期数字为虚构，请勿引用。"),
    "draft": (f"{STATUS_MARKS['draft']}。", "数字可能改动，请勿引用。"),
}


def tabs(view: View) -> tuple[Tab, ...]:
    """The sections of the site, in order; areas and the leading group go by their own names."""
    return (
        _tab("首页", Link("首页", addresses.HOME)),
        _tab(
            "各期进展",
            Link("各期", addresses.PERIODS),
            Link("数据质量", addresses.DATA_QUALITY),
            Link("更正记录", addresses.CORRECTIONS),
        ),
        _tab(areas_title(view), Link(areas_title(view), addresses.AREAS)),
        _tab(
            "方案和计划",
            Link("方案逐条", addresses.PLAN),
            Link("计划分配", addresses.ALLOCATION),
            Link("计划调整", addresses.ADJUSTMENTS),
            Link(view.programme.leadership.short, addresses.LEADERSHIP),
        ),
        _tab(
            "数据和算法", Link("怎么算的", addresses.METHODS), Link("数据下载", addresses.DOWNLOADS)
        ),
    )


def _tab(title: str, *pages: Link) -> Tab:
    return Tab(title, pages[0].path, pages)


def section(view: View, path: str) -> str:
    """The tab that a page of the navigation stands under."""
    return next(one.title for one in tabs(view) if path in {each.path for each in one.pages})


def areas_title(view: View) -> str:
    """What the list of areas is called: after their level, or 各级单位 where there are several."""
    flat = all(view.programme.is_leaf(one) for one in view.below)
    return f"各{view.noun}" if flat else "各级单位"


def identity(view: View) -> SiteIdentity:
    """Whose site it is; entries nobody has filled in read 待填."""
    site = view.programme.publisher.site
    lead, text = BANNERS.get(view.status or "", ("", ""))
    contact = [one for one in (site.telephone, site.address) if one != TO_BE_FILLED]
    return SiteIdentity(
        name=site.name,
        subtitle=site.subtitle,
        host=site.sponsor,
        organiser=site.organiser,
        contact="；".join(contact) or TO_BE_FILLED,
        site_code=site.code,
        icp=site.icp,
        police=site.police,
        sample=view.status is not None,
        banner_lead=lead,
        banner_text=text,
        version=f"本站由公开数据自动生成，数据截至{long_date(view.as_of)}",
        links=(Link("怎么算的", addresses.METHODS), Link("数据下载", addresses.DOWNLOADS)),
    )


def site_page(  # noqa: PLR0913 -- the fields of a page, all by name
    *,
    view: View,
    path: str,
    title: str,
    html: str,
    tab: str,
    summary: str,
    words: Iterable[str] = (),
    toc: bool = False,
    status: str | None = None,
    in_search: bool = True,
) -> SitePage:
    """A finished page; its status is the period's, or the strictest on the site.

    `tab` is the page of the navigation it belongs to; `words` are names in its tables that the
    search should find it by. Addresses that `pages/addresses.py` writes
    become relative to `path` here.
    """
    return SitePage(
        path=path,
        title=title,
        html=addresses.resolved(html, view.programme, path),
        section=section(view, tab),
        show_toc=toc,
        status=status or view.status,
        search_text=summary,
        search_words=tuple(dict.fromkeys(words)),
        in_search=in_search,
    )
