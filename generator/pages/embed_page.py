"""Single figures and tables as small pages of their own, for frames on other sites."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.headline import headline
from generator.pages.progress_table import progress_table
from generator.pages.ranking import ranking
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.meta_tags import content_tags, site_tags
from generator.typeset.page import page_depth_prefix
from generator.typeset.standing import sprite

HEADLINE, PROGRESS, RANKING = "embed/headline.html", "embed/progress.html", "embed/ranking.html"
HEIGHTS = {HEADLINE: 640, PROGRESS: 560, RANKING: 480}


def area_frame(area: Area) -> str:
    """Where the headline of an area stands."""
    return f"embed/areas/{area.id}.html"


def snippet(view: View) -> list[dict[str, str]]:
    """What to paste for each kind of frame; the address stands as this site writes it."""
    period = view.latest
    if period is None:
        return []
    shown = [
        ("总进展", HEADLINE, HEIGHTS[HEADLINE]),
        (f"各{view.noun}进展表", PROGRESS, HEIGHTS[PROGRESS]),
        ("排序", RANKING, HEIGHTS[RANKING]),
    ]
    first = next((one for one in view.below if view.last_of(one)), None)
    if first:
        shown.append((f"一处的进展（如{view.name(first)}）", area_frame(first), HEIGHTS[HEADLINE]))
    return [{"name": name, "code": _code(name, path, height)} for name, path, height in shown]


def _code(name: str, path: str, height: int) -> str:
    size = f'width="100%" height="{height}"'
    return f'<iframe src="{path}" title="{name}" {size} loading="lazy"></iframe>'


def frames(view: View) -> Mapping[str, bytes]:
    """Every frame by its path; none before the first period."""
    period = view.latest
    if period is None:
        return {}
    return {path: html.encode() for path, html in _frames(view, period)}


def _frames(view: View, period: Period) -> Iterator[tuple[str, str]]:
    name, home = view.period_name(period), addresses.period_path(period)
    title = f"{name}{view.programme.plan.programme.brief}进展"
    top = headline(view, period, view.root)
    yield HEADLINE, _frame(view, period, HEADLINE, (title, home), headline=top)
    table = progress_table(view, period, PROGRESS)
    yield PROGRESS, _frame(view, period, PROGRESS, (f"{name}各{view.noun}", home), table=table)
    bars = ranking(view, period, RANKING)
    yield RANKING, _frame(view, period, RANKING, (f"{name}排序", home), ranking=bars)
    for area in view.programme.area_file.areas:
        last = view.last_of(area)
        if area.parent and area.in_plan and last:
            said = (f"{view.name(area)}{view.period_name(last)}进展", addresses.area_path(area))
            path = area_frame(area)
            yield path, _frame(view, last, path, said, headline=headline(view, last, area))


def _frame(view: View, period: Period, path: str, said: tuple[str, str], **shown: object) -> Markup:
    """One frame: its figure, its status, and the way to the full page."""
    identity, (title, target) = frame.identity(view), said
    when = frame.published(view, period)
    html = rendered(
        "pages/embed.html",
        **{"headline": None, "table": None, "ranking": None, **shown},
        title=title,
        site=identity.name,
        root=page_depth_prefix(path),
        full=addresses.link(path, target),
        published=when,
        as_of=period.as_of,
        sample=identity.sample,
        banner=identity.banner_lead + identity.banner_text,
        status=view.status,
        meta=(*site_tags(identity), *content_tags(title, when, identity.organiser)),
        sprite=sprite(),
    )
    return addresses.resolved(html, view.programme, path)
