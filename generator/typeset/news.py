"""What changed since the period before: the plan, who leads, and figures already published."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.allocation import Adjustment
from generator.model.body import Office
from generator.model.period import Period
from generator.model.programme import Programme
from generator.typeset.adjustment_words import step_words
from generator.typeset.dates import long_date
from generator.typeset.member_words import changes_between
from generator.typeset.origin_text import clause_text
from generator.typeset.restated_words import restatement_words

MOST_STEPS = 6
"""More moves and changes than this are not listed one by one."""


def day_before(programme: Programme, period: Period) -> date:
    """The cut-off day of the period before; for the first, the day before it began."""
    number = programme.periods.index(period)
    if number:
        return programme.periods[number - 1].as_of
    declared = programme.period_declarations.get(period.period)
    began = declared.since if declared else period.as_of
    return began - timedelta(days=1) if began > date.min else began


def adjustment_sentences(programme: Programme, period: Period) -> Iterator[str]:
    """Every adjustment of the plan that came into force since the period before, by day."""
    before = day_before(programme, period)
    steps = [
        one
        for table in programme.allocation_file.allocations
        for one in table.adjustments
        if before < one.on <= period.as_of
    ]
    for one in sorted(steps, key=lambda each: each.on):
        yield _adjustment(programme, one)


def _adjustment(programme: Programme, step: Adjustment) -> str:
    told = list(step_words(programme, step))
    more = f"等，共{len(told)}处" if len(told) > MOST_STEPS else ""
    source = clause_text(step.origin, programme)
    return f"{long_date(step.on)}起，计划有调整：{'；'.join(told[:MOST_STEPS])}{more}（{source}）。"


def people_sentences(programme: Programme, period: Period) -> Iterator[str]:
    """Who came to the leading group and left it since the period before; a move of its office."""
    group, before = programme.leadership, day_before(programme, period)
    changes = [one.rstrip("。") for one in changes_between(programme, before, period.as_of)]
    if changes:
        yield f"{group.name}成员有变动：{'；'.join(changes)}。"
    office = group.office_on(period.as_of)
    if office and office != group.office_on(before):
        yield f"{long_date(office.since)}起，{office_words(programme, office)}"


def office_words(programme: Programme, office: Office) -> str:
    """Where the office of the leading group sits and who directs it."""
    at = programme.bodies[office.at].name
    return f"{office.name}设在{at}，{office.director}任{office.director_title}。"


def restatement_sentences(programme: Programme, period: Period) -> Iterator[str]:
    """Every correction of earlier figures that is published with the period."""
    for one in period.restates:
        yield f"更正：{restatement_words(programme, one, period, gap='')}"
