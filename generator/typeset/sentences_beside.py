"""What stands beside the plan of the year, in a sentence each: goals over years, and limits."""

from collections.abc import Iterator

from generator.model.allocation import Goal
from generator.model.area import Area
from generator.model.indicators import Limit
from generator.progress.figure import State
from generator.progress.names import KEPT, limit_part
from generator.typeset.figure_words import clause, ends
from generator.typeset.sentences import MOST_NAMES
from generator.typeset.speaker import Sentence, Speaker

REQUIRED = {"at_most": "不高于", "at_least": "不低于"}


def goal_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """Every goal with a figure for the area: what it asks for, what is there, what is left."""
    for goal in speaker.programme.allocation_file.goals:
        if speaker.figure(speaker.root, f"{goal.id}_planned") is not None:
            yield _goal(speaker, goal)


def _goal(speaker: Speaker, goal: Goal) -> Sentence:
    root, target = speaker.root, speaker.target
    name = speaker.programme.measures[target.measure].name
    return (
        goal.name,
        speaker.said(root, f"{goal.id}_planned"),
        *clause(speaker, f"，各年{name}合计", root, f"{goal.id}_achieved"),
        *clause(speaker, f"，{target.rate_name}", root, f"{goal.id}_rate"),
        *clause(speaker, f"，{target.remaining_name}", root, f"{goal.id}_remaining"),
        "。",
    )


def limit_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """Every limit: how many reporting areas do not keep it, and which."""
    for limit in speaker.programme.indicators.limits:
        found = speaker.figure(speaker.root, _breaches(limit))
        if found is not None and found.state not in {State.NO_TASK, State.NOT_IN_PLAN}:
            yield _limit(speaker, limit)


def _limit(speaker: Speaker, limit: Limit) -> Sentence:
    quantity = speaker.figures.indicator_names[limit.quantity]
    breaches = speaker.figure(speaker.root, limit_part(limit.id, "breaches"))
    opening = f"{limit.name}（{quantity}{REQUIRED[limit.rule]}限值）："
    if breaches is not None and breaches.value == 0:
        return (f"{opening}各单位都达标。",)
    broken = _broken(speaker, limit)
    who = "、".join(speaker.name(one) for one in broken[:MOST_NAMES])
    if broken:
        known = "已知的有" if breaches is None or breaches.value is None else ""
        who = f"（{known}{who}{'等' if len(broken) > MOST_NAMES else ''}）"
    return (f"{opening}不达标单位", *ends(speaker, speaker.root, _breaches(limit)), who, "。")


def _breaches(limit: Limit) -> str:
    return limit_part(limit.id, "breaches")


def _broken(speaker: Speaker, limit: Limit) -> list[Area]:
    """Reporting areas known not to keep a limit."""
    standings = (
        (one, speaker.figure(one, limit_part(limit.id, "standing"))) for one in speaker.leaves
    )
    return [one for one, found in standings if found and found.value not in (None, KEPT)]
