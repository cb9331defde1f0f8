"""What the office keeps on a period: its notes, and who signed which return."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.area import Area
from generator.model.internal import Internal
from generator.typeset.area_words import area_words
from generator.typeset.sentences import MOST_NAMES
from generator.typeset.speaker import Speaker

INTERNAL = "内部材料"
"""What stands in the head line of a page that is not for the public."""


def through_period(speaker: Speaker) -> Speaker:
    """The same speaker who knows of no later period: a paper tells what was known by its day."""
    periods = speaker.programme.periods
    known = periods[: periods.index(speaker.period) + 1]
    if len(known) == len(periods):
        return speaker
    return replace(speaker, programme=replace(speaker.programme, periods=known))


def notes_of_period(speaker: Speaker, internal: Internal) -> Iterator[str]:
    """Every note on the period, each with the area it is on."""
    for note in internal.notes:
        if note.period == speaker.period.period:
            day = speaker.period.as_of
            area = f"{area_words(speaker.programme, note.area, day)}：" if note.area else ""
            yield f"{area}{note.text}"


def notes_on(speaker: Speaker, internal: Internal) -> Iterator[str]:
    """The notes on the speaker's area in the period; at the top also those on the whole."""
    for note in internal.notes:
        if note.period != speaker.period.period:
            continue
        is_here = _is_here(speaker, note.area, speaker.root) if note.area else _is_top(speaker)
        if is_here:
            yield note.text


def signed_words(speaker: Speaker, internal: Internal) -> str:
    """Who signed the return; of an area with others below it, who signed theirs."""
    if speaker.programme.is_leaf(speaker.root):
        if not _has_return(speaker, speaker.root):
            return "没有收到报表，没有签字人。"
        by = _signed_by(speaker, internal, speaker.root)
        return f"报表签字人：{by}。" if by else "报表没有登记签字人。"
    filed = [one for one in speaker.leaves if _has_return(speaker, one)]
    signed = [(one, _signed_by(speaker, internal, one)) for one in filed]
    told = [f"{speaker.name(one)}（{by}）" for one, by in signed if by]
    return f"报表签字人：{_listed(told, speaker)}。" if told else "报表没有登记签字人。"


def _listed(told: list[str], speaker: Speaker) -> str:
    more = len(told) - MOST_NAMES
    word = f"等{len(told)}{speaker.programme.area_file.measure_word}" if more > 0 else ""
    return f"{'、'.join(told[:MOST_NAMES])}{word}"


def _signed_by(speaker: Speaker, internal: Internal, area: Area) -> str:
    period = speaker.period.period
    found = (
        one.signed_by
        for one in internal.evidence
        if one.period == period and _is_here(speaker, one.area, area)
    )
    return next(found, "")


def _has_return(speaker: Speaker, area: Area) -> bool:
    key = speaker.programme.return_keys(speaker.period).get(area.id)
    return key is not None and not isinstance(speaker.period.returns[key], str)


def _is_here(speaker: Speaker, text: str, area: Area) -> bool:
    """Whether a name or path means an area in the period."""
    found = speaker.programme.area_named(text, speaker.period.as_of)
    return found is not None and found.id == area.id


def _is_top(speaker: Speaker) -> bool:
    return speaker.root.parent is None
