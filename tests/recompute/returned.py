"""What the returns say: numbers after every restatement, days of receipt, breakdowns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from tests.recompute.areas import Areas
from tests.recompute.arithmetic import Json
from tests.recompute.project_folder import Folder

Key = tuple[str, str, str, str]
"""(period, area id, post kind, measure)."""


@dataclass(frozen=True)
class Returned:
    """All returns of a folder."""

    folder: Folder
    areas: Areas

    def _returns(self) -> Iterator[tuple[str, str, Json]]:
        for period in self.folder.periods:
            for text, entry in period["returns"].items():
                area = self.areas.named(text, period["as_of"])
                if area is not None and isinstance(entry, dict):
                    yield period["period"], area, entry

    @cached_property
    def numbers(self) -> dict[Key, Fraction]:
        """Values after restatement; what is not reported is not there."""
        numbers: dict[Key, Fraction] = {}
        for period, area, entry in self._returns():
            for kind in self.folder.kinds:
                for measure, value in _reported(entry.get(kind)).items():
                    numbers[period, area, kind, measure] = value
        for key, value in self._corrections():
            if key in numbers:
                numbers[key] = value
        return numbers

    def _corrections(self) -> Iterator[tuple[Key, Fraction]]:
        listed = [one for period in self.folder.periods for one in period.get("restates") or []]
        days = {one["period"]: one["as_of"] for one in self.folder.periods}
        for one in sorted(listed, key=lambda each: each["decided"]):
            day = days.get(one["period"])
            area = self.areas.named(one["area"], day) if day else None
            if area is not None:
                kind = one.get("post_kind", "all")
                yield (one["period"], area, kind, one["measure"]), Fraction(one["to"])

    @cached_property
    def received(self) -> dict[tuple[str, str], date]:
        """(period, area id) → the day the return came."""
        return {(period, area): entry["received"] for period, area, entry in self._returns()}

    @cached_property
    def parts(self) -> dict[tuple[str, str], dict[Key, Fraction]]:
        """(period, `by_category` or `by_group`) → (area, part, measure) → value."""
        found: dict[tuple[str, str], dict[Key, Fraction]] = {}
        for period, area, entry in self._returns():
            for way in ("by_category", "by_group"):
                for part, row in (entry.get(way) or {}).items():
                    for measure, value in _reported(row).items():
                        found.setdefault((period, way), {})[period, area, part, measure] = value
        return found


def _reported(row: Json) -> dict[str, Fraction]:
    if not isinstance(row, dict):
        return {}
    return {name: Fraction(one) for name, one in row.items() if not isinstance(one, str)}
