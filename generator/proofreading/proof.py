"""A whole policy held against one text: what is there, what is not, and what need not be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.document import Document
from generator.model.origin import Origin, Source
from generator.model.programme import Programme
from generator.proofreading.declared import Declared, Walk
from generator.proofreading.layout import is_numbered, sections
from generator.proofreading.plan_text import PlanText
from generator.proofreading.search import Place, Search
from generator.proofreading.tokens import tokens
from generator.proofreading.unused import Remainder, remainder
from generator.proofreading.uses import Use, is_checked


@dataclass(frozen=True, slots=True)
class Match:
    """A declared value and where the text has it, or None."""

    declared: Declared
    place: Place | None


@dataclass(frozen=True, slots=True)
class Exempt:
    """A declared value that is not looked for: for a use that says why, or for its origin."""

    declared: Declared
    reason: Use | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """The outcome; everything in the order of file and line."""

    document: Document
    text: PlanText
    matches: tuple[Match, ...]
    exempt: tuple[Exempt, ...]
    numbers: Remainder

    @property
    def unfound(self) -> tuple[Match, ...]:
        """What the text does not have."""
        return tuple(one for one in self.matches if one.place is None)

    @property
    def found(self) -> tuple[Match, ...]:
        """What the text has."""
        return tuple(one for one in self.matches if one.place is not None)


def proofread(programme: Programme, document: Document, text: PlanText) -> Proof:
    """Hold every declared name, term, number and date of a document against its text."""
    found = tokens(text, document.dated)
    clauses = [one for one in programme.plan.clauses if one.document == document.id]
    search = Search(text, found, sections(text, clauses, found))
    values = sorted(Walk(programme, document.id).values(), key=lambda one: one.at)
    apart = {id(one): _apart(one, programme, document, search) for one in values}
    matches = _matches([one for one in values if apart[id(one)] is None], search)
    places = [(one.declared.value, one.place) for one in matches if one.place]
    return Proof(
        document,
        text,
        matches,
        tuple(one for one in (apart[id(value)] for value in values) if one is not None),
        remainder(search, places, programme.plan.unused_numbers),
    )


def _apart(
    one: Declared, programme: Programme, document: Document, search: Search
) -> Exempt | None:
    """Why a value is not looked for, or None if it is."""
    reason = _reason(one, programme)
    if reason is not None:
        return Exempt(one, reason=reason)
    origin = one.setting.origin
    if isinstance(origin, Source) and origin.document == document.id:
        return None
    cited = one.citable and search.name(one) is not None
    return None if cited else Exempt(one, origin=origin)


def _reason(one: Declared, programme: Programme) -> Use | None:
    """The reason in the value itself, whatever it stands on."""
    origin = one.setting.origin
    if not is_checked(one.use):
        return one.use
    if one.use is Use.NUMBER and isinstance(one.value, str):
        return Use.SILENCE
    if not isinstance(origin, Source):
        return None
    if one.at_clause and not is_numbered(origin.clause or ""):
        return Use.UNNUMBERED
    if one.use is Use.FIRST_DAY and one.value in tuple(_days(programme, origin.document)):
        return Use.ISSUE_DAY
    return None


def _days(programme: Programme, document: str) -> Iterator[date]:
    """The days of a document: issued, adopted."""
    known = programme.documents.get(document)
    if known is not None:
        yield from (day for day in (known.issued, known.adopted and known.adopted.on) if day)


def _matches(values: Iterable[Declared], search: Search) -> tuple[Match, ...]:
    """Every value with its place; names first, because others are made of them."""
    held = list(values)
    places = {id(one): _simple(one, search) for one in held}
    names = {str(one.value) for one in held if places[id(one)] and one.use in _NAMES}
    for one in held:
        if one.use is Use.COMPOSED:
            places[id(one)] = places[id(one)] or search.composed(one, names)
    for group in _groups(held):
        for one, place in zip(group, search.numbers(group), strict=True):
            places[id(one)] = place
    return tuple(Match(one, places[id(one)]) for one in held)


_NAMES = (Use.NAME, Use.AREA, Use.COMPOSED)


def _simple(one: Declared, search: Search) -> Place | None:
    match one.use:
        case Use.MARK:
            return search.mark(one)
        case Use.YEAR:
            return search.year(one)
        case Use.DATE | Use.FIRST_DAY:
            return search.day(one)
        case Use.NUMBER:
            return None
    return search.name(one)


def _groups(values: Iterable[Declared]) -> Iterable[tuple[Declared, ...]]:
    """Numbers that stand beside one name, together; others alone."""
    groups: dict[tuple[int, str], list[Declared]] = {}
    for one in values:
        if one.use is Use.NUMBER:
            anchor = one.setting.anchor
            key = (id(anchor), str(one.setting.origin)) if anchor else (id(one), "")
            groups.setdefault(key, []).append(one)
    return [tuple(one) for one in groups.values()]


def by_reason(exempt: Iterable[Exempt]) -> Mapping[Use, tuple[Exempt, ...]]:
    """Values exempt for their use, by reason, in the order reasons are declared."""
    found: dict[Use, list[Exempt]] = {reason: [] for reason in Use}
    for one in exempt:
        if one.reason is not None:
            found[one.reason].append(one)
    return {reason: tuple(those) for reason, those in found.items() if those}


def by_origin(exempt: Iterable[Exempt]) -> Mapping[str, tuple[Exempt, ...]]:
    """Values that stand on something else: document id, or `convention`."""
    found: dict[str, list[Exempt]] = {}
    for one in exempt:
        if one.origin is not None:
            held = one.origin.document if isinstance(one.origin, Source) else one.origin
            found.setdefault(held, []).append(one)
    return {held: tuple(those) for held, those in found.items()}
