"""The numbers of a text that nothing declares, each with what explains it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.plan import UnusedNumber
from generator.proofreading.layout import Span
from generator.proofreading.plan_text import in_one_form
from generator.proofreading.search import Place, Search, says
from generator.proofreading.tokens import Kind, Token

IN_NAMES = "已登记的名称、条款号里的数字"
Value = str | int | Decimal | date


@dataclass(frozen=True, slots=True)
class Remainder:
    """Numbers of the text: how many are declared, the others by what explains them."""

    declared: int
    explained: Mapping[str, tuple[Token, ...]]
    unexplained: tuple[Token, ...]

    @property
    def total(self) -> int:
        """All numbers of the text."""
        others = sum(map(len, self.explained.values()))
        return self.declared + others + len(self.unexplained)


def remainder(
    search: Search, places: Iterable[tuple[Value, Place]], stated: Iterable[UnusedNumber]
) -> Remainder:
    """Sort every number of the text: declared, inside a declared name, explained, or open.

    Args:
        search: The text.
        places: Declared values with the place they were found at.
        stated: Numbers that policy says nothing declares, with the reason.
    """
    found = dict(places)
    numbers = [one for one in found if isinstance(one, int | Decimal)]
    days = {one for one in found if isinstance(one, date)}
    marks = [
        span for value, place in found.items() if isinstance(value, str) for span in place.spans
    ]
    names = _Cover([*_occurrences(search, found), *marks])
    reasons = [(one.reason, _Cover(list(_occurrences(search, [one.stated])))) for one in stated]
    explained: dict[str, list[Token]] = {}
    declared, unexplained = 0, []
    for token in search.tokens:
        if token.kind in (Kind.PLAIN, Kind.DATE) and _is_declared(token, numbers, days):
            declared += 1
            continue
        reason = next((reason for reason, cover in reasons if cover.holds(token)), None)
        reason = reason or (IN_NAMES if names.holds(token) else None) or _by_form(token)
        if reason is None:
            unexplained.append(token)
        else:
            explained.setdefault(reason, []).append(token)
    groups = {reason: tuple(those) for reason, those in explained.items()}
    return Remainder(declared, groups, tuple(unexplained))


def _is_declared(token: Token, numbers: Iterable[int | Decimal], days: set[date]) -> bool:
    if token.kind is Kind.DATE:
        return not days.isdisjoint(token.days)
    return any(says(token, one, None) for one in numbers)


def _by_form(token: Token) -> str | None:
    """What a number is by the way it is written, unless it counts or dates something."""
    return None if token.kind in (Kind.PLAIN, Kind.DATE) else token.kind.value


def _occurrences(search: Search, values: Iterable[Value]) -> Iterator[Span]:
    """Every place of every text among the values."""
    for value in values:
        if isinstance(value, str):
            length = len(in_one_form(value))
            yield from (Span(at, at + length) for at in search.text.places(value))


class _Cover:
    """Stretches of the text, asked for what lies inside one of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Order the stretches and remember how far they reach."""
        self._spans = sorted(spans, key=lambda one: one.start)
        self._reach: list[int] = []
        for one in self._spans:
            self._reach.append(max(one.end, self._reach[-1] if self._reach else 0))

    def holds(self, token: Token) -> bool:
        """Whether some stretch begins at or before a number and reaches its end."""
        before = bisect_right(self._spans, token.start, key=lambda one: one.start)
        return before > 0 and self._reach[before - 1] >= token.end
