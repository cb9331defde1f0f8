"""Drawings on built pages: every value is a named link to where it came from, and a table is near."""

import re
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.pages import groups, plan, render, rights, timeline
from generator.pages.clause_uses import clause_uses
from generator.progress.compute import compute
from generator.reading.programme_reader import read_project
from tests.conftest import PROGRAMMES, ROOT, Built
from tests.site.articles import kept_view
from tests.site.pages import article

SMALL = ("liuli", "tingchao", "xingcha", "xingzhu", "qinghe")


def drawings(page: Path) -> list[HtmlElement]:
    found = article(page).xpath(".//svg[@aria-labelledby]")
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, HtmlElement)]


def pages(built: Built) -> list[Path]:
    last = built.programme.periods[-1].period
    first = built.programme.area_file.areas[1].id
    wanted = ("index.html", f"periods/{last}.html", f"areas/{first}.html", "allocation.html")
    return [built.site / one for one in (*wanted, "timeline.html", "groups.html")]


def test_links_in_drawings_have_names_and_lead_to_an_anchor(built: Built) -> None:
    seen = 0
    for page in pages(built):
        for drawing in drawings(page):
            links = drawing.xpath(".//a")
            assert isinstance(links, list)
            assert drawing.get("role") == ("group" if links else "img"), page.name
            for link in links:
                assert isinstance(link, HtmlElement)
                assert link.get("aria-label"), page.name
                assert "#" in (link.get("href") or ""), page.name
                seen += 1
    assert seen > 30


def test_every_reported_period_of_a_trend_can_be_reached(built: Built) -> None:
    area = built.programme.area_file.areas[1]
    page = built.site / f"areas/{area.id}.html"
    (trend,) = [one for one in drawings(page) if one.xpath("./title[@id='tr-t']")]
    there = [one for one in built.programme.periods if area.exists(one.as_of)]
    assert len(trend.xpath(".//a[contains(@href, 'how/')]")) == len(there)


def test_ids_on_a_page_are_unique(built: Built) -> None:
    for page in pages(built):
        ids = html.fromstring(page.read_bytes()).xpath("//@id")
        assert isinstance(ids, list)
        twice = sorted({str(one) for one in ids if ids.count(one) > 1})
        assert twice == [], page.name


@pytest.mark.parametrize("name", SMALL)
def test_a_page_without_anything_to_show_is_neither_built_nor_listed(name: str) -> None:
    root = PROGRAMMES.get(name, ROOT / "tests" / "programmes" / name)
    programme = read_project(root).programme
    assert programme is not None
    content = render(programme, compute(programme))
    built = {one.path for one in content.pages}
    listed = {one.path for tab in content.tabs for one in tab.pages}
    assert listed <= built
    declared = programme.plan
    assert ("groups.html" in built) == bool(declared.target_groups or declared.post_categories)
    assert ("rights.html" in built) >= bool(declared.subsidies or declared.pay_rules)


def test_every_clause_that_founds_something_says_where_it_is_used() -> None:
    view = kept_view(ROOT)
    uses = clause_uses(view)
    page = plan.page(view).html
    for clause in view.programme.plan.clauses:
        own = [one for one in uses if (one.document, one.clause) == (clause.document, clause.id)]
        assert own, clause.id
    assert page.count("用在哪里：") == len(view.programme.plan.clauses)


def test_places_where_clauses_are_used_exist() -> None:
    view = kept_view(ROOT)
    content = render(view.programme, view.figures)
    ids = {one.path: set(re.findall(r'id="([^"]+)"', one.html)) for one in content.pages}
    for uses in clause_uses(view).values():
        for use in uses:
            path, _, anchor = use.href.partition("#")
            assert not anchor or anchor in ids[path or "plan.html"], use


def test_what_left_the_plan_page_stands_on_its_new_page_under_the_same_anchor() -> None:
    view = kept_view(ROOT)
    moved = {
        groups: ("groups-h", "categories-h"),
        rights: ("money-h", "rules-h", "payment-h", "duties-h", "supervision-h"),
        timeline: ("dates", "steps", "undated", "quota_chain-h"),
    }
    for module, anchors in moved.items():
        text = module.page(view).html
        assert [one for one in anchors if f'id="{one}"' not in text] == []
