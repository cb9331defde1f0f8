"""What texts name which area: official names, former names, and paths where names repeat."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.area import Area

STEP = "/"
"""What parts the names of a path, from the top down: 甲县/城关镇."""


@dataclass(frozen=True)
class AreaNames:
    """The names of all areas of a tree."""

    areas: tuple[Area, ...]

    @cached_property
    def _by_id(self) -> dict[str, Area]:
        return {one.id: one for one in self.areas}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Area, ...]]:
        found: dict[str, dict[str, Area]] = {}
        for area in self.areas:
            for name in _names(area):
                found.setdefault(name, {})[area.id] = area
        return {name: tuple(those.values()) for name, those in found.items()}

    def above(self, area: Area) -> Iterator[Area]:
        """The areas above an area, nearest first; a tree that bites its tail ends."""
        seen = {area.id}
        parent = self._by_id.get(area.parent or "")
        while parent is not None and parent.id not in seen:
            seen.add(parent.id)
            yield parent
            parent = self._by_id.get(parent.parent or "")

    def candidates(self, text: str) -> tuple[Area, ...]:
        """Every area a name or path may mean, whatever the day."""
        *above, name = text.split(STEP)
        return tuple(one for one in self._by_name.get(name, ()) if self._lies_below(one, above))

    def area(self, text: str, day: date | None = None) -> Area | None:
        """The one area a name or path means on a day; None if there is none or more than one.

        A name that is not the official one on the day still leads to its area if only one bears it.
        """
        found = self.candidates(text)
        if len(found) > 1 and day is not None:
            name = text.rsplit(STEP, maxsplit=1)[-1]
            found = tuple(one for one in found if one.exists(day) and one.name_on(day) == name)
        return found[0] if len(found) == 1 else None

    def written(self, area: Area, day: date) -> str:
        """The shortest text that names an area on a day: its name, or a path."""
        text = area.name_on(day)
        for parent in ("", *(one.name_on(day) for one in self.above(area))):
            text = f"{parent}{STEP}{text}" if parent else text
            if self.area(text, day) is area:
                return text
        return text

    def shown(self, area: Area, day: date) -> str:
        """How readers know an area: its name, after its parent's where the name repeats."""
        name = area.name_on(day)
        alike = [one for one in self._by_name.get(name, ()) if one.exists(day)]
        parent = next(self.above(area), None)
        return f"{parent.name_on(day)}{name}" if len(alike) > 1 and parent else name

    def _lies_below(self, area: Area, path: Iterable[str]) -> bool:
        """Whether the names of a path are areas above, in order; some may be left out."""
        above = iter(self.above(area))
        return all(any(name in _names(one) for one in above) for name in reversed(tuple(path)))


def _names(area: Area) -> tuple[str, ...]:
    return (area.name, *(one.name for one in area.former_names))
