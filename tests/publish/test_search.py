"""What the search reads: a list for small sites, an index of Pagefind for large ones."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish import search
from generator.publish.site import build_site
from generator.typeset.page import SiteContent, SitePage
from tests.publish.test_site import a_site


def a_large_site() -> SiteContent:
    """More pages than the list is declared for; one of them is not to be found."""
    hidden = SitePage("how.html", "怎么算", "<h1>怎么算</h1><p>推算</p>", in_search=False)
    return replace(a_site(extra=(hidden,)), search_list_up_to=1)


def files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("large")
    assert build_site(a_large_site(), project, project / "out") == ()
    return project / "out"


def test_a_site_within_the_declared_size_carries_a_list(tmp_path: Path) -> None:
    content = replace(a_site(), search_list_up_to=len(a_site().pages))
    build_site(content, tmp_path, tmp_path / "out")
    assert (tmp_path / "out" / "search" / "index.js").is_file()
    assert not (tmp_path / "out" / "pagefind").exists()


def test_a_larger_site_carries_an_index_of_its_articles_and_no_list(large: Path) -> None:
    assert not (large / "search").exists()
    entry = json.loads((large / "pagefind" / "pagefind-entry.json").read_text("utf-8"))
    assert sum(one["page_count"] for one in entry["languages"].values()) == len(a_site().pages)
    assert 'data-engine="pagefind"' in (large / "index.html").read_text("utf-8")


def test_of_pagefind_only_what_our_search_asks_for_is_published(large: Path) -> None:
    names = {one.name for one in (large / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "index", "fragment"} <= names
    assert not any("ui" in one or "highlight" in one or one.endswith(".css") for one in names)


def test_two_indexes_of_the_same_pages_are_the_same_bytes(large: Path, tmp_path: Path) -> None:
    build_site(a_large_site(), tmp_path, tmp_path / "out")
    assert files(tmp_path / "out") == files(large)


def test_without_pagefind_the_list_stays_and_the_builder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_PACKAGE", "a_package_that_nobody_has")
    notices = build_site(a_large_site(), tmp_path, tmp_path / "out")
    assert [one for one in notices if "Pagefind" in one and "没有安装" in one] == list(notices)
    assert len(notices) == 1
    assert (tmp_path / "out" / "search" / "index.js").is_file()
