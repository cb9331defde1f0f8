"""Grades of supervision notices in words: when each applies, and how soon to answer."""

from collections.abc import Iterator
from datetime import date

from generator.model.dated import in_force
from generator.model.notices import NoticeGrade, NoticeGrades
from generator.model.programme import Programme
from generator.progress.names import COMPUTED, OVER_LIMIT, OVERDUE, UNDER_LIMIT

BEYOND = {"reach": OVERDUE, "at_most": OVER_LIMIT, "at_least": UNDER_LIMIT}
"""Rule of the target → the standing that is worse than every band."""


def grades_on(programme: Programme, day: date) -> tuple[NoticeGrade, ...]:
    """The grades in force on a day, the lightest first; none where nobody declared any."""
    entry = in_force(programme.indicators.notices, day)
    return (entry.value if entry else None) or ()


def grades_words(programme: Programme, entry: NoticeGrades, day: date) -> tuple[str, ...] | None:
    """Every grade of an entry in a sentence, by the bands of a day; None where it abolishes."""
    if entry.value is None:
        return None
    return tuple(
        f"{one.name}：{_condition(programme, one, day)}；{one.reply_days}天内答复"
        for one in entry.value
    )


def near_words(grade: NoticeGrade) -> str:
    """When a plan is near its deadline."""
    return f"离完成期限不超过{grade.days}天，计划没有完成"


def missed_words(grade: NoticeGrade) -> str:
    """When the deadline of a plan is missed."""
    return f"过了完成期限{_days(grade)}，计划没有完成"


def unfiled_words(programme: Programme, grade: NoticeGrade) -> str:
    """When the day of a return is missed."""
    return f"过了报送期限{_days(grade)}，{programme.indicators.returns.name}没有报齐"


def behind_words(programme: Programme, grade: NoticeGrade, day: date) -> str:
    """Which standings call for a grade, by the bands in force on a day."""
    named = "、".join(_standings(programme, grade, day))
    spared = "（小额差距减轻颜色的除外）" if _spares(programme, grade, day) else ""
    return f"进度状态为{named}{spared}" if named else "进度状态没有分档，不按状态定级"


def _condition(programme: Programme, grade: NoticeGrade, day: date) -> str:
    """When a grade applies."""
    if grade.trigger == "due_soon":
        return near_words(grade)
    if grade.trigger == "behind":
        return behind_words(programme, grade, day)
    unfiled = unfiled_words(programme, grade)
    is_reached = programme.indicators.target.rule == "reach"
    return f"{missed_words(grade)}；或者{unfiled}" if is_reached else unfiled


def _days(grade: NoticeGrade) -> str:
    return f"{grade.days}天" if (grade.days or 0) > 1 else ""


def _standings(programme: Programme, grade: NoticeGrade, day: date) -> Iterator[str]:
    """The names of the standings that call for the grade."""
    bands = in_force(programme.indicators.bands, day)
    for band in (bands.value if bands else None) or ():
        if band.id in grade.bands or band.tone in grade.tones:
            yield band.name
    rule = programme.indicators.target.rule
    beyond = COMPUTED[BEYOND[rule]]
    own = rule == "reach" and any(one.trigger == "overdue" for one in grades_on(programme, day))
    if beyond.tone in grade.tones and not own:
        yield beyond.name


def _spares(programme: Programme, grade: NoticeGrade, day: date) -> bool:
    """Whether the guard keeps an area that is a little behind out of the grade."""
    guard = in_force(programme.indicators.guard, day)
    by_tone_alone = bool(grade.tones) and "watch" not in grade.tones
    return by_tone_alone and guard is not None and guard.value is not None
