"""督办单: a notice to one area with all its matters, its grade that of the gravest, and a slip."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.briefing.notice_matters import Matter, matters
from generator.briefing.paper import (
    Annex,
    Block,
    Column,
    Fact,
    Heading,
    Paper,
    Paragraph,
    SignOff,
    Table,
    Text,
)
from generator.briefing.runs import runs
from generator.model.area import Area
from generator.model.dated import in_force
from generator.model.notices import NoticeGrade
from generator.model.origin import CONVENTION
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.numerals import numeral
from generator.typeset.origin_text import clause_text
from generator.typeset.speaker import Speaker

SLIP = "督办单回执"
MATTER_ROOM, SIGNER_ROOM = 4, 2
"""Lines of writing room in the rows of the slip."""


def notices(speaker: Speaker) -> Iterator[tuple[Area, Paper]]:
    """Every area right below the speaker's that has a matter, with its notice."""
    for area in speaker.below:
        found = matters(speaker, area)
        if found:
            yield area, notice(speaker, area, found)


def notice(speaker: Speaker, area: Area, found: Sequence[Matter]) -> Paper:
    """The notice of one area; `found` has its matters, the gravest first."""
    programme, period = speaker.programme, speaker.period
    frame = programme.publisher.circular
    grade = found[0].grade
    return Paper(
        title=f"{frame.subject}{programme.period_name(period)}督办单（{grade.name}）",
        issuer=frame.issuer,
        dated=period.compiled,
        blocks=tuple(_body(speaker, found)),
        addressees=speaker.name(area),
        attachments=(SLIP,),
        sign_off=SignOff(frame.issuer, period.compiled),
        annexes=(Annex(SLIP, tuple(_slip(speaker, area, found))),),
        status_mark=STATUS_MARKS.get(period.status),
    )


def reply_day(dated: date, grade: NoticeGrade) -> date:
    """By when to answer: calendar days after the day of the notice; the calendar may end."""
    return date.fromordinal(min(dated.toordinal() + grade.reply_days, date.max.toordinal()))


def _body(speaker: Speaker, found: Sequence[Matter]) -> Iterator[Block]:
    day = long_date(speaker.period.as_of)
    yield _fact(f"现对你单位下列事项予以督办（数据截至{day}）。")
    for number, one in enumerate(found, start=1):
        yield Heading(1, f"{numeral(number)}、{one.title}（{one.grade.name}）")
        yield from (Paragraph(runs(said)) for said in one.said)
        yield _fact(f"定级标准：{one.rule}的，定为{one.grade.name}。")
        yield _fact(one.wanted)
    yield _fact(_reply(speaker, found))


def _reply(speaker: Speaker, found: Sequence[Matter]) -> str:
    """By when, how and to whom, and what grades and days are founded on."""
    programme, period, grade = speaker.programme, speaker.period, found[0].grade
    by = long_date(reply_day(period.compiled, grade))
    entry = in_force(programme.indicators.notices, period.as_of)
    founded = clause_text(entry.origin, programme) if entry else ""
    word = "依据" if entry and entry.origin != CONVENTION else "为"
    gravest = f"本单按最重的一项定为{grade.name}。" if len(found) > 1 else ""
    return (
        f"{gravest}请逐项填写回执，于{by}前报{programme.publisher.circular.issuer}（从本单日期起"
        f"{grade.reply_days}天，含节假日）。定级标准和答复天数{word}{founded}。"
    )


def _slip(speaker: Speaker, area: Area, found: Sequence[Matter]) -> Iterator[Block]:
    """The slip: what it answers, a row for every matter, and who answers."""
    grade, period = found[0].grade, speaker.period
    by = long_date(reply_day(period.compiled, grade))
    yield _fact(
        f"答复{long_date(period.compiled)}的督办单（{speaker.programme.period_name(period)}，"
        f"{grade.name}），于{by}前报回。答复单位：{speaker.name(area)}。"
    )
    heads = (("督办事项", 4), ("目前进展", 5), ("原因", 5), ("措施和完成时限", 6))
    titles = [f"{numeral(number)}、{one.title}" for number, one in enumerate(found, start=1)]
    yield _form("办理情况", heads, titles, MATTER_ROOM)
    signers = (("负责人", 1), ("联系电话", 1), ("日期", 1))
    yield _form("填报", signers, [""], SIGNER_ROOM)


def _form(caption: str, heads: Sequence[tuple[str, int]], first: Sequence[str], room: int) -> Table:
    """A table to be filled in by hand: words in the first column at most."""
    blank = (Text(""),) * (len(heads) - 1)
    return Table(
        caption,
        tuple(Column(head, weight, "left") for head, weight in heads),
        tuple((Text(words), *blank) for words in first),
        room=room,
    )


def _fact(words: str) -> Paragraph:
    return Paragraph((Fact(words),))
