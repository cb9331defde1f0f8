"""What editors mean: areas, kinds, indicators and periods by the names they know them by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import ALL_KINDS

IN_ALL = "合计"
"""What the sum over all kinds is called."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that means nothing: what it was to be (in Chinese), and the names there are."""

    what: str
    asked: str
    known: tuple[str, ...]


def area_meant(programme: Programme, text: str, day: date | None) -> Area | None:
    """The area a name, a path or an id means on a day, or a name that pages show."""
    found = programme.area_named(text, day) or programme.areas.get(text)
    return found or _area_shown(programme, day, text)


def area_called(programme: Programme, area: Area, day: date) -> str:
    """What an editor writes for an area: as running text calls it, else its name or path."""
    written = programme.area_names.written(area, day)
    called = area.called or written
    return called if programme.areas[area.id] is area_meant(programme, called, day) else written


def kinds_by_name(programme: Programme) -> Mapping[str, str]:
    """Name, short name or id of a kind → its id; 合计 is all of them."""
    kinds = programme.post_kinds.values()
    return {
        **{one.short: one.id for one in kinds},
        **{one.name: one.id for one in kinds},
        **{one.id: one.id for one in kinds},
        IN_ALL: ALL_KINDS,
        ALL_KINDS: ALL_KINDS,
    }


def indicators_by_name(names: Mapping[str, str]) -> Mapping[str, str]:
    """Chinese name or id of an indicator → its id, from id → name."""
    return {**{one: one for one in names}, **{name: one for one, name in names.items()}}


def periods_by_name(programme: Programme, until: Period) -> Mapping[str, Period]:
    """Name or id of a period → the period; of those up to one."""
    known = programme.periods[: programme.periods.index(until) + 1]
    return {
        **{programme.period_name(one): one for one in known},
        **{one.period: one for one in known},
    }


def _area_shown(programme: Programme, day: date | None, text: str) -> Area | None:
    """The one area that pages and sentences call so on a day."""
    alike = [
        one
        for one in programme.areas.values()
        if (day is None or one.exists(day)) and text in {programme.shown_name(one, day), one.called}
    ]
    return alike[0] if len(alike) == 1 else None
