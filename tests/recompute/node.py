"""One node (area × post kind or `all`) in one period: every indicator of docs/figures.md."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial
from itertools import pairwise

from tests.recompute.arithmetic import Json, inside_band
from tests.recompute.project_folder import Folder

Cell = tuple[str, str]
"""(area name, post kind)."""
Number = Fraction | None


@dataclass(frozen=True)
class Cells:
    """State, value, low and high of one row."""

    state: str
    value: Number | str = None
    low: Number | str = None
    high: Number | str = None


@dataclass(frozen=True)
class Node:
    """An area and a post kind (or `all`) in one period."""

    folder: Folder
    period: Json
    area: Json
    kind: str
    suspects: frozenset[tuple[str, str]]

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells with a task."""
        kinds = self.folder.kinds if self.kind == "all" else [self.kind]
        pairs = [(leaf, kind) for leaf in self.folder.leaves(self.area) for kind in kinds]
        return [one for one in pairs if self._planned(one) != "no task"]

    @cached_property
    def published(self) -> bool:
        """Whether the plan of every cell is public."""
        return all(self._planned(one) != "not published" for one in self.cells)

    @cached_property
    def target(self) -> Json:
        """The measure that completion is judged by."""
        wanted = self.folder.indicators["target"]["measure"]
        measures = self.folder.indicators["measures"]
        found = next(one for one in measures if one["id"] == wanted)
        return {**found, "kind": "cumulative", "against_plan": True}

    @cached_property
    def year(self) -> Json:
        """The pace declared for the plan year."""
        year = self.folder.allocation(self.period["as_of"])["year"]
        return next(one for one in self.folder.indicators["pace"] if one["year"] == year)

    def rows(self) -> Iterator[tuple[str, str, Cells]]:
        """Indicator, unit and cells, in the order of the page."""
        declared, target = self.folder.indicators, self.target
        unit = target["unit"]
        yield "planned", unit, self.needs_plan(self.planned, task_only=True)
        for one in declared["measures"]:
            told = target if one["id"] == target["id"] else one
            yield one["id"], one["unit"], self.basic(partial(self.measure, told))
        for one in declared.get("derived") or []:
            yield one["id"], one["unit"], self.basic(partial(self.derived, one["id"]))
        for one in declared.get("ratios") or []:
            yield one["id"], "ratio", self.basic(partial(self.ratio, one))
        yield "completion_rate", "ratio", self.needs_plan(self.completion)
        yield "pace", "ratio", self.basic(lambda: Cells("reported", self.pace()))
        yield "gap", "points", self.needs_plan(self.gap)
        yield "remaining", unit, self.needs_plan(self.remaining)
        yield "short_cells", "cells", self.needs_plan(self.short_cells)
        yield "standing", "standing", self.standing()
        if self.folder.is_leaf(self.area):
            yield "rank", "rank", self.needs_plan(self.rank)
        if self.folder.earlier(self.period):
            yield f"{target['id']}_change", unit, self.basic(self.change)
            yield "completion_rate_change", "points", self.needs_plan(self.rate_change)
        for one in declared.get("amounts") or []:
            if self.folder.subsidies[one["subsidy"]]["post_kind"] == self.kind:
                yield one["id"], "元", self.basic(partial(self.amount, one))

    def basic(self, figure: Callable[[], Cells]) -> Cells:
        """The figure, or why there can be none."""
        if not self.area.get("in_plan", True):
            return Cells("not_in_plan")
        return figure() if self.cells else Cells("no_task")

    def needs_plan(self, figure: Callable[[], Cells], *, task_only: bool = False) -> Cells:
        """As `basic`, for indicators that need the plan; most need a reported target too."""

        def with_plan() -> Cells:
            if not self.published:
                return Cells("not_published")
            if not task_only and not self.split(self.target["id"])[0]:
                return Cells("not_reported")
            return figure()

        return self.basic(with_plan)

    def _planned(self, cell: Cell) -> Json:
        return self.folder.planned(self.period, *cell)

    def number(self, cell: Cell, measure: str, period: Json = None) -> Number:
        """The value of a measure after restatement, None where unreported."""
        return self.folder.number(period or self.period, cell, measure)

    def split(self, *measures: str) -> tuple[list[Cell], list[Cell], str]:
        """Cells that report all the measures, those that do not, and the state."""
        have = [c for c in self.cells if all(self.number(c, m) is not None for m in measures)]
        missing = [one for one in self.cells if one not in have]
        state = "reported" if not missing else "partial" if have else "not_reported"
        return have, missing, state

    def last_known(self, cell: Cell, measure: str) -> Fraction:
        """The latest earlier value of a cumulative in the plan year, else 0."""
        known = (self.number(cell, measure, one) for one in self.folder.earlier(self.period))
        return next((one for one in known if one is not None), Fraction(0))

    def planned(self) -> Cells:
        """Σ plan."""
        return Cells("reported", self.plan_of(self.cells))

    def plan_of(self, cells: list[Cell]) -> Fraction:
        """Σ plan of some cells."""
        return sum((Fraction(self._planned(one)) for one in cells), Fraction(0))

    def total(self, cells: list[Cell], measure: str, period: Json = None) -> Fraction:
        """Σ of a measure over cells that report it."""
        return sum((self.number(one, measure, period) or Fraction(0) for one in cells), Fraction(0))

    def measure(self, measure: Json) -> Cells:
        """A measure: Σ, an interval for a partial cumulative, nothing when nobody reported."""
        have, missing, state = self.split(measure["id"])
        if state == "not_reported":
            return Cells(state)
        reported = self.total(have, measure["id"])
        if state == "reported" or measure["kind"] != "cumulative":
            return Cells(state, reported)
        known = {one: self.last_known(one, measure["id"]) for one in missing}
        low = reported + sum(known.values(), Fraction(0))
        plans = [self._planned(one) for one in missing]
        if not measure.get("against_plan") or "not published" in plans:
            return Cells(state, None, low)
        full = sum((max(known[one], Fraction(self._planned(one))) for one in missing), reported)
        return Cells(state, None, low, full)

    def derived(self, figure: str) -> Cells:
        """A formula over the cells that report all its terms."""
        have, _, state = self.split(figure)
        return Cells(state, self.total(have, figure) if have else None)

    def ratio(self, ratio: Json) -> Cells:
        """Σ numerator ÷ Σ denominator over the cells with both."""
        have, _, state = self.split(ratio["numerator"], ratio["denominator"])
        below = self.total(have, ratio["denominator"])
        return Cells(state, self.total(have, ratio["numerator"]) / below if below else None)

    def completion(self) -> Cells:
        """Target ÷ planned, at both ends when partial."""
        planned, target = self.plan_of(self.cells), self.measure(self.target)
        return _each(target, lambda one: one / planned if planned else None)

    def pace(self, day: dt.date | None = None) -> Fraction:
        """序时进度 on the cut-off day."""
        day = day or self.period["as_of"]
        ends = [{"on": self.year["start"], "share": 0}, {"on": self.year["end"], "share": 1}]
        points = self.year.get("points") or ends
        if day < points[0]["on"]:
            return Fraction(0)
        for first, last in pairwise(points):
            if first["on"] <= day <= last["on"]:
                rise = Fraction(last["share"]) - Fraction(first["share"])
                part = Fraction((day - first["on"]).days, (last["on"] - first["on"]).days)
                return Fraction(first["share"]) + rise * part
        return Fraction(points[-1]["share"])

    def gap(self) -> Cells:
        """Percentage points between completion and pace."""
        return _each(self.completion(), lambda one: 100 * (one - self.pace()))

    def remaining(self) -> Cells:
        """What is still short, cell by cell."""
        return self._short(lambda lack: lack)

    def short_cells(self) -> Cells:
        """How many cells are short."""
        return self._short(lambda lack: Fraction(lack > 0))

    def _short(self, count: Callable[[Fraction], Fraction]) -> Cells:
        have, missing, state = self.split(self.target["id"])

        def lack(cell: Cell, done: Fraction) -> Fraction:
            return count(max(Fraction(0), Fraction(self._planned(cell)) - done))

        target = self.target["id"]
        low = sum((lack(one, self.number(one, target) or Fraction(0)) for one in have), Fraction(0))
        if state == "reported":
            return Cells(state, low)
        high = sum((lack(one, self.last_known(one, target)) for one in missing), low)
        return Cells(state, None, low, high)

    def standing(self) -> Cells:
        """The id of the standing, or the two ends where they differ."""
        silent = self.needs_plan(lambda: Cells("reported"))
        if silent.state != "reported":
            return silent
        target, remaining = self.measure(self.target), self.remaining()
        if self._suspect():
            return Cells(target.state, "suspect")
        if target.state == "reported":
            return Cells("reported", self._word(target.value, remaining.value))
        low, high = self._word(target.low, remaining.high), self._word(target.high, remaining.low)
        return Cells("partial", low) if low == high else Cells("partial", None, low, high)

    def _suspect(self) -> bool:
        own = (self.period["period"], self.area["id"])
        return self.folder.is_leaf(self.area) and own in self.suspects

    def _word(self, target: Json, remaining: Json) -> str:
        planned, day = self.plan_of(self.cells), self.period["as_of"]
        if remaining == 0:
            return "over_fulfilled" if target > planned else "fulfilled"
        if day >= self.year["due"]:
            return "overdue"
        if day < self.year["start"]:
            return "not_started"
        gap = 100 * (target / planned - self.pace())
        return next(
            str(b["id"]) for b in self.folder.indicators["bands"]["bands"] if inside_band(gap, b)
        )

    def rank(self) -> Cells:
        """Place among the ranked leaves of the same parent."""
        own, state = self.ranked_rate(), self.completion().state
        if own is None:
            return Cells(state)
        sisters = (
            Node(self.folder, self.period, one, self.kind, self.suspects)
            for one in self.folder.areas
            if one.get("parent") == self.area.get("parent")
        )
        rates = [rate for one in sisters if (rate := one.ranked_rate()) is not None]
        return Cells(state, Fraction(1 + sum(rate > own for rate in rates)))

    def ranked_rate(self) -> Number:
        """The rate this leaf is ranked by, None where it is not ranked."""
        if not self.folder.is_leaf(self.area) or self._suspect():
            return None
        rate = self.needs_plan(self.completion)
        return rate.value if rate.state == "reported" else None  # type: ignore[return-value]

    def _both(self) -> list[Cell]:
        before, target = self.folder.earlier(self.period)[0], self.target["id"]
        have, _, _ = self.split(target)
        return [one for one in have if self.number(one, target, before) is not None]

    def change(self) -> Cells:
        """Σ now − Σ before over cells reported in both periods."""
        both, before = self._both(), self.folder.earlier(self.period)[0]
        if not both:
            return Cells("not_reported")
        rise = self.total(both, self.target["id"]) - self.total(both, self.target["id"], before)
        return Cells("reported" if len(both) == len(self.cells) else "partial", rise)

    def rate_change(self) -> Cells:
        """The change in percentage points of the plan of the same cells."""
        planned = self.plan_of(self._both())
        return _each(self.change(), lambda one: 100 * one / planned if planned else None)

    def amount(self, amount: Json) -> Cells:
        """Basis × the subsidy value in force on the cut-off day."""
        have, _, state = self.split(amount["basis"])
        values = self.folder.subsidies[amount["subsidy"]]["values"]
        begun = [one for one in values if one["from"] <= self.period["as_of"]]
        rate = max(begun, key=lambda one: one["from"])["value"] if begun else None
        if rate is None or not have:
            return Cells(state)
        return Cells(state, self.total(have, amount["basis"]) * Fraction(rate))


def _each(cells: Cells, change: Callable[[Fraction], Number]) -> Cells:
    ends = (cells.value, cells.low, cells.high)
    changed = [change(one) if isinstance(one, Fraction) else None for one in ends]
    return Cells(cells.state, *changed)
