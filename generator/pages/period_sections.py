"""What a period and an area show beside progress: the original plan, limits, goals, breakdowns."""

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.breakdown_tables import breakdown_section
from generator.pages.goal_tables import goal_section
from generator.pages.limit_tables import limit_section
from generator.pages.original_table import original_block
from generator.pages.section import Block, Section
from generator.pages.view import View


def period_sections(
    view: View, period: Period, top: Area, path: str
) -> tuple[list[Block], list[Section]]:
    """The blocks shown on demand, and the sections that have something to show."""
    original = original_block(view, period, top, path)
    sections = (
        limit_section(view, period, top, path),
        goal_section(view, period, top),
        breakdown_section(view, period, top),
    )
    return [original] if original else [], [one for one in sections if one.blocks]
