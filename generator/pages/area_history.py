"""How an area came about, what it was called, and into what it went."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.area import Area
from generator.model.origin import Origin
from generator.pages.addresses import area_path, link, origin_link
from generator.pages.view import View
from generator.typeset.dates import time_element


def history(view: View, area: Area, path: str) -> list[Markup]:
    """Finished sentences in order of time; none for an area that never changed."""
    return [*_begun(view, area, path), *_renamed(view, area), *_ended(view, area, path)]


def _begun(view: View, area: Area, path: str) -> Iterator[Markup]:
    if area.since is None:
        return
    before = [one for one in view.programme.area_file.areas if area.id in one.into]
    whence = _links(view, before, path)
    told = Markup("，由{}并入或分出").format(whence) if before else Markup()
    yield Markup("{}设立{}。{}").format(
        time_element(area.since), told, _founded(view, area.change_origin)
    )


def _renamed(view: View, area: Area) -> Iterator[Markup]:
    for one in sorted(area.former_names, key=lambda each: each.until):
        yield Markup('原名<span data-fact="name">{}</span>，用到{}。{}').format(
            one.name, time_element(one.until), _founded(view, one.origin)
        )


def _ended(view: View, area: Area, path: str) -> Iterator[Markup]:
    if area.until is None:
        return
    after = [view.programme.areas[one] for one in area.into if one in view.programme.areas]
    word = "并入" if len(after) == 1 else "分为"
    whither = Markup("，{}{}").format(word, _links(view, after, path)) if after else Markup()
    founded = _founded(view, area.change_origin)
    yield Markup("{}后撤销{}。{}").format(time_element(area.until), whither, founded)


def _links(view: View, areas: list[Area], path: str) -> Markup:
    return Markup("、").join(
        Markup('<a href="{}">{}</a>').format(link(path, area_path(one)), view.name(one))
        for one in areas
    )


def _founded(view: View, origin: Origin | None) -> Markup:
    if origin is None:
        return Markup()
    said = origin_link(origin, view.programme)
    return Markup('<span class="gg-quiet" data-fact="policy">（{}）</span>').format(said)
