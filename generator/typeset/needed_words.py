"""What is needed to be in time, in words: months left, units a month, the gap in units.

Their keys are those of the figures they come from, with the part behind `#`.
"""

from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure
from generator.progress.needed import gap_in_units, last_day, needed_per_month, whole_months
from generator.typeset.dates import long_date
from generator.typeset.figure_text import figure_text, unit_words, value_text
from generator.typeset.figure_words import ends
from generator.typeset.numbers import NOTHING, count, interval
from generator.typeset.speaker import Said, Sentence, Speaker

PER_MONTH, MONTHS, UNITS = "per_month", "months", "units"
"""Parts of a key: of what remains, units a month and months left; of a gap, its units."""
ROUNDED = "（尾数进位）"


def needed_sentence(speaker: Speaker) -> Sentence:
    """How much each whole month up to the due day has to bring; nothing for a ceiling or floor."""
    left = speaker.figure(speaker.root, names.REMAINING)
    due = last_day(speaker.programme, speaker.period)
    if speaker.target.rule != "reach" or left is None or due is None:
        return ()
    name, low = speaker.target.remaining_name, _number(left.value, left.low)
    if low is None:
        return (f"{name}没有可算的数，不测算每月要完成多少。",)
    high = _number(left.value, left.high)
    if high == 0:
        return (f"没有{name}的数，计划已经完成。",)
    months = whole_months(speaker.period.as_of, due)
    remaining: Sentence = (name, *ends(speaker, speaker.root, names.REMAINING))
    if not months:
        is_over = speaker.period.as_of >= due
        word = "计划期已到" if is_over else "离计划期不足一个整月"
        return (f"{word}（{long_date(due)}），", *remaining, "。")
    counted = Said(f"{left.key}#{MONTHS}", count(months))
    return (
        f"到{long_date(due)}还有",
        counted,
        "个整月，",
        *remaining,
        "，平均每月要完成",
        *_per_month(speaker, left, (low, high), months),
        f"{ROUNDED}。",
    )


def _per_month(
    speaker: Speaker, left: Figure, span: tuple[Fraction, Fraction | None], months: int
) -> Sentence:
    decimals = speaker.figures.decimals.get(names.REMAINING, 0)
    unit = unit_words(left.unit, speaker.figures)

    def said(part: str, remaining: Fraction) -> Said:
        needed = needed_per_month(remaining, months, decimals)
        text = value_text(needed, left.unit, speaker.figures, decimals)
        return Said(f"{left.key}#{part}{PER_MONTH}", f"{text}{unit}")

    low, high = span
    if high is None:
        return ("至少", said("low#", low))
    first, last = said("low#", low), said("high#", high)
    if first.text == last.text:
        return (said("", low),)
    return ("至少", first, "、至多", last)


def gap_units(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Said:
    """The gap in the unit of the plan with its sign, at both ends where there are two."""
    gap, planned = (speaker.figure(area, one, kind) for one in (names.GAP, names.PLANNED))
    key = f"{gap.key}#{UNITS}" if gap else ""
    plan = planned.value if planned else None
    if gap is None or not isinstance(plan, Fraction):
        return Said(key, NOTHING)
    low, high = _number(gap.value, gap.low), _number(gap.value, gap.high)
    if low is None:
        return Said(key, figure_text(gap, speaker.figures))
    first = _signed(speaker, low, plan)
    return Said(key, interval(first, _signed(speaker, high, plan)) if high is not None else first)


def gap_units_words(speaker: Speaker, area: Area) -> Sentence:
    """What follows the words of a gap: that it is so many units; nothing without a pace."""
    units = gap_units(speaker, area)
    if not speaker.is_paced or not units.text[-1:].isdigit():
        return ()
    return ("，折合", Said(units.key, f"{units.text}{target_unit(speaker)}"))


def target_unit(speaker: Speaker) -> str:
    """The unit of the plan, as printed."""
    unit = speaker.programme.measures[speaker.target.measure].unit
    return unit_words(unit, speaker.figures)


def _signed(speaker: Speaker, gap: Fraction, planned: Fraction) -> str:
    decimals = speaker.figures.decimals.get(names.PLANNED, 0)
    units = gap_in_units(gap, planned, decimals)
    text = value_text(
        units, speaker.programme.measures[speaker.target.measure].unit, speaker.figures, decimals
    )
    return f"+{text}" if units > 0 else text


def _number(value: Fraction | str | None, end: Fraction | str | None) -> Fraction | None:
    """The value, or where there is none the end of it."""
    found = end if value is None else value
    return found if isinstance(found, Fraction) else None
