"""An official paper as PDF, with the figures it prints beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.briefing.document import document
from generator.briefing.fingerprints import with_fingerprint
from generator.briefing.paper import Paper, figures
from generator.briefing.press import Press, page_count
from generator.typeset.fingerprint import Fingerprint

TEMPLATE = "official.typ"


@dataclass(frozen=True, slots=True)
class RenderedPaper:
    """A finished document.

    Args:
        pdf: PDF/A-2a and PDF/UA-1; the same paper and fonts give the same bytes.
        figures: Key and printed text of every figure, in reading order.
        pages: Number of pages.
    """

    pdf: bytes
    figures: tuple[tuple[str, str], ...]
    pages: int


def render(paper: Paper, fonts: Sequence[Path], *, system_fonts: bool = False) -> RenderedPaper:
    """The paper as PDF bytes.

    Args:
        paper: What is said.
        fonts: Folders and files with the fonts.
        system_fonts: Also use the fonts of the machine: official faces are then preferred,
            but bytes differ between machines.

    Raises:
        MissingGlyph: A character that none of the fonts has.
        typst.TypstError: Anything else Typst refuses; a bug of ours.
    """
    return rendered(paper, Press(tuple(fonts), system_fonts=system_fonts))


def rendered(paper: Paper, press: Press, mark: Fingerprint | None = None) -> RenderedPaper:
    """The paper printed by a press that may have printed it before; raises as `render`.

    Args:
        paper: What is said.
        press: Prints it.
        mark: The fingerprint in the foot of every page; none without it.
    """
    values = with_fingerprint(document(paper), mark)
    pdf = press.printed(TEMPLATE, values, paper.dated, paper.status_mark)
    return RenderedPaper(pdf, figures(paper), page_count(pdf))
