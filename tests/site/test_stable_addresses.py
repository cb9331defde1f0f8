"""Addresses that were once given out stay: pages, files, and anchors on pages.

`run.py test tests/site/test_stable_addresses.py --update-golden` adds new ones to the list. It
never takes one away: an address that has to go is taken out by hand, and the changelog says so.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from lxml import html

from tests.conftest import Built, built_in

LIST = Path(__file__).parent / "stable_addresses.txt"
NOT_PROMISED = ("assets/", "search/", "pagefind/", "sitemap.xml", "404.html")
"""Parts of the shell: they are named by their content or by the theme."""

TOP = "taishan"


def promised() -> set[str]:
    lines = LIST.read_text("utf-8").splitlines()
    return {one for one in lines if one and not one.startswith("# ")}


def addresses(site: Path) -> Iterator[str]:
    """Every public file, and every anchor of a section, a table or a clause."""
    for path in sorted(one for one in site.rglob("*") if one.is_file()):
        place = path.relative_to(site).as_posix()
        if place.startswith(NOT_PROMISED):
            continue
        yield place
        if path.suffix == ".html" and not is_like_another(place):
            yield from (f"{place}#{one}" for one in anchors(path))


def is_like_another(place: str) -> bool:
    """Pages of how figures came about are made alike: those of the top area stand for all."""
    return place.startswith("how/") and PurePosixPath(place).stem != TOP


def anchors(page: Path) -> list[str]:
    """Ids of headings of the second level, of sections and of captions in the article."""
    root = html.fromstring(page.read_bytes())
    found = root.xpath("//article//*[self::h2 or self::section or self::caption]/@id")
    assert isinstance(found, list)
    return sorted({str(one) for one in found})


@pytest.fixture(scope="module")
def taishan(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_in("taishan", tmp_path_factory.mktemp("stable"))


def test_no_address_that_was_given_out_is_gone(
    taishan: Built, pytestconfig: pytest.Config
) -> None:
    there = set(addresses(taishan.site))
    if pytestconfig.getoption("--update-golden"):
        head = [one for one in LIST.read_text("utf-8").splitlines() if one.startswith("# ")]
        LIST.write_text("\n".join([*head, *sorted(promised() | there), ""]), "utf-8")
    assert sorted(promised() - there) == []


def test_the_list_promises_the_main_pages_the_files_and_every_clause(taishan: Built) -> None:
    listed = promised()
    assert len(listed) > 300
    clauses = taishan.programme.plan.clauses
    assert {f"plan.html#c.{one.id}" for one in clauses} <= listed
    assert {"index.html", "downloads.html", "api.html", "data/progress.csv"} <= listed
    assert {"datapackage.json", "feed.xml", "api/v1/index.json"} <= listed
    kinds = {PurePosixPath(one.partition("#")[0]).suffix for one in listed}
    assert {".html", ".csv", ".json", ".xlsx", ".xml"} <= kinds
