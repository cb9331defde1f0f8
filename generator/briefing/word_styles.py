"""The styles of an official Word file: GB/T 9704-2012 under the names editors look for."""

from typing import Literal

from docx.oxml.ns import qn

from generator.briefing.word_xml import (
    LINE,
    POINT,
    TRACKING,
    Element,
    element,
    fonts,
    size,
    spacing,
)

FANGSONG, KAITI, HEITI, SONGTI = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
XIAOBIAOSONG = "方正小标宋简体"
FACES = {1: HEITI, 2: KAITI, 3: FANGSONG, 4: FANGSONG}
RED = "E60012"
LANGUAGE = "zh-CN"
TIGHT = -8
"""Of justified text, in twips: 28 characters and a half still do not fit a line, so Word breaks
it where the PDF does and stretches it to the grid; a program that parts letters from characters
whatever the file says (LibreOffice) has room for that."""
NOTE_TIGHT = -3
"""Of notes: the PDF draws their punctuation together, which not every program does."""


def fill(styles: Element) -> None:
    """Put these styles in place of all that the library brings; its list of latent ones stays."""
    for one in list(styles):
        if one.tag != qn("w:latentStyles"):
            styles.remove(one)
    styles.insert(0, _defaults())
    styles.extend(_built_in())
    styles.extend(_headings())
    styles.extend(_of_the_frame())
    styles.extend(_of_tables())


def indent() -> Element:
    """The first line of a paragraph begins two characters in."""
    return element("ind", firstLineChars=200, firstLine=32 * POINT)


def no_tracking() -> Element:
    """Characters as far apart as their face has them; those of the text are set closer."""
    return element("spacing", val=0)


def _defaults() -> Element:
    # Letters and figures in Chinese text are en-US in every Chinese Word file: no number is broken.
    language = element("lang", val="en-US", eastAsia=LANGUAGE, bidi="ar-SA")
    face = element("rPr", fonts(FANGSONG), element("spacing", val=TRACKING), *size(16), language)
    return element("docDefaults", element("rPrDefault", face), element("pPrDefault"))


def _style(  # noqa: PLR0913 -- what a style says, each by its name
    key: str,
    name: str,
    paragraph: tuple[Element, ...] = (),
    face: tuple[Element, ...] = (),
    *,
    over: str | None = "Normal",
    kind: Literal["paragraph", "character"] = "paragraph",
    linked: str | None = None,
) -> Element:
    """A style; `over` is the one it rests on."""
    made = element("style", element("name", val=name), type=kind, styleId=key)
    if over:
        made.append(element("basedOn", val=over))
    if linked:
        made.append(element("link", val=linked))
    made.append(element("qFormat"))
    if paragraph:
        made.append(element("pPr", *paragraph))
    if face:
        made.append(element("rPr", *face))
    return made


def _built_in() -> list[Element]:
    """Text, titles, and what stands outside the type area."""
    off = (
        element(name, val=0)
        for name in ("overflowPunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd", "snapToGrid")
    )
    normal = _style(
        "Normal",
        "Normal",
        (element("widowControl"), *off, spacing(), element("jc", val="both")),
        over=None,
    )
    normal.set(qn("w:default"), "1")
    font = _style("DefaultParagraphFont", "Default Paragraph Font", over=None, kind="character")
    font.set(qn("w:default"), "1")
    centred = (element("keepNext"), spacing(LINE, LINE), element("jc", val="center"))
    title = (fonts(XIAOBIAOSONG), no_tracking(), *size(22))
    footer = (spacing(line=18 * POINT),)
    header = (spacing(line=14 * POINT), element("jc", val="center"))
    return [
        normal,
        font,
        _style("BodyText", "Body Text", (indent(),), (element("spacing", val=TIGHT),)),
        _style("Title", "Title", centred, title),
        _style("Header", "header", header, (fonts(HEITI), no_tracking(), *size(10.5))),
        _style("Footer", "footer", footer, (fonts(SONGTI), no_tracking(), *size(14))),
    ]


def _headings() -> list[Element]:
    """Four levels with the faces of 7.3.3, each also for words at the head of a paragraph."""
    made = []
    for level, face in FACES.items():
        key = f"Heading{level}"
        outline = element("outlineLvl", val=level - 1)
        looks = (fonts(face),)
        above = (element("keepNext"), indent(), outline)
        made += [
            _style(key, f"heading {level}", above, looks, linked=f"{key}Char"),
            _style(
                f"{key}Char",
                f"标题 {level} 字符",
                (),
                looks,
                over="DefaultParagraphFont",
                kind="character",
                linked=key,
            ),
        ]
    return made


def _of_the_frame() -> list[Element]:
    """Head, addressees, attachments, sign-off, annexes and record."""
    left, next_too = element("jc", val="left"), element("keepNext")
    centre, apart = element("jc", val="center"), element("pageBreakBefore")
    record = spacing(line=21 * POINT)
    outline = element("outlineLvl", val=0)
    return [
        _style(
            "IssuingMark", "发文机关标志", (centre,), (fonts(XIAOBIAOSONG), _red(), no_tracking())
        ),
        _style("DocumentNumber", "发文字号", (centre,)),
        _style("Addressees", "主送机关", (left,)),
        _style("Attachments", "附件说明", (next_too, left)),
        _style("SignOff", "发文机关署名", (next_too, left)),
        _style("DocumentDate", "成文日期", (left,)),
        _style("AnnexMark", "附件标识", (next_too, apart, left), (fonts(HEITI),)),
        _style("AnnexTitle", "附件标题", (outline,), over="Title"),
        _style("Record", "版记", (record, left), (no_tracking(), *size(14))),
    ]


def _of_tables() -> list[Element]:
    """Captions, cells and notes."""
    centre, left = element("jc", val="center"), element("jc", val="left")
    cells, small = spacing(line=18 * POINT), (no_tracking(), *size(14))
    heavy = (fonts(HEITI), *small)
    margins = element(
        "tblCellMar",
        *(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")),
    )
    plain = _style("TableNormal", "Normal Table", over=None)
    plain.set(qn("w:type"), "table")
    plain.set(qn("w:default"), "1")
    plain.append(element("tblPr", element("tblInd", w=0, type="dxa"), margins))
    return [
        plain,
        _style("Caption", "caption", (element("keepNext"), centre), heavy),
        _style("TableText", "表中文字", (cells, left), small),
        _style("TableHead", "表头文字", (centre,), (fonts(HEITI),), over="TableText"),
        _style(
            "TableNote",
            "表注",
            (spacing(3 * POINT, 6 * POINT, 18 * POINT),),
            (element("spacing", val=NOTE_TIGHT), *size(12)),
        ),
        _style("NameList", "名单", (left,)),
        _style("SectionEnd", "分节", (spacing(line=POINT),), size(1)),
    ]


def _red() -> Element:
    return element("color", val=RED)
