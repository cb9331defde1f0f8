"""Everything figures are looked up in: the programme, its returns, its nodes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.model import expression
from generator.model.area import Area
from generator.model.expression import Term
from generator.model.indicators import Derived, Target
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.progress.cells import Cell, Node, Nodes, nodes_of
from generator.progress.lineage import line_of, sole_predecessors
from generator.progress.returned import ReturnedValues, returned


@dataclass(frozen=True)
class Ledger:
    """A programme opened for computing; `suspects` are (period, area id) of returns in doubt."""

    programme: Programme
    suspects: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def returned(self) -> ReturnedValues:
        """Values of returns after restatements."""
        return returned(self.programme)

    @cached_property
    def nodes(self) -> Nodes:
        """Every node by period, area and kind, in the order of progress.csv."""
        return {
            (period.period, node.area.id, node.kind): node
            for period in self.programme.periods
            for node in nodes_of(self.programme, period)
        }

    @cached_property
    def periods(self) -> Mapping[str, Period]:
        """Period id → period, for those with a file, in declared order."""
        return {one.period: one for one in self.programme.periods}

    @cached_property
    def derived(self) -> dict[str, Derived]:
        """Derived indicator id → declaration."""
        return {one.id: one for one in self.programme.indicators.derived}

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[Area, ...]]:
        """Area id → the areas that were merged into it."""
        return sole_predecessors(self.programme.area_file.areas)

    @cached_property
    def _earlier(self) -> dict[str, tuple[Period, ...]]:
        """Period → the earlier periods with a file in its plan year, latest first."""
        years = {one.period: self.programme.allocation(one) for one in self.programme.periods}
        return {
            one: tuple(
                before
                for before in self._before(self.periods[one])
                if year is not None and years[before.period] is year
            )
            for one, year in years.items()
        }

    @property
    def target(self) -> str:
        """The measure that completion is judged by."""
        return self.programme.indicators.target.measure

    @property
    def judged(self) -> Target:
        """How completion is judged."""
        return self.programme.indicators.target

    @property
    def target_unit(self) -> str:
        """The unit of plan and target."""
        return self.programme.measures[self.target].unit

    def node(self, node: Node, *, area: str | None = None, kind: str | None = None) -> Node:
        """A neighbouring node of the same period."""
        return self.nodes[node.period.period, area or node.area.id, kind or node.kind]

    def below(self, node: Node) -> tuple[Area, ...]:
        """The areas right below a node's that exist in its period."""
        return self.programme.children(node.area, node.period.as_of)

    def name(self, area: Area, node: Node) -> str:
        """How readers know an area in a node's period."""
        return self.programme.shown_name(area, node.period.as_of)

    def earlier(self, period: Period, measure: str) -> tuple[Period, ...]:
        """Earlier periods with a file that a measure goes on from, latest first.

        Those of the plan year; of all years for a cumulative that runs on.
        """
        declared = self.programme.measures.get(measure)
        if declared and declared.kind == "cumulative" and not declared.restarts:
            return tuple(one for one in self._before(period) if self.programme.allocation(one))
        return self._earlier[period.period]

    def _before(self, period: Period) -> Iterator[Period]:
        order = list(self.periods)
        return (self.periods[one] for one in reversed(order[: order.index(period.period)]))

    def previous(self, period: Period) -> Period | None:
        """The period that changes of the target are told against."""
        return next(iter(self.earlier(period, self.target)), None)

    def last_reported(self, period: Period, cell: Cell, measure: str) -> Period | None:
        """The latest earlier period in which a cumulative of a cell is known, looking back."""
        declared = self.programme.measures.get(measure)
        if declared is None or declared.kind != "cumulative":
            return None
        earlier = self.earlier(period, measure)
        known = (one for one in earlier if self.looked_back(one, period, cell, measure) is not None)
        return next(known, None)

    def last_known(self, period: Period, cell: Cell, measure: str) -> Fraction:
        """The latest earlier value of a cumulative, 0 where there is none."""
        last = self.last_reported(period, cell, measure)
        value = self.looked_back(last, period, cell, measure) if last else None
        return Fraction(0) if value is None else value

    def looked_back(
        self, earlier: Period, now: Period, cell: Cell, measure: str
    ) -> Fraction | None:
        """Σ in an earlier period over a cell's area and the areas merged into it by now.

        Those that had the task then; None where one of them did not report, or none had it.
        """
        total = None
        for area in self.line(cell.area, earlier, now):
            if self.has_task(earlier, area, cell.kind):
                value = self.returned.value(earlier.period, area.id, cell.kind, measure)
                if value is None:
                    return None
                total = value + (total or 0)
        return total

    def line(self, area: Area, earlier: Period, now: Period) -> Iterator[Area]:
        """An area and the areas merged into it by now, as far as they existed earlier."""
        return line_of(area, self.predecessors, earlier.as_of, now.as_of)

    def has_task(self, period: Period, area: Area, kind: str) -> bool:
        """Whether the plan in force in a period gave an area this task."""
        allocation = self.programme.allocation(period)
        plan = self.programme.plan_on(allocation, period.as_of) if allocation else {}
        return area.in_plan and plan.get((area.id, kind), NO_TASK) != NO_TASK

    def value(self, period: Period, cell: Cell, quantity: str) -> Fraction | None:
        """A measure or derived indicator of one cell; None where anything it needs is missing."""
        if quantity in self.derived:
            return self._derived(period, cell, self.derived[quantity])
        return self.returned.value(period.period, cell.area.id, cell.kind, quantity)

    def before(self, period: Period) -> str | None:
        """The period declared before, whether or not it has a file; plan years do not matter."""
        declared = list(self.programme.period_declarations)
        number = declared.index(period.period)
        return declared[number - 1] if number else None

    def _derived(self, period: Period, cell: Cell, derived: Derived) -> Fraction | None:
        known = self.terms(period, cell, derived)
        if known is None:
            return None
        try:
            return expression.value(derived.formula, known)
        except ZeroDivisionError:
            return None

    def terms(self, period: Period, cell: Cell, derived: Derived) -> dict[Term, Fraction] | None:
        """What the terms of a formula stand for in a cell; None where one is missing."""
        values = {term: self.term(period, cell, term) for term in expression.terms(derived.formula)}
        known = {term: value for term, value in values.items() if value is not None}
        return known if len(known) == len(values) else None

    def term(self, period: Period, cell: Cell, term: Term) -> Fraction | None:
        """The value a formula's term stands for; before the first period the opening value."""
        if not term.before:
            return self.returned.value(period.period, cell.area.id, cell.kind, term.measure)
        before = self.before(period)
        if before is not None:
            filed = self.periods.get(before)
            return self.looked_back(filed, period, cell, term.measure) if filed else None
        opening = {one.measure: one for one in self.programme.indicators.opening}
        return Fraction(opening[term.measure].value) if term.measure in opening else None
