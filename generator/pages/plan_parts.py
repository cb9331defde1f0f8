"""Parts of the plan as printed lines: tasks, clauses and their anchors, ages, subsidies."""

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.origin import Origin, Source
from generator.model.plan import AgeWindow, Subsidy, Task
from generator.pages.view import View
from generator.typeset.dates import long_date, time_element
from generator.typeset.fixed_words import EVERY
from generator.typeset.numbers import amount
from generator.typeset.origin_text import clause_text

SEXES = {"any": "", "female": "女性", "male": "男性"}


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task, printed."""

    name: str
    text: str
    when: Markup
    bodies: str
    clause: str
    anchor: str


def task_line(view: View, task: Task) -> TaskLine:
    """A task with its deadline, its bodies and where it is laid down."""
    return TaskLine(
        task.name,
        task.text,
        when(task),
        body_names(view, task.bodies),
        clause_text(task.origin, view.programme),
        anchor(view, task.origin),
    )


def when(task: Task) -> Markup:
    """By when, how often, or that the plan sets no day."""
    if task.deadline:
        return Markup("{}前").format(time_element(task.deadline.on))
    if task.every:
        return Markup(EVERY[task.every])  # noqa: S704 -- a word of ours
    return Markup("方案未定日期")


def body_names(view: View, bodies: tuple[str, ...]) -> str:
    """The bodies by name."""
    known = view.programme.bodies
    return "、".join(known[one].name if one in known else one for one in bodies)


def anchor(view: View, origin: Origin) -> str:
    """The anchor of a clause on the plan page; empty for conventions."""
    if not isinstance(origin, Source):
        return ""
    order = [(one.document, one.id) for one in view.programme.plan.clauses]
    place = (origin.document, origin.clause or "")
    return f"c{order.index(place) + 1}" if place in order else ""


def age_words(window: AgeWindow) -> str:
    """An age rule in words."""
    sex = SEXES[window.sex]
    if isinstance(window.until, int):
        return f"{sex}{window.since}至{window.until}周岁"
    return f"{sex}{window.since}周岁以上至法定退休年龄"


def subsidy_value(view: View, subsidy: Subsidy) -> str:
    """The value in force on the day the data stand at, with its unit."""
    past = [one for one in subsidy.values if one.since <= view.as_of]
    if not past:
        return "尚未生效"
    last = max(past, key=lambda one: one.since)
    if last.value is None:
        return f"{long_date(last.since)}起取消"
    return f"{amount(Fraction(last.value))} {subsidy.unit}"
