"""One document, warm: milliseconds of CPU through Typst and through WeasyPrint, plain and tagged.

Each printing has words of its own, or what a printer remembers would be measured.
"""

import json
import statistics
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

import typst

from generator.briefing.circular import circular
from generator.briefing.document import document
from generator.briefing.paper import Block, Paper, Paragraph, SignOff, Table, Text
from generator.briefing.press import STANDARDS, TEMPLATES
from generator.model.internal import Internal
from generator.progress.compute import compute
from generator.typeset.fonts import font_paths
from generator.typeset.speaker import Speaker
from generator.workflow.check import check
from tests.bench.timing import ROOT, once
from tests.bench.weasy import NOT_INSTALLED, Print, printer

TIMES = 9
NUMBERS = count(1000)
DAY = date(2031, 10, 8)
HEADS = ["one document, CPU ms", "Typst", "Typst tagged", "WeasyPrint", "WeasyPrint tagged"]
WORDS = "各单位要按照方案规定的时间和程序办理，遇到问题及时报告。"


def rows() -> list[list[str]]:
    """The documents, and what each takes by each way."""
    ways = (typst_printer(tagged=False), typst_printer(tagged=True), *_weasy())
    return [
        [name, *(NOT_INSTALLED if way is None else f"{warm(way, paper):.0f}" for way in ways)]
        for name, paper in (("simple paper", simple_paper()), ("circular", last_circular()))
    ]


def _weasy() -> tuple[Print | None, Print | None]:
    return printer(tagged=False), printer(tagged=True)


def simple_paper() -> Paper:
    """A page of text under a title, signed: no table, no annex."""
    text = tuple(Paragraph((Text(WORDS * long),)) for long in (2, 4, 3, 2))
    office = "某某县人民政府办公室"
    return Paper("关于做好有关工作的通知", office, DAY, text, sign_off=SignOff(office, DAY))


def last_circular() -> Paper:
    """The circular of this project's last period, without the mark of a sample."""
    checked = check(ROOT)
    if checked.sound is None:
        raise ValueError(checked.findings)
    speaker = Speaker(checked.sound, compute(checked.sound), checked.sound.periods[-1])
    return replace(circular(speaker, Internal()), status_mark=None)


def warm(way: Print, paper: Paper) -> float:
    """Median of milliseconds of CPU, after a first time that is not counted."""
    spent = [once(_printing(way, paper))[1] for _ in range(TIMES + 1)]
    return 1000 * statistics.median(spent[1:])


def _printing(way: Print, paper: Paper) -> Callable[[], object]:
    number = f"{next(NUMBERS)}"
    other = replace(paper, blocks=tuple(_numbered(one, number) for one in paper.blocks))
    return lambda: way(other)


def _numbered(block: Block, number: str) -> Block:
    """The block with other words: in a paragraph, and in the first cell of every row."""
    match block:
        case Paragraph(runs=runs):
            return replace(block, runs=(Text(number), *runs))
        case Table(rows=rows):
            return replace(
                block, rows=tuple((Text(f"{number}{row[0].text}"), *row[1:]) for row in rows)
            )
        case _:
            return block


def typst_printer(*, tagged: bool) -> Print:
    """As the press prints, or without tags and standards."""
    book = typst.Fonts(include_system_fonts=False, font_paths=[str(one) for one in font_paths()])
    compiler = typst.Compiler(font_paths=book)

    def printed(paper: Paper) -> bytes | None:
        made = compiler.compile(
            str(TEMPLATES / "official.typ"),
            root=str(TEMPLATES),
            format="pdf",
            sys_inputs={"paper": json.dumps(document(paper), ensure_ascii=False)},
            pdf_standards=[*STANDARDS] if tagged else [],
            pdf_tags=tagged,
            timestamp=0,
        )
        return made if isinstance(made, bytes) else None

    return printed
