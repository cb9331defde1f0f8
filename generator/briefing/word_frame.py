"""What stands around the text of a Word file: red head, sign-off, attachments and record."""

from collections.abc import Sequence

from generator.briefing.paper import Record, SignOff
from generator.briefing.paper_words import ending
from generator.briefing.titles import width
from generator.briefing.word_styles import RED, no_tracking
from generator.briefing.word_tables import cell, grid, row
from generator.briefing.word_xml import (
    CHARACTER,
    LEFT,
    LINE,
    POINT,
    TEXT,
    Element,
    aligned_to,
    element,
    paragraph,
    run,
    size,
    spacing,
    twips,
)
from generator.typeset.dates import long_date

TALLEST, WIDEST = 22 / 25.4 * 72, 154 / 25.4 * 72
"""The mark of the issuing body in pt: as tall as 22 mm and no longer than 154 mm."""
SMALL = 14 * POINT
"""One character of the record."""
THICK, THIN = 8, 6
"""Rules of the record: 0.35 mm and 0.25 mm in eighths of a point."""


def red_head(issuer: str, number: str) -> list[Element]:
    """发文机关标志, 发文字号 and the red line (7.2.4 to 7.2.7)."""
    mark = issuer + "文件"
    points = min(TALLEST, WIDEST / len(mark)) // 0.5 * 0.5
    tall = round(points * POINT)
    line = element("bottom", val="single", sz=11, space=11, color=RED)
    head = paragraph(
        "IssuingMark",
        [run(mark, *size(points))],
        spacing(twips(35), 2 * LINE, tall),
    )
    return [head, paragraph("DocumentNumber", number, element("pBdr", line))]


def attachments(names: Sequence[str]) -> list[Element]:
    """附件说明 (7.3.4), a blank line below the text, names that wrap aligned."""
    made = []
    numbered = len(names) > 1
    left = (6 if numbered else 5) * CHARACTER
    for place, name in enumerate(names):
        opening = "附件：" if place == 0 else ""
        ordinal = f"{place + 1}." if numbered else ""
        hanging = (3 if place == 0 else 0) * CHARACTER + (CHARACTER if numbered else 0)
        made.append(
            paragraph(
                "Attachments",
                f"{opening}{ordinal}{name}",
                spacing(before=0 if place else LINE),
                element("ind", left=left, hanging=hanging),
            )
        )
    return made


def sign_off(found: SignOff) -> list[Element]:
    """Issuing body and date (7.3.5), where the printed page has them."""
    day = long_date(found.date)
    body = min(round(width(found.organisation) * CHARACTER), TEXT - 4 * CHARACTER)
    date = round(width(day) * CHARACTER)
    if found.sealed:  # the date 4 characters from the right, the body centred over it
        middle = TEXT - max(4 * CHARACTER + date // 2, body // 2)
        over = (element("ind", left=max(0, 2 * middle - TEXT)), aligned_to("center"))
        return [
            paragraph("SignOff", found.organisation, spacing(before=2 * LINE), *over),
            paragraph("DocumentDate", day, _inset(middle - date // 2)),
        ]
    # The date begins 2 characters right of the body; the longer of the two ends 2 from the right.
    longest = date + 2 * CHARACTER if date > body else body
    left = TEXT - 2 * CHARACTER - longest
    return [
        paragraph("SignOff", found.organisation, spacing(before=LINE), _inset(left)),
        paragraph("DocumentDate", day, _inset(left + 2 * CHARACTER)),
    ]


def _inset(left: int) -> Element:
    """A line that begins at `left` and may end in the margin, where a program sets it wider."""
    return element("ind", left=left, right=-2 * CHARACTER)


def record(found: Record) -> Element:
    """版记 (7.4) at the foot of its page."""
    issued = f"{long_date(found.issued)}印发"
    label, date = 3 * SMALL + 3 * POINT, _date_width(issued)
    middle = TEXT - label - date - SMALL
    widths = (SMALL + label, middle, date)
    rows = []
    if found.copies_to:
        rows.append(
            row(
                [
                    _cell(widths[0], "抄送：", top=THICK, bottom=THIN, left=SMALL),
                    _cell(
                        middle + date,
                        ending(found.copies_to, "。"),
                        top=THICK,
                        bottom=THIN,
                        right=SMALL,
                        span=2,
                    ),
                ]
            )
        )
    above = THIN if found.copies_to else THICK
    issuer = _cell(widths[0] + middle, found.issuer, top=above, bottom=THICK, left=SMALL, span=2)
    rows.append(
        row([issuer, _cell(date, issued, top=above, bottom=THICK, right=SMALL, side="right")])
    )
    at = element(
        "tblpPr",
        vertAnchor="margin",
        horzAnchor="page",
        tblpX=LEFT,
        tblpYSpec="bottom",
        topFromText=LINE // 2,
    )
    return grid(widths, rows, bordered=False, at=[at, element("tblOverlap", val="never")])


def record_lines(found: Record) -> tuple[int, int]:
    """Rows of the record and the lines in them."""
    issued = f"{long_date(found.issued)}印发"
    room = (TEXT - 5 * SMALL, TEXT - SMALL - _date_width(issued))
    texts = (found.copies_to and ending(found.copies_to, "。"), found.issuer)
    lines = [
        -int(-width(one) * SMALL // wide) for one, wide in zip(texts, room, strict=True) if one
    ]
    return len(lines), sum(lines)


def _date_width(issued: str) -> int:
    """The date with room at both sides."""
    return round((width(issued) + 2) * SMALL) + 5 * POINT


def _cell(  # noqa: PLR0913 -- a cell with its rules and its sides
    wide: int,
    text: str,
    *,
    top: int,
    bottom: int,
    left: int = 0,
    right: int = 0,
    span: int = 1,
    side: str = "left",
) -> Element:
    rules = [element("gridSpan", val=span)] if span > 1 else []
    lines = (("top", top), ("bottom", bottom))
    edges = [
        element(edge, val="single", sz=thick, space=0, color="000000") for edge, thick in lines
    ]
    sides = (("top", 30), ("left", left), ("bottom", 30), ("right", right))
    room = [element(edge, w=much, type="dxa") for edge, much in sides]
    words = paragraph("Record", [run(text, no_tracking())], aligned_to(side))
    return cell(wide, words, *rules, element("tcBorders", *edges), element("tcMar", *room))
