"""The texts that name areas, each with the day by which it is to be read."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.checks.cells import declared_periods, reporting_areas, written_names
from generator.checks.walk import Path
from generator.checks.words import nearest
from generator.model import files
from generator.model.allocation import Allocation, Goal
from generator.model.area import Area
from generator.model.programme import Programme
from generator.position import Position


class AreaText(NamedTuple):
    """A text that names an area, as a key or as a value; `day` is None where no day is known."""

    file: str
    path: Path
    text: str
    day: date | None
    is_key: bool = False

    def at(self, programme: Programme) -> Position:
        """Where the text stands."""
        place = programme.places.key if self.is_key else programme.places.value
        return place(self.file, *self.path)

    def area(self, programme: Programme) -> Area | None:
        """The one area it means, or None."""
        return programme.area_named(self.text, self.day)


def is_ambiguous(programme: Programme, text: str, area: Area | None) -> bool:
    """Whether a text that leads to no single area may mean several."""
    return area is None and len(programme.area_names.candidates(text)) > 1


def unmentioned(
    programme: Programme, texts: Iterable[str], mentioned: Collection[str], day: date
) -> list[str]:
    """Names of reporting areas among none of the ids mentioned, nor perhaps meant by a text."""
    areas = reporting_areas(programme, day)
    if areas.keys() <= {*mentioned}:
        return []
    names = dict(zip(written_names(programme, areas.values(), day), areas, strict=True))
    meant = {*mentioned}
    for text in texts:
        if programme.area_named(text, day) is None:
            found = {one.id for one in programme.area_names.candidates(text)}
            meant |= found or {names[nearest_area(programme, text, day)]}
    return [name for name, area in names.items() if area not in meant]


def nearest_area(programme: Programme, text: str, day: date) -> str:
    """What the reporting area whose name or id looks most like this text is written as."""
    areas = reporting_areas(programme, day)
    written = written_names(programme, areas.values(), day)
    names = {name: name for name in written}
    names |= {one: name for one, name in zip(areas, written, strict=True) if one not in names}
    return names.get(nearest(text, names), "")


def tables(programme: Programme) -> Iterator[tuple[Path, Allocation]]:
    """Every allocation with its path."""
    for number, table in enumerate(programme.allocation_file.allocations):
        yield ("allocations", number), table


def goals(programme: Programme) -> Iterator[tuple[Path, Goal]]:
    """Every goal with its path."""
    for number, goal in enumerate(programme.allocation_file.goals):
        yield ("goals", number), goal


def row_texts(programme: Programme) -> Iterator[AreaText]:
    """The keys of the rows of all allocations."""
    for path, table in tables(programme):
        yield from _rows(path, table)


def goal_texts(programme: Programme) -> Iterator[AreaText]:
    """The keys of the rows of all goals."""
    for path, goal in goals(programme):
        yield from _rows(path, goal)


def adjustment_texts(programme: Programme) -> Iterator[AreaText]:
    """The areas that adjustments name."""
    for start, table in tables(programme):
        for number, step in enumerate(table.adjustments):
            path: Path = (*start, "adjustments", number)
            for at, move in enumerate(step.moves):
                inner = (*path, "moves", at)
                yield AreaText(files.ALLOCATION, (*inner, "from"), move.giver, step.on)
                yield AreaText(files.ALLOCATION, (*inner, "to"), move.receiver, step.on)
            for at, change in enumerate(step.changes):
                inner = (*path, "changes", at)
                yield AreaText(files.ALLOCATION, (*inner, "area"), change.area, step.on)


def return_texts(programme: Programme) -> Iterator[AreaText]:
    """The keys of the returns of all declared periods."""
    for period, file in declared_periods(programme):
        for text in period.returns:
            yield AreaText(file, ("returns", text), text, period.as_of, is_key=True)


def period_value_texts(programme: Programme) -> Iterator[AreaText]:
    """The areas that restatements and stated figures name."""
    days = {one.period: one.as_of for one in programme.periods}
    for period, file in declared_periods(programme):
        for number, one in enumerate(period.restates):
            day = days.get(one.period)
            yield AreaText(file, ("restates", number, "area"), one.area, day)
        for number, stated in enumerate(period.stated):
            yield AreaText(file, ("stated", number, "area"), stated.area, period.as_of)


def _rows(path: Path, table: Allocation | Goal) -> Iterator[AreaText]:
    for text in table.rows:
        yield AreaText(files.ALLOCATION, (*path, "rows", text), text, table.since, is_key=True)
