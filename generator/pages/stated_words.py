"""A stated figure that is not the computed one, in words."""

from fractions import Fraction

from markupsafe import Markup

from generator.pages.addresses import origin_link
from generator.pages.dated_words import fact
from generator.pages.view import View
from generator.progress.stated import StatedFigure
from generator.typeset.fixed_words import NATURES
from generator.typeset.numbers import MINUS, as_written, fixed, percent_digits
from generator.typeset.stated_line import stated_line

UNDECLARED = "没有说明"


def difference_words(view: View, one: StatedFigure) -> Markup:
    """What is stated, what it comes to, of what nature that is, and why."""
    stated, computed = stated_text(one), computed_text(one)
    said = (
        f"{line_words(view, one)}：所列 {stated}，计算为 {computed}，"
        f"{NATURES[one.comparison.nature]}。原因：{reason_words(view, one)}"
    )
    return fact(said, "stated")


def reason_words(view: View, one: StatedFigure) -> str:
    """Why the two differ, and the document that has it so."""
    if one.declared is None:
        return f"{UNDECLARED}。"
    document = view.programme.documents.get(one.declared.document)
    title = f"（《{document.title}》）" if document else ""
    return f"{one.declared.reason.rstrip('。')}{title}。"


def source_text(view: View, one: StatedFigure) -> Markup:
    """Where it is stated."""
    return origin_link(one.origin, view.programme)


def line_words(view: View, one: StatedFigure) -> str:
    """The row, column or figure; a row by the name readers know its area by."""
    return stated_line(view.programme, one)


def stated_text(one: StatedFigure) -> str:
    """The stated figure as it is stated, with its unit."""
    return _with_unit(fixed(one.comparison.stated, one.comparison.decimals), one)


def computed_text(one: StatedFigure) -> str:
    """The computed figure with its unit, as precise as the stated one; a share with one decimal."""
    computed, decimals = one.comparison.computed, one.comparison.decimals
    if one.unit == "%" and decimals < 2:  # noqa: PLR2004 -- finer than shares usually print
        return f"{percent_digits(computed / 100)}%"
    return _with_unit(_precise(computed, decimals), one)


def difference_text(one: StatedFigure) -> str:
    """Stated minus computed, with its sign."""
    found = one.comparison.difference
    sign = "+" if found > 0 else MINUS if found < 0 else ""
    if one.unit == "%":
        return f"{sign}{as_written(_hundredths(abs(found)))} 个百分点"
    return f"{sign}{_with_unit(_precise(abs(found), one.comparison.decimals), one)}"


def _precise(value: Fraction, decimals: int) -> str:
    """A computed number with so many decimals at least, more where it does not end there."""
    return as_written(value, decimals if value.denominator == 1 else max(1, decimals))


def _hundredths(value: Fraction) -> Fraction:
    """Rounded half up to two decimals."""
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def _with_unit(number: str, one: StatedFigure) -> str:
    between = "" if one.unit == "%" else " "
    return f"{number}{between}{one.unit}"
