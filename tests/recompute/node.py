"""One node (area × post kind or `all`) in one period: its cells, its state, its target."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from tests.recompute.arithmetic import Json, Number, total
from tests.recompute.book import Book
from tests.recompute.plans import NO_TASK, NOT_PUBLISHED, Cell

SILENT = frozenset({"not_in_plan", "no_task", "not_published", "not_reported"})
"""States without value, low and high."""


@dataclass(frozen=True)
class Cells:
    """State, value, low and high of one row."""

    state: str
    value: Number | str = None
    low: Number | str = None
    high: Number | str = None

    def each(self, change: Callable[[Fraction], Number]) -> "Cells":
        """The same row with each of its numbers changed."""
        ends = (self.value, self.low, self.high)
        return Cells(self.state, *(change(o) if isinstance(o, Fraction) else None for o in ends))


Row = tuple[str, str, Cells]
"""Indicator, unit, cells."""
Rows = Iterator[Row]


@dataclass(frozen=True)
class Node:
    """An area and a post kind (or `all`) in one period."""

    book: Book
    period: Json
    area: str
    kind: str
    suspects: frozenset[tuple[str, str]]

    @property
    def day(self) -> date:
        """The cut-off day."""
        return self.period["as_of"]  # type: ignore[no-any-return]

    @cached_property
    def kinds(self) -> list[str]:
        """The post kinds of the node."""
        return self.book.folder.kinds if self.kind == "all" else [self.kind]

    @cached_property
    def leaves(self) -> list[str]:
        """The leaves at or below on the cut-off day."""
        return self.book.areas.leaves(self.area, self.day)

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells with a task."""
        pairs = [(leaf, kind) for leaf in self.leaves for kind in self.kinds]
        return [one for one in pairs if self.book.plans.planned(one, self.day) != NO_TASK]

    @cached_property
    def childless(self) -> bool:
        """Whether the area itself is to file returns."""
        return self.book.areas.has_none_below(self.area)

    @cached_property
    def suspect(self) -> bool:
        """Whether the return of this leaf is 待核."""
        return self.childless and (self.period["period"], self.area) in self.suspects

    def other(self, *, area: str = "", kind: str = "", period: Json = None) -> "Node":
        """The same node of another area, kind or period."""
        return replace(
            self,
            area=area or self.area,
            kind=kind or self.kind,
            period=period or self.period,
        )

    @cached_property
    def target(self) -> Json:
        """The measure that completion is judged by."""
        return self.book.measures[self.book.folder.indicators["target"]["measure"]]

    def silence(self) -> str | None:
        """Why there can be no figure at all, or None."""
        if not self.book.areas.in_plan(self.area):
            return "not_in_plan"
        return None if self.cells else "no_task"

    def published(self, cells: list[Cell] | None = None) -> bool:
        """Whether the plan of every cell is public."""
        asked = self.cells if cells is None else cells
        return all(self.book.plans.planned(one, self.day) != NOT_PUBLISHED for one in asked)

    def basic(self, figure: Callable[[], Cells]) -> Cells:
        """The figure, or why there can be none."""
        silence = self.silence()
        return Cells(silence) if silence else figure()

    def judged(self, figure: Callable[[], Cells]) -> Cells:
        """As `basic`, for indicators that need the plan and a reported target."""

        def with_plan() -> Cells:
            if not self.published():
                return Cells("not_published")
            have, _, state = self.split(self.target["id"])
            return figure() if have else Cells(state)

        return self.basic(with_plan)

    def plan(self, cell: Cell) -> Fraction:
        """The published plan of one cell."""
        return Fraction(self.book.plans.planned(cell, self.day))

    def plan_of(self, cells: list[Cell]) -> Fraction:
        """Σ plan of some cells."""
        return total(self.plan(one) for one in cells)

    def number(self, cell: Cell, quantity: str) -> Number:
        """The value of a measure or derived figure in a cell, None where unreported."""
        return self.book.number(self.period, cell, quantity)

    def last_known(self, cell: Cell, measure: str) -> Fraction:
        """The latest earlier value of a cumulative, else 0."""
        return self.book.last_known(cell, measure, self.period)

    def split(self, *quantities: str) -> tuple[list[Cell], list[Cell], str]:
        """Cells that report all the quantities, those that do not, and the state."""
        return self.parted(lambda one: all(self.number(one, q) is not None for q in quantities))

    def parted(self, reports: Callable[[Cell], bool]) -> tuple[list[Cell], list[Cell], str]:
        """Cells that report, those that do not, and the state."""
        have = [one for one in self.cells if reports(one)]
        missing = [one for one in self.cells if one not in have]
        return have, missing, "reported" if not missing else "partial" if have else "not_reported"

    def total(self, cells: list[Cell], quantity: str) -> Fraction:
        """Σ of a quantity over cells that report it."""
        numbers = (self.number(one, quantity) for one in cells)
        return total(one for one in numbers if one is not None)
