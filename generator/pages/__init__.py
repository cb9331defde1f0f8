"""Public HTML pages, one module per kind of page."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.programme import Programme
from generator.pages import (
    addresses,
    adjustments,
    allocation,
    api,
    area,
    areas,
    corrections,
    data_quality,
    downloads,
    home,
    how,
    leadership,
    methods,
    period,
    periods,
    plan,
)
from generator.pages.frame import identity, tabs
from generator.pages.linked_data import dataset
from generator.pages.view import View
from generator.progress.figure import Figures
from generator.tables.catalogue import Tables, open_tables
from generator.typeset.page import SiteContent, SitePage


def render(programme: Programme, figures: Figures, tables: Tables | None = None) -> SiteContent:
    """Every page of the site, with its identity and navigation; open data come separately.

    The open tables are made here unless whoever publishes them has them already.
    """
    view = View(programme, figures)
    made = open_tables(programme, figures) if tables is None else tables
    pages = tuple(_described(view, made, one) for one in _pages(view, made))
    return SiteContent(identity(view), pages, tabs(view), view.as_of)


def _described(view: View, tables: Tables, page: SitePage) -> SitePage:
    """The pages that search engines should know the data by say what the data are."""
    if page.path not in {addresses.HOME, addresses.DOWNLOADS}:
        return page
    return replace(page, linked_data=dataset(view, tables))


def _pages(view: View, tables: Tables) -> Iterator[SitePage]:
    yield home.page(view)
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
    yield leadership.page(view)
    yield methods.page(view)
    yield downloads.page(view, tables)
    yield api.page(view, tables)
