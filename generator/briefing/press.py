r"""Values as PDF: the page by Typst, the same values and fonts the same bytes.

Data reaches Typst as string values only, so `#`, `*`, `$`, `@` and `\` in it are words.
"""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final, Literal, cast

import typst

from generator.briefing.document import Json, strings
from generator.briefing.kept import Kept
from generator.typeset.fonts import FontSet, font_paths, font_set

TEMPLATES = Path(__file__).parent.parent / "templates" / "briefing"
STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]
OUTLINES = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: ("SimHei", "Noto Sans SC", "Noto Serif SC"), size: 52pt, fill: rgb("#f0f0f0"))
#sys.inputs.words
"""


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


@dataclass(frozen=True, slots=True)
class Press:
    """What documents are printed with.

    Args:
        fonts: Folders and files with the fonts.
        fingerprint: Of those fonts; documents are kept by it.
        system_fonts: Also use the fonts of the machine: official faces are then preferred,
            but bytes differ between machines and nothing is kept.
        kept: What earlier builds printed.
        faces: Those fonts by role, for the index of a pack.
    """

    fonts: tuple[Path, ...]
    fingerprint: str = ""
    system_fonts: bool = False
    kept: Kept = field(default_factory=Kept)
    faces: FontSet = field(default_factory=font_set)

    def printed(self, template: str, values: Json, day: date, mark: str | None) -> bytes:
        """One document as PDF/A-2a and PDF/UA-1.

        Args:
            template: A page of templates/briefing/, e.g. "official.typ".
            values: What the page receives.
            day: Day of the document, the only clock of the PDF.
            mark: Status mark, drawn across every page.

        Raises:
            MissingGlyph: A character that none of the fonts has.
            typst.TypstError: Anything else Typst refuses; a bug of ours.
        """
        text = json.dumps(values, ensure_ascii=False)
        name = self._name(template, text, day, mark)
        earlier = self.kept.found(name) if name else None
        if earlier is not None:
            return earlier
        try:
            made = self._compiled(template, text, day, mark)
        except typst.TypstError as error:
            raise _missing_glyph(error, values) or error from error
        if name:
            self.kept.keep(name, made)
        return made

    def _compiled(self, template: str, text: str, day: date, mark: str | None) -> bytes:
        compiler = _compiler(self.fonts, self.system_fonts)
        inputs = {"paper": text}
        if mark:
            inputs["watermark"] = _outlines(compiler, mark)
        compiled = compiler.compile(
            str(TEMPLATES / template),
            root=str(TEMPLATES),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[*STANDARDS],
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
        return cast("bytes", compiled)

    def _name(self, template: str, text: str, day: date, mark: str | None) -> str:
        """The name a document is kept by; nothing where it may differ for another reason."""
        if self.system_fonts or not self.fingerprint:
            return ""
        parts = (_pages_fingerprint(), self.fingerprint, template, text, day.isoformat(), mark)
        return hashlib.sha256("\0".join(one or "" for one in parts).encode()).hexdigest()


def press(kept: Kept | None = None, *, official: bool = False) -> Press:
    """With the fonts of this machine's cache.

    Args:
        kept: What earlier builds printed.
        official: Official faces that the machine has are used before them.
    """
    faces = font_set()
    if official:
        faces = faces.with_official(_system_families())
    return Press(font_paths(), faces.fingerprint, official, kept or Kept(), faces)


def _system_families() -> frozenset[str]:
    """Families of the fonts installed on this machine, as Typst names them."""
    return frozenset(typst.Fonts(include_embedded_fonts=False).families())


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
def _pages_fingerprint() -> str:
    """SHA-256 over the pages as shipped, the program that sets them and what it is told."""
    told = hashlib.sha256(f"{version('typst')} {STANDARDS}".encode() + OUTLINES)
    for path in sorted(TEMPLATES.glob("*.typ")):
        told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()


def page_count(pdf: bytes) -> int:
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
