"""The index of a pack: every file with its pages, its fingerprint and its check value."""

import hashlib
import json
from collections.abc import Sequence

from generator.briefing.fingerprints import carried
from generator.briefing.pack_file import PackFile
from generator.briefing.paper import Column, Fact, Paper, Paragraph, Row, Table, Text
from generator.typeset.dates import long_date
from generator.typeset.fingerprint import MARK, Fingerprint, fingerprint
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.fonts import Face, FontSet
from generator.typeset.speaker import Speaker

PAPER, DATA = "index.pdf", "index.json"
CHECK_VALUE = "文件校验值"
TIED = "\u00a0"
"""Between groups of digits, so that a fingerprint stands on one line."""
SHOWN = 8
"""Digits of a check value on paper: enough to tell files apart by eye."""


def check_value(content: bytes) -> str:
    """SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def index_fingerprint(speaker: Speaker, files: Sequence[PackFile]) -> Fingerprint:
    """Of the index: it is made from the fingerprints of the others, not from their bytes."""
    listed = [[one.path, one.title, _digits(one)] for one in files]
    return fingerprint(speaker.period.period, PAPER, [speaker.period.status, *listed])


def _digits(one: PackFile) -> str:
    mark = carried(one.content)
    return mark.grouped if mark else ""


def index_paper(speaker: Speaker, files: Sequence[PackFile], faces: FontSet) -> Paper:
    """The index on paper."""
    programme, period = speaker.programme, speaker.period
    name = programme.period_name(period)
    opening = f"{name}材料共{len(files)}件，数据截至{long_date(period.as_of)}。"
    return Paper(
        title=f"{programme.plan.programme.brief}{name}材料目录",
        issuer=programme.publisher.circular.issuer,
        dated=period.compiled,
        blocks=(Paragraph((Fact(opening),)), Paragraph((Fact(_told(faces)),)), _table(files)),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _told(faces: FontSet) -> str:
    """What the two values mean, and which face stands for another; before a table of any length."""
    return (
        f"{MARK}由材料所用的数据算出，数据不变就不变，用 gonggang verify 核对；"
        f"{CHECK_VALUE}是文件 SHA-256 值的前{SHOWN}位，文件改动一个字就不同，全值见 {DATA}。"
        f"{faces.notice or ''}"
    )


def _table(files: Sequence[PackFile]) -> Table:
    return Table(
        caption="文件",
        columns=(
            Column("材料", 4, "left"),
            Column("文件", 4, "left"),
            Column("页数", 1),
            Column(MARK, 3, "left"),
            Column(CHECK_VALUE, 2, "left"),
        ),
        rows=tuple(_row(one) for one in files),
    )


def _row(one: PackFile) -> Row:
    pages = str(one.pages) if one.pages else "—"
    printed = (
        one.title,
        one.path,
        pages,
        _digits(one).replace(" ", TIED) or "—",
        check_value(one.content)[:SHOWN],
    )
    return tuple(Text(text) for text in printed)


def index_data(speaker: Speaker, files: Sequence[PackFile], faces: FontSet) -> bytes:
    """The index as JSON: also the sidecar of every file, key and printed text of its figures."""
    period = speaker.period
    told = {
        "period": period.period,
        "status": period.status,
        "as_of": period.as_of.isoformat(),
        "fingerprint": index_fingerprint(speaker, files).grouped,
        "fonts": [_face(one) for one in faces.faces],
        "notice": faces.notice,
        "files": [
            {
                "path": one.path,
                "title": one.title,
                "pages": one.pages,
                "fingerprint": _digits(one),
                "sha256": check_value(one.content),
                "figures": [{"key": key, "text": text} for key, text in one.figures],
            }
            for one in files
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _face(face: Face) -> dict[str, object]:
    return {
        "role": face.role,
        "family": face.family,
        "file": face.file,
        "package": face.package,
        "substitute": face.is_substitute,
        "fallback": face.is_fallback,
    }
