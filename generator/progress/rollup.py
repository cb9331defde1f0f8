"""How much of a node is known, and the ends between which the rest must lie."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from generator.progress.cells import Cell, Node
from generator.progress.figure import Derivation, Figure, State

ZERO = Fraction(0)
Worth = Fraction | str | None
Rule = Literal["reach", "at_most", "at_least"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The state of a node, with the cells that have a value and those that do not.

    `counted` of `expected` areas have reported everything they have a task for.
    """

    state: State
    known: tuple[Cell, ...]
    missing: tuple[Cell, ...]

    @property
    def expected(self) -> int:
        """Areas with a task."""
        return len({cell.area.id for cell in (*self.known, *self.missing)})

    @property
    def counted(self) -> int:
        """Areas that lack nothing."""
        missing = {cell.area.id for cell in self.missing}
        return len({cell.area.id for cell in self.known} - missing)


@dataclass(frozen=True, slots=True)
class Span:
    """Two ends, the smaller first; `high` is None where no upper end can be told."""

    low: Fraction
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class CellProgress:
    """One cell as far as it is known, all in one unit.

    `planned` is None if not published, `actual` None if not reported; `last` is the last known
    value of a cumulative, 0 where there is none.
    """

    planned: Fraction | None
    actual: Fraction | None
    last: Fraction = ZERO


def coverage(
    node: Node, has_value: Callable[[Cell], bool], *, needs_plan: bool = False
) -> Coverage:
    """Which cells of a node have a value, and the state that makes."""
    known = tuple(cell for cell in node.cells if has_value(cell))
    missing = tuple(cell for cell in node.cells if not has_value(cell))
    return Coverage(_state(node, bool(known), bool(missing), needs_plan), known, missing)


def reached(cells: Iterable[CellProgress], *, against_plan: bool) -> Span:
    """Σ of a cumulative: the missing at their last known value, or as fulfilling their plan.

    Returns:
        Both ends equal where nothing is missing; no upper end where the measure is not
        counted in the unit of the plan or a missing cell's plan is not published.
    """
    low, high = ZERO, ZERO
    open_end = False
    for one in cells:
        if one.actual is not None:
            low, high = low + one.actual, high + one.actual
            continue
        low += one.last
        high += max(one.last, one.planned or ZERO)
        open_end = open_end or not against_plan or one.planned is None
    return Span(low, None if open_end else high)


def lacking(planned: Fraction, actual: Fraction, rule: Rule) -> Fraction:
    """What one cell lacks: up to the plan or floor, or beyond the ceiling; never below 0."""
    return max(ZERO, actual - planned if rule == "at_most" else planned - actual)


def remaining(cells: Iterable[CellProgress], rule: Rule) -> Span:
    """Σ of what cells lack: surplus in one cell never offsets another.

    One end counts the missing at their last known value, the other as fulfilling their plan.
    """
    return _ends(cells, lambda planned, actual: lacking(planned, actual, rule))


def short_cells(cells: Iterable[CellProgress], rule: Rule) -> Span:
    """How many cells lack something; ends as in `remaining`."""
    return _ends(cells, lambda planned, actual: Fraction(lacking(planned, actual, rule) > 0))


def _ends(cells: Iterable[CellProgress], count: Callable[[Fraction, Fraction], Fraction]) -> Span:
    at_last, as_planned = ZERO, ZERO
    for one in cells:
        planned = one.planned or ZERO
        fulfilled = max(one.last, planned)
        at_last += count(planned, one.last if one.actual is None else one.actual)
        as_planned += count(planned, fulfilled if one.actual is None else one.actual)
    return Span(min(at_last, as_planned), max(at_last, as_planned))


def spanned(state: State, span: Span) -> tuple[Worth, Worth, Worth]:
    """(value, low, high) of a figure with an interval, as its state has it."""
    if state is State.REPORTED:
        return span.low, None, None
    if state is State.PARTIAL:
        return None, span.low, span.high
    return None, None, None


def summed(state: State, value: Fraction | None) -> tuple[Worth, Worth, Worth]:
    """(value, low, high) of a figure that sums what was reported (已报合计)."""
    known = state in (State.REPORTED, State.PARTIAL)
    return value if known else None, None, None


def figure_of(
    node: Node,
    indicator: str,
    unit: str,
    covered: Coverage,
    worth: tuple[Worth, Worth, Worth],
    derivation: Derivation,
) -> Figure:
    """A figure of a node."""
    value, low, high = worth
    return Figure(
        key=node.key(indicator),
        state=covered.state,
        unit=unit,
        value=value,
        low=low,
        high=high,
        counted=covered.counted,
        expected=covered.expected,
        derivation=derivation,
    )


def _state(node: Node, known: bool, missing: bool, needs_plan: bool) -> State:  # noqa: FBT001
    if not node.area.in_plan:
        return State.NOT_IN_PLAN
    if not node.cells:
        return State.NO_TASK
    if needs_plan and not node.published:
        return State.NOT_PUBLISHED
    if not known:
        return State.NOT_REPORTED
    return State.PARTIAL if missing else State.REPORTED
