"""A sheet as PDF, with the figures it prints beside it."""

from generator.briefing.fingerprints import with_fingerprint
from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import Press, page_count
from generator.briefing.sheet import Sheet, sheet_figures
from generator.briefing.sheet_document import sheet_document
from generator.typeset.fingerprint import Fingerprint

TEMPLATE = "sheet.typ"


def rendered_sheet(sheet: Sheet, press: Press, mark: Fingerprint | None = None) -> RenderedPaper:
    """The sheet as PDF/A-2a and PDF/UA-1, with its fingerprint in the foot where it has one.

    Raises:
        MissingGlyph: A character that none of the fonts has.
        typst.TypstError: Anything else Typst refuses; a bug of ours.
    """
    values = with_fingerprint(sheet_document(sheet), mark)
    pdf = press.printed(TEMPLATE, values, sheet.dated, sheet.status_mark)
    return RenderedPaper(pdf, sheet_figures(sheet), page_count(pdf))
