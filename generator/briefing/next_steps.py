"""What comes next: tasks still due, those that recur, and whom to turn to, as in force then."""

from collections.abc import Iterator
from datetime import date

from generator.briefing.paper import Block
from generator.briefing.sections import words
from generator.model.plan import Task
from generator.model.programme import Programme
from generator.typeset.deadlines import agenda
from generator.typeset.news import office_words
from generator.typeset.origin_text import clause_text
from generator.typeset.speaker import Speaker
from generator.typeset.task_words import due_words

DONE = "方案所列有日期的任务均已到期，请各责任单位按方案继续做好日常工作。"


def next_steps(speaker: Speaker) -> Iterator[Block]:
    """The tasks that stand on the cut-off day, by date, then the recurring ones; the office.

    Nothing where the plan has no task ahead or behind, and no office.
    """
    day = speaker.period.as_of
    found = agenda(speaker.programme.plan.tasks, day, day)
    told = list(dict.fromkeys((*found.ahead, *found.recurring)))
    for number, task in enumerate(told, start=1):
        yield words(f"{number}.{_task_words(speaker.programme, task, day)}")
    if not told and found.earlier:
        yield words(DONE)
    yield from _office(speaker.programme, day)


def _task_words(programme: Programme, task: Task, day: date) -> str:
    bodies = "、".join(programme.bodies[one].name for one in task.bodies)
    founded = clause_text(task.origin, programme)
    return f"{due_words(task, day)}：{task.name}。{task.text}（{founded}，{bodies}）"


def _office(programme: Programme, day: date) -> Iterator[Block]:
    """Where the office of the leading group sits: whom to turn to."""
    office = programme.leadership.office_on(day)
    if office:
        yield words(office_words(programme, office))
