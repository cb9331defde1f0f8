"""PD3: measures of a return broken down by post category and by target group."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from generator.checks.cells import filed_returns
from generator.checks.words import digits, listed, nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model.period import Breakdown, Return
from generator.model.programme import Programme

UNKNOWN_ITEM = Rule("PD332", "breakdown-by-the-unknown", founded_on="period.returns")
UNKNOWN_MEASURE = Rule("PD333", "breakdown-of-unknown-measure", founded_on="period.returns")
BEYOND_TOTAL = Rule("PD334", "breakdown-beyond-total", founded_on="period.returns")


class Broken(NamedTuple):
    """One breakdown of a return: where it stands, and the ids it may use."""

    file: str
    key: str
    by: str
    parts: Breakdown
    known: tuple[str, ...]
    entry: Return


def unknown_item(programme: Programme) -> Iterator[Diagnostic]:
    """A breakdown names a post category or a target group nobody declared."""
    for one in _breakdowns(programme):
        for item in one.parts:
            if item not in one.known:
                yield UNKNOWN_ITEM.finding(
                    programme.places.key(one.file, "returns", one.key, one.by, item),
                    area=one.key,
                    item=item,
                    nearest=nearest(item, one.known) or "—",
                    known=listed(one.known) or "—",
                )


def unknown_measure(programme: Programme) -> Iterator[Diagnostic]:
    """A breakdown gives a measure nobody declared."""
    for one in _breakdowns(programme):
        for item, measures in one.parts.items():
            for measure in measures:
                if measure not in programme.measures:
                    path = ("returns", one.key, one.by, item, measure)
                    yield UNKNOWN_MEASURE.finding(
                        programme.places.key(one.file, *path),
                        area=one.key,
                        measure=measure,
                        nearest=nearest(measure, programme.measures),
                    )


def beyond_total(programme: Programme) -> Iterator[Diagnostic]:
    """The parts of a measure come to more than the area reports of it in all."""
    for one in _breakdowns(programme):
        for measure in programme.measures.values():
            total = _total(programme, one.entry, measure.id)
            summed = _summed(one.parts, measure.id)
            if total is not None and summed > total:
                first = next(item for item, held in one.parts.items() if measure.id in held)
                yield BEYOND_TOTAL.finding(
                    programme.places.value(one.file, "returns", one.key, one.by, first, measure.id),
                    area=one.key,
                    measure=measure.name,
                    summed=digits(summed),
                    total=digits(total),
                    difference=digits(summed - total),
                )


def _breakdowns(programme: Programme) -> Iterator[Broken]:
    categories = tuple(one.id for one in programme.plan.post_categories)
    groups = tuple(one.id for one in programme.plan.target_groups)
    for _, file, _, key, entry in filed_returns(programme):
        yield Broken(file, key, "by_category", entry.by_category, categories, entry)
        yield Broken(file, key, "by_group", entry.by_group, groups, entry)


def _summed(parts: Breakdown, measure: str) -> Fraction:
    held = (one.get(measure) for one in parts.values())
    numbers = (Fraction(one) for one in held if one is not None and not isinstance(one, str))
    return sum(numbers, Fraction(0))


def _total(programme: Programme, entry: Return, measure: str) -> Fraction | None:
    """What the area reports of a measure over all post kinds; None if one is unreported."""
    total = Fraction(0)
    for kind, measures in entry.kinds.items():
        if kind not in programme.kinds:
            continue
        value = measures.get(measure) if isinstance(measures, dict) else None
        if value is None or isinstance(value, str):
            return None
        total += Fraction(value)
    return total
