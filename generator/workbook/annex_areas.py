"""The rows of an annex: reporting areas under their parents, in official order."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import ALL_KINDS, Figure, Figures
from generator.typeset.speaker import Speaker


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area with its name on the cut-off day; `depth` is how many shown areas are above it."""

    area: Area
    name: str
    depth: int = 0


@dataclass(frozen=True)
class Scope:
    """One period of a programme, as its annex looks at it."""

    programme: Programme
    figures: Figures
    period: Period

    @cached_property
    def speaker(self) -> Speaker:
        """Who names the whole and its target."""
        return Speaker(self.programme, self.figures, self.period)

    @cached_property
    def rows(self) -> tuple[AreaRow, ...]:
        """Every area of the plan below the top one, parents before their parts."""
        return tuple(self._rows(self.speaker.root, 0))

    @property
    def whole(self) -> AreaRow:
        """The row of the total; an area that stands alone has its own name."""
        name = self.speaker.whole()
        return AreaRow(self.speaker.root, f"{name}合计" if self.rows else name)

    def parts(self, area: Area) -> Iterator[Area]:
        """The shown areas an area is the sum of; one without a row gives way to its own parts."""
        for one in self.programme.children(area):
            if self._is_shown(one):
                yield one
            else:
                yield from self.parts(one)

    def is_single(self, figure: Figure) -> bool:
        """Whether a figure comes straight from a return or the plan, not from a sum."""
        key = figure.key
        by_kind = key.kind != ALL_KINDS or not self.programme.post_kinds
        return by_kind and self.programme.is_leaf(self.programme.areas[key.area])

    def _rows(self, area: Area, depth: int) -> Iterator[AreaRow]:
        for one in self.parts(area):
            yield AreaRow(one, one.name_on(self.period.as_of), depth)
            yield from self._rows(one, depth + 1)

    def _is_shown(self, area: Area) -> bool:
        return area.in_plan and area.exists(self.period.as_of)
