"""The dated rules in force on a period's cut-off day, each as one line."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dated import DatedValue, in_force
from generator.model.indicators import Limit
from generator.model.money import Rule, Subsidy
from generator.model.period import Period
from generator.pages.dated_words import (
    ABOLISHED,
    D,
    fact,
    founded,
    plan_unit,
    quantity_words,
    since_words,
    value_words,
)
from generator.pages.method_chapters import bands_words
from generator.pages.method_notices import notices_words
from generator.pages.method_silences import limit_words
from generator.pages.plan_parts import ages_words
from generator.pages.view import View
from generator.progress.yardstick import is_paced
from generator.typeset.dates import time_element
from generator.typeset.news import day_before

MOST_DEADLINES = 5


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule: its name, what it says, since when, and by which document."""

    name: str
    words: Markup
    since: Markup
    source: Markup


def rulings(view: View, period: Period) -> Iterator[Ruling]:
    """Pace, bands, guard, due day, notices, limits, money, ages; deadlines ahead and abolished."""
    yield from _judging(view, period)
    yield from _limits(view, period)
    yield from _money(view, period)
    yield from _ages(view, period)
    yield from _deadlines(view, period)
    yield from _abolished_deadlines(view, period)


def _ruled(
    view: View, period: Period, name: str, entries: Iterable[D], words: Callable[[D], str | Markup]
) -> Iterator[Ruling]:
    """The entry of a dated list in force on the day; nothing before the first."""
    found = in_force(entries, period.as_of)
    if found is not None:
        origin = founded(view, found.origin)
        yield Ruling(name, fact(words(found)), since_words(found.since), origin)


def _judging(view: View, period: Period) -> Iterator[Ruling]:
    declared = view.programme.indicators
    if is_paced(view.programme):
        yield from _pace(view, period)
        yield from _ruled(view, period, "状态分档", declared.bands, bands_words)
        yield from _ruled(view, period, "小额差距", declared.guard, _guarded(view))
    yield from _ruled(view, period, "报送期限", declared.returns.due_days, _due)
    yield from _ruled(view, period, "督办分级", declared.notices, notices_words(view, period.as_of))


def _pace(view: View, period: Period) -> Iterator[Ruling]:
    table = view.programme.allocation(period)
    pace = view.programme.pace(table.year, period.as_of) if table else None
    if pace is None or table is None:
        return
    how = "经规定的节点" if pace.points else "按天均匀推进"
    words = Markup("{}到{}，{}，完成期限{}").format(
        time_element(pace.start), time_element(pace.end), how, time_element(pace.due)
    )
    since = since_words(pace.since or table.since)
    yield Ruling("序时进度", words, since, founded(view, pace.origin))


def _guarded(view: View) -> Callable[[DatedValue], str]:
    unit, _ = plan_unit(view)

    def words(one: DatedValue) -> str:
        if one.value is None:
            return ABOLISHED
        return f"落后不到 {quantity_words(one.value, unit)}的，颜色减轻一档"

    return words


def _due(one: DatedValue) -> str:
    if one.value is None:
        return ABOLISHED
    return f"报告期结束后 {quantity_words(one.value, '天')}内"


def _limits(view: View, period: Period) -> Iterator[Ruling]:
    for one in view.programme.indicators.limits:
        words = _limited(view, one)
        yield from _ruled(view, period, one.name, one.values, words)
        for row in one.rows:
            area = view.shown(row.area, period.as_of)
            yield from _ruled(view, period, f"{one.name}（{area}）", row.values, words)


def _limited(view: View, limit: Limit) -> Callable[[DatedValue], str]:
    def words(one: DatedValue) -> str:
        return limit_words(view, limit, one)

    return words


def _money(view: View, period: Period) -> Iterator[Ruling]:
    """Subsidies, and the rules that set a number."""
    plan = view.programme.plan
    found: tuple[Subsidy | Rule, ...] = (*plan.subsidies, *plan.pay_rules, *plan.quota_rules)
    for one in found:
        yield from _ruled(view, period, one.name, one.values, value_words(one.unit or ""))


def _ages(view: View, period: Period) -> Iterator[Ruling]:
    for one in view.programme.plan.target_groups:
        yield from _ruled(view, period, f"{one.name}年龄", one.ages, ages_words)


def _deadlines(view: View, period: Period) -> Iterator[Ruling]:
    """The next deadlines from the day on, as they stood then."""
    day = period.as_of
    found = [
        (deadline.on, one)
        for one in view.programme.plan.tasks
        if one.stands(day) and (deadline := one.deadline_on(day)) and deadline.on >= day
    ]
    for on, task in sorted(found, key=lambda pair: pair[0])[:MOST_DEADLINES]:
        entry = in_force(task.deadlines, day) or task.deadlines[0]
        words = Markup("{}前").format(time_element(on))
        origin = founded(view, entry.origin)
        yield Ruling(f"期限：{task.name}", words, since_words(entry.since), origin)


def _abolished_deadlines(view: View, period: Period) -> Iterator[Ruling]:
    """The deadlines abolished since the period before."""
    day, before = period.as_of, day_before(view.programme, period)
    for task in view.programme.plan.tasks:
        entry = in_force(task.deadlines, day)
        if entry and entry.value is None and entry.since > before:
            origin = founded(view, entry.origin)
            yield Ruling(
                f"期限：{task.name}", Markup("期限已取消"), since_words(entry.since), origin
            )
