"""Which figures of an annex Excel computes itself, by what formula, and what that gives.

A formula stands only where everything is reported: a sum with a return missing is not a plain sum,
and its cell carries the printed words. The result is computed here from the cells the formula
names, never taken from the figure it is held against.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from openpyxl.utils import get_column_letter

from generator.model import expression
from generator.model.indicators import Derived, Ratio
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, Key, State
from generator.typeset.numbers import NOTHING, plain_decimal
from generator.workbook.annex_areas import Scope
from generator.workbook.rows import Formula, Number

SAME, DIFFERENT = "一致", "不一致"
CLOSE = Fraction(1, 10**6)
CLOSE_SHARE = Fraction(1, 10**9)
"""How far a result in the numbers of a spreadsheet may be from the exact one, and a share."""
SHARES = ("ratio", "points")

Place = tuple[int, int]
"""Row and column, from 1."""
Places = Mapping[Key, Place]
Result = Fraction | str


@dataclass(frozen=True, slots=True)
class Calculated:
    """A formula without its 「=」, and what it gives."""

    text: str
    result: Result

    @property
    def formula(self) -> Formula:
        """The formula as it stands in a cell."""
        return Formula(self.text, shown(self.result))


def shown(result: Result) -> Number | str:
    """A result as it stands in a cell."""
    if isinstance(result, str):
        return result
    whole = result.denominator == 1
    return Number(str(result.numerator) if whole else plain_decimal(result))


def cell(place: Place) -> str:
    """A place as it is written: F5."""
    return f"{get_column_letter(place[1])}{place[0]}"


def calculated(figure: Figure, scope: Scope, at: Places) -> Calculated | None:
    """How a spreadsheet computes a figure from other cells of its sheet, or None if it does not."""
    if figure.state is not State.REPORTED:
        return None
    match figure.key.indicator:
        case names.COMPLETION_RATE:
            target = scope.speaker.target.measure
            return _quotient(figure, (target, names.PLANNED), (1, 1), scope, at)
        case names.GAP:
            return _gap(figure, scope, at)
        case names.REMAINING if scope.is_single(figure):
            return _lack(figure, scope, at)
    ratio = _ratio(figure, scope)
    if ratio:
        return _ratio_formula(figure, ratio, scope, at)
    return _sum(figure, scope, at) if _is_summed(figure, scope) else None


def agree(result: Result, kept: Result, unit: str) -> bool:
    """Whether a result is what the programme computed, as closely as a spreadsheet can tell."""
    if isinstance(result, str) or isinstance(kept, str) or result == kept:
        return result == kept
    return abs(result - kept) < _close(unit)


def check(places: tuple[str, str], unit: str, result: Result, kept: Result) -> Formula:
    """一致 or 不一致: a cell held against the one that keeps what the programme computed.

    Args:
        places: The cell with the result, and the one that keeps.
        unit: The unit of the figure.
        result: What the first cell gives.
        kept: What the second one holds.
    """
    first, second = places
    said = SAME if agree(result, kept, unit) else DIFFERENT
    if isinstance(kept, str):
        return Formula(f'IF({first}={second},"{SAME}","{DIFFERENT}")', said)
    near = f"ABS({first}-{second})<{plain_decimal(_close(unit))}"
    inner = f'IF({near},"{SAME}","{DIFFERENT}")'
    return Formula(f'IF(ISNUMBER({first}),{inner},"{DIFFERENT}")', said)


def _close(unit: str) -> Fraction:
    return CLOSE_SHARE if unit in SHARES else CLOSE


def _is_summed(figure: Figure, scope: Scope) -> bool:
    """Whether a figure is the sum of the same figure of its parts."""
    if scope.is_single(figure) or figure.value is None:
        return False
    indicator = figure.key.indicator
    derived = _derived(indicator, scope)
    if derived:
        return not expression.divides(derived.formula)
    return indicator in {names.PLANNED, names.REMAINING, *scope.programme.measures}


def _sum(figure: Figure, scope: Scope, at: Places) -> Calculated | None:
    """Post kinds into all of them; of one kind, areas into what is above them."""
    key = figure.key
    if key.kind == ALL_KINDS and scope.programme.post_kinds:
        parts = [
            Key(key.period, key.area, one, key.indicator) for one in scope.programme.post_kinds
        ]
    else:
        below = scope.parts(scope.programme.areas[key.area])
        parts = [Key(key.period, one.id, key.kind, key.indicator) for one in below]
    placed = [one for one in parts if one in at]
    if not placed:
        return None
    values = (_value(one, scope) for one in placed)
    total = sum((one for one in values if isinstance(one, Fraction)), Fraction(0))
    return Calculated(f"SUM({','.join(_runs(at[one] for one in placed))})", total)


def _runs(places: Iterable[Place]) -> list[str]:
    """Cells right below each other as ranges, others one by one."""
    numbered = enumerate(sorted(places, key=lambda one: one[::-1]))
    runs = []
    for _, run in groupby(numbered, key=lambda pair: (pair[1][1], pair[1][0] - pair[0])):
        those = [cell(one) for _, one in run]
        runs.append(those[0] if len(those) == 1 else f"{those[0]}:{those[-1]}")
    return runs


def _quotient(
    figure: Figure, sides: tuple[str, str], scales: tuple[int, int], scope: Scope, at: Places
) -> Calculated | None:
    """One cell over another, each in plain units; 「—」 where there is nothing to divide by."""
    above, below = (_beside(figure.key, one) for one in sides)
    values = _value(above, scope), _value(below, scope)
    if above not in at or below not in at or isinstance(values[0], str | None):
        return None
    if isinstance(values[1], str | None):
        return None
    first, second = cell(at[above]), cell(at[below])
    text = f"{first}/{second}"
    if scales[0] != scales[1]:
        text = f"({first}*{scales[0]})/({second}*{scales[1]})"
    result = values[0] * scales[0] / (values[1] * scales[1]) if values[1] else NOTHING
    return Calculated(f'IF({second}=0,"{NOTHING}",{text})', result)


def _gap(figure: Figure, scope: Scope, at: Places) -> Calculated | None:
    """Completion less pace in percentage points, a ceiling the other way round."""
    rate, pace = (_beside(figure.key, one) for one in (names.COMPLETION_RATE, names.PACE))
    due = _value(pace, scope)
    if rate not in at or pace not in at or not isinstance(due, Fraction):
        return None
    done = _value(rate, scope)
    first, second = cell(at[rate]), cell(at[pace])
    is_ceiling = scope.speaker.target.rule == "at_most"
    ends = f"{second}-{first}" if is_ceiling else f"{first}-{second}"
    sign = -1 if is_ceiling else 1
    result = sign * 100 * (done - due) if isinstance(done, Fraction) else NOTHING
    return Calculated(f'IF({first}="{NOTHING}","{NOTHING}",({ends})*100)', result)


def _lack(figure: Figure, scope: Scope, at: Places) -> Calculated | None:
    """What one task lacks, or has beyond its ceiling: never below 0."""
    sides = [names.PLANNED, scope.speaker.target.measure]
    if scope.speaker.target.rule == "at_most":
        sides.reverse()
    more, less = (_beside(figure.key, one) for one in sides)
    values = _value(more, scope), _value(less, scope)
    if more not in at or less not in at or isinstance(values[0], str | None):
        return None
    if isinstance(values[1], str | None):
        return None
    first, second = cell(at[more]), cell(at[less])
    result = max(Fraction(0), values[0] - values[1])
    return Calculated(f"IF({first}>{second},{first}-{second},0)", result)


def _ratio_formula(figure: Figure, ratio: Ratio, scope: Scope, at: Places) -> Calculated | None:
    """A declared share, unless a side of it does not add up by plain sums."""
    sides = ratio.numerator, ratio.denominator
    derived = [_derived(one, scope) for one in sides]
    if any(one and expression.divides(one.formula) for one in derived):
        return None
    measures = scope.programme.measures
    scales = [
        one.magnitude if one else measures[side].magnitude
        for one, side in zip(derived, sides, strict=True)
    ]
    return _quotient(figure, sides, (scales[0], scales[1]), scope, at)


def _ratio(figure: Figure, scope: Scope) -> Ratio | None:
    declared = scope.programme.indicators.ratios
    return next((one for one in declared if one.id == figure.key.indicator), None)


def _derived(indicator: str, scope: Scope) -> Derived | None:
    declared = scope.programme.indicators.derived
    return next((one for one in declared if one.id == indicator), None)


def _beside(key: Key, indicator: str) -> Key:
    return Key(key.period, key.area, key.kind, indicator)


def _value(key: Key, scope: Scope) -> Fraction | str | None:
    found = scope.figures.by_key.get(key)
    return found.value if found else None
