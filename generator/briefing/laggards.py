"""Which areas are behind, furthest first, and what is said where none is."""

from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import State
from generator.typeset.speaker import Speaker


def laggards_title(speaker: Speaker) -> str:
    """What areas that want attention are called together."""
    if speaker.target.rule == "reach" and speaker.is_paced:
        return "落后于序时进度的单位"
    return "需要留意的单位"


def furthest_behind(speaker: Speaker) -> tuple[Area, ...]:
    """Areas to be attended to, the largest gap first; equal gaps in official order."""
    return tuple(sorted(speaker.with_tones("watch", "behind"), key=lambda one: _gap(speaker, one)))


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
    word = "没有落后于序时进度的" if speaker.is_paced else "没有需要留意的"
    return f"已报单位中{word if speaker.target.rule == 'reach' else '没有需要留意的'}。"


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
