"""A stated figure that is not the computed one, in words."""

from fractions import Fraction

from markupsafe import Markup

from generator.pages.dated_words import fact
from generator.pages.view import View
from generator.progress.stated import Nature, StatedFigure
from generator.typeset.numbers import MINUS, as_written, percent_digits
from generator.typeset.origin_text import origin_text

NATURES = {Nature.ROUNDING: "四舍五入所致", Nature.REAL: "数字不一致", Nature.EQUAL: "一致"}
UNDECLARED = "没有说明"


def difference_words(view: View, one: StatedFigure) -> Markup:
    """What is stated, what it comes to, of what nature that is, and why."""
    line = "合计" if one.line == one.table else one.line
    said = (
        f"{line}：所列 {stated_text(one)}，计算为 {computed_text(one)}，"
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


def source_text(view: View, one: StatedFigure) -> str:
    """Where it is stated."""
    return origin_text(one.origin, view.programme)


def stated_text(one: StatedFigure) -> str:
    """The stated figure with its unit."""
    return _with_unit(one.comparison.stated, one)


def computed_text(one: StatedFigure) -> str:
    """The computed figure with its unit; a share with one decimal at least."""
    computed = one.comparison.computed
    if one.unit == "%" and (computed * 100).denominator != 1:
        return f"{percent_digits(computed / 100)}%"
    return _with_unit(computed, one)


def difference_text(one: StatedFigure) -> str:
    """Stated minus computed, with its sign."""
    found = one.comparison.difference
    sign = "+" if found > 0 else MINUS if found < 0 else ""
    if one.unit == "%":
        return f"{sign}{as_written(_hundredths(abs(found)))} 个百分点"
    return f"{sign}{_with_unit(abs(found), one)}"


def _hundredths(value: Fraction) -> Fraction:
    """Rounded half up to two decimals."""
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def _with_unit(value: Fraction, one: StatedFigure) -> str:
    between = "" if one.unit == "%" else " "
    return f"{as_written(value)}{between}{one.unit}"
