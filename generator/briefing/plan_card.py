"""The plan card: document, allocation, tasks and leading group on paper, as of a period's day."""

from collections.abc import Iterator
from datetime import date

from generator.briefing.circular_table import TURNED, UPRIGHT
from generator.briefing.document import needed_width
from generator.briefing.name_list import leading_group
from generator.briefing.paper import (
    Annex,
    Block,
    Column,
    Fact,
    Figure,
    Heading,
    Paper,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
)
from generator.model.area import Area
from generator.model.plan import PostKind, Task
from generator.model.programme import Programme
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.dates import long_date
from generator.typeset.figure_text import figure_text
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.numerals import numeral
from generator.typeset.origin_text import clause_text
from generator.typeset.speaker import Speaker
from generator.typeset.task_words import due_words

TASK_COLUMNS = (
    Column("任务", 3, "left"),
    Column("期限", 3, "left"),
    Column("责任单位", 3, "left"),
    Column("出处", 2, "left"),
)


def plan_card(speaker: Speaker) -> Paper:
    """The card as a typed document; nobody signs it, and it carries no number."""
    programme, period = speaker.programme, speaker.period
    day, annex = period.as_of, f"{programme.leadership.name}名单"
    told = [(title, found) for title, parts in _sections(speaker) if (found := tuple(parts))]
    blocks: list[Block] = []
    for number, (title, found) in enumerate(told, start=1):
        blocks += [Heading(1, f"{numeral(number)}、{title}"), *found]
    return Paper(
        title=f"{programme.plan.programme.brief}方案一览",
        issuer=programme.publisher.circular.issuer,
        dated=period.compiled,
        blocks=(*blocks, _words(f"以上各项按{long_date(day)}执行的内容列出。")),
        attachments=(annex,),
        annexes=(Annex(annex, leading_group(programme, day)),),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _sections(speaker: Speaker) -> Iterator[tuple[str, Iterator[Block]]]:
    programme, day = speaker.programme, speaker.period.as_of
    yield "方案", _documents(programme)
    yield "计划分配", _allocation(speaker)
    yield "任务和期限", _tasks(programme, day)


def _documents(programme: Programme) -> Iterator[Block]:
    """The document that founds the plan: who issued it, under which number, when."""
    one = programme.documents[programme.plan.programme.document]
    issued = f"{long_date(one.issued)}印发" if one.issued else ""
    parts = [part for part in (one.issuer or "", one.number or "", issued) if part]
    yield _words(f"《{one.title}》" + (f"（{'，'.join(parts)}）。" if parts else "。"))


def _allocation(speaker: Speaker) -> Iterator[Block]:
    allocation = speaker.programme.allocation(speaker.period)
    if allocation is None:
        yield _words("这一天不在任何一个计划年度之内。")
        return
    adjusted = [one for one in allocation.adjustments if one.on <= speaker.period.as_of]
    after = f"，已计入{long_date(adjusted[-1].on)}为止的{len(adjusted)}次调整" if adjusted else ""
    yield _words(f"{allocation.called}的计划见下表{after}。")
    yield _table(speaker)


def _table(speaker: Speaker) -> Table:
    """Plan by kind and in all; too many kinds for a turned page leave the totals alone."""
    kinds = speaker.programme.plan.post_kinds
    full = _allocation_table(speaker, kinds)
    if needed_width(full) <= UPRIGHT:
        return full
    return full if needed_width(full) <= TURNED else _allocation_table(speaker, ())


def _allocation_table(speaker: Speaker, kinds: tuple[PostKind, ...]) -> Table:
    target = speaker.target
    unit = speaker.programme.measures[target.measure].unit
    columns = [*(Column(one.name, 2) for one in kinds), Column("合计", 2)]
    ids = [*(one.id for one in kinds), ALL_KINDS]
    day = speaker.period.as_of
    return Table(
        caption=f"表1　{target.planned_name}（单位：{unit}）",
        columns=(Column("单位", 3, "left"), *columns),
        rows=tuple(_row(speaker, one, one.name_on(day), ids) for one in speaker.below),
        totals=(_row(speaker, speaker.root, speaker.whole(), ids),),
        note="“—”表示没有这项任务。",
    )


def _row(speaker: Speaker, area: Area, name: str, kinds: list[str]) -> Row:
    return (Text(name), *(_planned(speaker, area, kind) for kind in kinds))


def _planned(speaker: Speaker, area: Area, kind: str) -> Run:
    found = speaker.figure(area, names.PLANNED, kind)
    if found is None:
        return Text("—")
    return Figure(str(found.key), figure_text(found, speaker.figures))


def _tasks(programme: Programme, day: date) -> Iterator[Block]:
    """The tasks that stand on the day: those with a deadline by it, then the others."""
    standing = [one for one in programme.plan.tasks if one.stands(day)]
    due = {one.id: found.on for one in standing if (found := one.deadline_on(day))}
    standing.sort(key=lambda one: due.get(one.id, date.max))
    if standing:
        yield Table(
            caption="表2　任务和期限",
            columns=TASK_COLUMNS,
            rows=tuple(_task(programme, one, day) for one in standing),
        )


def _task(programme: Programme, task: Task, day: date) -> Row:
    bodies = "、".join(programme.bodies[one].name for one in task.bodies)
    told = (task.name, due_words(task, day), bodies, clause_text(task.origin, programme))
    return tuple(Fact(one) for one in told)


def _words(text: str) -> Paragraph:
    return Paragraph((Fact(text),))
