r"""A paper as PDF: the blocks as JSON, the page by Typst, the figures as a list beside it.

Data reaches Typst as string values only, so `#`, `*`, `$`, `@` and `\` in it are words.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast

import typst

from generator.briefing.document import Json, document, strings
from generator.briefing.paper import Paper, figures

TEMPLATE = files("generator") / "templates" / "briefing" / "official.typ"
OUTLINES = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: ("SimHei", "Noto Sans SC", "Noto Serif SC"), size: 52pt, fill: rgb("#f0f0f0"))
#sys.inputs.words
"""


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


class MissingGlyph(Exception):  # noqa: N818  (named by the fault, as rules are)
    """No font has a character of the paper; printing would show a box.

    Args:
        character: The first character without a glyph.
        context: The words it stands in.
    """

    def __init__(self, character: str, context: str) -> None:
        """Keep both for the finding."""
        super().__init__(f"no glyph for {character!r} (U+{ord(character):04X}) in {context!r}")
        self.character = character
        self.context = context


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
    values = document(paper)
    day = paper.dated
    try:
        compiler = _compiler(tuple(fonts), system_fonts)
        inputs = {"paper": json.dumps(values, ensure_ascii=False)}
        if paper.status_mark:
            inputs["watermark"] = _outlines(compiler, paper.status_mark)
        compiled = compiler.compile(
            _template(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise _missing_glyph(error, values) or error from error
    pdf = cast("bytes", compiled)
    return RenderedPaper(pdf, figures(paper), _pages(pdf))


@cache
def _compiler(fonts: tuple[Path, ...], system_fonts: bool) -> typst.Compiler:  # noqa: FBT001
    """One compiler for each set of fonts: loading them is what takes time."""
    book = typst.Fonts(include_system_fonts=system_fonts, font_paths=[str(path) for path in fonts])
    return typst.Compiler(font_paths=book)


@cache
def _outlines(compiler: typst.Compiler, words: str) -> str:
    """Words as an SVG of glyph outlines: seen on the page, absent from its text."""
    drawing = compiler.compile(OUTLINES, format="svg", sys_inputs={"words": words})
    return cast("bytes", drawing).decode()


@cache
def _template() -> bytes:
    """The page, as shipped with the program."""
    return TEMPLATE.read_bytes()


def _pages(pdf: bytes) -> int:
    """Pages of a PDF as Typst writes it: the count of the page tree."""
    counts = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", pdf)
    return max(int(count) for count in counts)


def _missing_glyph(error: typst.TypstError, values: Json) -> MissingGlyph | None:
    """The fault behind Typst's message, with the words around the character."""
    found = re.search(r'the text "(.+)" could not be displayed', error.message.replace("`", ""))
    if not found:
        return None
    shown = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), found[1])
    character = shown[0]
    context = next((text for text in strings(values) if character in text), shown)
    place = context.index(character)
    return MissingGlyph(character, context[max(0, place - 20) : place + 20])
