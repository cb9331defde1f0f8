"""A figure in words: its ends, its distance to the pace, or nothing where there is no number."""

from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.bounds import bound_word
from generator.typeset.figure_text import figure_text, part_text, unit_words
from generator.typeset.numbers import NOTHING, distance
from generator.typeset.speaker import Said, Sentence, Speaker


def is_nothing(speaker: Speaker, area: Area, indicator: str, kind: str = ALL_KINDS) -> bool:
    """Whether there is no number to speak of, and no silence either."""
    found = speaker.figure(area, indicator, kind)
    return found is None or figure_text(found, speaker.figures) == NOTHING


def clause(
    speaker: Speaker, label: str, area: Area, indicator: str, kind: str = ALL_KINDS
) -> Sentence:
    """A label and its figure; nothing where there is none, never 「—」 in running text."""
    if is_nothing(speaker, area, indicator, kind):
        return ()
    return (label, *ends(speaker, area, indicator, kind))


def ends(speaker: Speaker, area: Area, indicator: str, kind: str = ALL_KINDS) -> Sentence:
    """A figure, or 至少…至多… where a return is missing."""
    found = speaker.figure(area, indicator, kind)
    if found is None or found.low is None:
        return (speaker.said(area, indicator, kind),)
    unit, key = unit_words(found.unit, speaker.figures), str(found.key)
    low = part_text(found.low, found, speaker.figures)
    if found.high is None:
        return ("至少", Said(f"{key}#low", f"{low}{unit}"))
    high = part_text(found.high, found, speaker.figures)
    if low == high:
        return (bound_word(speaker.programme, found), Said(key, f"{low}{unit}"))
    return (
        "至少",
        Said(f"{key}#low", f"{low}{unit}"),
        "、至多",
        Said(f"{key}#high", f"{high}{unit}"),
    )


def gap_words(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Sentence:
    """快于/慢于序时进度 n 个百分点, at both ends where there are two; nothing without a pace."""
    found = speaker.figure(area, names.GAP, kind)
    if found is None or not speaker.is_paced:
        return ()
    if isinstance(found.value, Fraction):
        return _distance_words(str(found.key), found.value, speaker)
    if isinstance(found.low, Fraction) and isinstance(found.high, Fraction):
        if distance(found.low) == distance(found.high) and (found.low > 0) == (found.high > 0):
            word = bound_word(speaker.programme, found)
            return _bounded_words(f"{found.key}#low", found.low, speaker, word)
        worse, better = ("少算", "多算") if speaker.target.rule == "reach" else ("多算", "少算")
        low = _distance_words(f"{found.key}#low", found.low, speaker)
        high = _distance_words(f"{found.key}#high", found.high, speaker)
        return (f"{worse}时", *low, f"、{better}时", *high)
    return ()


def _bounded_words(key: str, gap: Fraction, speaker: Speaker, word: str) -> Sentence:
    """A gap known from one side alone: 至少快, 至多慢; a ceiling's rate can only rise."""
    if gap == 0:
        return (f"{'不低于' if speaker.target.rule == 'at_most' else '不慢于'}序时进度",)
    known = _distance_words(key, gap, speaker)
    if not word:
        return known
    is_ahead = gap > 0
    rises = word == "至少"
    return ("至少" if is_ahead == rises else "至多", *known)


def _distance_words(key: str, gap: Fraction, speaker: Speaker) -> Sentence:
    if gap == 0:
        return ("与序时进度持平",)
    size = Said(f"{key}#size", distance(gap))
    if speaker.target.rule == "at_most":
        return ("比序时进度低" if gap > 0 else "比序时进度高", size, "个百分点")
    return ("快" if gap > 0 else "慢", size, "个百分点")
