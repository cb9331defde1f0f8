"""Parts of the plan as printed lines: tasks, clauses and their anchors, ages, subsidies."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from generator.model.money import Subsidy
from generator.model.plan import AgeWindow, AgeWindows, Deadlines, Task
from generator.pages.addresses import clause_link
from generator.pages.dated_words import ABOLISHED, D, fact, value_words
from generator.pages.view import View
from generator.typeset.dates import long_date, time_element
from generator.typeset.deadlines import due_state
from generator.typeset.fixed_words import EVERY

EVERYBODY = "全部"
SEXES = {"any": "", "female": "女性", "male": "男性"}


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task, printed.

    `state` says whether its deadline is behind; `changes` say how the deadline was amended.
    """

    id: str
    name: str
    text: str
    when: Markup
    state: str
    bodies: str
    clause: Markup
    changes: Markup


def task_line(view: View, task: Task, day: date | None = None) -> TaskLine:
    """A task with its deadline, its bodies and its clause; on the data's day unless told."""
    on = day or view.as_of
    return TaskLine(
        task.id,
        task.name,
        task.text,
        when(task, on),
        due_state(task, on),
        body_names(view, task.bodies),
        clause_link(task.origin, view.programme),
        Markup("；").join(_changes(view, task)),
    )


def when(task: Task, day: date) -> Markup:
    """By when, how often, or that the plan sets no day; and from or until when it stands."""
    deadline = task.deadline_on(day)
    said = Markup("方案未定日期")
    if deadline:
        said = Markup("{}前").format(time_element(deadline.on))
    elif task.every:
        said = Markup(EVERY[task.every])  # noqa: S704 -- a word of ours
    elif task.deadlines:
        said = Markup("期限已取消")
    return Markup("").join((said, *_bounds(task)))


def _bounds(task: Task) -> Iterator[Markup]:
    if task.since:
        yield Markup("，{}起").format(time_element(task.since))
    if task.until:
        yield Markup("，{}止").format(time_element(task.until))


def _changes(view: View, task: Task) -> Iterator[Markup]:
    """Old and new deadline of every amendment, with the document that made it."""
    ordered = sorted(task.deadlines, key=lambda one: one.since)
    for old, new in pairwise(ordered):
        source = fact(clause_link(new.origin, view.programme), "source")
        yield Markup("{}起，期限由{}改为{}（{}）").format(
            time_element(new.since), _day(old), _day(new), source
        )


def _day(entry: Deadlines) -> Markup:
    if entry.value is None:
        return Markup("取消")
    return time_element(entry.value.on)


def body_names(view: View, bodies: tuple[str, ...]) -> str:
    """The bodies by name."""
    known = view.programme.bodies
    return "、".join(known[one].name if one in known else one for one in bodies)


def kind_words(view: View, kind: str | None) -> str:
    """The post kind something is for; all of them where it names none."""
    return view.programme.post_kinds[kind].name if kind else EVERYBODY


def age_words(window: AgeWindow) -> str:
    """An age rule in words."""
    sex = SEXES[window.sex]
    if isinstance(window.until, int):
        return f"{sex}{window.since}至{window.until}周岁"
    return f"{sex}{window.since}周岁以上至法定退休年龄"


def ages_words(entry: AgeWindows) -> str:
    """The age rules of one entry, or that they were abolished."""
    if entry.value is None:
        return ABOLISHED
    return "；".join(age_words(one) for one in entry.value)


def with_versions(entries: Iterable[D], day: date, words: Callable[[D], str]) -> str:
    """The entry in force on a day, then what was before it, then what is to come."""
    ordered = sorted(entries, key=lambda one: one.since)
    begun = [one for one in ordered if one.since <= day]
    first = words(begun[-1]) if begun else "尚未生效"
    if begun[:-1]:
        first += f"（{long_date(begun[-1].since)}起）"
    before = [f"此前{long_date(one.since)}起{words(one)}" for one in reversed(begun[:-1])]
    ahead = [f"{long_date(one.since)}起{words(one)}" for one in ordered if one.since > day]
    return "；".join((first, *before, *ahead))


def subsidy_value(subsidy: Subsidy, day: date) -> str:
    """The value in force on a day, with its unit, and every other it had."""
    return with_versions(subsidy.values, day, value_words(subsidy.unit))
