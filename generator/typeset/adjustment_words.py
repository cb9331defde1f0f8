"""What a decision adjusts in the plan, in words: every move and every change."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.allocation import Adjustment, Planned
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.typeset.area_words import area_words
from generator.typeset.figure_text import number_text


def step_words(programme: Programme, step: Adjustment, gap: str = "") -> Iterator[str]:
    """Each move and change by the names of its day; `gap` parts numbers from words.

    Moves of one kind between the same two areas are one.
    """
    summed: dict[tuple[str, str, str], Fraction] = {}
    for one in step.moves:
        giver, receiver = (
            area_words(programme, text, step.on) for text in (one.giver, one.receiver)
        )
        way = (giver, receiver, one.post_kind)
        summed[way] = summed.get(way, Fraction(0)) + Fraction(one.number)
    for (giver, receiver, kind), number in summed.items():
        yield f"{giver}调给{receiver}{kind_words(programme, kind)}{_number(programme, number, gap)}"
    for change in step.changes:
        before, now = (_number(programme, each, gap) for each in (change.before, change.after))
        area = area_words(programme, change.area, step.on)
        yield f"{area}{kind_words(programme, change.post_kind)}由{before}改为{now}"


def kind_words(programme: Programme, kind: str) -> str:
    """The name of a post kind; what is planned where there are none."""
    declared = programme.post_kinds.get(kind)
    return declared.name if declared else programme.indicators.target.planned_name


def _number(programme: Programme, planned: Planned | Fraction, gap: str) -> str:
    """A planned figure with its unit, or its silence."""
    if isinstance(planned, str):
        return "没有任务" if planned == NO_TASK else "未公布"
    target = programme.measures[programme.indicators.target.measure]
    text = number_text(Fraction(planned), target.unit, target.decimals)
    return f"{gap}{text}{gap}{target.unit}"
