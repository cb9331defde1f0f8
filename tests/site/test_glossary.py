"""Terms of the glossary: marked once a page, where they are read as words, and explained."""

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from generator.pages.term_marks import marked
from tests.conftest import Built



def found_on(page: Path, name: str) -> list[HtmlElement]:
    """The elements of a class on a page."""
    root = html.document_fromstring(page.read_bytes())
    assert isinstance(root, HtmlElement)
    return [one for one in root.iter() if name in str(one.get("class", "")).split()]


TERMS = {"进度": "a", "序时进度": "b"}


def test_the_first_mention_leads_to_its_entry_and_later_ones_do_not() -> None:
    assert marked("<p>进度，进度。</p><p>进度</p>", TERMS) == (
        '<p><a class="gg-term" href="term:a">进度</a>，进度。</p><p>进度</p>'
    )


def test_the_longest_term_that_fits_is_taken() -> None:
    assert marked("<p>序时进度</p>", TERMS) == (
        '<p><a class="gg-term" href="term:b">序时进度</a></p>'
    )


def test_links_headings_labels_and_attributes_are_left_alone() -> None:
    for left in (
        "<h2>进度</h2>",
        '<p><a href="x">进度</a></p>',
        '<p title="进度">好</p>',
        "<table><tr><th>进度</th><td>进度</td></tr></table>",
        "<details><summary>进度</summary><p>进度</p></details>",
        '<p><span class="gg-vh">进度</span></p>',
        '<p><b data-figure="k">进度</b></p>',
        "<svg><title>进度</title></svg>",
    ):
        assert marked(left, TERMS) == left


def test_a_term_inside_a_name_is_no_word_of_its_own() -> None:
    assert marked("<p>进度行动开始</p>", TERMS, ["进度行动"]) == "<p>进度行动开始</p>"


def test_void_elements_leave_the_text_after_them_as_it_was() -> None:
    said = marked('<p>一<br>二<img src="x" alt="">进度</p><h2>进度</h2>', {"进度": "a"})
    assert said.count("gg-term") == 1
    assert said.endswith("<h2>进度</h2>")


def test_every_marked_term_of_the_site_leads_to_an_entry_complete_in_itself(built: Built) -> None:
    entries = {
        str(one.get("id")): " ".join(str(one.text_content()).split())
        for one in found_on(built.site / "glossary.html", "gg-entry")
    }
    seen = set()
    for page in built.site.rglob("*.html"):
        for one in found_on(page, "gg-term"):
            term, entry = str(one.text_content()), str(one.get("href")).partition("#")[2]
            assert entries[entry].startswith(term), (page, term)
            assert len(entries[entry]) > len(term) + 5
            seen.add(term)
    assert len(seen) >= 2


def test_what_policy_declares_is_not_explained_twice(built: Built) -> None:
    entries = found_on(built.site / "glossary.html", "gg-entry__term")
    terms = [str(one.text_content()) for one in entries]
    declared = [one.term for one in built.programme.plan.glossary]
    assert [one for one in declared if terms.count(one) > 1] == []
    assert {one.name for one in built.programme.indicators.measures} <= {*terms}
