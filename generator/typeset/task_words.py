"""By when a task is due, as in force on a day."""

from datetime import date

from markupsafe import Markup

from generator.model.plan import Task
from generator.typeset.dates import long_date, time_element
from generator.typeset.fixed_words import EVERY

NO_DAY = "方案未定日期"


def due_words(task: Task, day: date) -> str:
    """By when, how often, or that the plan sets no day."""
    deadline = task.deadline_on(day)
    if deadline:
        return f"{long_date(deadline.on)}前"
    return EVERY[task.every] if task.every else NO_DAY


def due_mark(task: Task, day: date) -> Markup:
    """The same, with the day as machines read it."""
    deadline = task.deadline_on(day)
    if deadline:
        return Markup("{}前").format(time_element(deadline.on))
    return Markup("{}").format(due_words(task, day))
