"""A restatement in words: of what, from what to what, by whom, why, and when it was published."""

from fractions import Fraction

from generator.model.period import Period, Restatement
from generator.model.shape import ALL_KINDS
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.numbers import as_written


def restatement_words(view: View, one: Restatement, later: Period) -> str:
    """The whole restatement in two sentences."""
    measure = view.programme.measures[one.measure]
    stated, corrected = (number_words(view, one, value) for value in (one.stated, one.corrected))
    return (
        f"{one.area}{period_name(view, one)}{kind_words(view, one)}{measure.name}由 {stated} "
        f"更正为 {corrected} {measure.unit}。{one.by}于{long_date(one.decided)}决定，"
        f"随{view.period_name(later)}公布；原因：{one.reason.rstrip('。')}。"
    )


def period_name(view: View, one: Restatement) -> str:
    """The name of the period that is restated."""
    declared = view.programme.period_declarations.get(one.period)
    return declared.name if declared else one.period


def kind_words(view: View, one: Restatement) -> str:
    """The name of the post kind; nothing for all together."""
    if one.post_kind == ALL_KINDS:
        return ""
    return view.programme.post_kinds[one.post_kind].name


def number_words(view: View, one: Restatement, value: object) -> str:
    """A restated number with the decimals of its measure."""
    measure = view.programme.measures[one.measure]
    return as_written(Fraction(str(value)), measure.decimals)
