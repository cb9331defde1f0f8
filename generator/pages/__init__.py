"""Public HTML pages, one module per kind of page."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.programme import Programme
from generator.pages import (
    about,
    accessibility,
    addresses,
    adjustments,
    allocation,
    api,
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
from generator.pages.linked_data import dataset
from generator.pages.missing import missing
from generator.pages.presence import has_groups, has_rights, has_timeline
from generator.pages.view import View
from generator.progress.figure import Figures
from generator.tables.catalogue import Tables, open_tables
from generator.typeset.page import SiteContent, SitePage, SitePaper


def render(
    programme: Programme,
    figures: Figures,
    tables: Tables | None = None,
    papers: Mapping[str, SitePaper] | None = None,
) -> SiteContent:
    """Every page of the site, with its identity and navigation; open data come separately.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        tables: The open tables; made here unless whoever publishes them has them already.
        papers: Printed documents by path below the site; pages link them, and they go out too.
    """
    view = View(programme, figures, papers or {})
    open_data = open_tables(programme, figures) if tables is None else tables
    made = tuple(_described(view, open_data, one) for one in _pages(view, open_data))
    printed = {path: one.content for path, one in view.papers.items()}
    files = {**frames(view), addresses.MISSING: missing(view), **printed}
    pages = (*made, site_map.page(view, made))
    most = programme.publisher.site.search_list_up_to
    return SiteContent(identity(view), pages, tabs(view), view.as_of, files, search_list_up_to=most)


def _described(view: View, tables: Tables, page: SitePage) -> SitePage:
    """The pages that search engines should know the data by say what the data are."""
    if page.path not in {addresses.HOME, addresses.DOWNLOADS}:
        return page
    return replace(page, linked_data=dataset(view, tables))


def _pages(view: View, tables: Tables) -> Iterator[SitePage]:
    yield home.page(view)
    if view.programme.plan.target_groups:
        yield apply.page(view)
    yield periods.page(view)
    yield from (period.page(view, one) for one in reversed(view.programme.periods))
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
    yield downloads.page(view, tables)
    yield api.page(view, tables)
    yield about.page(view)
    yield contact.page(view)
    yield accessibility.page(view)
