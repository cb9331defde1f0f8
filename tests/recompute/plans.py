"""The plan in force on a day: the first allocation, with the adjustments up to it replayed."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from tests.recompute.areas import Areas
from tests.recompute.arithmetic import NONE, Json

Cell = tuple[str, str]
"""(area id, post kind)."""
Planned = Fraction | str
"""A quantity, `no task` or `not published`."""
NO_TASK, NOT_PUBLISHED = "no task", "not published"


@dataclass(frozen=True)
class Plans:
    """The allocations of all plan years."""

    areas: Areas
    allocations: list[Json]
    _known: dict[date, dict[Cell, Planned]] = field(default_factory=dict)

    def year(self, day: date) -> Json:
        """The allocation of the plan year a day falls in, or None."""
        return next((one for one in self.allocations if one["from"] <= day <= one["to"]), None)

    def planned(self, cell: Cell, day: date) -> Planned:
        """The plan of a cell in force on a day; an area that is no leaf then has no cells."""
        if not self.areas.is_leaf(cell[0], day):
            return NO_TASK
        if day not in self._known:
            self._known[day] = self._replayed(day)
        return self._known[day].get(cell, NO_TASK)

    def original(self, year: Json) -> dict[Cell, Planned]:
        """The first allocation of a plan year."""
        plan: dict[Cell, Planned] = {}
        for text, row in year["rows"].items():
            area = self.areas.named(text, year["from"])
            for kind, written in row.items():
                if area is not None and kind not in {"total", "differs"}:
                    plan[area, kind] = _planned(written)
        return plan

    def adjustments(self, day: date) -> list[Json]:
        """The adjustments of the day's plan year in force on it, in the order they are replayed."""
        steps = (self.year(day) or {}).get("adjustments") or []
        return sorted((one for one in steps if one["on"] <= day), key=lambda one: one["on"])

    def _replayed(self, day: date) -> dict[Cell, Planned]:
        year = self.year(day)
        plan = self.original(year) if year else {}
        for step in self.adjustments(day):
            for one in step.get("moves") or []:
                self._move(plan, one, step["on"])
            for one in step.get("changes") or []:
                area = self.areas.named(one["area"], step["on"])
                if area is not None:
                    plan[area, one.get("post_kind", "all")] = _planned(one["to"])
        return plan

    def _move(self, plan: dict[Cell, Planned], move: Json, day: date) -> None:
        giver, receiver = (self.areas.named(move[end], day) for end in ("from", "to"))
        kind, number = move.get("post_kind", "all"), Fraction(move["number"])
        if giver is None or receiver is None:
            return
        held = plan.get((giver, kind), NO_TASK)
        if isinstance(held, str):
            return
        plan[giver, kind] = held - number
        got = plan.get((receiver, kind), NO_TASK)
        if got != NOT_PUBLISHED:
            plan[receiver, kind] = number + (NONE if isinstance(got, str) else got)


def _planned(written: Json) -> Planned:
    return written if isinstance(written, str) else Fraction(written)
