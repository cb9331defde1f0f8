"""Where the figures of an annex sheet stand: areas down, indicators across, each total last.

Under a total are two rows, beside a share two columns: what the programme computed, and whether
the formula agrees.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.progress.figure import Figure, Key
from generator.workbook.annex_areas import AreaRow, Scope
from generator.workbook.figure_cells import Kept, kept
from generator.workbook.formulas import Calculated, Place, Result, agree, calculated, check
from generator.workbook.rows import Formula

COMPUTED, CHECK = "程序计算", "核对"
BESIDE = (COMPUTED, CHECK)


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column of figures; `kind` is its own, else that of the section a row is in.

    `is_checked` columns have two more beside them.
    """

    head: str
    indicator: str
    kind: str = ""
    group: str = ""
    is_checked: bool = False

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the column and of those beside it."""
        return (self.head, *BESIDE) if self.is_checked else (self.head,)


@dataclass(frozen=True, slots=True)
class Section:
    """All areas with their total: the post kind of its figures, and what that is called."""

    kind: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a sheet shows, before anything has its place; `labels` are the heads of names."""

    name: str
    title: str
    note: str
    labels: tuple[str, ...]
    columns: tuple[FigureColumn, ...]
    sections: tuple[Section, ...] = (Section(),)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A figure with its place, what is kept of it, and its formula if it has one."""

    sheet: str
    place: Place
    figure: Figure
    kept: Kept
    formula: Calculated | None

    @property
    def result(self) -> Result:
        """What its cell shows."""
        return self.formula.result if self.formula else self.kept.worth

    @property
    def agrees(self) -> bool:
        """Whether its cell shows what the programme computed."""
        return agree(self.result, self.kept.worth, self.figure.unit)

    def check(self, at: str, kept_at: str) -> Formula:
        """Its cell, as named from where the check stands, against the one that keeps it."""
        return check((at, kept_at), self.figure.unit, self.result, self.kept.worth)


@dataclass(frozen=True)
class Grid:
    """A layout with everything in its place."""

    layout: Layout
    scope: Scope

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The number of each column of figures, those beside shares counted in."""
        taken, found = len(self.layout.labels) + 1, []
        for one in self.layout.columns:
            found.append(taken)
            taken += len(one.heads)
        return tuple(found)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.columns[-1] + len(self.layout.columns[-1].heads) - 1

    @property
    def has_groups(self) -> bool:
        """Whether columns stand in groups, with a row of heads of their own."""
        return any(one.group for one in self.layout.columns)

    @property
    def head_rows(self) -> int:
        """Rows above the figures: title, note, groups if there are any, heads."""
        return 4 if self.has_groups else 3

    @cached_property
    def areas(self) -> tuple[AreaRow, ...]:
        """The areas of a section, the total last."""
        return (*self.scope.rows, self.scope.whole)

    @property
    def last_row(self) -> int:
        """The last row of the last section."""
        return self.head_rows + len(self.layout.sections) * (len(self.areas) + len(BESIDE))

    def row(self, section: int, number: int) -> int:
        """The row of an area in a section; the numbers after the last are those under the total."""
        return self.head_rows + 1 + section * (len(self.areas) + len(BESIDE)) + number

    def under_total(self, row: int) -> int:
        """0 for the row of a total, 1 and 2 for the rows under it, less than 0 for areas."""
        height = len(self.areas) + len(BESIDE)
        return (row - self.head_rows - 1) % height - (len(self.areas) - 1)

    @cached_property
    def places(self) -> dict[Key, Place]:
        """Every figure there is with its place, row by row."""
        return {key: place for key, place in self._keys() if key in self.scope.figures.by_key}

    @cached_property
    def keyed(self) -> tuple[Keyed, ...]:
        """Every figure of the sheet, row by row."""
        figures = self.scope.figures
        those = ((figures.by_key[key], place) for key, place in self.places.items())
        return tuple(
            Keyed(
                self.layout.name,
                place,
                one,
                kept(one, figures),
                calculated(one, self.scope, self.places),
            )
            for one, place in those
        )

    def checks(self, one: Keyed) -> Iterator[tuple[Place, Place]]:
        """Where what the programme computed stands, and where the check."""
        row, column = one.place
        if one.formula and self.layout.columns[self.columns.index(column)].is_checked:
            yield (row, column + 1), (row, column + 2)
        if one.formula and self.under_total(row) == 0:
            yield (row + 1, column), (row + 2, column)

    def _keys(self) -> Iterator[tuple[Key, Place]]:
        period = self.scope.period.period
        for number, section in enumerate(self.layout.sections):
            for below, area in enumerate(self.areas):
                for place, column in zip(self.columns, self.layout.columns, strict=True):
                    kind = column.kind or section.kind
                    key = Key(period, area.area.id, kind, column.indicator)
                    yield key, (self.row(number, below), place)
