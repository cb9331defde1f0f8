"""A plan of a year as tables: every cell, sums of parents, totals as stated or summed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from markupsafe import Markup

from generator.model.adjustment import Plan
from generator.model.allocation import AllocationRow, Planned
from generator.model.area import Area
from generator.model.shape import ALL_KINDS, NO_TASK, NOT_PUBLISHED
from generator.pages import addresses
from generator.pages.dated_words import fact, plan_unit, planned_text
from generator.pages.view import View
from generator.typeset.table import Cell, Table, head_cell, number_cell

TOTAL = "total"
MARK = "＊"


@dataclass(frozen=True)
class Grid:
    """A plan on a day, and how it is printed.

    `totals` are what a document states: area id (or `total`, the foot) → kind or `all` → number.
    `marked` are those of them that are declared to differ from the sum. `key` names cells in the
    open data (`allocation/2031`); empty for tables that are not there.
    """

    view: View
    plan: Plan
    day: date
    name: str
    id: str
    totals: Mapping[str, Mapping[str, Planned]]
    marked: frozenset[tuple[str, str]] = frozenset()
    key: str = ""

    def leaves(self, area: Area) -> tuple[Area, ...]:
        """The areas of the plan at or below one that exist on the day."""
        return tuple(self.view.programme.leaves(area, self.day))

    def below(self, area: Area) -> tuple[Area, ...]:
        """The areas right below that have a part in the plan."""
        children = self.view.programme.children(area, self.day)
        return tuple(one for one in children if self.leaves(one))

    def summed(self, area: Area, kind: str) -> Planned | Fraction:
        """The plan of an area and kind: a cell, or the sum of cells."""
        kinds = self.view.programme.kinds if kind == ALL_KINDS else (kind,)
        leaves = self.leaves(area)
        return total_of(self.plan.get((one.id, each), NO_TASK) for one in leaves for each in kinds)


def stated_totals(row: AllocationRow) -> dict[str, Planned]:
    """Kind or `all` → what a row of totals states."""
    return {**row.kinds, **row_total(row)}


def row_total(row: AllocationRow) -> dict[str, Planned]:
    """The total at the end of a row, under `all`, where the table prints one."""
    return {} if row.total is None else {ALL_KINDS: row.total}


def total_of(cells: Iterable[Planned]) -> Planned | Fraction:
    """The sum of planned figures; silent where one is not published or nothing is planned."""
    those = list(cells)
    if NOT_PUBLISHED in those:
        return NOT_PUBLISHED
    numbers = [Fraction(one) for one in those if not isinstance(one, str)]
    return sum(numbers, Fraction(0)) if numbers else NO_TASK


def is_deep(grid: Grid) -> bool:
    """Whether areas report below the areas right below the top."""
    below = grid.below(grid.view.root)
    return any(not grid.view.programme.is_leaf(one) for one in below)


def main_table(grid: Grid) -> Table:
    """The whole plan where the tree is flat; else its parents, and the areas without one."""
    rows = tuple(_rows(grid, grid.view.root, 0, parents_only=is_deep(grid)))
    return _table(grid, grid.id, grid.name, rows, _cells(grid, grid.view.root, TOTAL))


def group_tables(grid: Grid) -> Iterator[tuple[str, Table]]:
    """For a deep tree: title and table of every area right below the top that has areas below."""
    for one in grid.below(grid.view.root) if is_deep(grid) else ():
        if not grid.view.programme.is_leaf(one):
            name = grid.view.programme.shown_name(one, grid.day)
            place = f"{grid.id}-{one.id}".replace("_", "-")
            rows = tuple(_rows(grid, one, 0, parents_only=False))
            file = grid.view.programme.area_file
            count = f"{len(grid.leaves(one))} {file.measure_word}{file.noun}"
            yield (
                f"{name}：{count}",
                _table(grid, place, f"{name}计划", rows, _cells(grid, one, one.id)),
            )


def _rows(grid: Grid, top: Area, depth: int, *, parents_only: bool) -> Iterator[tuple[Cell, ...]]:
    """The areas below, parents before theirs; `parents_only` leaves out those below a parent."""
    for one in grid.below(top):
        if parents_only and depth and grid.view.programme.is_leaf(one):
            continue
        yield (_head(grid, one, depth), *_cells(grid, one, one.id))
        yield from _rows(grid, one, depth + 1, parents_only=parents_only)


def _table(
    grid: Grid,
    name: str,
    caption: str,
    body: tuple[tuple[Cell, ...], ...],
    foot: Iterator[Cell],
) -> Table:
    programme = grid.view.programme
    heads = [head_cell("单位")]
    heads += [head_cell(one.name, number=True) for one in programme.plan.post_kinds]
    planned_name = programme.indicators.target.planned_name
    heads.append(head_cell("合计" if programme.post_kinds else planned_name, number=True))
    return Table(
        id=name,
        caption=fact(caption, "title"),
        note=f"单位：{plan_unit(grid.view)[0]}",
        head=(tuple(heads),),
        body=body,
        foot=((Cell("合计", scope="row"), *foot),),
        fit=True,
    )


def _head(grid: Grid, area: Area, depth: int) -> Cell:
    href = addresses.link(addresses.ALLOCATION, addresses.area_path(area))
    name = grid.view.programme.shown_name(area, grid.day)
    indent = "　" * depth
    return Cell(Markup('{}<a href="{}">{}</a>').format(indent, href, name), scope="row")


def _cells(grid: Grid, area: Area, spot: str) -> Iterator[Cell]:
    """A cell for each kind, and the total; as a document states them, where it does."""
    stated = grid.totals.get(spot, {})
    is_open = grid.key and (spot == TOTAL or grid.view.programme.is_leaf(area))
    for kind in grid.view.programme.node_kinds:
        planned = stated[kind] if kind in stated else grid.summed(area, kind)
        mark = MARK if (spot, kind) in grid.marked else ""
        text = f"{planned_text(grid.view, planned)}{mark}"
        strong = kind == ALL_KINDS
        if is_open:
            yield number_cell(text, f"{grid.key}/{spot}/{kind}", key=strong)
        else:
            yield Cell(fact(text, "plan"), "n n--key" if strong else "n")
