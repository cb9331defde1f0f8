"""What the sentences of several families share: names, numbers, the nearest spelling."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Protocol

from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like this one; empty where nothing is known."""
    return max(known, key=lambda one: SequenceMatcher(None, name, one).ratio(), default="")


class Named(Protocol):
    """Whatever is declared with an id and a name."""

    @property
    def name(self) -> str:
        """What the plan calls it."""


def nearest_id(text: str, declared: Mapping[str, Named], further: Iterable[str] = ()) -> str:
    """The known id whose spelling, or whose name, looks most like this text."""
    ids = {**{one: one for one in further}, **{one: one for one in declared}}
    ids |= {named.name: one for one, named in declared.items()}
    return ids.get(nearest(text, ids), "")


def kind_name(programme: Programme, kind: str) -> str:
    """The Chinese name of a post kind, or the key itself where it is not declared.

    A plan that tells no kinds apart has nothing to name.
    """
    if kind == ALL_KINDS and kind not in programme.post_kinds:
        return "合计" if programme.post_kinds else ""
    declared = programme.post_kinds.get(kind)
    return declared.name if declared else kind


def measure_name(programme: Programme, measure: str) -> str:
    """The Chinese name of a measure, or the id itself where it is not declared."""
    declared = programme.measures.get(measure)
    return declared.name if declared else measure


def listed(names: Iterable[str]) -> str:
    """Names in a row."""
    return "、".join(names)


def digits(value: Fraction | Decimal | int) -> str:
    """An exact number as an editor would write it; one that does not end, to six decimals."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return str(exact.numerator)
    return f"{round(Decimal(exact.numerator) / Decimal(exact.denominator), 6).normalize():f}"
