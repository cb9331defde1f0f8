"""The fingerprint in the foot of a Word file, where the printed page has it."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from generator.briefing.word_xml import (
    HEIGHT,
    LEFT,
    POINT,
    TEXT,
    Element,
    element,
    paragraph,
    run,
    size,
    twips,
)
from generator.typeset.fingerprint import Fingerprint

POINTS = 7.5
ABOVE = twips(12)
"""From the edge of the upright sheet to the foot of the line."""
TALL = 10 * POINT
GREY = "595959"
SHAPE = (
    '<w:r {names} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape '
    'style="position:absolute;margin-left:32pt;margin-top:79.4pt;width:14pt;height:442.2pt;'
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" '
    'filled="f" stroked="f" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe">'
    '<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent/></v:textbox>'
    "</v:shape></w:pict></w:r>"
)
"""The foot of the upright sheet, which is the left side of a turned one."""


def line(mark: Fingerprint, *, landscape: bool) -> Element:
    """The paragraph that holds the line: in a frame of its own, so that it moves nothing."""
    if not landscape:
        at: dict[str, str | int] = {
            "x": LEFT,
            "y": HEIGHT - ABOVE - TALL,
            "vAnchor": "page",
            "hAnchor": "page",
        }
        return _words(mark, element("framePr", w=TEXT, h=TALL, hRule="exact", wrap="around", **at))
    shape = parse_xml(SHAPE.format(names=nsdecls("w")))
    next(iter(shape.iter(qn("w:txbxContent")))).append(_words(mark))
    return paragraph("Footer", [shape])


def _words(mark: Fingerprint, *frame: Element) -> Element:
    tall = element("spacing", before=0, after=0, line=TALL, lineRule="exact")
    words = run(mark.line, element("color", val=GREY), *size(POINTS))
    return paragraph("Footer", [words], *frame, tall)
