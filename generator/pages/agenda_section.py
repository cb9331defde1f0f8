"""期限: which tasks fell due in a period, which were due before, what comes next and again."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.period import Period
from generator.model.plan import Task
from generator.pages.plan_parts import TaskLine, task_line
from generator.pages.view import View
from generator.typeset.deadlines import agenda
from generator.typeset.news import day_before

RECURRING = "经常性任务"


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """Some of the tasks, under what they have in common; what comes again stands on demand."""

    title: str
    lines: tuple[TaskLine, ...]
    is_folded: bool = False


def agenda_parts(view: View, period: Period) -> tuple[AgendaPart, ...]:
    """The parts that have tasks, in the order of their heads."""
    found = agenda(view.programme.plan.tasks, period.as_of, day_before(view.programme, period))
    parts = (
        ("本期内到期", found.fell_due),
        ("此前已到期", found.earlier),
        ("接下来到期", found.ahead),
        (RECURRING, found.recurring),
    )
    return tuple(_parts(view, period, parts))


def _parts(
    view: View, period: Period, parts: tuple[tuple[str, tuple[Task, ...]], ...]
) -> Iterator[AgendaPart]:
    for title, tasks in parts:
        if tasks:
            lines = tuple(task_line(view, one, period.as_of) for one in tasks)
            yield AgendaPart(title, lines, title == RECURRING)
