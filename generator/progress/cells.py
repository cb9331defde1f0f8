"""Cells (reporting area × post kind) and the nodes that sum them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.allocation import Allocation
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
    """An area × a post kind (or all of them) in a period, with the tasks at or below it."""

    period: Period
    area: Area
    kind: str
    is_leaf: bool
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


def children_of(programme: Programme) -> Mapping[str, tuple[Area, ...]]:
    """Area id → the areas right below it, in declared order."""
    below: dict[str, list[Area]] = {area.id: [] for area in programme.area_file.areas}
    for area in programme.area_file.areas:
        if area.parent in below:
            below[area.parent].append(area)
    return {area: tuple(those) for area, those in below.items()}


def nodes(programme: Programme, children: Mapping[str, tuple[Area, ...]]) -> Nodes:
    """Every node by period, area and kind, in the order of progress.csv."""
    leaves = {area.id: tuple(_leaves(area, children)) for area in programme.area_file.areas}
    return {
        (period.period, area.id, kind): Node(
            period,
            area,
            kind,
            is_leaf=not children[area.id],
            cells=tuple(_cells(programme, allocation, leaves[area.id], kind)),
        )
        for period in programme.periods
        for allocation in (programme.allocation(period),)
        for area in programme.area_file.areas
        for kind in (*programme.post_kinds, ALL_KINDS)
    }


def _leaves(area: Area, children: Mapping[str, tuple[Area, ...]]) -> Iterator[Area]:
    below = children[area.id]
    if not below and area.in_plan:
        yield area
    for one in below:
        yield from _leaves(one, children)


def _cells(
    programme: Programme, allocation: Allocation | None, leaves: Sequence[Area], kind: str
) -> Iterator[Cell]:
    """The cells with a task; a row or kind missing from the allocation is no task."""
    kinds = tuple(programme.post_kinds) if kind == ALL_KINDS else (kind,)
    for area in leaves:
        row = allocation.rows.get(area.name) if allocation else None
        for one in kinds:
            planned = row.kinds.get(one, NO_TASK) if row else NO_TASK
            if planned != NO_TASK:
                yield Cell(area, one, None if isinstance(planned, str) else Fraction(planned))
