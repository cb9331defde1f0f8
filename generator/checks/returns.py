"""PD3: who filed what: areas, post kinds and measures of the returns."""

from collections.abc import Iterator

from generator.checks.cells import (
    declared_periods,
    filed_kinds,
    filed_returns,
    plan_of,
    takes_part,
)
from generator.checks.names import nearest_area, return_texts, unmentioned
from generator.checks.words import kind_name, listed, nearest_id
from generator.diagnostics import Diagnostic, Rule, Severity, Subject
from generator.model.programme import Programme
from generator.model.shape import NO_TASK, NOT_REPORTED

UNKNOWN_AREA = Rule("PD306", "unknown-area-in-returns", founded_on="period.returns")
MISSING_AREA = Rule("PD307", "area-missing-from-returns", founded_on="period.returns")
AGAINST_NO_TASK = Rule("PD308", "actuals-against-no-task", founded_on="period.tasks")
UNKNOWN_KIND = Rule("PD315", "unknown-post-kind-in-return", founded_on="period.returns")
UNKNOWN_MEASURE = Rule("PD316", "unknown-measure-in-return", founded_on="period.returns")
MISSING_MEASURE = Rule("PD317", "missing-measure", Severity.WARNING, founded_on="period.returns")
MISSING_KIND = Rule(
    "PD324", "post-kind-missing-from-return", Severity.WARNING, founded_on="period.returns"
)
AREA_WITHOUT_PART = Rule("PD325", "return-of-area-without-part", founded_on="period.returns")


def unknown_area(programme: Programme) -> Iterator[Diagnostic]:
    """A return is of an area nobody declared."""
    for one in return_texts(programme):
        if not programme.area_names.candidates(one.text) and one.day:
            near = nearest_area(programme, one.text, one.day)
            yield UNKNOWN_AREA.finding(one.at(programme), area=one.text, nearest=near)


def missing_area(programme: Programme) -> Iterator[Diagnostic]:
    """An area of the plan is not mentioned: neither a return nor `not reported`."""
    for period, file in declared_periods(programme):
        keys = programme.return_keys(period)
        for name in unmentioned(programme, period.returns, keys, period.as_of):
            at = programme.places.key(file, "returns")
            declared = programme.period_declarations[period.period]
            yield MISSING_AREA.finding(at, area=name, period=declared.name)


def against_no_task(programme: Programme) -> Iterator[Diagnostic]:
    """Actual figures were filed for a cell the plan gives no task."""
    for period, file, area, key, entry in filed_returns(programme):
        plan = plan_of(programme, period)
        for kind, measures in entry.kinds.items():
            filed = measures != NOT_REPORTED
            if filed and plan.get((area.id, kind)) == NO_TASK:
                at = programme.places.key(file, "returns", key, kind)
                name = kind_name(programme, kind)
                yield AGAINST_NO_TASK.finding(at, area=key, kind=name, key=kind)


def unknown_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A return has a post kind nobody declared."""
    known = programme.kinds
    for _, file, _, key, entry in filed_returns(programme):
        for kind in entry.kinds:
            if kind not in known:
                at = programme.places.key(file, "returns", key, kind)
                near = nearest_id(kind, programme.post_kinds, known)
                yield UNKNOWN_KIND.finding(
                    at, area=key, kind=kind, nearest=near, known=listed(known)
                )


def unknown_measure(programme: Programme) -> Iterator[Diagnostic]:
    """A return has a measure nobody declared."""
    known = programme.measures
    for _, file, _, key, kind, measures, _ in filed_kinds(programme):
        for measure in measures if isinstance(measures, dict) else ():
            if measure not in known:
                at = programme.places.key(file, "returns", key, kind, measure)
                near, name = nearest_id(measure, known), kind_name(programme, kind)
                yield UNKNOWN_MEASURE.finding(
                    at, area=key, kind=name, measure=measure, nearest=near
                )


def missing_measure(programme: Programme) -> Iterator[Diagnostic]:
    """A return says nothing of measures, not even `not reported`; told once per post kind."""
    known = programme.measures
    for period, file, area, key, kind, measures, _ in filed_kinds(programme):
        if not isinstance(measures, dict):
            continue
        misspelt = {nearest_id(one, known) for one in measures if one not in known}
        missing = [one for one in known if one not in measures and one not in misspelt]
        if missing:
            yield MISSING_MEASURE.finding(
                programme.places.key(file, "returns", key, kind),
                subject=Subject(period.period, area.id),
                area=key,
                kind=kind_name(programme, kind),
                measures=listed(known[one].name for one in missing),
                keys=listed(missing),
            )


def missing_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A return says nothing of a post kind the area has a task for."""
    known = programme.kinds
    for period, file, area, key, entry in filed_returns(programme):
        plan = plan_of(programme, period)
        wrong = [one for one in entry.kinds if one not in known]
        misspelt = {nearest_id(one, programme.post_kinds, known) for one in wrong}
        for kind in known:
            task = plan.get((area.id, kind)) not in (None, NO_TASK)
            if task and kind not in entry.kinds and kind not in misspelt:
                yield MISSING_KIND.finding(
                    programme.places.key(file, "returns", key),
                    subject=Subject(period.period, area.id),
                    area=key,
                    kind=kind_name(programme, kind),
                    key=kind,
                )


def area_without_part(programme: Programme) -> Iterator[Diagnostic]:
    """A return is of an area that is not in the plan or that has areas below it."""
    for one in return_texts(programme):
        area = one.area(programme)
        if area is not None and not takes_part(programme, area):
            yield AREA_WITHOUT_PART.finding(one.at(programme), area=one.text)
