"""Everything that documents state, held against the computed figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model import files
from generator.model.area import Area
from generator.model.period import Period, Stated
from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS, NO_TASK
from generator.progress.figure import PLANNED, PLANNED_ORIGINAL, Figure, Figures
from generator.progress.stated import (
    Comparison,
    StatedFigure,
    compared_exactly,
    compared_percent,
    compared_total,
    decimals_of,
)
from generator.progress.stated_quotas import quota_totals
from generator.progress.stated_totals import table_totals


@dataclass(frozen=True, slots=True)
class StatedInPeriod:
    """A figure stated for a period, the area it is of, and the computed figure if there is one."""

    period: Period
    number: int
    stated: Stated
    area: Area
    figure: Figure | None


def stated_differences(programme: Programme, figures: Figures) -> tuple[StatedFigure, ...]:
    """Every stated figure that is not the computed one, in the order of the files."""
    found = (
        *table_totals(programme),
        *quota_totals(programme),
        *period_figures(programme, figures),
    )
    return tuple(one for one in found if one.differs)


def period_figures(programme: Programme, figures: Figures) -> Iterator[StatedFigure]:
    """The figures stated for periods, as far as they can be compared."""
    for one in stated_in_periods(programme, figures):
        comparison = compared(programme, one)
        if comparison is None or one.figure is None:
            continue
        file = files.period_file(one.period.period)
        path = ("stated", one.number, "value")
        yield StatedFigure(
            file,
            path,
            programme.places.value(file, *path),
            programme.period_name(one.period),
            line_name(programme, figures, one),
            "%" if one.figure.unit == "ratio" else one.figure.unit,
            comparison,
            one.stated.differs,
            one.stated.origin,
        )


def stated_in_periods(programme: Programme, figures: Figures) -> Iterator[StatedInPeriod]:
    """Every figure stated for a period that names a known area."""
    for period in programme.periods:
        for number, one in enumerate(period.stated):
            area = programme.area_named(one.area, period.as_of)
            if area is not None:
                figure = figures.figure(period.period, area.id, one.post_kind, one.indicator)
                yield StatedInPeriod(period, number, one, area, figure)


def line_name(programme: Programme, figures: Figures, one: StatedInPeriod) -> str:
    """Area, post kind and indicator in words."""
    kind = programme.post_kinds.get(one.stated.post_kind)
    name = figures.indicator_names.get(one.stated.indicator, one.stated.indicator)
    area = programme.shown_name(one.area, one.period.as_of)
    return f"{area}{kind.name if kind else ''}{name}"


def compared(programme: Programme, one: StatedInPeriod) -> Comparison | None:
    """The comparison; None where the computed figure is empty, an interval, or no number."""
    value = one.figure.value if one.figure else None
    if one.figure is None or not isinstance(value, Fraction):
        return None
    if one.figure.unit == "ratio":
        return compared_percent(one.stated.value, value)
    decimals = _summed_decimals(programme, one.stated.indicator)
    if decimals is not None and decimals == decimals_of(one.stated.value):
        return compared_total(one.stated.value, value, decimals, _cells(programme, one))
    return compared_exactly(one.stated.value, value)


def _summed_decimals(programme: Programme, indicator: str) -> int | None:
    """The decimals of the numbers an indicator sums; None where it is no plain sum."""
    planned = indicator in {PLANNED, PLANNED_ORIGINAL}
    measure = programme.indicators.target.measure if planned else indicator
    declared = programme.measures.get(measure)
    return declared.decimals if declared else None


def _cells(programme: Programme, one: StatedInPeriod) -> int:
    """How many cells with a task lie at or below the area in the plan of the day."""
    allocation = programme.allocation(one.period)
    plan = programme.plan_on(allocation, one.period.as_of) if allocation else {}
    leaves = {area.id for area in programme.leaves(one.area, one.period.as_of)}
    kind = one.stated.post_kind
    return sum(
        value != NO_TASK and area in leaves and kind in (ALL_KINDS, column)
        for (area, column), value in plan.items()
    )
