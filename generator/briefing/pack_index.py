"""The index of a pack: every file with its pages and fingerprint, for people and for programs."""

import hashlib
import json
from collections.abc import Sequence

from generator.briefing.pack_file import PackFile
from generator.briefing.paper import Column, Fact, Paper, Paragraph, Row, Table, Text
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.speaker import Speaker

PAPER, DATA = "index.pdf", "index.json"
SHOWN = 16
"""Characters of a fingerprint on paper: enough to tell files apart by eye."""


def fingerprint(content: bytes) -> str:
    """SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def index_paper(speaker: Speaker, files: Sequence[PackFile]) -> Paper:
    """The index on paper."""
    programme, period = speaker.programme, speaker.period
    name = programme.period_name(period)
    opening = f"{name}材料共{len(files)}件，数据截至{long_date(period.as_of)}。"
    return Paper(
        title=f"{programme.plan.programme.brief}{name}材料目录",
        issuer=programme.publisher.circular.issuer,
        dated=period.compiled,
        blocks=(Paragraph((Fact(opening),)), _table(files)),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _table(files: Sequence[PackFile]) -> Table:
    return Table(
        caption="文件",
        columns=(
            Column("材料", 4, "left"),
            Column("文件", 4, "left"),
            Column("页数", 1),
            Column("指纹", 4, "left"),
        ),
        rows=tuple(_row(one) for one in files),
        note=f"指纹是文件 SHA-256 值的前{SHOWN}位，全值见 {DATA}；文件改动一个字，指纹就不同。",
    )


def _row(one: PackFile) -> Row:
    pages = str(one.pages) if one.pages else "—"
    printed = (one.title, one.path, pages, fingerprint(one.content)[:SHOWN])
    return tuple(Text(text) for text in printed)


def index_data(speaker: Speaker, files: Sequence[PackFile]) -> bytes:
    """The index as JSON: also the sidecar of every file, key and printed text of its figures."""
    period = speaker.period
    told = {
        "period": period.period,
        "status": period.status,
        "as_of": period.as_of.isoformat(),
        "files": [
            {
                "path": one.path,
                "title": one.title,
                "pages": one.pages,
                "sha256": fingerprint(one.content),
                "figures": [{"key": key, "text": text} for key, text in one.figures],
            }
            for one in files
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
