"""Everything figures are looked up in: the programme, its returns, its nodes."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.model import expression
from generator.model.area import Area
from generator.model.expression import Term
from generator.model.indicators import Derived
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.cells import Cell, Node, Nodes, children_of, nodes
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
    def children(self) -> Mapping[str, tuple[Area, ...]]:
        """Area id → areas right below."""
        return children_of(self.programme)

    @cached_property
    def nodes(self) -> Nodes:
        """Every node, in the order of progress.csv."""
        return nodes(self.programme, self.children)

    @cached_property
    def derived(self) -> dict[str, Derived]:
        """Derived indicator id → declaration."""
        return {one.id: one for one in self.programme.indicators.derived}

    @cached_property
    def _earlier(self) -> dict[str, tuple[Period, ...]]:
        """Period → the earlier periods with a file in its plan year, latest first."""
        years = {one.period: self.programme.allocation(one) for one in self.programme.periods}
        earlier: dict[str, tuple[Period, ...]] = {}
        for number, period in enumerate(self.programme.periods):
            year = years[period.period]
            before = reversed(self.programme.periods[:number])
            earlier[period.period] = tuple(
                one for one in before if year is not None and years[one.period] is year
            )
        return earlier

    @property
    def target(self) -> str:
        """The measure that completion is judged by."""
        return self.programme.indicators.target.measure

    @property
    def target_unit(self) -> str:
        """The unit of plan and target."""
        return self.programme.measures[self.target].unit

    def node(self, node: Node, *, area: str | None = None, kind: str | None = None) -> Node:
        """A neighbouring node of the same period."""
        return self.nodes[node.period.period, area or node.area.id, kind or node.kind]

    def previous(self, period: Period) -> Period | None:
        """The period before with a file in the same plan year."""
        earlier = self._earlier[period.period]
        return earlier[0] if earlier else None

    def last_reported(self, period: Period, cell: Cell, measure: str) -> Period | None:
        """The latest earlier period of the plan year in which a cell has the measure."""
        for one in self._earlier[period.period]:
            if self.returned.value(one.period, cell.area.id, cell.kind, measure) is not None:
                return one
        return None

    def last_known(self, period: Period, cell: Cell, measure: str) -> Fraction:
        """The latest earlier value of a cumulative in the plan year, 0 where there is none."""
        last = self.last_reported(period, cell, measure)
        value = self.value(last, cell, measure) if last else None
        return Fraction(0) if value is None else value

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
        values = {term: self.term(period, cell, term) for term in expression.terms(derived.formula)}
        known = {term: value for term, value in values.items() if value is not None}
        return expression.value(derived.formula, known) if len(known) == len(values) else None

    def term(self, period: Period, cell: Cell, term: Term) -> Fraction | None:
        """The value a formula's term stands for; before the first period the opening value."""
        if not term.before:
            return self.returned.value(period.period, cell.area.id, cell.kind, term.measure)
        before = self.before(period)
        if before is not None:
            return self.returned.value(before, cell.area.id, cell.kind, term.measure)
        opening = {one.measure: one for one in self.programme.indicators.opening}
        return Fraction(opening[term.measure].value) if term.measure in opening else None
