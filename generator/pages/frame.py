"""The frame around every page: identity, tabs, addresses, page status."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.model.period import Period
from generator.model.shape import TO_BE_FILLED, minute_text
from generator.pages import addresses
from generator.pages.presence import has_groups, has_rights, has_timeline
from generator.pages.term_marks import marked
from generator.pages.view import View
from generator.remembered import Itself, Remembered
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.meta_tags import Tags, column_tags, content_tags
from generator.typeset.page import Link, SiteIdentity, SitePage, Tab

BANNERS = {
    "sample": (f"{STATUS_MARKS['sample']}。", "各期数字为虚构，请勿引用。"),
    "draft": (f"{STATUS_MARKS['draft']}。", "数字可能改动，请勿引用。"),
}

_ARTICLES: Remembered[Markup] = Remembered()

FOOT = (
    ("关于本站", addresses.ABOUT),
    ("联系我们", addresses.CONTACT),
    ("网站地图", addresses.SITE_MAP),
    ("无障碍说明", addresses.ACCESSIBILITY),
    ("怎么算的", addresses.METHODS),
    ("数据下载", addresses.DOWNLOADS),
)
"""What the foot of every page leads to."""


def tabs(view: View) -> tuple[Tab, ...]:
    """The sections of the site, in order; areas and the leading group go by their own names."""
    return (
        _tab("首页", Link("首页", addresses.HOME)),
        *_applying(view),
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
            *_plan_pages(view),
            Link(view.programme.leadership.short, addresses.LEADERSHIP),
        ),
        _tab(
            "数据和算法",
            Link("怎么算的", addresses.METHODS),
            Link("名词解释", addresses.GLOSSARY),
            Link("数据下载", addresses.DOWNLOADS),
            Link("数据接口", addresses.API),
        ),
        _tab(
            "关于",
            Link("关于本站", addresses.ABOUT),
            Link("联系我们", addresses.CONTACT),
            Link("无障碍说明", addresses.ACCESSIBILITY),
            Link("网站地图", addresses.SITE_MAP),
        ),
    )


def _plan_pages(view: View) -> Iterator[Link]:
    """The pages of the plan that this programme has something to show on."""
    pages = (
        ("期限和步骤", addresses.TIMELINE, has_timeline(view)),
        ("对象和类别", addresses.GROUPS, has_groups(view)),
        ("待遇和保障", addresses.RIGHTS, has_rights(view)),
    )
    yield from (Link(title, path) for title, path, is_there in pages if is_there)


def _applying(view: View) -> Iterator[Tab]:
    """The page for applicants, where the programme says whom it is for."""
    if view.programme.plan.target_groups:
        yield _tab("我能申请吗", Link("我能申请吗", addresses.APPLY))


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
    said = (site.telephone, site.email or TO_BE_FILLED, site.address)
    contact = [one for one in said if one != TO_BE_FILLED]
    return SiteIdentity(
        name=site.name,
        domain=site.domain,
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
        links=tuple(Link(title, path) for title, path in FOOT),
        find_fault=site.find_fault,
        published=published(view),
        base=site.base or "",
    )


def published(view: View, period: Period | None = None) -> str:
    """When a period was signed off, or the last one shown: YYYY-MM-DD HH:MM, or 待填."""
    moment = view.published(period)
    return minute_text(moment) if moment else TO_BE_FILLED


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
    period: Period | None = None,
) -> SitePage:
    """A finished page; its status is the period's, or the strictest on the site.

    `tab` is the page of the navigation it belongs to; the page that opens a section is a column,
    every other an article, published with its `period` or with the last one shown. `words` are
    names in its tables that the search should find it by. Addresses that `pages/addresses.py`
    writes become relative to `path` here.
    """
    when = published(view, period)
    return SitePage(
        path=path,
        title=title,
        html=_article(view, path, html),
        section=section(view, tab),
        show_toc=toc,
        status=status or view.status,
        search_text=summary,
        search_words=tuple(dict.fromkeys(words)),
        in_search=in_search,
        meta=_tags(view, path, (title, summary), when),
        published=when,
    )


def _article(view: View, path: str, html: str) -> Markup:
    """The article with its terms marked and its addresses relative to its path."""
    made_from = (html, view.terms, Itself(view.programme.plan))
    return _ARTICLES.result(
        path,
        made_from,
        lambda: addresses.resolved(_with_terms(view, path, html), view.programme, path),
    )


def _with_terms(view: View, path: str, html: str) -> str:
    """The article with its first mention of each term leading to the glossary."""
    explains = path == addresses.GLOSSARY or path.startswith(addresses.HOW)
    return html if explains else marked(html, *view.terms)


def _tags(view: View, path: str, said: tuple[str, str], when: str) -> Tags:
    """The tags of a column for the page that opens a section, of an article for all others."""
    site, (title, summary) = view.programme.publisher.site, said
    opened = next((one for one in tabs(view) if one.path == path), None)
    if opened is None:
        return content_tags(title, when, site.organiser)
    listed = (view.programme.plan.programme.brief, opened.title, *(e.title for e in opened.pages))
    keywords = ",".join(dict.fromkeys(listed))
    return column_tags(opened.title, summary or title, keywords, site.column_type)
