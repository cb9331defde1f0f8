"""Words at the left side of a turned page, which is the foot of the upright sheet (8)."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from generator.briefing.word_xml import Element

SHAPE = (
    '<w:r {names} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape '
    'style="position:absolute;margin-left:{left}pt;margin-top:79.4pt;width:{wide}pt;height:442.2pt;'
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" '
    'filled="f" stroked="f" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe">'
    '<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent/></v:textbox>'
    "</v:shape></w:pict></w:r>"
)


def at_the_side(words: Element, left: float, wide: int) -> Element:
    """A run that holds a paragraph there; `left` and `wide` are points of the turned page.

    LibreOffice leaves Chinese characters of a turned line standing.
    """
    shape: Element = parse_xml(SHAPE.format(names=nsdecls("w"), left=left, wide=wide))
    next(iter(shape.iter(qn("w:txbxContent")))).append(words)
    return shape
