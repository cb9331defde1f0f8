"""Find one declared value in the text: names by their characters, numbers and dates by value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.origin import Source
from generator.proofreading.declared import Declared, last_name
from generator.proofreading.layout import Section, Span, stretches
from generator.proofreading.numerals import MAGNITUDES
from generator.proofreading.plan_text import PlanText, in_one_form
from generator.proofreading.tokens import Kind, Token
from generator.proofreading.uses import Use

SHORTEST_REST = 2
ELSEWHERE = "不在所注条款内"
IN_PARTS = "分两处写"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text has a value: one place, or two for a name put together."""

    spans: tuple[Span, ...]
    remark: str = ""


@dataclass(frozen=True)
class Search:
    """A text with its numbers and clauses."""

    text: PlanText
    tokens: tuple[Token, ...]
    sections: Mapping[str, Section]

    def clause(self, one: Declared) -> Span:
        """The stretch of the clause a value names; the whole text where that is not known."""
        origin = one.setting.origin
        section = self.sections.get(origin.clause or "") if isinstance(origin, Source) else None
        return section.span if section else Span(0, len(self.text.characters))

    def name(self, one: Declared) -> Place | None:
        """Where a name or term stands, best in its clause and beside the name it belongs to."""
        value = last_name(str(one.value)) if one.use is Use.AREA else str(one.value)
        found = self.text.places(value)
        if not found:
            return None
        length, clause = len(in_one_form(value)), self.clause(one)
        anchor = one.setting.anchor
        near = stretches(self.text, anchor, clause) if anchor else ()
        for span in (*near, clause):
            inside = [at for at in found if span.start <= at and at + length <= span.end]
            if inside:
                return Place((Span(inside[0], inside[0] + length),))
        return Place((Span(found[0], found[0] + length),), ELSEWHERE)

    def composed(self, one: Declared, known: Iterable[str]) -> Place | None:
        """Where a name stands, or else a declared name and the rest that make it up together."""
        value = str(one.value)
        for first in sorted(known, key=len, reverse=True):
            rest = value.removeprefix(first)
            if rest == value or len(rest) < SHORTEST_REST:
                continue
            heads, tails = self.text.places(first), self.text.places(rest)
            if heads and tails:
                alike = (at for at in tails if self.text.characters[at - 1 : at] == first[-1])
                both = ((heads[0], first), (next(alike, tails[0]), rest))
                spans = tuple(Span(at, at + len(in_one_form(text))) for at, text in both)
                return Place(spans, IN_PARTS)
        return None

    def mark(self, one: Declared) -> Place | None:
        """Where a clause number stands before the heading of its clause."""
        section = self.sections.get(str(one.value))
        return Place((section.mark,)) if section and section.mark else None

    def year(self, one: Declared) -> Place | None:
        """Where a year stands in the clause: 2031年."""
        clause = self.clause(one)
        for at in self.text.places(f"{one.value}年"):
            if clause.start <= at < clause.end:
                return Place((Span(at, at + len(f"{one.value}年")),))
        return None

    def day(self, one: Declared) -> Place | None:
        """Where a date stands in the clause, in whatever form.

        Where the declaration has the document's own words beside it, the date has to be in them;
        words without figures, such as 年底前, stand for the date themselves.
        """
        clause = self.clause(one)
        words = one.setting.written or ""
        stated = [
            Span(at, at + len(in_one_form(words)))
            for at in self.text.places(words)
            if clause.start <= at < clause.end
        ]
        if stated and not any(char.isdecimal() for char in words):
            return Place((stated[0],))
        for token in self.tokens:
            if one.value in token.days and _inside(token, clause):
                span = Span(token.start, token.end)
                if not stated or any(_overlap(span, other) for other in stated):
                    return Place((span,))
        return None

    def numbers(self, group: tuple[Declared, ...]) -> tuple[Place | None, ...]:
        """Where the numbers of one shape stand: beside its name, no two at one place.

        Where the text has no number beside the name at all, anywhere in the clause will do.
        """
        first = group[0]
        clause = self.clause(first)
        anchor = first.setting.anchor
        near = stretches(self.text, anchor, clause) if anchor else ()
        told = [inside for inside in map(self._plain, near) if inside]
        if not told:
            inside = self._plain(clause)
            return tuple(_place(self._best(one, inside)) for one in group)
        tries = [self._assigned(group, inside) for inside in told]
        return max(tries, key=lambda one: sum(place is not None for place in one))

    def _plain(self, span: Span) -> tuple[Token, ...]:
        return tuple(one for one in self.tokens if one.kind is Kind.PLAIN and _inside(one, span))

    def _best(self, one: Declared, inside: Iterable[Token]) -> Token | None:
        """The number a declaration means: the one before its unit, if there is one."""
        value, unit = one.value, one.setting.unit
        if not isinstance(value, int | Decimal):
            return None
        alike = [token for token in inside if says(token, value, unit)]
        head = unit.split("/")[0] if unit else ""
        with_unit = (one for one in alike if self.text.characters.startswith(head, one.end))
        return next(with_unit, next(iter(alike), None))

    def _assigned(
        self, group: tuple[Declared, ...], inside: tuple[Token, ...]
    ) -> tuple[Place | None, ...]:
        """Each declared number its own number of the text."""
        free = list(inside)
        places: list[Place | None] = []
        for one in group:
            token = self._best(one, free)
            if token is not None:
                free.remove(token)
            places.append(_place(token))
        return tuple(places)


def says(token: Token, value: int | Decimal, unit: str | None) -> bool:
    """Whether a number of the text is a declared one: 1250, 2万元 for 20000 元, 90% for 0.9."""
    in_magnitude = unit is None or unit[0] in MAGNITUDES
    return token.value == value or (in_magnitude and token.digits == value)


def _place(token: Token | None) -> Place | None:
    return Place((Span(token.start, token.end),)) if token else None


def _inside(token: Token, span: Span) -> bool:
    return span.start <= token.start and token.end <= span.end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
