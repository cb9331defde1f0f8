"""What search engines are told: valid JSON-LD, files that exist, nothing that breaks the page."""

import json
from dataclasses import replace
from typing import Any

from lxml import html

from generator.pages.linked_data import dataset
from tests.conftest import Built
from tests.site.articles import a_view
from tests.tables.programmes import opened

SCRIPT = "//script[@type='application/ld+json']/text()"


def told(built: Built, page: str) -> dict[str, Any]:
    found = html.fromstring((built.site / page).read_bytes()).xpath(SCRIPT)
    assert isinstance(found, list)
    (text,) = found
    content: dict[str, Any] = json.loads(str(text))
    return content


def test_home_and_downloads_tell_the_same_data_set(built: Built) -> None:
    content = told(built, "index.html")
    assert content == told(built, "downloads.html")
    assert (content["@context"], content["@type"]) == ("https://schema.org/", "Dataset")
    assert content["description"].startswith("示例数据，非真实统计。")
    assert 50 <= len(content["description"]) <= 5000
    root = next(one for one in built.programme.area_file.areas if one.parent is None)
    assert content["spatialCoverage"] == {"@type": "Place", "name": root.name}
    assert content["creator"]["name"] == built.programme.publisher.site.sponsor
    first, last = (built.programme.periods[at].period for at in (0, -1))
    declared = built.programme.period_declarations
    assert content["temporalCoverage"] == (
        f"{declared[first].since.isoformat()}/{declared[last].until.isoformat()}"
    )


def test_every_file_it_names_exists_and_is_of_its_kind(built: Built) -> None:
    for one in told(built, "index.html")["distribution"]:
        path = built.site / one["contentUrl"]
        assert path.is_file()
        assert path.suffix == {"text/csv": ".csv"}.get(one["encodingFormat"], ".xlsx")


def test_the_shell_leads_to_the_feed_from_every_page(built: Built) -> None:
    signed = any(one.signed_off for one in built.programme.periods)
    assert (built.site / "feed.xml").is_file() == signed
    for page in built.site.rglob("*.html"):
        place = page.relative_to(built.site)
        if place.name == "404.html" or place.parts[0] == "embed":  # pages without the shell
            continue
        up = "../" * len(place.parent.parts)
        found = html.fromstring(page.read_bytes()).xpath("//link[@rel='alternate']/@href")
        assert isinstance(found, list)
        assert (f"{up}feed.xml" in found) == signed, page.name


def test_no_text_ends_the_script_early() -> None:
    one = opened("qinghe")
    site = one.programme.publisher.site.model_copy(update={"sponsor": "</script><b>&"})
    publisher = one.programme.publisher.model_copy(update={"site": site})
    text = dataset(a_view(replace(one.programme, publisher=publisher)), one.tables)
    assert "<" not in text
    assert json.loads(text)["creator"]["name"] == "</script><b>&"
