"""How every figure is computed, told from the same data it is computed with."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from generator.model.expression import Term, in_words
from generator.model.indicators import Identity, Measure
from generator.pages import addresses, frame
from generator.pages.addresses import clause_link
from generator.pages.dated_words import fact
from generator.pages.method_chapters import (
    Chapter,
    pace_chapter,
    plan_chapter,
    rate_chapter,
    standings_chapter,
)
from generator.pages.method_notices import notices_chapter
from generator.pages.method_silences import (
    areas_chapter,
    corrections_chapter,
    goals_chapter,
    limits_chapter,
    missing_chapter,
)
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.numbers import as_written, count
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

KINDS = {"flow": "本期内发生", "stock": "期末时点"}


def page(view: View) -> SitePage:
    """Everything the policy declares about figures; what a programme does not use is left out."""
    html = rendered("pages/methods.html", chapters=list(_chapters(view)))
    target = view.programme.indicators.target
    return frame.site_page(
        view=view,
        path=addresses.METHODS,
        title="怎么算的",
        html=html,
        tab=addresses.METHODS,
        summary=(
            f"{target.rate_name}、序时进度、进度偏差、进度状态、未报怎么处理、更正和补报的算法"
        ),
        toc=True,
    )


def _chapters(view: View) -> Iterator[Chapter]:
    made = (
        Chapter("measures-h", "报表里的指标", (), (_measures(view),)),
        rate_chapter(view),
        plan_chapter(view),
        pace_chapter(view),
        standings_chapter(view),
        notices_chapter(view),
        missing_chapter(view),
        areas_chapter(view),
        limits_chapter(view),
        goals_chapter(view),
        corrections_chapter(),
        _texts("formulas", "推算和比率", ("指标", "算法", "出处"), formulas(view)),
        _texts("identities", "报表必须满足的关系", ("关系式", "含义", "出处"), _identities(view)),
    )
    yield from (one for one in made if one is not None)


def _named(view: View) -> Callable[[Term], str]:
    def name(term: Term) -> str:
        said = view.programme.measures[term.measure].name
        return f"上期{said}" if term.before else said

    return name


def _measures(view: View) -> Table:
    rows = [
        (
            one.name,
            _unit(one),
            counted(view, one),
            one.meaning,
            clause_link(one.origin, view.programme),
        )
        for one in view.programme.indicators.measures
    ]
    return _table("measures", "报表里的指标", ("指标", "单位", "口径", "含义", "出处"), rows)


def _unit(one: Measure) -> str:
    return f"{one.unit}，{one.decimals} 位小数" if one.decimals else one.unit


def _scale(view: View, indicator: str) -> int:
    """How many of the plain unit one of an indicator's unit is."""
    declared = view.programme.indicators
    measures = {one.id: one.magnitude for one in declared.measures}
    derived = {one.id: one.magnitude for one in declared.derived}
    return {**measures, **derived}.get(indicator, 1)


def counted(view: View, one: Measure) -> str:
    """What span of time a measure counts."""
    if one.kind != "cumulative":
        return KINDS[one.kind]
    if not one.restarts:
        return "项目开始以来累计"
    tables = view.programme.allocation_file.allocations
    january = all((each.since.month, each.since.day) == (1, 1) for each in tables)
    return "年初以来累计" if january else "计划年度开始以来累计"


def formulas(view: View) -> Iterator[tuple[str, ...]]:
    """Name, formula in words and origin of derived figures, ratios and amounts."""
    indicators, names = view.programme.indicators, view.figures.indicator_names
    for one in indicators.derived:
        yield one.name, in_words(one.formula, _named(view)), clause_link(one.origin, view.programme)
    for ratio in indicators.ratios:
        words = f"{names[ratio.numerator]} ÷ {names[ratio.denominator]}"
        if _scale(view, ratio.numerator) != _scale(view, ratio.denominator):
            words += "（先换算成同样大小的单位）"
        yield ratio.name, words, clause_link(ratio.origin, view.programme)
    subsidies = {one.id: one for one in view.programme.plan.subsidies}
    for rate in indicators.amounts:
        scale = _scale(view, rate.basis)
        words = f"{names[rate.basis]} × {subsidies[rate.subsidy].name}"
        words += f" × {count(scale)}" if scale > 1 else ""
        yield (
            rate.name,
            f"{words}（测算额，不是应付或实付）",
            clause_link(rate.origin, view.programme),
        )


def _identities(view: View) -> Iterator[tuple[str, ...]]:
    for one in view.programme.indicators.identities:
        words = in_words(one.rule, _named(view))
        yield words, f"{one.meaning}{_bounds(one)}", clause_link(one.origin, view.programme)
    for opening in view.programme.indicators.opening:
        name = view.programme.measures[opening.measure].name
        words = f"首期之前的{name} ＝ {as_written(Fraction(opening.value))}"
        yield words, opening.note or "期初数", clause_link(opening.origin, view.programme)


def _bounds(one: Identity) -> str:
    """Between which cut-off days a relation holds, in brackets; nothing where it always does."""
    since = f"{long_date(one.since)}起" if one.since else ""
    until = f"至{long_date(one.until)}止" if one.until else ""
    return f"（{since}{until}）" if since or until else ""


def _texts(
    name: str, caption: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> Chapter | None:
    table = _table(name, caption, heads, rows)
    return Chapter(f"{name}-h", caption, (), (table,)) if table.body else None


def _table(
    name: str, caption: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> Table:
    body = tuple(
        (Cell(fact(row[0], "method"), scope="row"), *(Cell(fact(one, "method")) for one in row[1:]))
        for row in rows
    )
    return Table(
        id=name, caption=caption, head=(tuple(head_cell(one) for one in heads),), body=body
    )
