"""A paper as the JSON its page template receives: strings, numbers, lists and nothing to decide."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

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
from generator.briefing.titles import title_lines
from generator.typeset.dates import long_date

Json = dict[str, object]


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
            "blocks": list(_blocks(annex.blocks)),
        }
        for place, annex in enumerate(annexes, start=1)
    ]


def _blocks(blocks: Sequence[Block]) -> Iterator[Json]:
    """The blocks; a run-in heading becomes the lead of the paragraph it runs into."""
    lead: Heading | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _paragraph(block, lead)
            lead = None
            continue
        if lead:
            yield _heading(lead)
        lead = block if isinstance(block, Heading) and block.run_in else None
        if not lead:
            yield _block(block)
    if lead:
        yield _heading(lead)


def _block(block: Block) -> Json:
    """A block that stands alone."""
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block, None)
        case Table():
            return _table(block)
        case NameList():
            return {"kind": "names", "entries": _entries(block.entries)}
        case Picture():
            return {
                "kind": "picture",
                "svg": block.svg,
                "alt": block.alt,
                "caption": block.caption,
            }


def _heading(heading: Heading) -> Json:
    return {"kind": "heading", "level": heading.level, "text": heading.text}


def _paragraph(paragraph: Paragraph, lead: Heading | None) -> Json:
    words = "".join(run.text for run in paragraph.runs)
    return {"kind": "paragraph", "lead": lead and _heading(lead), "text": words}


def _table(table: Table) -> Json:
    def printed(rows: Sequence[Row]) -> list[list[str]]:
        return [[run.text for run in row] for row in rows]

    columns = [
        {
            "head": column.head,
            "weight": column.weight,
            "align": column.align,
            "group": column.group,
        }
        for column in table.columns
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
