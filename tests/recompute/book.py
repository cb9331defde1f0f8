"""Values of single cells: of now, of the period before, and as far back as they are known."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from tests.recompute import formula
from tests.recompute.areas import Areas
from tests.recompute.arithmetic import NONE, Json, Number, total
from tests.recompute.plans import NO_TASK, NOT_PUBLISHED, Cell, Plans
from tests.recompute.project_folder import Folder
from tests.recompute.returned import Returned


@dataclass(frozen=True)
class Book:
    """A project folder with its areas, plans and returns."""

    folder: Folder

    @cached_property
    def areas(self) -> Areas:
        """The tree of areas."""
        return Areas(self.folder.areas)

    @cached_property
    def plans(self) -> Plans:
        """The plans of all years."""
        return Plans(self.areas, self.folder.allocations)

    @cached_property
    def returned(self) -> Returned:
        """The returns of all periods."""
        return Returned(self.folder, self.areas)

    @cached_property
    def measures(self) -> dict[str, Json]:
        """Measure id → measure."""
        return {one["id"]: one for one in self.folder.declared("measures")}

    @cached_property
    def derived(self) -> dict[str, Json]:
        """Derived indicator id → indicator."""
        return {one["id"]: one for one in self.folder.declared("derived")}

    def described(self, quantity: str) -> Json:
        """The declaration of a measure or a derived indicator."""
        return self.measures.get(quantity) or self.derived[quantity]

    def number(self, period: Json, cell: Cell, quantity: str) -> Number:
        """A measure, or a derived figure of the cell alone; None where unreported."""
        if quantity in self.measures:
            return self.returned.numbers.get((period["period"], *cell, quantity))
        tree = formula.tree_of(self.derived[quantity]["formula"])
        values = self.term_values(period, cell, quantity)
        return None if values is None else formula.value(tree, values)

    def term_values(self, period: Json, cell: Cell, derived: str) -> dict[str, Fraction] | None:
        """The terms of a derived figure in a cell; None if one of them is unreported."""
        tree = formula.tree_of(self.derived[derived]["formula"])
        values = {one: self._term(period, cell, one) for one in formula.terms(tree)}
        known = {one: value for one, value in values.items() if value is not None}
        return known if len(known) == len(values) else None

    def _term(self, period: Json, cell: Cell, term: str) -> Number:
        name = term.removesuffix("[-1]")
        return self.number(period, cell, name) if name == term else self.before(period, cell, name)

    def before(self, period: Json, cell: Cell, measure: str) -> Number:
        """x[-1]: the previous declared period, or the opening value in the first."""
        declared = [one["id"] for one in self.folder.declared("periods")]
        place = declared.index(period["period"])
        if place == 0:
            opening = self.folder.declared("opening")
            return next((Fraction(o["value"]) for o in opening if o["measure"] == measure), None)
        filed = (one for one in self.folder.periods if one["period"] == declared[place - 1])
        earlier = next(filed, None)
        return self.looking_back(cell, measure, earlier, period) if earlier else None

    def earlier(self, period: Json, measure: str) -> list[Json]:
        """Earlier periods of a measure, latest first; a period of no plan year is none of them."""
        before = self.folder.periods[: self.folder.periods.index(period)][::-1]
        planned = [one for one in before if self.plans.year(one["as_of"])]
        declared = self.measures[measure]
        if declared["kind"] == "cumulative" and not declared.get("restarts", True):
            return planned
        year = self.plans.year(period["as_of"])
        return [one for one in planned if self.plans.year(one["as_of"]) is year]

    def forebears(self, cell: Cell, earlier: Json, now: Json) -> list[Cell]:
        """The cell then, and those that have become part of it between then and now."""
        gone = self.areas.merged_into(cell[0], now["as_of"])
        then = earlier["as_of"]
        return [(one, cell[1]) for one in (cell[0], *gone) if self.areas.exists(one, then)]

    def looking_back(self, cell: Cell, measure: str, earlier: Json, now: Json) -> Number:
        """The value of an earlier period, with that of the areas that were merged into this one."""
        values = []
        for one in self.forebears(cell, earlier, now):
            if self.plans.planned(one, earlier["as_of"]) == NO_TASK:
                continue
            value = self.number(earlier, one, measure)
            if value is None:
                return None
            values.append(value)
        return total(values) if values else None

    def plan_then(self, cell: Cell, earlier: Json, now: Json) -> Number:
        """The plan of an earlier period over the same areas; None where not published."""
        day = earlier["as_of"]
        plans = [self.plans.planned(one, day) for one in self.forebears(cell, earlier, now)]
        if NOT_PUBLISHED in plans:
            return None
        return total(one for one in plans if not isinstance(one, str))

    def last_known(self, cell: Cell, measure: str, period: Json) -> Fraction:
        """The latest earlier value of a cumulative that is known, else 0."""
        if self.measures[measure]["kind"] != "cumulative":
            return NONE
        earlier = self.earlier(period, measure)
        known = (self.looking_back(cell, measure, one, period) for one in earlier)
        return next((one for one in known if one is not None), NONE)
