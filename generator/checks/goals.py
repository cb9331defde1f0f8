"""AL2: goals over several plan years."""

from collections.abc import Iterator

from generator.checks.names import goal_texts, goals
from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.programme import Programme

UNKNOWN_IN_GOAL = Rule("AL239", "goal-of-the-unknown", founded_on="allocation.goals")
GOAL_UPSIDE_DOWN = Rule("AL240", "goal-upside-down", founded_on="allocation.goals")


def unknown_in_goal(programme: Programme) -> Iterator[Diagnostic]:
    """A goal is for an area or a post kind nobody declared."""
    for one in goal_texts(programme):
        if not programme.area_names.candidates(one.text) and one.day:
            day = one.day
            names = (area.name_on(day) for area in programme.area_file.areas)
            near = nearest(one.text, names)
            yield UNKNOWN_IN_GOAL.finding(one.at(programme), value=one.text, nearest=near)
    for path, goal in goals(programme):
        for key, row in goal.rows.items():
            for kind in row.kinds:
                if kind not in programme.kinds:
                    at = programme.places.key(files.ALLOCATION, *path, "rows", key, kind)
                    near = nearest(kind, programme.kinds)
                    yield UNKNOWN_IN_GOAL.finding(at, value=kind, nearest=near)


def goal_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """A goal ends before it begins."""
    for path, goal in goals(programme):
        if goal.until < goal.since:
            at = programme.places.value(files.ALLOCATION, *path, "to")
            yield GOAL_UPSIDE_DOWN.finding(at, goal=goal.name, since=goal.since, until=goal.until)
