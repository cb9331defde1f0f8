"""A paper as the JSON its page template receives: strings, numbers, lists and nothing to decide."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, zip_longest

from generator.briefing.paper import (
    Annex,
    Block,
    Entry,
    Heading,
    NameList,
    Paper,
    Paragraph,
    Picture,
    Record,
    Row,
    SignOff,
    Table,
)
from generator.briefing.titles import title_lines, width
from generator.typeset.dates import long_date

Json = dict[str, object]

# What a column is wide enough for: six characters of a name, and a span of figures on one line
# or, where the table is too wide for that, each figure of the span.
WHOLE = re.compile(r"[!-~−–～]+|[^!-~−–～]{1,6}")
SPLIT = re.compile(r"[!-~−–]+～?|[^!-~−–～]{1,6}～?")


def document(paper: Paper) -> Json:
    """The values of one paper, under the names the template uses."""
    day = paper.dated
    return {
        "title": title_lines(paper.title),
        "issuer": paper.issuer,
        "number": paper.number,
        "dated": [day.year, day.month, day.day],
        "addressees": paper.addressees and _ending(paper.addressees, "："),
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


def _ending(text: str, mark: str) -> str:
    """The text with its closing mark, which editors may have typed already."""
    return text if text.endswith(mark) else text + mark


def _sign_off(sign_off: SignOff) -> Json:
    return {
        "organisation": sign_off.organisation,
        "date": long_date(sign_off.date),
        "sealed": sign_off.sealed,
    }


def _record(record: Record) -> Json:
    return {
        "copies_to": record.copies_to and _ending(record.copies_to, "。"),
        "issuer": record.issuer,
        "issued": long_date(record.issued),
    }


def _annexes(annexes: Sequence[Annex]) -> list[Json]:
    """A single annex carries no number (7.3.6)."""
    numbered = len(annexes) > 1
    return [
        {
            "name": f"附件{place}" if numbered else "附件",
            "title": title_lines(annex.title),
            "blocks": list(_blocks(annex.blocks, above=1)),
        }
        for place, annex in enumerate(annexes, start=1)
    ]


def _blocks(blocks: Sequence[Block], above: int = 0) -> Iterator[Json]:
    """The blocks; a run-in heading becomes the lead of the paragraph it runs into.

    `above` is the depth of the heading over all of them: 1 in an annex, under its title.
    """
    depth, lead = above, None
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            # The outline goes down one step at a time, whatever faces the headings wear.
            depth = min(above + block.level, depth + 1)
            heading = _heading(block, depth)
            runs_in = block.run_in and isinstance(after, Paragraph)
            lead = heading if runs_in else None
            if not runs_in:
                yield heading
        else:
            yield _block(block) | ({"lead": lead} if isinstance(block, Paragraph) else {})
            lead = None


def _heading(heading: Heading, depth: int) -> Json:
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
    }


def needed_width(table: Table) -> float:
    """The width in pt below which cells would break inside figures and words, at 10.5 pt.

    An estimate on the safe side: digits are taken to be 0.6 em wide, every other character 1 em.
    """
    rows = (*table.rows, *table.totals)
    heads = [column.head for column in table.columns]
    columns = zip(heads, *([run.text for run in row] for row in rows), strict=True)
    return sum(10.5 * _run_width(cells) + 9 for cells in columns)


def _run_width(cells: Sequence[str]) -> float:
    """The width in characters of the widest run of a column that is not broken."""
    runs = (found for cell in cells for found in SPLIT.findall(cell))
    widths = (sum(0.6 if one.isascii() else 1.0 for one in found) for found in runs)
    return max(widths, default=0)


def _widest(cells: Sequence[str], run: re.Pattern[str]) -> list[str]:
    """The few runs of a column that may be its widest; the page measures only these."""
    runs = {found for cell in cells for found in run.findall(cell)}
    return sorted(runs, key=lambda found: (-width(found), found))[:3]


def _entries(entries: Sequence[Entry]) -> list[Json]:
    """Names and roles of two characters padded to three; a shared role printed once."""
    return [
        {
            "role": _padded(role) + "：" if place == 0 else "",
            "name": _padded(entry.name),
            "post": entry.post,
        }
        for role, group in groupby(entries, key=lambda entry: entry.role)
        for place, entry in enumerate(group)
    ]


def _padded(word: str) -> str:
    """Two characters as wide as three, so that columns of names align."""
    return f"{word[0]}\u3000{word[1]}" if len(word) == 2 else word  # noqa: PLR2004
