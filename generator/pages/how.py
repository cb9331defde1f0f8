"""Where every figure of an area in a period explains itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.derivations import Lines, lines_of
from generator.pages.marks import figure_words
from generator.pages.section import kind_name
from generator.pages.view import View
from generator.progress.figure import Figure
from generator.progress.ingredients import policy_of, told_of
from generator.remembered import Remembered
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage

_PAGES: Remembered[SitePage] = Remembered()


@dataclass(frozen=True, slots=True)
class Explained:
    """One figure: its anchor and key, its name, what is printed of it, how it came about."""

    anchor: str
    key: str
    name: str
    printed: Markup
    lines: Lines


def pages(view: View) -> Iterator[SitePage]:
    """One page for each area in each period, of every figure that is computed for it."""
    by_page = groupby(view.figures.by_key.values(), lambda one: (one.key.period, one.key.area))
    periods = {one.period: one for one in view.programme.periods}
    policy = policy_of(view.programme)
    for (period, area), those in by_page:
        asked = [one for one in those if one.state not in addresses.NOT_COMPUTED]
        if asked:
            make = partial(_page, view, periods[period], view.programme.areas[area], asked)
            made_from = (policy, told_of(view.figures, asked))
            yield _PAGES.result((period, area), made_from, make)


def _page(view: View, period: Period, area: Area, asked: list[Figure]) -> SitePage:
    path = addresses.how_path(period.period, area.id)
    name = view.programme.shown_name(area, period.as_of)
    title = f"{view.period_name(period)}{name}：每个数怎么算的"
    html = rendered(
        "pages/how.html",
        title=title,
        trail=_trail(view, period, area, path),
        methods=addresses.link(path, addresses.METHODS),
        json=addresses.link(path, f"data/progress/{period.period}.json"),
        kinds=[
            (kind_name(view, kind), f"kind-{kind}", [_explained(one, view) for one in those])
            for kind, those in groupby(asked, lambda one: one.key.kind)
        ],
    )
    return frame.site_page(
        view=view,
        path=path,
        title=title,
        html=html,
        tab=addresses.PERIODS,
        summary=title,
        status=period.status if period.status in {"sample", "draft"} else None,
        in_search=False,
        period=period,
    )


def _trail(view: View, period: Period, area: Area, path: str) -> list[tuple[str, str]]:
    """The pages its figures stand on: the period's, and the area's where it has one."""
    trail = [
        ("首页", addresses.link(path, addresses.HOME)),
        (view.period_name(period), addresses.link(path, addresses.period_path(period))),
    ]
    if area.parent:
        trail.append((view.name(area), addresses.link(path, addresses.area_path(area))))
    return trail


def _explained(figure: Figure, view: View) -> Explained:
    return Explained(
        addresses.how_anchor(figure.key),
        str(figure.key),
        view.figures.indicator_names[figure.key.indicator],
        figure_words(figure, view),
        lines_of(figure, view),
    )
