"""The summary of one period for the leading group: how far, who is behind, what is needed, next."""

from collections.abc import Iterator
from dataclasses import replace

from generator.briefing.area_page import about, lead, status_mark
from generator.briefing.area_sheet import note_paragraphs
from generator.briefing.kept_inside import INTERNAL, notes_of_period, through_period
from generator.briefing.laggards import furthest_behind, laggards_title, no_laggards
from generator.briefing.next_steps import DONE
from generator.briefing.paper import Fact, Paragraph, Picture, Text
from generator.briefing.runs import runs
from generator.briefing.sections import silences
from generator.briefing.sheet import Part, Point, Points, Runs, Sheet, SheetBlock
from generator.briefing.sheet_drawings import areas_picture, small_picture, trend_picture
from generator.briefing.sheet_room import SUMMARY_ROOMS, Room
from generator.briefing.sheet_tables import areas_table, gap_note
from generator.briefing.sheet_words import (
    CAUTION,
    amounts,
    headline,
    method_words,
    original_words,
    source_words,
    summary_ledger,
)
from generator.model.internal import Internal
from generator.model.money import Budget
from generator.model.plan import Task
from generator.typeset.deadlines import agenda
from generator.typeset.needed_words import needed_sentence, target_unit
from generator.typeset.numbers import count
from generator.typeset.origin_text import clause_text
from generator.typeset.sentences import (
    change_sentence,
    extremes_sentence,
    filing_sentence,
)
from generator.typeset.speaker import Speaker
from generator.typeset.task_words import due_words

MOST_BEHIND = 3
BUDGET_CAUTION = "预算是全年的数，与测算额口径不一定相同，两数只并列。"


def summary(speaker: Speaker, internal: Internal, room: Room = SUMMARY_ROOMS[0]) -> Sheet:
    """The summary of the speaker's period, of the whole programme."""
    known = through_period(speaker)
    programme, period, area = known.programme, known.period, known.root
    issuer = programme.publisher.circular.issuer
    return Sheet(
        site=issuer,
        issuer=issuer,
        title=f"{programme.plan.programme.brief}{programme.period_name(period)}情况摘要",
        dated=period.compiled,
        code="",
        about=tuple(about(known)),
        lead=_lead(known),
        headline=headline(known, area, tuple(summary_ledger(known, area))),
        parts=tuple(_parts(known, internal, room)),
        notes=tuple(_notes(known, room)),
        address=f"periods/{period.period}.html",
        status_mark=status_mark(known),
        reach=INTERNAL,
    )


def _lead(speaker: Speaker) -> Runs:
    """What came, who is first and last; where there is neither, the whole in a sentence."""
    told = (change_sentence(speaker), extremes_sentence(speaker))
    said = tuple(run for one in told if one for run in runs(one))
    return said or lead(speaker)


def _parts(speaker: Speaker, internal: Internal, room: Room) -> Iterator[Part]:
    """The parts; one with nothing to say is left out."""
    parts = (
        (laggards_title(speaker), _behind(speaker)),
        _chart(speaker, room),
        _needs(speaker),
        ("接下来的任务", _next(speaker, room)),
        ("本期未掌握和需要说明的情况", _unknown(speaker, internal, room)),
    )
    for title, blocks in parts:
        found = tuple(blocks)
        if found:
            yield Part(title, found)


def _behind(speaker: Speaker) -> Iterator[SheetBlock]:
    """The areas furthest behind, with their gaps in points and in units."""
    found = furthest_behind(speaker)
    if not found:
        yield Paragraph((Text(no_laggards(speaker)),))
        return
    table = areas_table(speaker, found[:MOST_BEHIND], in_units=True)
    left = len(found) - MOST_BEHIND
    more = f"另有{left}{speaker.programme.area_file.measure_word}，见通报。" if left > 0 else ""
    gap = gap_note(speaker)
    rounded = f"{gap}折成{target_unit(speaker)}时尾数朝不利的一边取整。" if gap else ""
    yield replace(table, note=f"{rounded}{more}" or None)


def _chart(speaker: Speaker, room: Room) -> tuple[str, tuple[Picture, ...]]:
    """The areas against the pace; where they are too many for a page, the trend of the whole."""
    if not room.chart:
        return "", ()
    if 0 < len(speaker.below) <= room.areas:
        return f"各{speaker.noun}进展", (areas_picture(speaker),)
    drawn = trend_picture if room.tall else small_picture
    return "各期走势", (drawn(speaker, speaker.root),)


def _needs(speaker: Speaker) -> tuple[str, tuple[SheetBlock, ...]]:
    """What each month has to bring, and the money."""
    said, money = needed_sentence(speaker), tuple(_money(speaker))
    needed = (Paragraph(runs(said)),) if said else ()
    words = [word for word, found in (("进度", needed), ("资金", money)) if found]
    return f"完成计划需要的{'和'.join(words)}", (*needed, *money)


def _money(speaker: Speaker) -> Iterator[SheetBlock]:
    """Amounts at the standard rate beside the budget lines of the plan year, where there are."""
    allocation = speaker.programme.allocation(speaker.period)
    year = allocation.year if allocation else None
    lines = [one for one in speaker.programme.plan.budgets if one.year == year]
    measured = tuple(amounts(speaker, speaker.root))
    if lines and measured:
        said = (*(_budget(speaker, one) for one in lines), *measured)
        told = tuple(run for one in said for run in one)
        yield Paragraph((*told, Text(f"{CAUTION}{BUDGET_CAUTION}")))


def _budget(speaker: Speaker, line: Budget) -> Runs:
    founded = clause_text(line.origin, speaker.programme)
    return (Fact(f"预算：{line.year}年{line.name}{count(line.yuan)}元（{founded}）。"),)


def _next(speaker: Speaker, room: Room) -> Iterator[SheetBlock]:
    """The tasks still due, by date, then those that recur."""
    day = speaker.period.as_of
    found = agenda(speaker.programme.plan.tasks, day, day)
    tasks = tuple(dict.fromkeys((*found.ahead, *found.recurring)))
    if tasks and room.tasks:
        shown = tuple(_task(speaker, one, room) for one in tasks[: room.tasks])
        left = len(tasks) - len(shown)
        yield Points(shown, f"还有{left}项，见通报。" if left else "")
    elif found.earlier and not tasks:
        yield Paragraph((Text(DONE),))


def _task(speaker: Speaker, task: Task, room: Room) -> Point:
    """By when, on what clause and, where there is room, by whom."""
    programme, day = speaker.programme, speaker.period.as_of
    beside = f"{due_words(task, day)}　{clause_text(task.origin, programme)}"
    bodies = "、".join(programme.bodies[one].name for one in task.bodies)
    return Point(task.name, (Fact(beside),), (Fact(bodies),) if room.told else ())


def _unknown(speaker: Speaker, internal: Internal, room: Room) -> Iterator[SheetBlock]:
    """Who did not report and how that was treated, and the notes of the office."""
    yield from silences(speaker)
    yield from note_paragraphs(tuple(notes_of_period(speaker, internal)), room)


def _notes(speaker: Speaker, room: Room) -> Iterator[Runs]:
    area = speaker.root
    yield (Fact(source_words(speaker, area)),)
    if speaker.below:
        yield runs(filing_sentence(speaker))
    methods = "　".join(method_words(speaker, area, full=room.methods))
    yield from ((Fact(methods),),) if methods else ()
    yield (Fact(original_words(speaker)),)
