"""The periodical circular (通报): opening, progress, table, laggards, silences, next steps."""

from collections.abc import Iterator
from datetime import date

from generator.briefing.circular_table import progress_table
from generator.briefing.paper import (
    Annex,
    Block,
    Entry,
    Figure,
    Heading,
    NameList,
    Paper,
    Paragraph,
    Record,
    Run,
    SignOff,
    Text,
)
from generator.model.internal import Internal
from generator.model.plan import Task
from generator.model.programme import Programme
from generator.progress import figure as names
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import EVERY, STATUS_MARKS
from generator.typeset.origin_text import clause_text
from generator.typeset.sentences import (
    Said,
    Sentence,
    Speaker,
    area_sentence,
    change_sentence,
    extremes_sentence,
    gap_words,
    plan_sentence,
    progress_sentence,
    silence_sentences,
)

NUMERALS = "一二三四五六七八九十"


def circular(speaker: Speaker, internal: Internal) -> Paper:
    """The circular of one period as a typed document."""
    programme, period = speaker.programme, speaker.period
    frame = programme.publisher.circular
    group = programme.leadership
    annex = f"{group.name}名单"
    return Paper(
        title=f"{frame.subject}{speaker.programme.period_name(speaker.period)}进展情况通报",
        issuer=frame.issuer,
        dated=period.compiled,
        blocks=tuple(_body(speaker, internal)),
        number=frame.number,
        addressees=frame.addressees,
        attachments=(annex,),
        sign_off=SignOff(frame.issuer, period.compiled),
        annexes=(Annex(annex, tuple(_leading_group(programme, period.as_of))),),
        record=Record("，".join(frame.copies), frame.issuer, period.compiled),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _body(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    noun = speaker.programme.area_file.noun
    yield _words(f"现将{speaker.programme.period_name(speaker.period)}进展情况通报如下。")
    sections = (
        ("总体进展", _overall(speaker)),
        ("分类情况", _by_kind(speaker)),
        (f"各{noun}进展", _by_area(speaker)),
        ("落后于序时进度的单位", _laggards(speaker)),
        ("本期未掌握和需要说明的情况", _unknown(speaker, internal)),
        ("下一步安排", _next_steps(speaker)),
    )
    for number, (title, blocks) in enumerate(sections):
        yield Heading(1, f"{NUMERALS[number]}、{title}")
        yield from blocks


def _overall(speaker: Speaker) -> Iterator[Block]:
    said = [plan_sentence(speaker), progress_sentence(speaker)]
    said += [one for one in (change_sentence(speaker), extremes_sentence(speaker)) if one]
    yield Paragraph(tuple(run for one in said for run in runs(one)))


def _by_kind(speaker: Speaker) -> Iterator[Block]:
    target = speaker.programme.indicators.target
    measure = speaker.programme.measures[target.measure]
    for number, kind in enumerate(speaker.programme.plan.post_kinds):
        yield Heading(2, f"（{NUMERALS[number]}）{kind.name}。", run_in=True)
        sentence: Sentence = (
            target.planned_name,
            speaker.said(speaker.root, names.PLANNED, kind.id),
            f"，{measure.name}",
            speaker.said(speaker.root, measure.id, kind.id),
            "，完成率",
            speaker.said(speaker.root, names.COMPLETION_RATE, kind.id),
            "，",
            *gap_words(speaker, speaker.root, kind.id),
            f"；{target.remaining_name}",
            speaker.said(speaker.root, names.REMAINING, kind.id),
            "。",
        )
        yield Paragraph(runs(sentence))


def _by_area(speaker: Speaker) -> Iterator[Block]:
    yield _words("计划数和进展见下表。合计中有未报的，写明少算和多算的两端。")
    yield progress_table(speaker)


def _laggards(speaker: Speaker) -> Iterator[Block]:
    found = speaker.with_tones("watch", "behind")
    if not found:
        yield _words("已报单位中没有落后于序时进度的。")
    for area in found:
        standing = speaker.said(area, names.STANDING)
        opening: Sentence = (f"{area.name}（", standing, "）：")
        yield Paragraph(runs((*opening, *area_sentence(speaker, area))))


def _unknown(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    silences = list(silence_sentences(speaker))
    for one in silences:
        yield Paragraph(runs(one))
    if not silences:
        yield _words("本期各单位均已报送。")
    for note in internal.notes:
        if note.period == speaker.period.period:
            yield _words(f"{note.area}：{note.text}" if note.area else note.text)


def _next_steps(speaker: Speaker) -> Iterator[Block]:
    tasks = speaker.programme.plan.tasks
    coming = [one for one in tasks if one.deadline and one.deadline.on > speaker.period.as_of]
    recurring = [one for one in tasks if one.every]
    told = [*sorted(coming, key=_due), *recurring]
    for number, task in enumerate(told, start=1):
        yield _words(f"{number}.{_task_words(speaker.programme, task)}")
    if not told:
        yield _words("方案所列有日期的任务均已到期，请各责任单位按方案继续做好日常工作。")
    yield from _office(speaker.programme)


def _due(task: Task) -> date:
    return task.deadline.on if task.deadline else date.max


def _task_words(programme: Programme, task: Task) -> str:
    when = f"{long_date(task.deadline.on)}前" if task.deadline else EVERY[task.every or "year"]
    bodies = "、".join(programme.bodies[one].name for one in task.bodies)
    return f"{when}：{task.name}。{task.text}（{clause_text(task.origin, programme)}，{bodies}）"


def _office(programme: Programme) -> Iterator[Block]:
    """Where the office of the leading group sits: whom to turn to."""
    office = programme.leadership.office
    if office:
        at = programme.bodies[office.at].name
        yield _words(f"{office.name}设在{at}，{office.director}任{office.director_title}。")


def _leading_group(programme: Programme, day: date) -> Iterator[Block]:
    group = programme.leadership
    yield NameList(
        tuple(Entry(group.roles[one.role], one.name, one.title) for one in group.in_office(day))
    )


def runs(sentence: Sentence) -> tuple[Run, ...]:
    """A sentence as runs of a paper; figures keep their keys."""
    return tuple(
        Figure(one.key, one.text) if isinstance(one, Said) else Text(one) for one in sentence
    )


def _words(text: str) -> Paragraph:
    return Paragraph((Text(text),))
