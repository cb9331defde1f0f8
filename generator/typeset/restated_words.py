"""A restatement in words: of what, from what to what, by whom, why, and when it was published."""

from fractions import Fraction

from generator.model.period import Period, Restatement
from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS
from generator.typeset.area_words import area_words
from generator.typeset.dates import long_date
from generator.typeset.numbers import as_written


def restatement_words(programme: Programme, one: Restatement, later: Period, gap: str = " ") -> str:
    """The whole restatement in two sentences; `gap` parts numbers from words."""
    measure = programme.measures[one.measure]
    stated, corrected = (
        number_words(programme, one, value) for value in (one.stated, one.corrected)
    )
    return (
        f"{restated_area(programme, one)}{period_name(programme, one)}{kind_words(programme, one)}"
        f"{measure.name}由{gap}{stated}{gap}"
        f"更正为{gap}{corrected}{gap}{measure.unit}。{one.by}于{long_date(one.decided)}决定，"
        f"随{programme.period_name(later)}公布；原因：{one.reason.rstrip('。')}。"
    )


def restated_area(programme: Programme, one: Restatement) -> str:
    """The area by its name on the cut-off day of the period that is restated."""
    day = next((each.as_of for each in programme.periods if each.period == one.period), None)
    return area_words(programme, one.area, day) if day else one.area


def period_name(programme: Programme, one: Restatement) -> str:
    """The name of the period that is restated."""
    declared = programme.period_declarations.get(one.period)
    return declared.name if declared else one.period


def kind_words(programme: Programme, one: Restatement) -> str:
    """The name of the post kind; nothing for all together."""
    if one.post_kind == ALL_KINDS:
        return ""
    return programme.post_kinds[one.post_kind].name


def number_words(programme: Programme, one: Restatement, value: object) -> str:
    """A restated number with the decimals of its measure."""
    measure = programme.measures[one.measure]
    return as_written(Fraction(str(value)), measure.decimals)
