"""The leading group on paper, as of a day."""

from datetime import date

from generator.briefing.paper import Block, Entry, NameList, Paragraph, Text
from generator.model.programme import Programme
from generator.typeset.dates import long_date


def leading_group(programme: Programme, day: date) -> tuple[Block, ...]:
    """Everyone in office on a day in official order, or one sentence that nobody is."""
    group = programme.leadership
    members = group.in_office(day)
    if not members:
        return (Paragraph((Text(f"{long_date(day)}时没有在任的成员。"),)),)
    entries = (Entry(group.roles[one.role], one.name, one.title) for one in members)
    return (NameList(tuple(entries)),)
