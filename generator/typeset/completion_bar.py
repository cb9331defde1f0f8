"""Completion of an area as a bar: what it shows, and its words, on every medium."""

from fractions import Fraction

from generator.model.area import Area
from generator.model.indicators import Target
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, State
from generator.typeset.chart import Bar, Labels
from generator.typeset.figure_text import figure_text, standing_tone
from generator.typeset.numbers import percent
from generator.typeset.speaker import PLAN_WORDS, Speaker
from generator.typeset.standing import Tone
from generator.typeset.svg import Words


def completion_bar(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Bar:
    """Completion of an area in a period against the pace."""
    rate = speaker.figure(area, names.COMPLETION_RATE, kind)
    pace = speaker.figure(area, names.PACE, kind)
    standing = speaker.figure(area, names.STANDING, kind)
    low = _number(rate.low if rate.low is not None else rate.value) if rate else None
    high = _number(rate.high) if rate else None
    tone = standing_tone(standing, speaker.figures) if standing else Tone.NONE
    return Bar(low, high, _number(pace.value) if pace else None, tone)


def is_drawn(rate: Figure | None) -> bool:
    """Whether a rate has an amount to draw, or may have one once it is reported."""
    if rate is None:
        return False
    return rate.state is State.NOT_REPORTED or not (rate.value is None and rate.low is None)


def bar_words(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Words:
    """What the bar says to those who do not see it."""
    rate = speaker.figure(area, names.COMPLETION_RATE, kind)
    bar = completion_bar(speaker, area, kind)
    name = speaker.programme.post_kinds[kind].name if kind != ALL_KINDS else ""
    about = f"{speaker.name(area)}{name}{speaker.target.rate_name}"
    said = figure_text(rate, speaker.figures) if rate else ""
    pace = f"，序时进度{percent(bar.pace)}" if bar.pace is not None else ""
    when = speaker.programme.period_name(speaker.period)
    return Words(about, f"{when}{about}{said}{pace}，{plan_words(speaker.target)}为100%。")


def bar_labels(bar: Bar, target: Target) -> Labels:
    """The words printed on the bar."""
    pace = f"序时进度 {percent(bar.pace)}" if bar.pace is not None else ""
    return Labels(pace, f"{PLAN_WORDS[target.rule]} 100%")


def bar_keys(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> list[str]:
    """Keys of what the bar shows."""
    wanted = (names.COMPLETION_RATE, names.PACE)
    found = (speaker.figure(area, one, kind) for one in wanted)
    return [str(one.key) for one in found if one]


def plan_words(target: Target) -> str:
    """What 100 % stands for, in full."""
    return "全年计划" if target.rule == "reach" else target.planned_name


def _number(value: Fraction | str | None) -> Fraction | None:
    return value if isinstance(value, Fraction) else None
