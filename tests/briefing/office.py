"""Word files read back, and as LibreOffice lays them out with open faces for the official ones.

LibreOffice runs with a home, a profile and a fontconfig file of its own: it sees the fonts the PDF
is printed with and nothing else of the machine. It honours neither w:autoSpaceDE nor
w:overflowPunct nor the compression of punctuation, so its lines may break a character earlier
than Word's.
"""

import io
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.briefing.paper import Paper
from generator.briefing.word import word
from generator.typeset.fonts import font_paths
from tests.tools import absent, needs

SUBSTITUTES = {
    "仿宋_GB2312": ("FandolFang R", "regular"),
    "楷体_GB2312": ("LXGW WenKai", "light"),
    "黑体": ("Noto Sans SC", "medium"),
    "宋体": ("Noto Serif SC", "regular"),
    "方正小标宋简体": ("Noto Serif SC", "bold"),
}
MATCH = """<match target="pattern">
<test name="family" qual="any"><string>{official}</string></test>
<edit name="family" mode="prepend" binding="strong"><string>{open}</string></edit>
<edit name="weight" mode="assign" binding="strong"><const>{weight}</const></edit>
</match>"""


def opened(paper: Paper) -> Document:
    return docx.Document(io.BytesIO(word(paper)))


def said(document: Document) -> str:
    """All words of the body in order with their automatic ordinals; heads and feet left out."""
    numbers = Numbers(document)
    return "".join(
        numbers.before(one) if one.tag == qn("w:numPr") else one.text or ""
        for one in document.element.body.iter(qn("w:t"), qn("w:numPr"))
    )


class Numbers:
    """Counts what a word processor would print before the paragraphs of lists."""

    def __init__(self, document: Document) -> None:
        """Read the levels of the one kind of list there is."""
        self._counted: dict[tuple[str, int], int] = {}
        self._levels: dict[int, tuple[str, str]] = {}
        found = [one for one in document.part.rels.values() if one.reltype.endswith("/numbering")]
        for part in found:
            for level in part.target_part.element.iter(qn("w:lvl")):
                told = [level.find(qn(f"w:{one}")) for one in ("numFmt", "lvlText")]
                kind, text = (str(one.get(qn("w:val"))) for one in told if one is not None)
                self._levels[int(str(level.get(qn("w:ilvl"))))] = kind, text

    def before(self, properties: BaseOxmlElement) -> str:
        """The ordinal of the next paragraph with these properties."""
        level, number = (str(properties.xpath(f"./w:{one}/@w:val")[0]) for one in ("ilvl", "numId"))
        place = number, int(level)
        self._counted[place] = self._counted.get(place, 0) + 1
        for deeper in range(int(level) + 1, 4):
            self._counted.pop((number, deeper), None)
        kind, text = self._levels[int(level)]
        count = self._counted[place]
        written = (
            "〇一二三四五六七八九十"[count] if kind == "chineseCountingThousand" else str(count)
        )
        return text.replace(f"%{int(level) + 1}", written)


def as_pdf(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The PDF LibreOffice makes of each Word file, by the names given."""
    program = needs("libreoffice")
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *(folder / f"{name}.docx" for name in files),
        ],
        env={**os.environ, "HOME": str(folder), "FONTCONFIG_FILE": str(_fonts(folder))},
        check=True,
        capture_output=True,
        timeout=240,
    )
    return {name: folder / f"{name}.pdf" for name in files}


def _fonts(folder: Path) -> Path:
    """A fontconfig file with the fonts of the PDF, each under the official name too."""
    matches = "".join(
        MATCH.format(official=official, open=face, weight=weight)
        for official, (face, weight) in SUBSTITUTES.items()
    )
    kept = "".join(f"<dir>{path}</dir>" for path in font_paths())
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"{kept}<cachedir>{folder / 'cache'}</cachedir>{matches}</fontconfig>",
        encoding="utf-8",
    )
    return file
