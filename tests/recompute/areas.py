"""The tree of areas through time: who exists, who is called what, who came before whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tests.recompute.arithmetic import Json


@dataclass(frozen=True)
class Areas:
    """The declared areas."""

    declared: list[Json]

    @cached_property
    def by_id(self) -> dict[str, Json]:
        """Area id → area."""
        return {one["id"]: one for one in self.declared}

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        below: dict[str, list[str]] = {}
        for one in self.declared:
            if one.get("parent"):
                below.setdefault(one["parent"], []).append(one["id"])
        return below

    def exists(self, area: str, day: date) -> bool:
        """Whether the area is there on a day; absent bounds are open."""
        one = self.by_id[area]
        return bool(one.get("from", date.min) <= day <= one.get("until", date.max))

    def in_plan(self, area: str) -> bool:
        """The area's own flag."""
        return bool(self.by_id[area].get("in_plan", True))

    def has_none_below(self, area: str) -> bool:
        """Whether no area was ever declared below."""
        return area not in self._below

    def siblings(self, area: str, day: date) -> list[str]:
        """The areas of the same parent that exist, itself among them; none without a parent."""
        parent = self.by_id[area].get("parent")
        return [one for one in self._below.get(parent or "", []) if self.exists(one, day)]

    def is_leaf(self, area: str, day: date) -> bool:
        """Whether the area has cells of its own on a day."""
        return self.has_none_below(area) and self.in_plan(area) and self.exists(area, day)

    def leaves(self, area: str, day: date) -> list[str]:
        """The leaves at or below on a day."""
        own = [area] if self.is_leaf(area, day) else []
        return own + [leaf for one in self._below.get(area, []) for leaf in self.leaves(one, day)]

    def name_on(self, area: str, day: date) -> str:
        """The official name on a day."""
        one = self.by_id[area]
        still = [name for name in one.get("former_names") or [] if day <= name["until"]]
        former = min(still, key=lambda name: name["until"], default=one)
        return str(former["name"])

    def named(self, text: str, day: date) -> str | None:
        """The area a name or path means on a day; None where it leads nowhere or to several."""
        *path, name = text.split("/")
        found = [
            one for one in self.by_id if self._bears(one, name) and self._below_path(one, path)
        ]
        if len(found) > 1:
            found = [o for o in found if self.exists(o, day) and self.name_on(o, day) == name]
        return found[0] if len(found) == 1 else None

    def _bears(self, area: str, name: str) -> bool:
        one = self.by_id[area]
        return name in {one["name"], *(old["name"] for old in one.get("former_names") or [])}

    def _above(self, area: str) -> Iterator[str]:
        parent = self.by_id[area].get("parent")
        if parent:
            yield parent
            yield from self._above(parent)

    def _below_path(self, area: str, path: list[str]) -> bool:
        wanted = list(path)
        for one in self._above(area):
            if wanted and self._bears(one, wanted[-1]):
                wanted.pop()
        return not wanted

    def merged_into(self, area: str, day: date) -> set[str]:
        """Areas gone by a day that became this one and no other, and theirs."""
        found: set[str] = set()
        waiting = [area]
        while waiting:
            heir = waiting.pop()
            gone = {one for one in self._became(heir) if not self.exists(one, day)} - found
            found |= gone
            waiting += gone
        return found - {area}

    def _became(self, area: str) -> list[str]:
        return [one for one in self.by_id if self.by_id[one].get("into") == [area]]
