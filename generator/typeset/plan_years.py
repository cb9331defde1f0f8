"""The plan year each period belongs to, and whether short names of periods need it beside them."""

from datetime import date

from generator.model.programme import Programme


def plan_years(programme: Programme) -> dict[str, str]:
    """Period id → how running text calls its plan year; periods still to come are in it too."""
    days = {one.id: one.until for one in programme.indicators.periods}
    days |= {one.period: one.as_of for one in programme.periods}
    return {period: _called(programme, day) for period, day in days.items()}


def _called(programme: Programme, day: date) -> str:
    table = programme.allocation_on(day)
    return table.called if table else f"{day.year}年"


def short_names_repeat(programme: Programme) -> bool:
    """Whether short names of periods tell them apart only together with their year."""
    shorts = [one.short for one in programme.indicators.periods]
    return len(set(shorts)) < len(shorts)
