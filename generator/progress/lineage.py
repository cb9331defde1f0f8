"""Which areas came out of which: what a merged area can look back at."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.area import Area


def sole_predecessors(areas: Sequence[Area]) -> Mapping[str, tuple[Area, ...]]:
    """Area id → the areas merged into it, and those merged into them.

    A predecessor counts only if the area is its one successor: what an area had before it was
    split cannot be told apart. Areas without predecessors have no entry.
    """
    merged: dict[str, list[Area]] = {}
    for one in areas:
        if len(one.into) == 1:
            merged.setdefault(one.into[0], []).append(one)
    return {area: tuple(_all(area, merged, {area})) for area in merged}


def line_of(
    area: Area, predecessors: Mapping[str, tuple[Area, ...]], earlier: date, now: date
) -> Iterator[Area]:
    """An area and the areas merged into it by now, as far as they existed on an earlier day.

    An area whose merger is only announced is still there and reports for itself.
    """
    for one in (area, *predecessors.get(area.id, ())):
        if one.exists(earlier) and (one is area or not one.exists(now)):
            yield one


def _all(area: str, merged: Mapping[str, Sequence[Area]], seen: set[str]) -> Iterator[Area]:
    for one in merged.get(area, ()):
        if one.id not in seen:
            seen.add(one.id)
            yield one
            yield from _all(one.id, merged, seen)
