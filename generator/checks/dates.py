"""WF5: deadlines and dated values against the days of their documents and of the plan."""

from collections.abc import Iterator
from datetime import date

from generator.checks.walk import policy_shapes, value_at
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.origin import DatedValue, Origin, Source
from generator.model.plan import Deadline, Task
from generator.model.programme import Programme

DEADLINE_BEFORE_ISSUE = Rule(
    "WF506", "deadline-before-issue", Severity.INFO, founded_on="workflow.deadline"
)
DEADLINE_OUTSIDE_PLAN = Rule(
    "WF507", "deadline-outside-plan", Severity.WARNING, founded_on="workflow.deadline"
)
VALUE_BEFORE_DOCUMENT = Rule("WF508", "value-before-its-document", founded_on="subsidy.values")


def deadline_before_issue(programme: Programme) -> Iterator[Diagnostic]:
    """A task was due before the document that sets it was issued: an oddity of the source."""
    for number, task, deadline in _deadlines(programme):
        issued = _issued(programme, task.origin)
        if issued and deadline.on < issued:
            yield DEADLINE_BEFORE_ISSUE.finding(
                programme.places.value(files.PLAN, "tasks", number, "deadline", "on"),
                task=task.name,
                on=deadline.on,
                issued=issued,
            )


def deadline_outside_plan(programme: Programme) -> Iterator[Diagnostic]:
    """A task is due on a day that no plan year contains."""
    years = programme.allocation_file.allocations
    for number, task, deadline in _deadlines(programme):
        if not any(one.since <= deadline.on <= one.until for one in years):
            yield DEADLINE_OUTSIDE_PLAN.finding(
                programme.places.value(files.PLAN, "tasks", number, "deadline", "on"),
                task=task.name,
                on=deadline.on,
                stated=deadline.stated,
            )


def value_before_document(programme: Programme) -> Iterator[Diagnostic]:
    """A value is in force before the document it stands on was issued."""
    for written in policy_shapes(programme):
        value = written.shape
        if not isinstance(value, DatedValue):
            continue
        issued = _issued(programme, value.origin)
        if issued and isinstance(value.origin, Source) and value.since < issued:
            yield VALUE_BEFORE_DOCUMENT.finding(
                value_at(programme, written, "from"),
                since=value.since,
                document=programme.documents[value.origin.document].title,
                issued=issued,
            )


def _deadlines(programme: Programme) -> Iterator[tuple[int, Task, Deadline]]:
    for number, task in enumerate(programme.plan.tasks):
        if task.deadline:
            yield number, task, task.deadline


def _issued(programme: Programme, origin: Origin) -> date | None:
    """The day of issue of the document something stands on, where one is known."""
    document = programme.documents.get(origin.document) if isinstance(origin, Source) else None
    return document.issued if document else None
