"""A paper as the JSON its page template receives: strings, numbers, lists and nothing to decide."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from generator.briefing.paper import (
    Annex,
    Block,
    Entry,
    NameList,
    Paper,
    Paragraph,
    Picture,
    Record,
    Row,
    SignOff,
    Table,
)
from generator.briefing.paper_words import Placed, aligned, ending, led, named
from generator.briefing.titles import title_lines, width
from generator.typeset.dates import long_date

Json = dict[str, object]

# What a column is wide enough for: six characters of a name, and a span of figures on one line
# or, where the table is too wide for that, each figure of the span.
WHOLE = re.compile(r"[!-~\u00a0−–≥≤][!-~\u00a0−–～≥≤]*|[^!-~\u00a0−–～≥≤]{1,6}～?")
SPLIT = re.compile(r"[!-~\u00a0−–≥≤]+～?|[^!-~\u00a0−–～≥≤]{1,6}～?")
# Widths of the heavier face in em, as the page measures them; other letters are a little narrower.
NARROW = {
    **dict.fromkeys("0123456789+−<=>", 0.57),
    **dict.fromkeys(",.:;", 0.3),
    "-": 0.36,
    "–": 0.54,
    "%": 0.94,
}
LETTER = 0.7


def document(paper: Paper) -> Json:
    """The values of one paper, under the names the template uses."""
    day = paper.dated
    return {
        "title": title_lines(paper.title),
        "issuer": paper.issuer,
        "number": paper.number,
        "dated": [day.year, day.month, day.day],
        "addressees": paper.addressees and ending(paper.addressees, "："),
        "blocks": list(_blocks(paper.blocks)),
        "attachments": paper.attachments,
        "sign_off": paper.sign_off and _sign_off(paper.sign_off),
        "annexes": _annexes(paper.annexes),
        "record": paper.record and _record(paper.record),
        "status_mark": paper.status_mark,
        "language": paper.language,
    }


def strings(value: object) -> Iterator[str]:
    """Every string of the values, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(strings(part) for part in value.values())
    elif isinstance(value, list | tuple):
        yield from chain.from_iterable(strings(part) for part in value)


def _sign_off(sign_off: SignOff) -> Json:
    return {
        "organisation": sign_off.organisation,
        "date": long_date(sign_off.date),
        "sealed": sign_off.sealed,
    }


def _record(record: Record) -> Json:
    return {
        "copies_to": record.copies_to and ending(record.copies_to, "。"),
        "issuer": record.issuer,
        "issued": long_date(record.issued),
    }


def _annexes(annexes: Sequence[Annex]) -> list[Json]:
    return [
        {
            "name": name,
            "title": title_lines(annex.title),
            "blocks": list(_blocks(annex.blocks, above=1)),
        }
        for name, annex in named(annexes)
    ]


def _blocks(blocks: Sequence[Block], above: int = 0) -> Iterator[Json]:
    """The blocks as the page receives them, each paragraph with its lead."""
    for block, lead in led(blocks, above):
        if isinstance(block, Placed):
            yield _heading(block)
        elif isinstance(block, Paragraph):
            yield _block(block) | {"lead": lead and _heading(lead)}
        else:
            yield _block(block)


def _heading(placed: Placed) -> Json:
    heading, depth = placed.heading, placed.depth
    return {"kind": "heading", "level": heading.level, "depth": depth, "text": heading.text}


def _block(block: Paragraph | Table | Picture | NameList) -> Json:
    """A block as the page receives it; the lead of a paragraph is not known here."""
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": "".join(run.text for run in block.runs)}
        case Table():
            return table_values(block)
        case NameList():
            return {"kind": "names", "entries": _entries(block.entries)}
        case Picture():
            drawn = {"svg": block.svg, "alt": block.alt, "caption": block.caption}
            return {"kind": "picture", **drawn}


def table_values(table: Table) -> Json:
    """A table, with the widest runs of each column for the page to measure."""

    def printed(rows: Sequence[Row]) -> list[list[str]]:
        return [[run.text for run in row] for row in rows]

    cells = list(zip(*printed((*table.rows, *table.totals)), strict=True))
    columns = [
        {
            "head": column.head,
            "weight": column.weight,
            "align": column.align,
            "group": column.group,
            "whole": _widest((column.head, *below), WHOLE),
            "split": _widest((column.head, *below), SPLIT),
        }
        for column, below in zip(table.columns, cells or [()] * len(table.columns), strict=True)
    ]
    return {
        "kind": "table",
        "caption": table.caption,
        "columns": columns,
        "rows": printed(table.rows),
        "totals": printed(table.totals),
        "note": table.note,
        "landscape": table.landscape,
        "room": table.room,
    }


def needed_width(table: Table) -> float:
    """The width in pt below which cells would break inside figures and words, at 10.5 pt.

    An estimate on the safe side: that of the heavier face.
    """
    rows = (*table.rows, *table.totals)
    heads = [column.head for column in table.columns]
    columns = zip(heads, *([run.text for run in row] for row in rows), strict=True)
    return sum(10.5 * run_width(cells, SPLIT) + 9 for cells in columns)


def run_width(cells: Sequence[str], runs: re.Pattern[str]) -> float:
    """The width in em of the widest run of a column that is not broken, in the heavier face."""
    found = (one for cell in cells for one in runs.findall(cell))
    widths = (sum(_wide(one) for one in run) for run in found)
    return max(widths, default=0)


def _wide(character: str) -> float:
    """The width of one character in em."""
    return NARROW.get(character, LETTER if character.isascii() else 1.0)


def _widest(cells: Sequence[str], run: re.Pattern[str]) -> list[str]:
    """The few runs of a column that may be its widest; the page measures only these."""
    runs = {found for cell in cells for found in run.findall(cell)}
    return sorted(runs, key=lambda found: (-width(found), found))[:3]


def _entries(entries: Sequence[Entry]) -> list[Json]:
    return [{"role": one.role, "name": one.name, "post": one.post} for one in aligned(entries)]
