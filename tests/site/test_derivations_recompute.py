"""Any figure of the built site can be worked out again from the derivation shown beside it."""

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from tests.conftest import Built
from tests.site.derivation_arithmetic import Ends, Told, ends, recomputed, standing_holds
from tests.site.pages import numbers, printed, table

SAMPLE = 200
PRINTED = Fraction(1, 10**9)  # decimals of the open data are cut after the twelfth place


@cache
def figures_of(site: Path) -> tuple[dict[str, Any], ...]:
    return tuple(
        figure
        for file in sorted((site / "data" / "progress").glob("*.json"))
        for figure in json.loads(file.read_text("utf-8"))["figures"]
        if figure["state"] in {"reported", "partial"} and any(_told(figure))
    )


def _told(figure: Told) -> tuple[str | None, ...]:
    return figure["value"], figure["low"], figure["high"]


@cache
def explained(page: Path) -> dict[str, HtmlElement]:
    found = html.fromstring(page.read_bytes()).xpath("//section[@data-derivation]")
    assert isinstance(found, list)
    sections = (one for one in found if isinstance(one, HtmlElement))
    return {str(one.get("data-derivation")): one for one in sections}


@settings(
    max_examples=SAMPLE, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_the_derivation_of_any_figure_recomputes_to_the_figure(
    built: Built, data: st.DataObject
) -> None:
    figure = data.draw(st.sampled_from(figures_of(built.site)))
    assert shown_as_told(built, figure)
    if figure["unit"] == "standing":
        assert figure["value"] == "suspect" or standing_holds(figure), figure["key"]
        return
    assert same(recomputed(figure), ends(figure)), figure["key"]


def shown_as_told(built: Built, figure: Told) -> bool:
    """The page that explains a figure prints the figure, the formula and the inputs of the data."""
    period, area, kind, indicator = figure["key"].split("/")
    section = explained(built.site / "how" / period / f"{area}.html")[figure["key"]]
    assert section.get("id") == f"{kind}.{indicator}"
    text = "".join(section.text_content().split())
    row = rows(built.site)[figure["key"]]
    (shown,) = section.xpath("./h3/b")
    assert numbers(str(shown.text_content())) == printed(row, decimals=built.figures.decimals)
    assert "".join(figure["derivation"]["formula"].split()) in text
    for one in figure["derivation"]["inputs"]:
        assert "".join(one["label"].split()) in text
    for one in figure["derivation"]["remarks"]:
        assert "".join(one.split()) in text
    denominator = figure["derivation"]["denominator"]
    return denominator is None or f"分母{''.join(denominator.split())}" in text


@cache
def rows(site: Path) -> dict[str, dict[str, str]]:
    return table(site / "data" / "progress.csv")


def same(found: Ends | None, told: Ends | None) -> bool:
    if found is None or told is None:
        return found == told
    return all(
        (one is None) == (other is None)
        and (one is None or other is None or abs(one - other) <= PRINTED * (1 + abs(other)))
        for one, other in zip(found, told, strict=True)
    )


def test_a_share_names_what_it_is_a_share_of(built: Built) -> None:
    shares = [one for one in figures_of(built.site) if one["unit"] == "ratio"]
    assert shares
    unnamed = {
        one["indicator"]
        for one in shares
        if not one["derivation"]["denominator"] and "节点之间" not in one["derivation"]["formula"]
    }
    assert unnamed == set()


def links(built: Built) -> Iterator[tuple[Path, str, str]]:
    """(page, key, address) of every printed figure that can be asked."""
    for page in built.site.rglob("*.html"):
        found = html.fromstring(page.read_bytes()).xpath("//a[@data-figure]")
        assert isinstance(found, list)
        for one in found:
            if isinstance(one, HtmlElement):
                yield page, str(one.get("data-figure")), str(one.get("href"))


def test_every_printed_figure_leads_to_its_own_derivation(built: Built) -> None:
    seen = 0
    for page, key, address in links(built):
        period, area, kind, indicator = key.partition("#")[0].split("/")
        target, _, anchor = address.partition("#")
        assert (page.parent / target).resolve() == built.site / "how" / period / f"{area}.html"
        assert anchor == f"{kind}.{indicator}"
        seen += 1
    assert seen > SAMPLE


@pytest.mark.parametrize("place", ["index.html", "periods/{last}.html", "areas/{area}.html"])
def test_no_figure_of_a_main_page_is_without_a_derivation(built: Built, place: str) -> None:
    area = built.programme.area_file.areas[1].id
    path = built.site / place.format(last=built.programme.periods[-1].period, area=area)
    found = html.fromstring(path.read_bytes()).xpath("//*[@data-figure and not(self::a)]")
    assert isinstance(found, list)
    silent = {
        key for key, row in rows(built.site).items() if row["state"] in {"no_task", "not_in_plan"}
    }
    unasked = {str(one.get("data-figure")) for one in found if isinstance(one, HtmlElement)}
    assert {one for one in unasked if not re.search(r"#first$", one)} <= silent
