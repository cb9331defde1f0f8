"""Which areas are behind, furthest first, and what is said where none is."""

from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import State
from generator.progress.names import BEHIND, WATCH
from generator.typeset.speaker import Speaker


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
    """Why no area is named: none is behind, or nothing is judged."""
    if _is_unjudged(speaker):
        lacking = "执行中的进度状态分档" if speaker.is_paced else "序时进度"
        return f"本期没有{lacking}，不评定各单位的进度状态。"
    is_ahead = all(_gap(speaker, one) >= 0 for one in speaker.below)
    is_raced = speaker.is_paced and speaker.target.rule == "reach"
    word = "没有落后于序时进度的" if is_raced and is_ahead else "没有需要留意的"
    return f"已报单位中{word}。"


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
