"""Programme: every public fact that was read, with the place each was written at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.allocation import Allocation, AllocationFile
from generator.model.area import Area, AreaFile
from generator.model.body import Body, BodyFile, LeadershipFile
from generator.model.document import Clause, Document
from generator.model.indicators import IndicatorFile, Measure, Pace, PeriodDeclaration
from generator.model.origin import CONVENTION, Origin
from generator.model.period import Period
from generator.model.places import Places
from generator.model.plan import PlanFile, PostKind
from generator.model.publisher import PublisherFile


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

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Area id → area, in declared order."""
        return {area.id: area for area in self.area_file.areas}

    @cached_property
    def areas_by_name(self) -> dict[str, Area]:
        """Official name → area."""
        return {area.name: area for area in self.area_file.areas}

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

    def children(self, area: Area) -> tuple[Area, ...]:
        """The areas right below, in declared order."""
        return tuple(one for one in self.area_file.areas if one.parent == area.id)

    def leaves(self, area: Area) -> Iterator[Area]:
        """The reporting areas at or below an area that take part in the plan, in order."""
        below = self.children(area)
        if not below and area.in_plan:
            yield area
        for one in below:
            yield from self.leaves(one)

    def allocation(self, period: Period) -> Allocation | None:
        """The allocation of the plan year that the period's cut-off day falls in."""
        for one in self.allocation_file.allocations:
            if one.since <= period.as_of <= one.until:
                return one
        return None

    def period_name(self, period: Period) -> str:
        """The declared name of a period; its id where nobody declared it."""
        declared = self.period_declarations.get(period.period)
        return declared.name if declared else period.period

    def pace(self, year: int) -> Pace | None:
        """The pace declared for a plan year."""
        return next((one for one in self.indicators.pace if one.year == year), None)

    def founded_on(self, role: str) -> Origin:
        """The clause a role stands on (`allocation.total`), or a convention."""
        return self.plan.foundations.get(role, CONVENTION)
