"""Who reported when, who was late, what was restated: the notes under a period."""

from collections.abc import Iterator
from fractions import Fraction

from markupsafe import Markup

from generator.model.period import Period, Restatement
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.numbers import amount


def data_notes(view: View, period: Period) -> list[Markup]:
    """Finished list items: completeness, late returns, restatements of and by this period."""
    return [*_completeness(view, period), *_late(view, period), *_restated(view, period)]


def _completeness(view: View, period: Period) -> Iterator[Markup]:
    noun, word = view.programme.area_file.noun, view.programme.area_file.measure_word
    reported = [one for one in view.leaves if view.returned(period, one)]
    missing = [one.name for one in view.leaves if not view.returned(period, one)]
    text = f"{len(view.leaves)} {word}{noun}中，{len(reported)} {word}已报。"
    if missing:
        text += f"未报：{'、'.join(missing)}。"
    yield _fact(text)


def _late(view: View, period: Period) -> Iterator[Markup]:
    due = view.due(period)
    for area in view.leaves:
        returned = view.returned(period, area)
        if returned and due and returned.received > due:
            yield _fact(
                f"{area.name}补报：{long_date(returned.received)}收到，报送期限为{long_date(due)}。"
            )
        if returned and returned.note:
            yield _fact(f"{area.name}说明：{returned.note}")


def _restated(view: View, period: Period) -> Iterator[Markup]:
    found = [
        (later, one)
        for later in view.programme.periods
        for one in later.restates
        if period.period in (one.period, later.period)
    ]
    for later, one in found:
        yield _fact(_restatement_words(view, one, later))
    if not found:
        yield Markup("本期没有更正。")


def _restatement_words(view: View, one: Restatement, later: Period) -> str:
    measure = view.programme.measures[one.measure]
    kind = view.programme.post_kinds[one.post_kind].name
    stated, corrected = (amount(Fraction(number)) for number in (one.stated, one.corrected))
    names = {declared.id: declared.name for declared in view.programme.indicators.periods}
    return (
        f"更正：{one.area}{names.get(one.period, one.period)}{kind}{measure.name}由 {stated} "
        f"更正为 {corrected} {measure.unit}。{one.by}于{long_date(one.decided)}决定，"
        f"随{view.period_name(later)}公布；原因：{one.reason}。"
    )


def _fact(text: str) -> Markup:
    """A note whose digits are facts of the returns, not computed figures."""
    return Markup('<span data-fact="return">{}</span>').format(text)
