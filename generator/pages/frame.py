"""The frame around every page: identity, tabs, addresses, page status."""

from generator.model.area import Area
from generator.model.period import Period
from generator.model.shape import TO_BE_FILLED
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.page import Link, SiteIdentity, SitePage, page_depth_prefix

HOME, PERIODS, AREAS = "index.html", "periods/index.html", "areas/index.html"
ALLOCATION, PLAN, LEADERSHIP = "allocation.html", "plan.html", "leadership.html"
METHODS, DOWNLOADS = "methods.html", "downloads.html"
ADJUSTMENTS, CORRECTIONS = "adjustments.html", "corrections.html"
DATA_QUALITY = "data-quality.html"
TABS = (
    ("首页", HOME),
    ("各期进展", PERIODS),
    ("各单位", AREAS),
    ("计划分配", ALLOCATION),
    ("方案逐条", PLAN),
    ("怎么算的", METHODS),
    ("数据下载", DOWNLOADS),
)
BEFORE_GROUP = 5
BANNERS = {
    "sample": (f"{STATUS_MARKS['sample']}。", "各期数字为虚构，请勿引用。"),
    "draft": (f"{STATUS_MARKS['draft']}。", "数字可能改动，请勿引用。"),
}


def tabs(view: View) -> tuple[Link, ...]:
    """The sections of the site, in order; the leading group goes by its own name."""
    group = Link(view.programme.leadership.short, LEADERSHIP)
    links = [Link(title, path) for title, path in TABS]
    return (*links[:BEFORE_GROUP], group, *links[BEFORE_GROUP:])


def section(view: View, path: str) -> str:
    """The tab a section page is named after."""
    return next(one.title for one in tabs(view) if one.path == path)


def areas_title(view: View) -> str:
    """What the list of areas is called: after their level, or 各级单位 where there are several."""
    flat = all(view.programme.is_leaf(one) for one in view.below)
    return f"各{view.noun}" if flat else "各级单位"


def period_path(period: Period) -> str:
    """Where the page of a period stands."""
    return f"periods/{period.period}.html"


def area_path(area: Area) -> str:
    """Where the page of an area stands."""
    return f"areas/{area.id}.html"


def link(source: str, target: str) -> str:
    """The relative address of one page on another."""
    return f"{page_depth_prefix(source)}{target}"


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
        links=(Link("怎么算的", METHODS), Link("数据下载", DOWNLOADS)),
    )


def site_page(  # noqa: PLR0913 -- the fields of a page, all by name
    *,
    view: View,
    path: str,
    title: str,
    html: str,
    tab: str,
    summary: str,
    toc: bool = False,
    status: str | None = None,
) -> SitePage:
    """A finished page; its status is the period's, or the strictest on the site."""
    return SitePage(
        path=path,
        title=title,
        html=html,
        section=section(view, tab),
        show_toc=toc,
        status=status or view.status,
        search_text=summary,
    )
