"""Which dated rules changed since the period before: money, ages, limits, judging, deadlines."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from generator.model.dated import Dated, DatedValue
from generator.model.indicators import Band, Bands, Limit
from generator.model.notices import NoticeGrades
from generator.model.period import Period
from generator.model.plan import AgeWindow, AgeWindows, Deadlines
from generator.model.programme import Programme
from generator.typeset.area_words import area_words
from generator.typeset.dates import long_date
from generator.typeset.news import day_before
from generator.typeset.notice_words import grades_words
from generator.typeset.numbers import fixed
from generator.typeset.origin_text import clause_text

D = TypeVar("D", bound=Dated)
Change = tuple[date, str]
SEXES = {"any": "", "female": "女", "male": "男"}


def rule_sentences(programme: Programme, period: Period) -> Iterator[str]:
    """Every entry of a dated rule that came into force since the period before, by day.

    The first entry of a list is the rule itself, not a change of it.
    """
    before = day_before(programme, period)
    found = (*_paces(programme), *_judging(programme), *_limits(programme), *_plan(programme))
    news = [one for one in found if before < one[0] <= period.as_of]
    yield from (words for _, words in sorted(news, key=lambda one: one[0]))


def _changes(
    programme: Programme, name: str, entries: Iterable[D], words: Callable[[D], str | None]
) -> Iterator[Change]:
    """Each later entry of a list as a sentence; `words` are None where it abolishes."""
    ordered = sorted(entries, key=lambda one: one.since)
    for old, new in pairwise(ordered):
        then, now = words(old), words(new)
        if then != now:
            source = clause_text(new.origin, programme)
            said = f"{long_date(new.since)}起，{name}{_from_to(then, now)}（{source}）。"
            yield new.since, said


def _from_to(then: str | None, now: str | None) -> str:
    if now is None:
        return "取消"
    return f"改为{now}" if then is None else f"由{then}改为{now}"


def _quantity(unit: str) -> Callable[[DatedValue], str | None]:
    """How a declared number reads with its unit: as the document has it."""

    def words(one: DatedValue) -> str | None:
        return None if one.value is None else f"{_as_stated(one.value)}{unit}"

    return words


def _as_stated(value: Decimal | int, shift: int = 0) -> str:
    """A declared number with the decimals it was written with; `shift` 2 for percent."""
    number = Decimal(value).scaleb(shift)
    exponent = number.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    return fixed(Fraction(number), decimals)


def _plan(programme: Programme) -> Iterator[Change]:
    plan = programme.plan
    for one in plan.subsidies:
        yield from _changes(programme, one.name, one.values, _quantity(one.unit))
    for rule in (*plan.pay_rules, *plan.quota_rules):
        yield from _changes(programme, rule.name, rule.values, _quantity(rule.unit or ""))
    for group in plan.target_groups:
        yield from _changes(programme, f"{group.name}的年龄", group.ages, _ages)
    for task in plan.tasks:
        yield from _changes(programme, f"“{task.name}”的期限", task.deadlines, _deadline)


def _deadline(one: Deadlines) -> str | None:
    return None if one.value is None else f"{long_date(one.value.on)}前"


def _ages(one: AgeWindows) -> str | None:
    return None if one.value is None else "、".join(_window(each) for each in one.value)


def _window(one: AgeWindow) -> str:
    until = f"{one.until}周岁" if isinstance(one.until, int) else "法定退休年龄"
    return f"{SEXES[one.sex]}{one.since}周岁至{until}"


def _paces(programme: Programme) -> Iterator[Change]:
    """Amended paces; the first of a year has no day of its own."""
    called = {one.year: one.called for one in programme.allocation_file.allocations}
    for one in programme.indicators.pace:
        if one.since:
            span = f"{long_date(one.start)}到{long_date(one.end)}，完成期限{long_date(one.due)}"
            name = f"{called.get(one.year, f'{one.year}年')}序时进度"
            source = clause_text(one.origin, programme)
            yield one.since, f"{long_date(one.since)}起，{name}改为{span}（{source}）。"


def _judging(programme: Programme) -> Iterator[Change]:
    declared = programme.indicators
    unit = programme.measures[declared.target.measure].unit
    yield from _changes(programme, "进度状态分档", declared.bands, _bands)
    yield from _changes(programme, "小额差距的界限", declared.guard, _quantity(unit))
    name = f"{declared.returns.name}报送期限（报告期结束后）"
    yield from _changes(programme, name, declared.returns.due_days, _quantity("天"))
    yield from _changes(programme, "督办分级", declared.notices, _grades(programme))


def _grades(programme: Programme) -> Callable[[NoticeGrades], str | None]:
    """All grades of supervision notices of an entry."""

    def words(one: NoticeGrades) -> str | None:
        said = grades_words(programme, one, one.since)
        return None if said is None else "、".join(f"“{each}”" for each in said)

    return words


def _bands(one: Bands) -> str | None:
    if one.value is None:
        return None
    return "、".join(f"“{each.name}”（{_range(each)}）" for each in one.value)


def _range(one: Band) -> str:
    """The gaps a band covers, in percentage points."""
    ends = (
        ("不低于", one.at_least),
        ("高于", one.above),
        ("不高于", one.at_most),
        ("低于", one.below),
    )
    told = [f"{word}{_as_stated(end)}" for word, end in ends if end is not None]
    return f"偏差{'、'.join(told)}个百分点" if told else "任何偏差"


def _limits(programme: Programme) -> Iterator[Change]:
    for one in programme.indicators.limits:
        words = _limited(programme, one)
        yield from _changes(programme, one.name, one.values, words)
        for row in one.rows:
            area = area_words(programme, row.area, row.values[0].since)
            yield from _changes(programme, f"{area}{one.name}", row.values, words)


def _limited(programme: Programme, limit: Limit) -> Callable[[DatedValue], str | None]:
    """A limit in the unit of its quantity; that of a ratio is a share, printed in percent."""
    declared = programme.indicators
    units = {one.id: one.unit for one in declared.measures}
    units |= {one.id: one.unit for one in declared.derived}
    unit = units.get(limit.quantity)
    if unit is not None:
        return _quantity(unit)

    def percent(one: DatedValue) -> str | None:
        return None if one.value is None else f"{_as_stated(one.value, shift=2)}%"

    return percent
