"""The site that MkDocs makes of finished pages."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.publish.site import SiteError, build_site
from generator.typeset.page import Link, SiteContent, SiteIdentity, SitePage, Tab

ARTICLE = (
    '<h1>第一期</h1><h2 id="rows">各处 &amp; 合计</h2>'
    '<p>仅在正文 <a href="../index.html">首页</a></p>'
)


def a_site(*, sample: bool = True, extra: tuple[SitePage, ...] = ()) -> SiteContent:
    """Three pages in two sections, with one file of data."""
    identity = SiteIdentity(
        "乙县 <公开>",
        subtitle="说明",
        sample=sample,
        banner_lead="示例数据。",
        banner_text="请勿引用。",
    )
    pages = (
        SitePage(
            "index.html",
            "首页",
            "<h1>进展</h1>",
            "首页",
            search_text="公益性岗位的总体进展",
            search_words=("岗位甲",),
        ),
        SitePage("periods/index.html", "各期", "<h1>各期</h1>", "各期"),
        SitePage("periods/p1.html", "第一期", ARTICLE, "各期", show_toc=True, search_text="摘要"),
        *extra,
    )
    listed = (Link("各期", "periods/index.html"), Link("第一期", "periods/p1.html"))
    tabs = (Tab("首页", "index.html"), Tab("各期", "periods/index.html", listed))
    return SiteContent(identity, pages, tabs, date(2031, 6, 30), {"data/rows.csv": b"a\n"})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with hand-written pages and strays beside them, built once."""
    project = tmp_path_factory.mktemp("project")
    written = project / "site" / "pages"
    written.mkdir(parents=True)
    (written / "about.md").write_text("# 关于本站\n\n[首页](index.md)\n", "utf-8")
    (written / "picture.png").write_bytes(b"png")
    (written / "index.md").write_text("# 手写首页\n", "utf-8")
    for stray in ("notes.yml", "about.md.bak", "list.txt", ".secret.md"):
        (written / stray).write_text("stray", "utf-8")
    into = project / "out"
    notices = build_site(a_site(), project, into)
    (project / "notices.txt").write_text("\n".join(notices), "utf-8")
    return into


def text(built: Path, path: str) -> str:
    """One page of the site."""
    return (built / path).read_text("utf-8")


