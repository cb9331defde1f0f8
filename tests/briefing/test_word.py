"""The circular as a Word file: what the PDF says, in real styles, on the page of GB/T 9704."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.briefing.paper import (
    Annex,
    Column,
    Entry,
    Heading,
    NameList,
    Paper,
    Picture,
    Table,
    Text,
    figures,
)
from generator.briefing.pdf import RenderedPaper
from generator.briefing.word import word
from tests.briefing.office import opened, said
from tests.briefing.papers import (
    DAY,
    ISSUER,
    MM,
    TOP,
    a_paper,
    a_record,
    a_sign_off,
    a_table,
    pages,
    printed,
    words,
)
from tests.briefing.test_circular_words import papers
from tests.conftest import PROGRAMMES
from tests.programmes.forty import NAMES, NUMBER, forty_circular

MARK = "示例数据，非真实统计"
WHOLE = a_paper(
    Heading(1, "一、甲"),
    Heading(2, "（一）乙。", run_in=True),
    words("丙丙。"),
    Heading(2, "（二）丁"),
    a_table(2),
    Heading(3, "1.戊"),
    Heading(4, "（1）己"),
    words("末段。"),
    title=("某县工作", "通报"),
    number="某政〔2031〕1号",
    addressees="各镇",
    attachments=("甲表", "名单"),
    sign_off=a_sign_off(),
    annexes=(
        Annex("甲表", (a_table(1, "区{}"), words("说明。"))),
        Annex(
            "名单", (NameList((Entry("组长", "王某", "县长"), Entry("成员", "李某某", "局长"))),)
        ),
    ),
    record=a_record("县委"),
    status_mark=MARK,
)


def styled(document: Document) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs if one.style and one.text]


def found_in(element: BaseOxmlElement, path: str) -> list[str]:
    return [str(one) for one in element.xpath(path)]


def table_of(document: Document, place: int = 0) -> BaseOxmlElement:
    return cast("BaseOxmlElement", document.element.body.xpath("./w:tbl")[place])


def test_every_word_of_a_paper_stands_in_the_file_in_order() -> None:
    expected = (
        f"{ISSUER}文件|某政〔2031〕1号|某县工作|通报|各镇：|一、甲|（一）乙。|丙丙。|（二）丁|"
        "表1　进展|单位|计划|完成|第1村|1001|5001|第2村|1002|5002|1.戊|（1）己|末段。|"
        f"附件：1.甲表|2.名单|{ISSUER}|2031年10月8日|附件1|甲表|"
        "表1　进展|单位|计划|完成|区1|1001|5001|说明。|附件2|名单|"
        f"组　长：|王　某|县长|成　员：|李某某|局长|抄送：|县委。|{ISSUER}|2031年10月8日印发"
    )
    assert said(opened(WHOLE)) == expected.replace("|", "")


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_a_circular_says_in_word_what_its_pdf_says(name: str) -> None:
    for _, paper in papers(name):
        assert_says_what_its_pdf_says(paper)


def test_a_long_circular_says_in_word_what_its_pdf_says_heads_repeated_once_only() -> None:
    assert_says_what_its_pdf_says(forty_circular(NAMES, NUMBER))


def assert_says_what_its_pdf_says(paper: Paper) -> None:
    table = next(one for one in paper.blocks if isinstance(one, Table))
    marks = (table.caption, table.rows[0][0].text)
    wanted = parted(said(opened(paper)), *marks)
    found = ""
    for page in texts_inside(printed(paper)):
        # A table that goes on from the page before repeats its head.
        is_repeated = sorted(page[: len(wanted[1])]) == sorted(wanted[1])
        found += page[len(wanted[1]) :] if is_repeated else page
    before, head, after = parted(found, *marks)
    # A PDF draws head cells over several columns or rows after the others.
    assert (before, sorted(head), after) == (wanted[0], sorted(wanted[1]), wanted[2])


def texts_inside(drawn: RenderedPaper) -> Iterator[str]:
    """What stands in the type area of each page, without spaces."""
    for page in pages(drawn):
        area = page.crop((0, TOP - 2, page.width, TOP + 225 * MM + 2))
        yield "".join("".join(char["text"] for char in area.chars).split())


def parted(text: str, caption: str, first: str) -> tuple[str, str, str]:
    """What stands before the head of a table, in it, and after it, without spaces."""
    whole = "".join(text.split())
    start = whole.index(caption := "".join(caption.split())) + len(caption)
    end = whole.index(first, start)
    return whole[:start], whole[start:end], whole[end:]


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_figure_of_a_circular_is_a_run_of_its_own_in_order(name: str) -> None:
    for _, paper in papers(name):
        runs = iter([one.text for one in opened(paper).element.body.iter(qn("w:t"))])
        for key, text in figures(paper):
            assert text in runs, key


def test_two_runs_give_the_same_bytes_and_the_day_of_the_paper_is_the_only_clock() -> None:
    assert word(WHOLE) == word(WHOLE)
    with zipfile.ZipFile(io.BytesIO(word(WHOLE))) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2031, 10, 8)}
        assert archive.namelist() == sorted(archive.namelist())
    told = opened(WHOLE).core_properties
    assert (told.title, told.author, told.language) == ("某县工作通报", ISSUER, "zh-CN")
    assert told.created is not None
    assert told.modified is not None
    assert told.created.date() == told.modified.date() == DAY


def test_the_page_is_that_of_the_standard() -> None:
    document = opened(WHOLE)
    page = document.sections[0]
    sides = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(side.mm, 1) for side in sides if side] == [37.0, 35.0, 28.0, 26.0]
    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    style = document.styles["Normal"]
    line = int(style.element.xpath("./w:pPr/w:spacing/@w:line")[0]) / 20
    defaults = document.styles.element.xpath("./w:docDefaults//w:rPr")[0]
    pitch = 16 + int(defaults.xpath("./w:spacing/@w:val")[0]) / 20
    assert 22 * line <= 225 * MM < 22.1 * line
    assert 28 * pitch <= 156 * MM < 28.1 * pitch


@pytest.mark.parametrize(
    ("style", "face", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("heading 1", "黑体", None),
        ("heading 2", "楷体_GB2312", None),
        ("heading 3", "仿宋_GB2312", None),
        ("heading 4", "仿宋_GB2312", None),
        ("footer", "宋体", "28"),
        ("caption", "黑体", "28"),
        ("附件标识", "黑体", None),
    ],
)
def test_styles_name_the_official_faces(style: str, face: str, half_points: str | None) -> None:
    styles = opened(WHOLE).styles.element
    found = styles.xpath(f"./w:style[w:name/@w:val='{style}']/w:rPr")[0]
    assert found.xpath("./w:rFonts/@w:eastAsia") == [face]
    assert found.xpath("./w:sz/@w:val") == ([half_points] if half_points else [])
    default = styles.xpath("./w:docDefaults//w:rFonts/@w:eastAsia")
    assert (default, styles.xpath("./w:docDefaults//w:sz/@w:val")) == (["仿宋_GB2312"], ["32"])


def test_headings_have_styles_with_outline_levels_and_a_run_in_one_shares_its_paragraph() -> None:
    document = opened(WHOLE)
    found = {text: style for style, text in styled(document)}
    assert found["甲"] == "Heading 1"
    assert found["丁"] == "Heading 2"
    assert found["戊"] == "Heading 3"
    assert found["己"] == "Heading 4"
    assert found["乙。丙丙。"] == "Body Text"
    shared = next(one for one in document.paragraphs if one.text == "乙。丙丙。")
    assert shared.runs[0].style is not None
    assert (shared.runs[0].text, shared.runs[0].style.style_id) == ("乙。", "Heading2Char")
    for level in (1, 2, 3, 4):
        outline = document.styles[f"Heading {level}"].element.xpath("./w:pPr/w:outlineLvl/@w:val")
        assert outline == [str(level - 1)]
    assert document.styles["附件标题"].element.xpath("./w:pPr/w:outlineLvl/@w:val") == ["0"]


def test_ordinals_of_headings_are_automatic_each_in_the_face_of_its_level() -> None:
    document = opened(WHOLE)
    numbered = document.element.body.xpath("./w:p[w:pPr/w:numPr]")
    texts = ["".join(found_in(one, ".//w:t/text()")) for one in numbered]
    assert texts == ["甲", "乙。丙丙。", "丁", "戊", "己"]
    for one in numbered:
        assert found_in(one, "./w:pPr/w:ind/@w:firstLineChars") == ["200"]
    levels = document.part.numbering_part.element
    assert found_in(levels, ".//w:lvlText/@w:val") == ["%1、", "（%2）", "%3.", "（%4）"]
    faces = found_in(levels, ".//w:lvl/w:rPr/w:rFonts/@w:eastAsia")
    assert faces == ["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]
    assert set(found_in(levels, ".//w:suff/@w:val")) == {"nothing"}


def test_an_ordinal_that_word_would_not_count_to_stays_a_word() -> None:
    paper = a_paper(
        Heading(1, "一、甲"),
        Heading(1, "三、丙"),
        Heading(1, "二、乙"),
        Heading(2, "（二）丁"),
        Heading(1, "没有序号"),
        words("末段。"),
        annexes=(Annex("名单", (Heading(1, "一、附"), words("末段。"))),),
    )
    document = opened(paper)
    assert said(document).replace("关于工作进展的通报", "") == (
        "一、甲三、丙二、乙（二）丁没有序号末段。附件名单一、附末段。"
    )
    texts = {one.text for one in document.paragraphs}
    assert texts >= {"甲", "三、丙", "乙", "（二）丁", "没有序号", "附"}
    numbers = found_in(document.element.body, ".//w:numPr/w:numId/@w:val")
    assert numbers == ["1", "1", "2"]


def test_a_paper_without_headings_has_no_lists() -> None:
    document = opened(a_paper())
    assert not [one for one in document.part.rels.values() if "numbering" in one.reltype]


def test_page_numbers_are_fields_right_on_odd_pages_and_left_on_even_ones() -> None:
    document = opened(WHOLE)
    assert document.settings.odd_and_even_pages_header_footer
    page = document.sections[0]
    for footer, side in ((page.footer, "right"), (page.even_page_footer, "left")):
        number = footer.part.element.xpath("./w:p")[0]
        assert "".join(found_in(number, ".//w:t/text()")) == "— 1 —"
        assert found_in(number, ".//w:fldSimple/@w:instr") == [" PAGE "]
        assert found_in(number, "./w:pPr/w:jc/@w:val") == [side]
        assert found_in(number, f"./w:pPr/w:ind/@w:{side}") == ["280"]


def test_the_status_mark_is_in_the_head_of_every_page_and_only_where_there_is_one() -> None:
    marked = replace(WHOLE, blocks=(a_table(3, landscape=True), words("末段。")))
    for page in opened(marked).sections:
        assert page.header.paragraphs[0].text == page.even_page_header.paragraphs[0].text == MARK
    bare = opened(replace(marked, status_mark=None))
    assert not bare.element.xpath("//w:headerReference")


def test_only_a_numbered_paper_has_a_red_head() -> None:
    mark = f"{ISSUER}文件"
    document = opened(WHOLE)
    assert styled(document)[:2] == [("发文机关标志", mark), ("发文字号", "某政〔2031〕1号")]
    assert document.element.body.xpath("./w:p[2]/w:pPr/w:pBdr/w:bottom/@w:color") == ["E60012"]
    plain = opened(replace(WHOLE, number=None))
    assert styled(plain)[0] == ("Title", "某县工作\n通报")
    assert mark not in said(plain)


def test_long_tables_repeat_their_head_and_never_break_a_row() -> None:
    table = table_of(opened(a_paper(a_table(40))))
    rows = table.xpath("./w:tr")
    assert [len(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [1, *[0] * 40]
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
    widths = [int(one) for one in table.xpath("./w:tblGrid/w:gridCol/@w:w")]
    assert 8844 - 3 <= sum(widths) <= 8846


def test_a_head_of_two_rows_is_repeated_whole() -> None:
    columns = (Column("单位"), Column("甲", group="完成"), Column("乙", group="完成"))
    row = (Text("某村"), Text("1"), Text("2"))
    document = opened(a_paper(Table("表", columns, (row,), totals=(row,))))
    found, table = document.tables[0], table_of(document)
    assert len(table.xpath("./w:tr[w:trPr/w:tblHeader]")) == 2
    assert [cell.text for cell in found.rows[0].cells] == ["单位", "完成", "完成"]
    assert [cell.text for cell in found.rows[1].cells] == ["单位", "甲", "乙"]
    assert table.xpath("./w:tr[4]//w:rFonts/@w:eastAsia") == ["黑体"] * 3


def test_a_turned_table_has_a_section_of_its_own() -> None:
    paper = a_paper(words("前。"), a_table(3, landscape=True), words("后。"))
    found = opened(paper).sections
    assert [str(one.orientation).split()[0] for one in found] == [
        "PORTRAIT",
        "LANDSCAPE",
        "PORTRAIT",
    ]
    assert found[1].page_width == found[0].page_height


@pytest.mark.parametrize("sealed", [True, False])
def test_the_last_paragraph_stays_with_the_sign_off(*, sealed: bool) -> None:
    paper = a_paper(words("末段。"), sign_off=a_sign_off(sealed=sealed), attachments=("甲",))
    last = [one for one in opened(paper).paragraphs if one.text][-4:]
    texts = ["末段。", "附件：甲", ISSUER, "2031年10月8日"]
    assert [one.text for one in last] == texts
    assert last[0].paragraph_format.keep_with_next
    assert last[2].paragraph_format.space_before is not None
    blank = 2 if sealed else 1
    assert last[2].paragraph_format.space_before.pt == pytest.approx(blank * 28.95)


def test_annexes_begin_on_new_pages_and_the_record_stands_at_the_foot() -> None:
    document = opened(WHOLE)
    assert document.styles["附件标识"].element.xpath("./w:pPr/w:pageBreakBefore")
    assert [text for style, text in styled(document) if style == "附件标识"] == ["附件1", "附件2"]
    record = table_of(document, -1)
    assert record.xpath("./w:tblPr/w:tblpPr/@w:tblpYSpec") == ["bottom"]


def test_a_picture_is_refused_with_its_caption() -> None:
    with pytest.raises(ValueError, match="图1　某图"):
        word(a_paper(Picture("<svg/>", "图", "图1　某图")))
