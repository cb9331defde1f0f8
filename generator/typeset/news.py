"""What changed since the period before: the plan, who leads, and figures already published."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from generator.model.allocation import Adjustment, Change, Move, Planned
from generator.model.body import Office
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.typeset.area_words import area_words
from generator.typeset.dates import long_date
from generator.typeset.figure_text import number_text
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
    told = [*_moves(programme, step)]
    told += [_change(programme, one, step.on) for one in step.changes]
    more = f"等，共{len(told)}处" if len(told) > MOST_STEPS else ""
    source = clause_text(step.origin, programme)
    return f"{long_date(step.on)}起，计划有调整：{'；'.join(told[:MOST_STEPS])}{more}（{source}）。"


def _moves(programme: Programme, step: Adjustment) -> Iterator[str]:
    """The moves of a decision; those of one kind between the same two areas are one."""
    summed: dict[tuple[str, str, str], Fraction] = {}
    for one in step.moves:
        way = _way(programme, one, step.on)
        summed[way] = summed.get(way, Fraction(0)) + Fraction(one.number)
    for (giver, receiver, kind), number in summed.items():
        yield f"{giver}调给{receiver}{_kind(programme, kind)}{_number(programme, number)}"


def _way(programme: Programme, one: Move, day: date) -> tuple[str, str, str]:
    """From which area to which, by their names on the day, and which kind."""
    giver, receiver = (area_words(programme, text, day) for text in (one.giver, one.receiver))
    return giver, receiver, one.post_kind


def _change(programme: Programme, one: Change, day: date) -> str:
    before, now = _number(programme, one.before), _number(programme, one.after)
    area = area_words(programme, one.area, day)
    return f"{area}{_kind(programme, one.post_kind)}由{before}改为{now}"


def _kind(programme: Programme, kind: str) -> str:
    declared = programme.post_kinds.get(kind)
    return declared.name if declared else programme.indicators.target.planned_name


def _number(programme: Programme, planned: Planned | Fraction) -> str:
    """A planned figure with its unit, or its silence."""
    if isinstance(planned, str):
        return "没有任务" if planned == NO_TASK else "未公布"
    target = programme.measures[programme.indicators.target.measure]
    return f"{number_text(Fraction(planned), target.unit, target.decimals)}{target.unit}"


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
