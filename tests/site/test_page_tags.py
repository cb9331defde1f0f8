"""The tags, the foot and the pages that sites of the state must have."""

from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.model.shape import MINUTE
from generator.workflow.publish import publish
from tests.conftest import Built

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
CONTENT = ("ArticleTitle", "PubDate", "ContentSource")
FILLED = {
    "domain": "www.example.invalid",
    "code": "1234567890",
    "icp": "某ICP备00000000号",
    "police": "某公网安备00000000000000号",
    "telephone": "某号码",
    "address": "某地址",
    "column_type": "某类",
    "find_fault": "https://fault.example.invalid/form?site=1",
}
SIGNED = {"2022Q1": "2022-04-13 09:40", "2022Q2": "2022-07-12 16:30", "2022Q4": "2023-01-13 15:10"}


def root_of(page: Path) -> HtmlElement:
    found = html.document_fromstring(page.read_bytes())
    assert isinstance(found, HtmlElement)
    return found


def tags(page: Path) -> dict[str, str]:
    """Name → content of the meta tags of a page."""
    found: dict[str, str] = {}
    for one in root_of(page).iter("meta"):
        if one.get("name"):
            assert one.get("name") not in found, (page, one.get("name"))
            found[str(one.get("name"))] = str(one.get("content"))
    return found


def pages_of(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_page_says_whose_site_it_is_and_what_kind_of_page(built: Built) -> None:
    for page in pages_of(built.site):
        found = tags(page)
        kinds = [all(found.get(one) for one in names) for names in (COLUMN, CONTENT)]
        assert all(found.get(one) for one in SITE), page
        assert sorted(kinds) == [False, True], page
        assert not ({*COLUMN} & {*found} and {*CONTENT} & {*found}), page


def test_the_pages_that_open_a_section_are_columns(built: Built) -> None:
    columns = {
        page.relative_to(built.site).as_posix()
        for page in pages_of(built.site)
        if "ColumnName" in tags(page)
    }
    tabs = root_of(built.site / "index.html").xpath("//nav[@class='gg-tabs']//a/@href")
    assert columns == {str(one) for one in tabs}


def test_what_is_not_known_reads_as_still_to_be_filled_in(built: Built) -> None:
    found = tags(built.site / "contact.html")
    declared = built.programme.publisher.site
    assert found["SiteDomain"] == declared.domain
    assert found["SiteIDCode"] == declared.code
    signed = [one.signed_off for one in built.programme.periods if one.signed_off]
    assert MINUTE.fullmatch(found["PubDate"]) if signed else found["PubDate"] == "待填"


def test_the_foot_names_host_numbers_contact_and_the_pages_about_the_site(built: Built) -> None:
    site = built.programme.publisher.site
    for place in ("index.html", "plan.html", "periods/index.html"):
        foot = root_of(built.site / place).find_class("gg-footer")[0]
        said = str(foot.text_content())
        for one in (site.sponsor, site.organiser, site.code, site.icp, site.police):
            assert one in said
        links = {str(one) for one in foot.xpath(".//a/text()")}
        assert {"网站地图", "无障碍说明", "关于本站", "联系我们"} <= links
        assert "我要找错" not in links  # nobody has declared its address
        assert "我要找错：待填" in said


def test_the_site_map_leads_to_every_page_but_derivations_and_frames(built: Built) -> None:
    listed = {str(one) for one in root_of(built.site / "sitemap.html").xpath("//article//a/@href")}
    written = {str(o) for o in root_of(built.site / "sitemap.html").xpath("//main//a/@href")}
    there = {one.relative_to(built.site).as_posix() for one in pages_of(built.site)}
    apart = {one for one in there if one.startswith(("how/", "embed/"))} | {"404.html"}
    assert there - apart == {one for one in listed | written if not one.startswith("#")}


def test_the_page_for_missing_addresses_loads_nothing(built: Built) -> None:
    root = root_of(built.site / "404.html")
    assert root.xpath("//link[not(starts-with(@href, 'data:'))]|//script|//img") == []
    assert "没有这个网页" in str(root.text_content())


@pytest.fixture
def signed(project: Path) -> Path:
    """The first programme with three published periods and nothing left to fill in."""
    for period, moment in SIGNED.items():
        path = project / "data" / f"{period}.yml"
        text = path.read_text("utf-8")
        assert f"signed_off: {moment}" in text
        path.write_text(text.replace("status: sample", "status: published", 1), "utf-8")
    path = project / "policy" / "publisher.yml"
    text = path.read_text("utf-8")
    for name, said in FILLED.items():
        assert f"  {name}: 待填" in text
        text = text.replace(f"  {name}: 待填", f'  {name}: "{said}"', 1)
    path.write_text(text, "utf-8")
    return project


def test_published_pages_are_dated_by_their_sign_off(signed: Path) -> None:
    outcome = publish(signed)
    assert not outcome.stopped, outcome.findings
    public = signed / "site" / "public"
    for period, moment in SIGNED.items():
        assert tags(public / "periods" / f"{period}.html")["PubDate"] == moment
    assert tags(public / "corrections.html")["PubDate"] == max(SIGNED.values())
    assert not (public / "periods" / "2022Q3.html").exists()
    for page in pages_of(public):
        found = tags(page)
        assert found["SiteDomain"] == FILLED["domain"]
        assert found["SiteIDCode"] == FILLED["code"]
        assert "待填" not in found.values(), page
    fault = root_of(public / "index.html").xpath("//footer//a[.='我要找错']/@href")
    assert fault == [FILLED["find_fault"]]


@pytest.mark.parametrize("name", ["find_fault", "code", "column_type"])
def test_one_entry_still_to_be_filled_in_stops_publication(signed: Path, name: str) -> None:
    path = signed / "policy" / "publisher.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(f'  {name}: "{FILLED[name]}"', f"  {name}: 待填"), "utf-8")
    outcome = publish(signed)
    assert [one.rule.code for one in outcome.findings if one.rule.code[:2] == "PB"] == [
        "PB801",
        "PB803",
    ]
    assert not (signed / "site" / "public").exists()


def test_a_published_period_without_its_sign_off_stops_publication(signed: Path) -> None:
    path = signed / "data" / "2022Q2.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(f"signed_off: {SIGNED['2022Q2']}\n", "", 1), "utf-8")
    outcome = publish(signed)
    assert "PD341" in {one.rule.code for one in outcome.findings}
    assert not (signed / "site" / "public").exists()


def test_a_declared_address_gives_complete_links_and_a_list_for_search_engines(
    signed: Path,
) -> None:
    base = "https://www.example.invalid/posts/"
    path = signed / "policy" / "publisher.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("site:\n", f"site:\n  base: {base}\n", 1), "utf-8")
    assert not publish(signed).stopped
    public = signed / "site" / "public"
    listed = (public / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{base}periods/2022Q1.html</loc><lastmod>2022-04-13</lastmod>" in listed
    assert "/how/" not in listed
    links = root_of(public / "404.html").xpath("//a/@href")
    assert links
    assert all(str(one).startswith(base) for one in links)
    canonical = root_of(public / "areas" / "index.html").xpath("//link[@rel='canonical']/@href")
    assert canonical == [f"{base}areas/index.html"]


def test_without_a_declared_address_there_is_no_such_list(built: Built) -> None:
    assert built.programme.publisher.site.base is None
    assert not (built.site / "sitemap.xml").exists()