class Addresses(HTMLParser):
    """Collects what a page loads or links to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        loading = tag in {"a", "link", "script", "img"}
        pairs = attrs if loading else []
        self.found += [value for name, value in pairs if value and name in {"href", "src"}]


def addresses(page: Path) -> list[str]:
    """All addresses of a page, without what stays on it."""
    reader = Addresses()
    reader.feed(page.read_text("utf-8"))
    return [one.partition("#")[0] for one in reader.found if not one.startswith("#")]


def test_every_address_is_relative_and_leads_to_a_file(built: Path) -> None:
    pages = list(built.rglob("*.html"))
    assert len(pages) == len(("index", "periods/index", "p1", "about"))
    for page in pages:
        for one in addresses(page):
            assert "//" not in one
            assert not one.startswith(("/", "javascript:"))
            assert (page.parent / one).is_file(), f"{page.name}: {one}"


def test_no_style_or_page_names_a_foreign_host(built: Path) -> None:
    own = [*built.rglob("*.html"), *built.glob("assets/*.css"), *built.glob("assets/*.js")]
    for file in own:
        found = set(re.findall(r"https?://[^/\"' )]+", file.read_text("utf-8")))
        assert found <= {"http://www.w3.org"}, file.name


def test_the_article_stands_in_the_shell_untouched(built: Path) -> None:
    assert f"</nav>{ARTICLE}</article>" in text(built, "periods/p1.html")


def test_headings_become_the_table_of_contents_only_where_asked(built: Path) -> None:
    assert 'href="#rows"' in text(built, "periods/p1.html")
    assert "各处 &amp; 合计" in text(built, "periods/p1.html")
    assert "gg-toc" not in text(built, "index.html")


def test_tabs_show_where_the_reader_is(built: Path) -> None:
    page = text(built, "periods/p1.html")
    assert '<a href="index.html" aria-current="true">各期</a>' in page
    assert '<a href="../index.html">首页</a>' in page
    assert '<a href="index.html" aria-current="page">各期</a>' in text(built, "periods/index.html")


def test_a_page_shows_the_other_pages_of_its_section_above_the_article(built: Path) -> None:
    page = text(built, "periods/p1.html")
    assert '<li><a href="index.html">各期</a></li>' in page
    assert '<li><a href="p1.html" aria-current="page">第一期</a></li>' in page
    assert "gg-subnav" not in text(built, "index.html")


def test_names_are_escaped_in_the_shell(built: Path) -> None:
    for page in built.rglob("*.html"):
        assert "乙县 &lt;公开&gt;" in page.read_text("utf-8")
        assert "<公开>" not in page.read_text("utf-8")


def test_a_sample_says_so_on_every_page_and_asks_not_to_be_indexed(built: Path) -> None:
    for page in built.rglob("*.html"):
        html = page.read_text("utf-8")
        assert html.count('class="gg-sample"') == 1
        assert '<meta name="robots" content="noindex">' in html
        assert '<body data-gg-status="sample"' in html


def test_a_real_site_carries_no_sample_mark(tmp_path: Path) -> None:
    build_site(a_site(sample=False), tmp_path, tmp_path / "out")
    html = text(tmp_path / "out", "index.html")
    assert "gg-sample" not in html
    assert "noindex" not in html
    assert "data-gg-status" not in html


def test_hand_written_pages_are_carried_and_strays_are_not(built: Path) -> None:
    assert "关于本站" in text(built, "about.html")
    assert (built / "picture.png").is_file()
    names = {one.name for one in built.rglob("*")}
    assert not names & {"notes.yml", "about.md.bak", "list.txt", ".secret.html"}
    notices = (built.parent / "notices.txt").read_text("utf-8")
    assert "notes.yml" in notices
    assert "index.md" in notices
    assert "手写首页" not in text(built, "index.html")


def test_hand_written_pages_are_linked_from_the_foot(built: Path) -> None:
    assert '<a href="../about.html">关于本站</a>' in text(built, "periods/p1.html")


def test_the_search_reads_titles_and_summaries_but_no_article(built: Path) -> None:
    script = text(built, "search/index.js")
    rows = json.loads(script.removeprefix("globalThis.ggPages=").removesuffix(";\n"))
    entries = {path: (title, words) for path, title, words in rows}
    assert entries["index.html"] == ("首页", "公益性岗位的总体进展 岗位甲")
    assert entries["periods/p1.html"] == ("第一期", "摘要")
    assert "关于本站" in entries["about.html"][1]
    assert len(entries) == len(list(built.rglob("*.html")))


def test_a_page_kept_out_of_the_search_is_not_in_its_list(tmp_path: Path) -> None:
    hidden = SitePage("how.html", "怎么算", "<h1>怎么算</h1>", search_text="推算", in_search=False)
    build_site(a_site(extra=(hidden,)), tmp_path, tmp_path / "out")
    assert (tmp_path / "out" / "how.html").is_file()
    assert "推算" not in text(tmp_path / "out", "search/index.js")


def test_data_files_are_copied_byte_for_byte(built: Path) -> None:
    assert (built / "data" / "rows.csv").read_bytes() == b"a\n"


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        build_site(a_site(), tmp_path, folder)
    one, two = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in folders
    )
    assert one == two


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.mkdir()
    (live / "index.html").write_text("live", "utf-8")
    (tmp_path / "out").symlink_to(live)
    with pytest.raises(SiteError, match="链接"):
        build_site(a_site(), tmp_path, tmp_path / "out")
    assert (live / "index.html").read_text("utf-8") == "live"
