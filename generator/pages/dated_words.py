"""Dated values in words: what they are, since when they hold, which document says so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from markupsafe import Markup

from generator.model.allocation import Planned
from generator.model.dated import Dated, DatedValue
from generator.model.origin import Origin
from generator.model.shape import NO_TASK, NOT_PUBLISHED
from generator.pages.addresses import clause_link
from generator.pages.view import View
from generator.progress.stated import decimals_of
from generator.typeset.dates import time_element
from generator.typeset.figure_text import number_text
from generator.typeset.numbers import fixed

SILENT = {NO_TASK: "—", NOT_PUBLISHED: "未公布"}
ABOLISHED = "取消"
D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, slots=True)
class Version:
    """One entry of a dated list: its value in words, its days, what founds it."""

    words: Markup
    since: Markup
    until: Markup
    source: Markup
    is_current: bool


def planned_text(view: View, planned: Planned | Fraction) -> str:
    """A planned figure with the decimals of the target, or its silence in words."""
    if isinstance(planned, str):
        return SILENT[planned]
    unit, decimals = plan_unit(view)
    return number_text(Fraction(planned), unit, decimals)


def plan_unit(view: View) -> tuple[str, int]:
    """Unit and decimals of planned figures: those of the target."""
    target = view.programme.measures[view.programme.indicators.target.measure]
    return target.unit, target.decimals


def quantity_words(value: Decimal | int, unit: str) -> str:
    """A declared number with its unit and with all its digits, as the document has it."""
    return f"{fixed(Fraction(value), decimals_of(value))} {unit}".rstrip()


def percent_of(share: Decimal | int) -> str:
    """A declared share in percent, with all its digits, one decimal at least."""
    return f"{fixed(100 * Fraction(share), max(1, decimals_of(share) - 2))}%"


def value_words(unit: str) -> Callable[[DatedValue], str]:
    """How an entry of a dated number reads: with its unit, or that it was abolished."""

    def words(one: DatedValue) -> str:
        return ABOLISHED if one.value is None else quantity_words(one.value, unit)

    return words


def fact(text: object, name: str = "policy") -> Markup:
    """Text whose digits are declared facts, not computed figures."""
    return Markup('<span data-fact="%s">%s</span>') % (name, text)


def founded(view: View, origin: Origin) -> Markup:
    """Where a value is from, or the words that mark a convention."""
    return fact(clause_link(origin, view.programme), "source")


def since_words(since: date) -> Markup:
    """From which day on."""
    return together(Markup("{}起").format(time_element(since)))


def together(content: Markup | str) -> Markup:
    """Words and marks as one piece: cells of prose tables are grids on a phone."""
    return Markup("<span>{}</span>").format(content)


def versions(
    view: View, entries: Iterable[D], day: date, words: Callable[[D], str | Markup]
) -> tuple[Version, ...]:
    """Every entry of a dated list in the order of days; the one in force on a day is marked."""
    ordered = sorted(entries, key=lambda one: one.since)
    begun = [one for one in ordered if one.since <= day]
    current = begun[-1] if begun else None
    ends = _ends(ordered)
    return tuple(
        Version(
            fact(words(one)),
            since_words(one.since),
            end,
            clause_link(one.origin, view.programme),
            one is current,
        )
        for one, end in zip(ordered, ends, strict=True)
    )


def _ends(ordered: Sequence[Dated]) -> list[Markup]:
    """Before which day each entry was replaced; nothing for the last."""
    ends = [Markup("{}前").format(time_element(later.since)) for _, later in pairwise(ordered)]
    return [*ends, Markup()] if ordered else []
