"""What an area can look back at: its own earlier numbers and those of areas merged into it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.cells import FiledKind, plan_of
from generator.checks.returned_values import StandingValues, standing_values
from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.progress.lineage import line_of, sole_predecessors

SILENT = (None, NO_TASK)


@dataclass(frozen=True)
class Lookback:
    """The numbers that stand, over the periods with a file, and which area came out of which."""

    programme: Programme
    values: StandingValues
    periods: Mapping[str, Period]
    predecessors: Mapping[str, tuple[Area, ...]]

    def value(self, period: str, cell: FiledKind, measure: str) -> Fraction | None:
        """The number in an earlier period; None where it is not known in full."""
        earlier, total = self.periods.get(period), None
        for one in self._line(earlier, cell):
            value = self.values.value(period, one.id, cell.kind, measure)
            if value is None:
                return None
            total = value + (total or 0)
        return total

    def in_doubt(self, period: str, cell: FiledKind, measure: str) -> bool:
        """Whether a restatement casts doubt on a number looked back at."""
        line = self._line(self.periods.get(period), cell)
        return any(self.values.in_doubt(period, one.id, cell.kind, measure) for one in line)

    def _line(self, earlier: Period | None, cell: FiledKind) -> Iterator[Area]:
        """The area of a cell and those merged into it that had its task in an earlier period."""
        if earlier is None:
            return
        plan = plan_of(self.programme, earlier)
        for one in line_of(cell.area, self.predecessors, earlier.as_of, cell.period.as_of):
            if plan.get((one.id, cell.kind)) not in SILENT:
                yield one


def lookback(programme: Programme) -> Lookback:
    """A programme opened for looking back."""
    return Lookback(
        programme,
        standing_values(programme),
        {one.period: one for one in programme.periods},
        sole_predecessors(programme.area_file.areas),
    )
