"""What every page looks at: the programme, its figures, and a few questions about them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.area import Area
from generator.model.period import Period, Return
from generator.model.programme import Programme
from generator.progress.figure import ALL_KINDS, Figure, Figures
from generator.typeset.sentences import Speaker

UNSIGNED = ("sample", "draft")


@dataclass(frozen=True)
class View:
    """A programme and its computed figures."""

    programme: Programme
    figures: Figures

    @cached_property
    def root(self) -> Area:
        """The area at the top of the tree."""
        return next(one for one in self.programme.area_file.areas if one.parent is None)

    @cached_property
    def leaves(self) -> tuple[Area, ...]:
        """Reporting areas of the plan, in official order."""
        return tuple(self.programme.leaves(self.root))

    @property
    def latest(self) -> Period | None:
        """The last period that has a file."""
        return self.programme.periods[-1] if self.programme.periods else None

    @property
    def as_of(self) -> date:
        """The day the data stand at; without any period, the day the plan was issued."""
        if self.latest:
            return self.latest.as_of
        document = self.programme.documents[self.programme.plan.programme.document]
        return document.issued or self.programme.allocation_file.allocations[-1].since

    @property
    def status(self) -> str | None:
        """`sample` or `draft` if any period shown is one, else None."""
        shown = {one.status for one in self.programme.periods}
        return next((one for one in UNSIGNED if one in shown), None)

    def speaker(self, period: Period) -> Speaker:
        """Who says sentences about a period."""
        return Speaker(self.programme, self.figures, period)

    def figure(
        self, period: Period, area: Area, indicator: str, kind: str = ALL_KINDS
    ) -> Figure | None:
        """One figure, or None where there is no such row."""
        return self.figures.figure(period.period, area.id, kind, indicator)

    def period_name(self, period: Period) -> str:
        """The declared name of a period."""
        return self.programme.period_name(period)

    def period_short(self, period: Period) -> str:
        """The declared short name of a period."""
        declared = self.programme.period_declarations.get(period.period)
        return declared.short if declared else period.period

    def returned(self, period: Period, area: Area) -> Return | None:
        """The return of an area, if there is one."""
        found = period.returns.get(area.name)
        return found if isinstance(found, Return) else None

    def due(self, period: Period) -> date | None:
        """The day returns of a period are due."""
        declared = self.programme.period_declarations.get(period.period)
        if declared is None:
            return None
        return date.fromordinal(
            declared.until.toordinal() + self.programme.indicators.returns.due_days
        )

    def whole(self) -> str:
        """How running text calls the whole area."""
        return self.root.called or self.root.name
