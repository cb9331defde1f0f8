"""A sheet as PDF, with the figures it prints beside it."""

from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import Press, page_count
from generator.briefing.sheet import Sheet, sheet_figures
from generator.briefing.sheet_document import sheet_document

TEMPLATE = "sheet.typ"


def rendered_sheet(sheet: Sheet, press: Press) -> RenderedPaper:
    """The sheet as PDF/A-2a and PDF/UA-1.

    Raises:
        MissingGlyph: A character that none of the fonts has.
        typst.TypstError: Anything else Typst refuses; a bug of ours.
    """
    pdf = press.printed(TEMPLATE, sheet_document(sheet), sheet.dated, sheet.status_mark)
    return RenderedPaper(pdf, sheet_figures(sheet), page_count(pdf))
