"""Every link and anchor of the built site leads somewhere, and nowhere outside."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from tests.conftest import Built


def test_every_link_leads_to_a_file_or_an_anchor_of_this_site(built: Built) -> None:
    anchors = {page: _ids(page) for page in built.site.rglob("*.html")}
    broken = []
    for page in anchors:
        if page.name == "404.html":  # served for any address, so its links are absolute
            continue
        for place in _addresses(page):
            parts = urlsplit(place)
            if parts.scheme or parts.netloc:
                broken.append((page.name, place))
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.exists() or (
                parts.fragment and parts.fragment not in anchors.get(target, {parts.fragment})
            ):
                broken.append((page.name, place))
    assert broken == []


def _ids(page: Path) -> set[str]:
    return set(_strings(page, "//@id"))


def _addresses(page: Path) -> list[str]:
    wanted = ("//a/@href", "//link[not(@rel='canonical')]/@href", "//script/@src", "//img/@src")
    return [one for path in wanted for one in _strings(page, path)]


def _strings(page: Path, path: str) -> list[str]:
    found = html.fromstring(page.read_bytes()).xpath(path)
    assert isinstance(found, list)
    return [str(one) for one in found]
