"""What an area gets a supervision notice for: only what figures and returns really say.

The plan's tasks have days but no record of being done, so none of them is ever called missed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.briefing.notice_returns import returns_words
from generator.model.area import Area
from generator.model.dated import in_force
from generator.model.indicators import Pace
from generator.model.notices import NoticeGrade, Trigger
from generator.progress import figure as names
from generator.progress.figure import Figure, State
from generator.progress.names import BEHIND, SUSPECT, WATCH
from generator.typeset.dates import long_date
from generator.typeset.needed_words import needed_sentence
from generator.typeset.notice_words import (
    behind_words,
    grades_on,
    missed_words,
    near_words,
    unfiled_words,
)
from generator.typeset.origin_text import clause_text
from generator.typeset.sentences import area_sentence
from generator.typeset.speaker import Sentence, Speaker

Grades = Mapping[Trigger, NoticeGrade]


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing an area has to answer for.

    Args:
        grade: The grade it calls for.
        title: What it is, shortly.
        said: What is known, a paragraph each.
        rule: When the grade applies.
        wanted: What the area is asked to do.
    """

    grade: NoticeGrade
    title: str
    said: tuple[Sentence, ...]
    rule: str
    wanted: str


def matters(speaker: Speaker, area: Area) -> tuple[Matter, ...]:
    """The matters of an area right below the speaker's, the gravest first; mostly none."""
    own = Speaker(speaker.programme, speaker.figures, speaker.period, area)
    grades = grades_on(speaker.programme, speaker.period.as_of)
    by = {one.trigger: one for one in grades}
    found = (*_target(own, by), *_returns(own, by))
    return tuple(sorted(found, key=lambda one: -grades.index(one.grade)))


def _target(own: Speaker, by: Grades) -> Iterator[Matter]:
    """The plan: missed, or else near its deadline or below its pace."""
    if not _is_judged(own):
        return
    pace = _pace(own)
    missed = pace and by.get("overdue")
    if pace and missed and _is_missed(own, pace, missed):
        yield _missed(own, pace, missed)
        return
    near, slow = by.get("due_soon"), by.get("behind")
    if pace and near and _is_near(own, pace, near):
        yield _near(own, pace, near)
    if slow and _is_slow(own, slow):
        yield _slow(own, slow)


def _missed(own: Speaker, pace: Pace, grade: NoticeGrade) -> Matter:
    founded = clause_text(pace.origin, own.programme)
    opening = f"完成期限{long_date(pace.due)}（{founded}）已到，计划没有完成。"
    wanted = "请说明没有按期完成的原因，定出补齐的措施和时限。"
    said: Sentence = (opening, *_now(own))
    return Matter(grade, "没有按期完成计划", (said,), missed_words(grade), wanted)


def _near(own: Speaker, pace: Pace, grade: NoticeGrade) -> Matter:
    opening = (
        f"完成期限（{clause_text(pace.origin, own.programme)}）临近，计划没有完成。从数据截止日算，"
    )
    wanted = "请排定每月要完成的数，确保按期完成。"
    said: Sentence = (opening, *needed_sentence(own))
    return Matter(grade, "完成期限临近", (said,), near_words(grade), wanted)


def _slow(own: Speaker, grade: NoticeGrade) -> Matter:
    standing = own.said(own.root, names.STANDING)
    is_raced = own.target.rule == "reach" and own.is_paced
    title = "落后于序时进度" if is_raced else "进度状态需要整改"
    goal = "赶上序时进度" if is_raced else "整改"
    said: Sentence = ("进度状态：", standing, "。", *_now(own))
    rule = behind_words(own.programme, grade, own.period.as_of)
    return Matter(grade, title, (said,), rule, f"请查明原因，定出{goal}的措施和时限。")


def _returns(own: Speaker, by: Grades) -> Iterator[Matter]:
    """A return that is missing, or of which a part is, after the day it was due."""
    period, grade = own.period, by.get("overdue")
    due = own.programme.return_due(period.period)
    if grade is None or due is None or not _has_passed(due, period.compiled, grade):
        return
    said = returns_words(own)
    if said:
        title = f"{own.programme.indicators.returns.name}没有报齐"
        wanted = "请尽快补报；现在报不出的，说明原因和补报的日期。"
        told = ((_filing_day(own, due), *said[0]), *said[1:])
        yield Matter(grade, title, told, unfiled_words(own.programme, grade), wanted)


def _filing_day(own: Speaker, due: date) -> str:
    """By when the return was due, and what founds that."""
    declared = own.period.period, own.programme.indicators.returns
    until = own.programme.period_declarations[declared[0]].until
    days = in_force(declared[1].due_days, until)
    founded = f"（{clause_text(days.origin, own.programme)}）" if days else ""
    name = f"{declared[1].name}（{own.programme.period_name(own.period)}）"
    return f"{name}应在{long_date(due)}前报齐{founded}。"


def _now(own: Speaker) -> Sentence:
    """Where the area stands on the cut-off day."""
    return (f"截至{long_date(own.period.as_of)}，", *area_sentence(own, own.root))


def _pace(own: Speaker) -> Pace | None:
    """The pace of the plan year, whose due day is the deadline of a plan to be reached."""
    table = own.programme.allocation(own.period)
    if table is None or own.target.rule != "reach":
        return None
    return own.programme.pace(table.year, own.period.as_of)


def _is_missed(own: Speaker, pace: Pace, grade: NoticeGrade) -> bool:
    """Whether the cut-off day was the deadline or later, and something certainly remains."""
    reached_day = own.period.as_of >= pace.due
    late = (own.period.compiled - pace.due).days >= (grade.days or 0)
    return reached_day and late and _remains(own)


def _is_near(own: Speaker, pace: Pace, grade: NoticeGrade) -> bool:
    """Whether the deadline is ahead on the day of the notice, and something certainly remains.

    Once it has passed, figures from before it do not tell whether it was kept.
    """
    ahead = (pace.due - own.period.compiled).days
    is_close = own.period.as_of < pace.due and 0 <= ahead <= (grade.days or 0)
    return is_close and _remains(own)


def _is_slow(own: Speaker, grade: NoticeGrade) -> bool:
    """Whether the standing calls for the grade, at both ends where there are two."""
    found = own.figure(own.root, names.STANDING)
    return found is not None and all(_calls(own, found, one, grade) for one in _ends(found))


def _calls(own: Speaker, found: Figure, standing: object, grade: NoticeGrade) -> bool:
    """Whether one end of a standing does; its colour is the softened one."""
    if not isinstance(standing, str):
        return False
    tone = own.figures.judgements[standing].tone
    softened = tone == BEHIND and found.key in own.figures.softened
    return standing in grade.bands or (WATCH if softened else tone) in grade.tones


def _has_passed(due: date, today: date, grade: NoticeGrade) -> bool:
    return today > due and (today - due).days >= (grade.days or 0)


def _is_judged(own: Speaker) -> bool:
    """Whether figures of the target are known and not in doubt."""
    found = own.figure(own.root, names.STANDING)
    known = found is not None and found.state in {State.REPORTED, State.PARTIAL}
    return known and found is not None and found.value != SUSPECT


def _remains(own: Speaker) -> bool:
    """Whether something of the plan is left at either end."""
    found = own.figure(own.root, names.REMAINING)
    least = _ends(found)[0] if found else None
    return isinstance(least, Fraction) and least > 0


def _ends(found: Figure) -> tuple[object, ...]:
    return (found.low, found.high) if found.value is None else (found.value,)
