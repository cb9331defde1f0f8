"""Public HTML pages, one module per kind of page."""

from collections.abc import Iterator

from generator.model.programme import Programme
from generator.pages import (
    adjustments,
    allocation,
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
from generator.pages.view import View
from generator.progress.figure import Figures
from generator.typeset.page import SiteContent, SitePage


def render(programme: Programme, figures: Figures) -> SiteContent:
    """Every page of the site, with its identity and navigation; open data come separately."""
    view = View(programme, figures)
    return SiteContent(
        identity(view),
        tuple(_pages(view)),
        tabs(view),
        view.as_of,
        search_list_up_to=programme.publisher.site.search_list_up_to,
    )


def _pages(view: View) -> Iterator[SitePage]:
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
    yield downloads.page(view)
