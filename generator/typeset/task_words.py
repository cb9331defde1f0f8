"""By when a task is due, as in force on a day."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from generator.model.area import Area
from generator.model.plan import Task
from generator.model.programme import Programme
from generator.typeset.dates import long_date, time_element
from generator.typeset.fixed_words import EVERY

NO_DAY = "方案未定日期"


def tasks_of(programme: Programme, area: Area, day: date) -> Iterator[Task]:
    """Tasks that stand on a day, of the area's own body or of a collective it belongs to."""
    bodies = programme.body_file.bodies
    own = {body.id for body in bodies if body.area == area.id}
    wider = {body.id for body in bodies if own & set(body.members)}
    for task in programme.plan.tasks:
        if (own | wider) & set(task.bodies) and task.stands(day):
            yield task


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
