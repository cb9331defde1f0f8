"""Programme: every public fact that was read, with the place each was written at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from generator.model.adjustment import Plan, plan_in_force
from generator.model.allocation import Allocation, AllocationFile, Goal
from generator.model.area import Area, AreaFile
from generator.model.body import Body, BodyFile, LeadershipFile
from generator.model.dated import in_force
from generator.model.document import Clause, Document
from generator.model.indicators import IndicatorFile, Measure, Pace, PeriodDeclaration
from generator.model.naming import AreaNames
from generator.model.origin import CONVENTION, Origin
from generator.model.period import Period
from generator.model.places import Places
from generator.model.plan import PlanFile, PostKind
from generator.model.publisher import PublisherFile
from generator.model.shape import ALL_KINDS
from generator.model.situation import SituationFile

NO_SITUATIONS = SituationFile()


@dataclass(frozen=True)
class Programme:
    """What policy/ and data/ say. Holds nothing internal, so there is nothing to forget to hide.

    `periods` stand in the order of their declarations; `broken` names period files that exist
    but could not be read.
    """

    plan: PlanFile
    area_file: AreaFile
    body_file: BodyFile
    leadership: LeadershipFile
    allocation_file: AllocationFile
    indicators: IndicatorFile
    publisher: PublisherFile
    periods: tuple[Period, ...]
    places: Places
    broken: tuple[str, ...] = ()
    situations: SituationFile = NO_SITUATIONS

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Area id → area, in declared order."""
        return {area.id: area for area in self.area_file.areas}

    @cached_property
    def area_names(self) -> AreaNames:
        """What texts name which area."""
        return AreaNames(self.area_file.areas)

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Body id → body."""
        return {body.id: body for body in self.body_file.bodies}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Document id → document."""
        return {document.id: document for document in self.plan.documents}

    @cached_property
    def clauses(self) -> dict[tuple[str, str], Clause]:
        """(document id, clause number) → clause."""
        return {(clause.document, clause.id): clause for clause in self.plan.clauses}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Measure id → measure."""
        return {measure.id: measure for measure in self.indicators.measures}

    @cached_property
    def post_kinds(self) -> dict[str, PostKind]:
        """Post kind id → post kind, in declared order."""
        return {kind.id: kind for kind in self.plan.post_kinds}

    @cached_property
    def period_declarations(self) -> dict[str, PeriodDeclaration]:
        """Period id → declaration, in declared order."""
        return {period.id: period for period in self.indicators.periods}

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The columns of the allocation: post kind ids, or `all` where the plan has no kinds."""
        return tuple(self.post_kinds) or (ALL_KINDS,)

    @cached_property
    def node_kinds(self) -> tuple[str, ...]:
        """The kinds figures are given for: every post kind, then `all`."""
        return (*self.post_kinds, ALL_KINDS)

    @cached_property
    def _children(self) -> dict[str, tuple[Area, ...]]:
        below: dict[str, list[Area]] = {}
        for one in self.area_file.areas:
            below.setdefault(one.parent or "", []).append(one)
        return {parent: tuple(those) for parent, those in below.items()}

    def children(self, area: Area, day: date | None = None) -> tuple[Area, ...]:
        """The areas right below, in declared order; with a day, those that exist then."""
        below = self._children.get(area.id, ())
        return below if day is None else tuple(one for one in below if one.exists(day))

    def is_leaf(self, area: Area) -> bool:
        """Whether an area has none below it and so files returns itself."""
        return area.id not in self._children

    def leaves(self, area: Area, day: date | None = None) -> Iterator[Area]:
        """The reporting areas at or below an area that take part in the plan, in order.

        With a day, those that exist then.
        """
        for one in self._leaves_below[area.id]:
            if day is None or one.exists(day):
                yield one

    @cached_property
    def _leaves_below(self) -> dict[str, tuple[Area, ...]]:
        """Area id → reporting areas of the plan at or below it; a tree that is a ring ends."""
        found: dict[str, list[Area]] = {one.id: [] for one in self.area_file.areas}
        for one in self.area_file.areas:
            if one.in_plan and self.is_leaf(one):
                for node in (one, *self.area_names.above(one)):
                    found[node.id].append(one)
        return {area: tuple(those) for area, those in found.items()}

    def area_named(self, text: str, day: date | None = None) -> Area | None:
        """The one area a name or path means on a day, or None."""
        return self.area_names.area(text, day)

    def shown_name(self, area: Area, day: date | None = None) -> str:
        """How readers know an area on a day; without a day, by its present name."""
        return self.area_names.shown(area, day or area.until or date.max)

    def allocation_on(self, day: date) -> Allocation | None:
        """The allocation of the plan year a day falls in."""
        found = (one for one in self.allocation_file.allocations if one.since <= day <= one.until)
        return next(found, None)

    def allocation(self, period: Period) -> Allocation | None:
        """The allocation of the plan year that the period's cut-off day falls in."""
        return self.allocation_on(period.as_of)

    @cached_property
    def _rows(self) -> dict[int, dict[str, str]]:
        return {id(one): self._keyed(one.rows, one.since) for one in self._row_holders}

    @property
    def _row_holders(self) -> tuple[Allocation | Goal, ...]:
        return (*self.allocation_file.allocations, *self.allocation_file.goals)

    def row_keys(self, table: Allocation | Goal) -> dict[str, str]:
        """Area id → the key its row is written under; keys that lead nowhere are left out."""
        return self._rows[id(table)]

    @cached_property
    def _returns(self) -> dict[str, dict[str, str]]:
        return {one.period: self._keyed(one.returns, one.as_of) for one in self.periods}

    def return_keys(self, period: Period) -> dict[str, str]:
        """Area id → the key its return is written under; keys that lead nowhere are left out."""
        return self._returns[period.period]

    def _keyed(self, rows: Iterable[str], day: date) -> dict[str, str]:
        found = ((self.area_named(key, day), key) for key in rows)
        return {area.id: key for area, key in found if area}

    def original_plan(self, allocation: Allocation) -> Plan:
        """The plan of a year as it was first allocated."""
        if id(allocation) not in self._originals:
            self._originals[id(allocation)] = {
                (area, kind): planned
                for area, key in self.row_keys(allocation).items()
                for kind, planned in allocation.rows[key].kinds.items()
            }
        return self._originals[id(allocation)]

    @cached_property
    def _originals(self) -> dict[int, Plan]:
        return {}

    @cached_property
    def _plans(self) -> dict[tuple[int, date], Plan]:
        return {}

    def plan_on(self, allocation: Allocation, day: date) -> Plan:
        """The plan of a year in force on a day: every adjustment up to it is in."""
        key = (id(allocation), day)
        if key not in self._plans:
            original = self.original_plan(allocation)
            plan = plan_in_force(original, allocation.adjustments, day, self.area_id)
            self._plans[key] = plan
        return self._plans[key]

    def area_id(self, text: str, day: date) -> str | None:
        """The id of the area a text names on a day, or None."""
        area = self.area_named(text, day)
        return area.id if area else None

    def period_name(self, period: Period) -> str:
        """The declared name of a period; its id where nobody declared it."""
        declared = self.period_declarations.get(period.period)
        return declared.name if declared else period.period

    def pace(self, year: int, day: date) -> Pace | None:
        """The pace of a plan year in force on a day: the last one begun."""
        begun = [
            one
            for one in self.indicators.pace
            if one.year == year and (one.since is None or one.since <= day)
        ]
        return max(begun, key=lambda one: one.since or date.min, default=None)

    def return_due(self, period: str) -> date | None:
        """The last day a return of a period is in time.

        None where nobody declared that, or where the day lies beyond the calendar.
        """
        declared = self.period_declarations.get(period)
        if declared is None:
            return None
        days = in_force(self.indicators.returns.due_days, declared.until)
        if days is None or days.value is None:
            return None
        try:
            return declared.until + timedelta(days=int(days.value))
        except OverflowError:
            return None

    def founded_on(self, role: str) -> Origin:
        """The clause a role stands on (`allocation.total`), or a convention."""
        return self.plan.foundations.get(role, CONVENTION)
