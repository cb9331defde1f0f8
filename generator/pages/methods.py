"""How every figure is computed, told from the same data it is computed with."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from markupsafe import Markup

from generator.model.expression import Term, in_words
from generator.pages import frame
from generator.pages.standings_table import standings_table
from generator.pages.view import View
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.numbers import amount
from generator.typeset.origin_text import clause_text
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

KINDS = {"cumulative": "年初以来累计", "flow": "本期内发生", "stock": "期末时点"}


def page(view: View) -> SitePage:
    """Measures, formulas, pace, bands, guard and what happens when a return is missing."""
    html = rendered(
        "pages/methods.html",
        measures=_measures(view),
        formulas=_texts("formulas", "推算和比率", ("指标", "算法", "出处"), _formulas(view)),
        standings=standings_table(view, None),
        pace=list(_pace(view)),
        guard=_guard(view),
        due=view.programme.indicators.returns.due_days,
        due_source=clause_text(view.programme.indicators.returns.origin, view.programme),
        identities=_texts(
            "identities", "报表必须满足的关系", ("关系式", "含义", "出处"), _identities(view)
        ),
        target=view.programme.measures[view.programme.indicators.target.measure].name,
        planned=view.programme.indicators.target.planned_name,
        remaining=view.programme.indicators.target.remaining_name,
        whole=view.whole(),
        target_source=clause_text(view.programme.indicators.target.origin, view.programme),
    )
    return frame.site_page(
        view=view,
        path=frame.METHODS,
        title="怎么算的",
        html=html,
        tab=frame.METHODS,
        summary="完成率、序时进度、进度偏差、进度状态、未报怎么处理、按标准测算额的算法",
        toc=True,
    )


def _named(view: View) -> Callable[[Term], str]:
    def name(term: Term) -> str:
        said = view.programme.measures[term.measure].name
        return f"上期{said}" if term.before else said

    return name


def _measures(view: View) -> Table:
    rows = [
        (one.name, one.unit, KINDS[one.kind], one.meaning, clause_text(one.origin, view.programme))
        for one in view.programme.indicators.measures
    ]
    return _texts("measures", "报表里的指标", ("指标", "单位", "口径", "含义", "出处"), rows)


def _formulas(view: View) -> Iterator[tuple[str, ...]]:
    indicators, measures = view.programme.indicators, view.programme.measures
    for one in indicators.derived:
        yield one.name, in_words(one.formula, _named(view)), clause_text(one.origin, view.programme)
    for ratio in indicators.ratios:
        words = f"{measures[ratio.numerator].name} ÷ {measures[ratio.denominator].name}"
        yield ratio.name, words, clause_text(ratio.origin, view.programme)
    subsidies = {one.id: one for one in view.programme.plan.subsidies}
    for rate in indicators.amounts:
        words = f"{measures[rate.basis].name} × {subsidies[rate.subsidy].name}"
        yield (
            one.name,
            f"{words}（测算额，不是应付或实付）",
            clause_text(one.origin, view.programme),
        )


def _identities(view: View) -> Iterator[tuple[str, ...]]:
    for one in view.programme.indicators.identities:
        words = in_words(one.rule, _named(view))
        yield words, one.meaning, clause_text(one.origin, view.programme)
    for opening in view.programme.indicators.opening:
        name = view.programme.measures[opening.measure].name
        words = f"首期之前的{name} ＝ {amount(Fraction(opening.value))}"
        yield words, opening.note or "期初数", clause_text(opening.origin, view.programme)


def _pace(view: View) -> Iterator[dict[str, object]]:
    for one in view.programme.indicators.pace:
        yield {
            "year": one.year,
            "start": time_element(one.start),
            "end": time_element(one.end),
            "due": time_element(one.due),
            "points": [
                {"on": time_element(point.on), "share": str(point.share)} for point in one.points
            ],
            "source": clause_text(one.origin, view.programme),
        }


def _guard(view: View) -> Markup | None:
    guard = view.programme.indicators.guard
    if guard is None:
        return None
    unit = view.programme.measures[view.programme.indicators.target.measure].unit
    return Markup('<span data-fact="guard">{} {}</span>').format(guard.under, unit)


def _texts(
    name: str,
    caption: str,
    heads: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
) -> Table:
    body = tuple(
        (
            Cell(row[0], scope="row"),
            *(Cell(Markup('<span data-fact="method">{}</span>').format(one)) for one in row[1:]),
        )
        for row in rows
    )
    return Table(
        id=name, caption=caption, head=(tuple(head_cell(one) for one in heads),), body=body
    )
