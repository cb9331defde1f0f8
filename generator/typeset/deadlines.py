"""Which tasks fell due, are due next and come again, as in force on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.plan import Task


@dataclass(frozen=True, slots=True)
class Agenda:
    """Tasks that stand on a day: dated ones by date, the others as the plan lists them.

    Nothing says whether a task was done: the plan has deadlines, returns have figures.
    """

    fell_due: tuple[Task, ...]  # since the day before the period began
    earlier: tuple[Task, ...]
    ahead: tuple[Task, ...]
    recurring: tuple[Task, ...]


def agenda(tasks: Iterable[Task], day: date, before: date) -> Agenda:
    """The tasks of a period that is cut off on `day`; the one before it was on `before`."""
    standing = [one for one in tasks if one.stands(day)]
    dated = sorted(
        ((deadline.on, one) for one in standing if (deadline := one.deadline_on(day))),
        key=lambda pair: pair[0],
    )
    return Agenda(
        tuple(one for due, one in dated if before < due <= day),
        tuple(one for due, one in dated if due <= before),
        tuple(one for due, one in dated if due > day),
        tuple(one for one in standing if one.every),
    )


def due_state(task: Task, day: date) -> str:
    """Whether the deadline of a task is behind, today or ahead; nothing without one."""
    deadline = task.deadline_on(day)
    if deadline is None:
        return ""
    if deadline.on == day:
        return "当天到期"
    return "已到期" if deadline.on < day else "未到期"
