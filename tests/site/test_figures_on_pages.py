"""What a page prints is what the open data say, key by key."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Built
from tests.site.pages import article, figures, loose_digits, numbers, printed, table

DATE_OR_PERIOD = re.compile(
    r"截至\d{4}年\d+月\d+日"  # the day a sentence is about
    r"|\d{4}年(?:第[一二三四]季度|\d+月)?"  # names of periods and plan years
    r"|附件\d"  # annexes
    r"|表\d"  # numbers of tables
)


def figures_in(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["figures"]
    return found


def pages_with_figures(built: Built) -> list[Path]:
    last = built.programme.periods[-1].period
    return [built.site / "index.html", *sorted((built.site / "periods").glob(f"{last}.html"))]


def test_every_figure_on_every_page_equals_the_open_data(built: Built) -> None:
    rows = table(built.site / "data" / "progress.csv")
    seen = 0
    for page in built.site.rglob("*.html"):
        if page.name == "404.html" or not page.read_text().count("data-figure"):
            continue
        for key, text in figures(article(page)):
            if key.startswith("allocation/"):
                continue
            plain, _, part = key.partition("#")
            if part == "first":
                continue
            expected = printed(rows[plain], part, built.figures.decimals)
            assert numbers(text) == expected, (page.name, key, text)
            seen += 1
    assert seen > 300


def test_a_figure_first_published_otherwise_says_so_in_print_and_as_data(built: Built) -> None:
    files = sorted((built.site / "data" / "progress").glob("*.json"))
    told = {one["key"]: one["first_published"] for file in files for one in figures_in(file)}
    assert {key for key, first in told.items() if first} == {
        str(key) for key in built.figures.first_published
    }
    shown = [
        (key.partition("#")[0], text)
        for page in built.site.rglob("*.html")
        if page.name != "404.html"
        for key, text in figures(article(page))
        if key.endswith("#first")
    ]
    assert shown
    for key, text in shown:
        first = told[key]
        ends = [first[part] for part in ("value", "low", "high")]
        assert text.startswith("首次公布"), key
        assert (numbers(text) == []) == (ends == [None, None, None]), (key, text)


def test_home_and_a_period_print_no_digits_outside_keyed_elements(built: Built) -> None:
    for page in pages_with_figures(built):
        loose = [DATE_OR_PERIOD.sub("", one) for one in loose_digits(article(page))]
        assert [one for one in loose if re.search(r"\d", one)] == [], page.name


def test_an_area_that_has_not_reported_shows_neither_zero_nor_a_rate(built: Built) -> None:
    rows = table(built.site / "data" / "progress.csv")
    silent = [row for row in rows.values() if row["state"] == "not_reported"]
    assert silent
    assert all(
        row["value"] == row["low"] == row["high"] == ""
        for row in silent
        if row["unit"] != "standing"
    )
    for page in sorted((built.site / "periods").glob("*.html")):
        for key, text in figures(article(page)):
            row = rows.get(key)
            if row and row["state"] == "not_reported" and row["indicator"] != "rank":
                lacks = ("未报", "无上期数") if key.endswith("_change") else ("未报",)
                assert any(one in text for one in lacks), (page.name, key, text)


def test_the_allocation_page_and_file_show_every_cell_of_the_plan(built: Built) -> None:
    text = (built.site / "data" / "allocation.csv").read_text("utf-8-sig")
    rows = {
        f"allocation/{one['year']}/{one['area_id']}/{one['post_kind']}": one
        for one in csv.DictReader(io.StringIO(text))
    }
    shown = dict(figures(article(built.site / "allocation.html")))
    outside = {key for key, row in rows.items() if row["state"] == "not_in_plan"}
    assert set(shown) == set(rows) - outside
    for key, text in shown.items():
        assert numbers(text) == ([rows[key]["planned"]] if rows[key]["planned"] else []), key


@pytest.mark.parametrize("place", ["index.html", "leadership.html", "downloads.html"])
def test_a_page_says_that_its_figures_are_a_sample(built: Built, place: str) -> None:
    text = (built.site / place).read_text()
    assert "示例数据，非真实统计" in text
    assert 'data-gg-status="sample"' in text
    assert "noindex" in text


def test_every_page_every_table_and_every_file_carries_the_status(built: Built) -> None:
    pages = [one for one in built.site.rglob("*.html") if one.name != "404.html"]
    assert len(pages) > 10
    assert all("示例数据" in one.read_text() for one in pages)
    rows = table(built.site / "data" / "progress.csv")
    assert {row["status"] for row in rows.values()} == {"sample"}
    for one in (built.site / "data" / "progress").glob("*.json"):
        assert '"sample"' in one.read_text()


def test_the_leading_group_page_shows_everyone_with_their_posts(built: Built) -> None:
    text = article(built.site / "leadership.html").text_content()
    for member in built.programme.leadership.members:
        if member.until is None:
            assert member.name in text
            assert member.title in text
