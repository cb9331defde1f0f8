"""WF5: deadlines and dated values against the days of their documents and of the plan."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.checks.spans import ONE_DAY
from generator.checks.walk import Written, policy_shapes, value_at
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.area import Area, FormerName
from generator.model.body import Member
from generator.model.dated import Dated
from generator.model.document import Document
from generator.model.indicators import Pace
from generator.model.origin import Origin, Source
from generator.model.plan import Deadline, Deadlines, Quota, Task
from generator.model.programme import Programme
from generator.position import Position

DEADLINE_BEFORE_ISSUE = Rule(
    "WF506", "deadline-before-issue", Severity.INFO, founded_on="workflow.deadline"
)
DEADLINE_OUTSIDE_PLAN = Rule(
    "WF507", "deadline-outside-plan", Severity.WARNING, founded_on="workflow.deadline"
)
VALUE_BEFORE_DOCUMENT = Rule("WF508", "value-before-its-document", founded_on="subsidy.values")
TASK_UPSIDE_DOWN = Rule("WF512", "task-upside-down", founded_on="workflow.deadline")


class SetDeadline(NamedTuple):
    """A deadline of a task, the entry that sets it, and where it stands."""

    task: Task
    entry: Deadlines
    deadline: Deadline
    at: Position


class Begun(NamedTuple):
    """What begins on a day, the key that says so, the day, and what founds it."""

    written: Written
    key: str
    since: date
    origin: Origin


def deadline_before_issue(programme: Programme) -> Iterator[Diagnostic]:
    """A task was due before the document that sets the day: an oddity of the source."""
    for one in _deadlines(programme):
        document = _document(programme, one.entry.origin)
        dated = document.dated if document else None
        if dated and one.deadline.on < dated:
            yield DEADLINE_BEFORE_ISSUE.finding(
                one.at, task=one.task.name, on=one.deadline.on, issued=dated
            )


def deadline_outside_plan(programme: Programme) -> Iterator[Diagnostic]:
    """A task is due on a day that no plan year contains."""
    for task, _, deadline, at in _deadlines(programme):
        if programme.allocation_on(deadline.on) is None:
            yield DEADLINE_OUTSIDE_PLAN.finding(
                at, task=task.name, on=deadline.on, stated=deadline.stated
            )


def value_before_document(programme: Programme) -> Iterator[Diagnostic]:
    """A value is in force before the day of the document it stands on."""
    for written, key, since, origin in (*_dated(programme), *_changes(programme)):
        document = _document(programme, origin)
        if document and document.dated and since < document.dated:
            yield VALUE_BEFORE_DOCUMENT.finding(
                value_at(programme, written, key),
                since=since,
                document=document.title,
                issued=document.dated,
            )


def task_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A task ends before it begins."""
    for number, task in enumerate(programme.plan.tasks):
        if task.since and task.until and task.until < task.since:
            at = programme.places.value(files.PLAN, "tasks", number, "until")
            yield TASK_UPSIDE_DOWN.finding(at, task=task.name, since=task.since, until=task.until)


def _dated(programme: Programme) -> Iterator[Begun]:
    """Whatever is in force from a day on, with that day and its origin."""
    for written in policy_shapes(programme):
        match written.shape:
            case Dated(since=since, origin=origin):
                yield Begun(written, "from", since, origin)
            case Pace(since=None, start=start, origin=origin):
                yield Begun(written, "start", start, origin)
            case (
                Pace(since=date() as begun, origin=origin)
                | Quota(since=date() as begun, origin=origin)
            ):
                yield Begun(written, "from", begun, origin)


def _changes(programme: Programme) -> Iterator[Begun]:
    """Changes of people and areas: the first day after each, and what founds it."""
    for written in policy_shapes(programme):
        match written.shape:
            case Member() as member:
                yield from _term(written, member)
            case FormerName(until=until, origin=origin) if until < date.max:
                yield Begun(written, "until", until + ONE_DAY, origin)
            case Area(since=since, until=until, change_origin=origin) if origin is not None:
                if since is not None:
                    yield Begun(written, "from", since, origin)
                if until is not None and until < date.max:
                    yield Begun(written, "until", until + ONE_DAY, origin)


def _term(written: Written, one: Member) -> Iterator[Begun]:
    """The first day of a member and the first day without, as far as documents found them."""
    if one.origin is not None:
        yield Begun(written, "from", one.since, one.origin)
    if one.until_origin is not None and one.until is not None and one.until < date.max:
        yield Begun(written, "until", one.until + ONE_DAY, one.until_origin)


def _deadlines(programme: Programme) -> Iterator[SetDeadline]:
    for number, task in enumerate(programme.plan.tasks):
        for place, entry in enumerate(task.deadlines):
            if entry.value:
                at = programme.places.value(
                    files.PLAN, "tasks", number, "deadlines", place, "value", "on"
                )
                yield SetDeadline(task, entry, entry.value, at)


def _document(programme: Programme, origin: Origin) -> Document | None:
    """The registered document something stands on."""
    return programme.documents.get(origin.document) if isinstance(origin, Source) else None
