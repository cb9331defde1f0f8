"""The bytes, the text, the tags and the figures of a printed paper."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefing.paper import Annex, Figure, Heading, Paragraph, Picture, Text
from generator.briefing.press import MissingGlyph
from tests.briefing.papers import (
    a_paper,
    a_record,
    a_sign_off,
    a_table,
    pages,
    printed,
    text_of,
    words,
)

MARK = "示例数据，非真实统计"
MARKUP = '# * _ $ @ \\ ` < > [x](y) #import "a" #{1+1} $x^2$ *粗* _斜_ <a> // 注 /* */ ~ -- ---'


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = a_paper(words("正文。"), a_table(30), status_mark=MARK, record=a_record())
    assert printed(paper).pdf == printed(paper).pdf


def test_markup_in_every_place_of_a_paper_stays_text() -> None:
    paper = a_paper(
        Heading(1, MARKUP),
        Heading(2, MARKUP, run_in=True),
        words(MARKUP),
        a_table(2, MARKUP + "{}"),
        words(MARKUP),
        title=MARKUP,
        addressees=MARKUP,
        attachments=(MARKUP,),
        annexes=(Annex(MARKUP, (words("正文。"),)),),
        record=a_record(MARKUP),
    )
    assert text_of(printed(paper)).count("".join(MARKUP.split())) >= 9


@given(
    st.text(
        st.characters(codec="gb2312", exclude_categories=["Cc", "Zs", "Zl", "Zp"]),
        min_size=1,
        max_size=60,
    )
)
@settings(max_examples=40, deadline=None)
def test_any_words_come_out_as_they_went_in(text: str) -> None:
    assert text in text_of(printed(a_paper(words(f"起{text}止"), title="题")))


def test_text_is_extracted_in_reading_order() -> None:
    paper = a_paper(
        words("甲甲"),
        a_table(40),
        words("乙乙"),
        title="题目",
        number="某〔2031〕1号",
        addressees="主送",
        attachments=("附表",),
        sign_off=a_sign_off(),
        annexes=(Annex("附表", (words("丙丙"),)),),
        record=a_record("抄送机关"),
    )
    whole = text_of(printed(paper))
    order = (
        "某〔2031〕1号",
        "题目",
        "主送：",
        "甲甲",
        "第1村",
        "第40村",
        "乙乙",
        "附件：附表",
        "2031年10月8日",
        "丙丙",
        "抄送机关。",
    )
    places = [whole.index(part) for part in order]
    assert places == sorted(places)


def test_figures_come_with_their_keys_in_the_order_in_which_they_are_printed() -> None:
    opening = Paragraph(
        (
            Text("共"),
            Figure("p/all/all/planned", "1570"),
            Text("个，"),
            Figure("p/all/all/rate", "93.9%"),
        )
    )
    rendered = printed(
        a_paper(opening, a_table(40), words("完。"), annexes=(Annex("表", (a_table(3),)),))
    )
    assert rendered.figures[:2] == (("p/all/all/planned", "1570"), ("p/all/all/rate", "93.9%"))
    assert len(rendered.figures) == 2 + 80 + 6
    whole, at = text_of(rendered), 0
    for _, text in rendered.figures:
        at = whole.index(text, at) + len(text)


def test_the_status_mark_is_on_every_page_and_never_between_the_words() -> None:
    rendered = printed(
        a_paper(words("正文。" * 400), a_table(40, landscape=True), status_mark=MARK)
    )
    for page in pages(rendered):
        assert "".join(char["text"] for char in page.chars).count(MARK) == 1
        drawn = page.to_image(resolution=36).original.convert("RGB")
        assert (240, 240, 240) in {colour for _, colour in drawn.getcolors(1 << 20) or ()}


def test_a_character_without_a_glyph_is_named_with_the_words_around_it() -> None:
    with pytest.raises(MissingGlyph) as fault:
        printed(a_paper(words("姓名\U000f0000先生")))
    assert (fault.value.character, fault.value.context) == ("\U000f0000", "姓名\U000f0000先生")


@pytest.mark.parametrize("name", ["堃", "燚", "㛃", "喆"])
def test_rare_characters_of_names_are_printed(name: str) -> None:
    assert name in text_of(printed(a_paper(words(f"王{name}"))))


def test_the_pages_are_counted() -> None:
    rendered = printed(a_paper(words("正文。" * 400), a_table(40)))
    assert rendered.pages == len(pages(rendered)) > 3


def test_the_document_says_its_title_language_and_standards() -> None:
    rendered = printed(a_paper(Heading(1, "一、情况"), words("正文。"), title=("某县情况", "通报")))
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        assert str(pdf.Root.Lang).startswith("zh")
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "某县情况通报"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert metadata["pdfuaid:part"] == "1"
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["一、情况"]


def test_the_outline_goes_down_one_step_at_a_time_whatever_levels_are_used() -> None:
    blocks = (Heading(3, "1.甲"), words("正文。"), Heading(1, "一、乙"), Heading(4, "（1）丙"))
    annexes = (Annex("丁", (Heading(1, "一、戊"), words("正文。"))),)
    made = BytesIO(printed(a_paper(*blocks, annexes=annexes)).pdf)
    with pikepdf.open(made) as pdf, pdf.open_outline() as outline:
        shape = [(top.title, [under.title for under in top.children]) for top in outline.root]
    assert shape == [("1.甲", []), ("一、乙", ["（1）丙"]), ("丁", ["一、戊"])]


def test_tables_have_head_cells_and_pictures_say_what_they_show() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    rendered = printed(a_paper(a_table(3), Picture(drawing, "三根横条", "图1　进展")))
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        tags = [
            item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
        ]
        kinds = [str(tag.S) for tag in tags]
        assert kinds.count("/TH") == 3
        assert kinds.count("/TD") == 9
        assert "三根横条" in {str(tag.Alt) for tag in tags if "/Alt" in tag}


def test_fonts_of_the_machine_are_left_alone() -> None:
    rendered = printed(a_paper(words("正文。")))
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        names = {
            str(item.FontName)[8:]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        }
    assert names
    assert all(name.startswith(("Noto", "Fandol", "LXGW")) for name in names), names


def test_the_template_is_shipped_with_the_program() -> None:
    assert (Path(__file__).parents[2] / "generator/templates/briefing/official.typ").is_file()
