"""Figures that documents state, held against the computed ones; see 「Stated figures」."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from generator.model.allocation import Difference
from generator.model.origin import Origin
from generator.position import Position


class Nature(StrEnum):
    """What a difference between stated and computed is."""

    EQUAL = "equal"
    ROUNDING = "rounding"
    REAL = "real"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stated figure beside the computed one, both in the unit of the stated one.

    `decimals` are those the figure is stated with.
    """

    stated: Fraction
    computed: Fraction
    nature: Nature
    decimals: int

    @property
    def difference(self) -> Fraction:
        """Stated minus computed; 0 where the two are equal as printed."""
        return Fraction(0) if self.nature is Nature.EQUAL else self.stated - self.computed


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A stated figure, where it stands, and what it comes to.

    `table` is the name of the allocation, adjustment, goal or period it stands in, `line` the
    row, column or figure. A `Difference` declares that the two are known to differ.
    """

    file: str
    path: tuple[str | int, ...]
    at: Position
    table: str
    line: str
    unit: str
    comparison: Comparison
    declared: Difference | None
    origin: Origin

    @property
    def differs(self) -> bool:
        """Whether the stated figure is not the computed one."""
        return self.comparison.nature is not Nature.EQUAL

    @property
    def undeclared(self) -> bool:
        """Whether the two differ and nobody says so."""
        return self.differs and self.declared is None


def decimals_of(value: Decimal | int) -> int:
    """How many decimals a number was written with."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Fraction, decimals: int) -> Fraction:
    """A number rounded half up (away from zero) to so many decimals."""
    scaled = abs(value) * 10**decimals
    whole = Fraction(int(scaled + Fraction(1, 2)), 10**decimals)
    return whole if value >= 0 else -whole


def compared_total(stated: Decimal | int, computed: Fraction, decimals: int, n: int) -> Comparison:
    """A stated total beside the sum of n numbers, all with so many decimals (0 or more).

    Rounding explains half a unit of the last place for each number and one for the total;
    whole numbers are counts, and counts are not rounded.
    """
    tolerance = Fraction(n + 1, 2 * 10**decimals) if decimals else None
    return _compared(stated, computed, decimals, tolerance)


def compared_percent(stated: Decimal | int, ratio: Fraction) -> Comparison:
    """A stated percentage beside an exact ratio (1 is 100 %): rounding is less than one unit."""
    decimals = decimals_of(stated)
    found = _compared(stated, 100 * ratio, decimals, Fraction(1, 10**decimals))
    if found.nature is Nature.ROUNDING and abs(found.difference) == Fraction(1, 10**decimals):
        return replace(found, nature=Nature.REAL)
    return found


def compared_exactly(stated: Decimal | int, computed: Fraction) -> Comparison:
    """A stated figure beside one that is no sum and no ratio: any difference is real."""
    return _compared(stated, computed, decimals_of(stated), None)


def _compared(
    stated: Decimal | int, computed: Fraction, decimals: int, tolerance: Fraction | None
) -> Comparison:
    number = Fraction(stated)
    nature = Nature.REAL
    if rounded(computed, decimals) == number:
        nature = Nature.EQUAL
    elif tolerance is not None and abs(number - computed) <= tolerance:
        nature = Nature.ROUNDING
    return Comparison(number, computed, nature, decimals_of(stated))
