"""A document of one page about an area, as typed parts: what is said, never where it stands.

The page itself is `templates/briefing/sheet.typ`; `sheet_pdf.rendered_sheet` turns a sheet into
bytes. Sheets for the public and for the office are made of the same parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.briefing.paper import Figure, Paragraph, Picture, Run, Standing, Table, runs_of

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word with what it stands for: 数据截至 2022年6月30日.

    Args:
        word: The term.
        runs: Its value.
        note: What the term needs beside it, in small print.
    """

    word: str
    runs: Runs
    note: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """The one large figure of a sheet.

    Args:
        label: What the figure is.
        number: Its figures are printed large, the words between them small.
        standing: None where nothing is judged.
        bar: Drawing of the figure; None where there is nothing to draw.
        says: The figure's distance to the pace, and what else stands right under it.
        ledger: Further figures beside it.
    """

    label: str
    number: Runs
    standing: Standing | None
    bar: Picture | None
    says: Runs
    ledger: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One entry of a list: what it is, what stands beside it, and the whole of it in small."""

    lead: str
    beside: Runs
    text: Runs = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list of entries; `more` says where the rest of it is."""

    entries: tuple[Point, ...]
    more: str = ""


SheetBlock = Paragraph | Table | Picture | Points


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it."""

    title: str
    blocks: tuple[SheetBlock, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page about one area.

    Args:
        site: Whose page it is, at its head and its foot.
        issuer: The issuing body.
        title: Title of the page and of the document.
        dated: Day of the document, the only clock of the PDF.
        code: Code of the area, with its name; empty where it has none.
        about: Terms under the title.
        lead: The area in a few sentences.
        headline: The large figure.
        parts: The rest, in order.
        notes: Small print at the foot: sources, methods, cautions.
        address: Where the same is on the site, below its root.
        status_mark: Printed across the page and in its head margin.
        reach: Whom the page is for, in its head line; empty where it is for everybody.
        language: Language tag of the document.
    """

    site: str
    issuer: str
    title: str
    dated: date
    code: str
    about: tuple[Term, ...]
    lead: Runs
    headline: Headline
    parts: tuple[Part, ...]
    notes: tuple[Runs, ...]
    address: str
    status_mark: str | None = None
    reach: str = ""
    language: str = "zh"


def runs_of_sheet(sheet: Sheet) -> Iterator[Run]:
    """Every run, in reading order."""
    headline = sheet.headline
    yield from (run for term in sheet.about for run in term.runs)
    yield from sheet.lead
    yield from headline.number
    yield from (headline.standing,) if headline.standing else ()
    yield from headline.says
    yield from (run for term in headline.ledger for run in term.runs)
    for part in sheet.parts:
        for block in part.blocks:
            yield from _runs(block)
    yield from (run for note in sheet.notes for run in note)


def _runs(block: SheetBlock) -> Iterator[Run]:
    if isinstance(block, Points):
        for point in block.entries:
            yield from (*point.beside, *point.text)
    else:
        yield from runs_of(block)


def sheet_figures(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Key and printed text of every figure, in reading order."""
    return tuple((run.key, run.text) for run in runs_of_sheet(sheet) if isinstance(run, Figure))
