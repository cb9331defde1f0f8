"""Cells (reporting area × post kind) and the nodes that sum them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.adjustment import Plan
from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.progress.figure import ALL_KINDS, Key

Nodes = Mapping[tuple[str, str, str], "Node"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A task: what an area is to fill of one post kind; `planned` is None if not published."""

    area: Area
    kind: str
    planned: Fraction | None


@dataclass(frozen=True, slots=True)
class Node:
    """An area × a post kind (or all of them) in a period, with the tasks at or below it.

    `is_single` says that it is one cell, so that its figures come straight from a return or
    the plan.
    """

    period: Period
    area: Area
    kind: str
    is_leaf: bool
    is_single: bool
    cells: tuple[Cell, ...]

    def key(self, indicator: str) -> Key:
        """The key of one of its figures."""
        return Key(self.period.period, self.area.id, self.kind, indicator)

    @property
    def published(self) -> bool:
        """Whether the plan of every cell is known."""
        return all(cell.planned is not None for cell in self.cells)

    @property
    def planned(self) -> Fraction:
        """Σ plan over the cells; only meaningful where all are published."""
        return planned_sum(self.cells)


def planned_sum(cells: Sequence[Cell]) -> Fraction:
    """Σ plan of cells, in the unit of the target measure; unpublished ones add nothing."""
    return sum((cell.planned for cell in cells if cell.planned is not None), Fraction(0))


def nodes_of(programme: Programme, period: Period) -> Iterator[Node]:
    """Every node of a period, in the order of progress.csv: areas that exist on its as_of."""
    allocation, day = programme.allocation(period), period.as_of
    plan = programme.plan_on(allocation, day) if allocation else {}
    for area in programme.area_file.areas:
        if not area.exists(day):
            continue
        leaves = tuple(programme.leaves(area, day))
        is_leaf = programme.is_leaf(area)
        for kind in programme.node_kinds:
            kinds = programme.kinds if kind == ALL_KINDS else (kind,)
            cells = tuple(cells_of(plan, leaves, kinds))
            single = is_leaf and (kind != ALL_KINDS or not programme.post_kinds)
            yield Node(period, area, kind, is_leaf=is_leaf, is_single=single, cells=cells)


def cells_of(plan: Plan, leaves: Sequence[Area], kinds: Sequence[str]) -> Iterator[Cell]:
    """The cells with a task; a cell missing from the plan is no task."""
    for area in leaves:
        for kind in kinds:
            planned = plan.get((area.id, kind), NO_TASK)
            if planned != NO_TASK:
                yield Cell(area, kind, None if isinstance(planned, str) else Fraction(planned))
