"""Goals over several plan years: planned, achieved, the rate and what remains."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from tests.recompute.arithmetic import NONE, Json, Number, total
from tests.recompute.node import Cells, Node, Rows
from tests.recompute.quantities import ends, measure


def goal_rows(node: Node) -> Rows:
    """Every goal that has begun and has a row of the area, and of the kind."""
    for goal in node.book.folder.goals:
        for text, row in goal["rows"].items() if goal["from"] <= node.day else ():
            if node.book.areas.named(text, goal["from"]) == node.area:
                one = GoalOfNode(node, goal, row)
                yield from one.rows() if node.kind in {*one.numbers, "all"} else ()


def _reported(value: Fraction) -> Cells:
    return Cells("reported", value, value, value)


@dataclass(frozen=True)
class GoalOfNode:
    """One goal of one node in one period."""

    node: Node
    goal: Json
    row: Json

    @cached_property
    def numbers(self) -> dict[str, Fraction]:
        """The post kinds the row gives a number for."""
        kinds = self.node.book.folder.kinds
        written = {kind: self.row[kind] for kind in kinds if kind in self.row}
        return {kind: Fraction(n) for kind, n in written.items() if not isinstance(n, str)}

    def rows(self) -> Rows:
        """The four rows."""
        name, unit = self.goal["id"], self.node.target["unit"]
        figures = (self._told(figure) for figure in (self.achieved, self.rate, self.remaining))
        achieved, rate, remaining = figures
        planned = Cells("reported", self.planned)
        if not self.node.book.areas.in_plan(self.node.area):
            planned = Cells("not_in_plan")
        yield f"{name}_planned", unit, planned
        yield f"{name}_achieved", unit, achieved
        yield f"{name}_rate", "ratio", rate
        yield f"{name}_remaining", unit, remaining

    def _told(self, figure: Callable[[], Cells]) -> Cells:
        if not self.node.book.areas.in_plan(self.node.area):
            return Cells("not_in_plan")
        told = figure()
        if told.state in {"no_task", "not_reported"}:
            return Cells(told.state)
        if told.state == "reported":
            return Cells(told.state, told.value)
        return Cells(told.state, None, told.low, told.high)

    @cached_property
    def planned(self) -> Number:
        """The number of the kind; for `all` their sum, or the total of a row without kinds."""
        if self.node.kind in self.numbers:
            return self.numbers[self.node.kind]
        if self.numbers:
            return total(self.numbers.values())
        stated = self.row.get("total")
        return None if stated is None else Fraction(stated)

    def achieved(self) -> Cells:
        """The target over the plan years of the goal; both ends are told, whatever the state."""
        parts = [one for one in self._parts() if one.state != "no_task"]
        if not parts:
            return Cells("no_task")
        low = total(one.low for one in parts if isinstance(one.low, Fraction))
        highs = [one.high for one in parts if isinstance(one.high, Fraction)]
        high = total(highs) if len(highs) == len(parts) else None
        states = {one.state for one in parts}
        if states == {"reported"}:
            return _reported(low)
        return Cells("not_reported" if states == {"not_reported"} else "partial", None, low, high)

    def _parts(self) -> list[Cells]:
        if not self.node.target.get("restarts", True):
            return [self._at(self.node.period)]
        begun = [one for one in self.node.book.folder.allocations if self._counts(one)]
        return [self._of_year(one) for one in begun]

    def _counts(self, year: Json) -> bool:
        overlaps = year["from"] <= self.goal["to"] and self.goal["from"] <= year["to"]
        return bool(overlaps and year["from"] <= self.node.day)

    def _of_year(self, year: Json) -> Cells:
        if year["from"] <= self.node.day <= year["to"]:
            return self._at(self.node.period)
        filed = self.node.book.folder.periods
        inside = [one for one in filed if year["from"] <= one["as_of"] <= year["to"]]
        return self._at(inside[-1]) if inside else Cells("not_reported", None, NONE)

    def _at(self, period: Json) -> Cells:
        then = self.node.other(period=period)
        target = then.basic(lambda: measure(then, then.target))
        if isinstance(target.value, Fraction):
            return _reported(target.value)
        if target.state == "not_reported":
            return Cells(target.state, None, *ends(then, then.target))
        return target

    def rate(self) -> Cells:
        """Achieved ÷ planned, at both ends."""
        planned = self.planned
        return self.achieved().each(lambda one: one / planned if planned else None)

    def remaining(self) -> Cells:
        """What is still to be done; of `all` with kinds, kind by kind."""
        state, short = self.achieved().state, [self.short()]
        if self.node.kind == "all" and self.numbers:
            by_kind = (self.node.other(kind=kind) for kind in self.numbers)
            short = [GoalOfNode(one, self.goal, self.row).short() for one in by_kind]
        lows, highs = (
            [one for one in side if one is not None] for side in zip(*short, strict=True)
        )
        if len(lows) < len(short):
            return Cells(state)
        low, high = total(lows), total(highs)
        return Cells(state, low, low, high)

    def short(self) -> tuple[Number, Number]:
        """What this node lacks at the high and at the low end of what was achieved."""
        achieved, planned = self.achieved(), self.planned
        if planned is None:
            return None, None
        low, high = (
            one if isinstance(one, Fraction) else None for one in (achieved.low, achieved.high)
        )
        at_best = NONE if high is None and achieved.state != "no_task" else planned - (high or NONE)
        return max(NONE, at_best), max(NONE, planned - (low or NONE))
