"""Public HTML pages, one module per kind of page."""

from collections.abc import Iterator, Mapping

from generator.model.programme import Programme
from generator.pages import (
    about,
    accessibility,
    addresses,
    adjustments,
    allocation,
    apply,
    area,
    areas,
    contact,
    corrections,
    data_quality,
    downloads,
    glossary,
    groups,
    home,
    how,
    leadership,
    methods,
    period,
    periods,
    plan,
    rights,
    site_map,
    timeline,
)
from generator.pages.embed_page import frames
from generator.pages.frame import identity, tabs
from generator.pages.missing import missing
from generator.pages.presence import has_groups, has_rights, has_timeline
from generator.pages.view import View
from generator.progress.figure import Figures
from generator.typeset.page import SiteContent, SitePage, SitePaper


def render(
    programme: Programme, figures: Figures, papers: Mapping[str, SitePaper] | None = None
) -> SiteContent:
    """Every page of the site, with its identity and navigation; open data come separately.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        papers: Printed documents by path below the site; pages link them, and they go out too.
    """
    view = View(programme, figures, papers or {})
    made = tuple(_pages(view))
    printed = {path: one.content for path, one in view.papers.items()}
    files = {**frames(view), addresses.MISSING: missing(view), **printed}
    pages = (*made, site_map.page(view, made))
    return SiteContent(identity(view), pages, tabs(view), view.as_of, files)


def _pages(view: View) -> Iterator[SitePage]:
    yield home.page(view)
    if view.programme.plan.target_groups:
        yield apply.page(view)
    yield periods.page(view)
    yield from (period.page(view, one) for one in view.programme.periods)
    yield from how.pages(view)
    yield areas.page(view)
    yield from (area.page(view, one) for one in view.programme.area_file.areas if one.parent)
    yield corrections.page(view)
    yield data_quality.page(view)
    yield allocation.page(view)
    yield adjustments.page(view)
    yield plan.page(view)
    if has_timeline(view):
        yield timeline.page(view)
    if has_groups(view):
        yield groups.page(view)
    if has_rights(view):
        yield rights.page(view)
    yield leadership.page(view)
    yield methods.page(view)
    yield glossary.page(view)
    yield downloads.page(view)
    yield about.page(view)
    yield contact.page(view)
    yield accessibility.page(view)
