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
        """The number of the kind; for `all` the total where a kind lacks, else the sum."""
        if self.node.kind in self.numbers:
            return self.numbers[self.node.kind]
        if self.by_total:
            return Fraction(self.row["total"])
        return total(self.numbers.values()) if self.numbers else None

    @cached_property
    def by_total(self) -> bool:
        """Whether the goal of `all` is the stated total."""
        lacks = any(kind not in self.numbers for kind in self.node.book.folder.kinds)
        return lacks and self.row.get("total") is not None

    def _by_kind(self) -> list["GoalOfNode"]:
        """The goals of the kinds given; of a kind, or without any, the goal itself."""
        if self.node.kind != "all" or not self.numbers:
            return [self]
        nodes = (self.node.other(kind=kind) for kind in self.numbers)
        return [GoalOfNode(one, self.goal, self.row) for one in nodes]

    def achieved(self) -> Cells:
        """The target over the plan years of the goal; both ends are told, whatever the state."""
        counted = [self] if self.by_total else self._by_kind()
        parts = [part for one in counted for part in one.parts() if part.state != "no_task"]
        if not parts:
            return Cells("no_task")
        low = total(one.low for one in parts if isinstance(one.low, Fraction))
        highs = [one.high for one in parts if isinstance(one.high, Fraction)]
        high = total(highs) if len(highs) == len(parts) else None
        states = {one.state for one in parts}
        if states == {"reported"}:
            return _reported(low)
        return Cells("not_reported" if states == {"not_reported"} else "partial", None, low, high)

    def parts(self) -> list[Cells]:
        """The target at every period that counts."""
        target, filed = self.node.target, self.node.book.folder.periods
        if target["kind"] == "flow":
            days = (self.goal["from"], min(self.node.day, self.goal["to"]))
            return [self._at(one) for one in filed if days[0] <= one["as_of"] <= days[1]]
        if target["kind"] == "stock" or not target.get("restarts", True):
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
        state = self.achieved().state
        short = [one.short() for one in self._by_kind()]
        low, high = (total(side) for side in zip(*short, strict=True))
        if self.by_total and self.node.kind == "all":
            whole = self.short()
            low, high = max(low, whole[0]), max(high, whole[1])
        return Cells(state, low, low, high)

    def short(self) -> tuple[Fraction, Fraction]:
        """What this node lacks at the two ends of what was achieved, the smaller first."""
        achieved, planned = self.achieved(), self.planned
        if planned is None:
            return NONE, NONE
        sign = -1 if self.node.book.folder.indicators["target"].get("rule") == "at_most" else 1
        lacks = []
        for end in (achieved.low, achieved.high):
            known = end if isinstance(end, Fraction) else None
            open_end = known is None and end is achieved.high and achieved.state != "no_task"
            lacks.append(NONE if open_end else max(NONE, sign * (planned - (known or NONE))))
        return min(lacks), max(lacks)
