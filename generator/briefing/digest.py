"""The digest of a period: plain text that fits into a message, its table drawn with tabulate."""

from itertools import groupby

from generator.briefing.circular_table import progress_table
from generator.briefing.pack_file import PackFile, printed
from generator.briefing.paper import Run, Table, Text
from generator.briefing.runs import runs
from generator.typeset.dates import long_date
from generator.typeset.fingerprint import fingerprint
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.sentences import (
    filing_sentence,
    silence_sentences,
    summary_sentences,
)
from generator.typeset.speaker import Speaker
from generator.typeset.table import plain_table

NAME = "digest.txt"
Line = tuple[Run, ...]


def digest(speaker: Speaker) -> PackFile:
    """The period in a few lines and one table; UTF-8, every line ended by a line feed."""
    before, table, after = _before(speaker), progress_table(speaker), _after(speaker)
    cells = [run for row in (*table.rows, *table.totals) for run in row]
    told = (*(run for line in before for run in line), *cells)
    told += tuple(run for line in after for run in line)
    text = "\n".join((*map(_plain, before), "", _drawn(table), "", *map(_plain, after), ""))
    mark = fingerprint(speaker.period.period, NAME, text)
    return PackFile(NAME, "短信文稿", f"{text}{mark.line}\n".encode(), printed(told))


def _before(speaker: Speaker) -> tuple[Line, ...]:
    """What it is, the mark of figures that are not final, and the period in sentences."""
    programme, period = speaker.programme, speaker.period
    brief = programme.plan.programme.brief
    lines: list[Line] = [(Text(f"【{brief}】{programme.period_name(period)}进展"),)]
    mark = STATUS_MARKS.get(period.status)
    if mark:
        lines.append((Text(f"（{mark}）"),))
    return (*lines, *(runs(one) for one in summary_sentences(speaker)))


def _after(speaker: Speaker) -> tuple[Line, ...]:
    """What is not known, and as of when all this stands."""
    programme, period = speaker.programme, speaker.period
    silences = [runs(one) for one in silence_sentences(speaker)]
    if not all(programme.is_leaf(one) for one in speaker.below):
        silences.append(runs(filing_sentence(speaker)))
    days = f"数据截至{long_date(period.as_of)}，{long_date(period.compiled)}编制。"
    return (*silences, (Text(days),))


def _drawn(table: Table) -> str:
    """The table in columns, narrow enough for a message; heads over several are told above it."""
    heads = [one.head for one in table.columns]
    sides = "".join("r" if one.align == "right" else "l" for one in table.columns)
    rows = [[run.text for run in row] for row in (*table.rows, *table.totals)]
    grouped = groupby((one for one in table.columns if one.group), lambda one: one.group)
    above = [f"{'、'.join(one.head for one in those)}：{group}" for group, those in grouped]
    parts = (table.caption, *above, plain_table(heads, rows, sides), table.note)
    return "\n".join(part for part in parts if part)


def _plain(line: Line) -> str:
    return "".join(run.text for run in line)
