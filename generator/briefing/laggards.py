"""Which areas are behind, furthest first, and what is said where none is."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import State
from generator.progress.names import BEHIND, WATCH
from generator.typeset.figure_words import gap_words
from generator.typeset.sentences import area_sentence
from generator.typeset.speaker import Said, Sentence, Speaker

MOST_TOLD = 6
"""More areas than this are not told of one by one; the table has their numbers."""


def laggards_title(speaker: Speaker) -> str:
    """What areas that want attention are called together."""
    if speaker.target.rule == "reach" and speaker.is_paced:
        return "落后于序时进度的单位"
    return "需要留意的单位"


def furthest_behind(speaker: Speaker) -> tuple[Area, ...]:
    """Areas to be attended to, the largest gap first; equal gaps in official order.

    One with a return missing is among them where it is behind at both ends.
    """
    found = (one for one in speaker.below if _is_behind(speaker, one))
    return tuple(sorted(found, key=lambda one: _gap(speaker, one)))


def laggard_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """A sentence for each of the furthest behind, and one that lists the others with their gaps."""
    found = furthest_behind(speaker)
    for area in found[:MOST_TOLD]:
        standing = speaker.said(area, names.STANDING)
        yield (f"{_name(speaker, area)}（", standing, "）：", *area_sentence(speaker, area))
    if others := found[MOST_TOLD:]:
        yield _listed(speaker, others)


def _listed(speaker: Speaker, areas: tuple[Area, ...]) -> Sentence:
    """The areas in one sentence, each with its standing and its gap."""
    told: list[str | Said] = [f"其他{laggards_title(speaker)}："]
    for place, area in enumerate(areas):
        gap = gap_words(speaker, area)
        opening = f"{'、' if place else ''}{_name(speaker, area)}（"
        told += [opening, speaker.said(area, names.STANDING), *(("，", *gap) if gap else ()), "）"]
    return (*told, "。")


def _name(speaker: Speaker, area: Area) -> str:
    return area.name_on(speaker.period.as_of)


def _is_behind(speaker: Speaker, area: Area) -> bool:
    found = speaker.figure(area, names.STANDING)
    if found is None:
        return False
    ends = (found.low, found.high) if found.value is None else (found.value,)
    judged = speaker.figures.judgements
    return all(isinstance(one, str) and judged[one].tone in {WATCH, BEHIND} for one in ends)


def _gap(speaker: Speaker, area: Area) -> Fraction:
    """The gap to the pace, its worse end where there are two."""
    found = speaker.figure(area, names.GAP)
    gap = (found.low if found.value is None else found.value) if found else None
    return gap if isinstance(gap, Fraction) else Fraction(0)


def no_laggards(speaker: Speaker) -> str:
    """Why no area is named: none is behind, nobody reported, or nothing is judged."""
    if _is_silent(speaker):
        return "本期没有单位报送，不评定各单位的进度状态。"
    if _is_unjudged(speaker):
        lacking = "执行中的进度状态分档" if speaker.is_paced else "序时进度"
        return f"本期没有{lacking}，不评定各单位的进度状态。"
    is_ahead = all(_gap(speaker, one) >= 0 for one in speaker.below)
    is_raced = speaker.is_paced and speaker.target.rule == "reach"
    word = "没有落后于序时进度的" if is_raced and is_ahead else "没有需要留意的"
    return f"已报单位中{word}。"


def _is_silent(speaker: Speaker) -> bool:
    """Whether none of those that have a task reported anything."""
    found = [speaker.figure(one, speaker.target.measure) for one in speaker.below]
    states = {one.state for one in found if one and one.state is not State.NO_TASK}
    return states == {State.NOT_REPORTED}


def _is_unjudged(speaker: Speaker) -> bool:
    """Whether an area that reported has no standing: without pace or bands nothing is judged."""
    found = (speaker.figure(one, names.STANDING) for one in speaker.below)
    return any(
        one is not None
        and one.state in {State.REPORTED, State.PARTIAL}
        and one.value is None
        and one.low is None
        for one in found
    )
