"""Which reference an editor meant by a number typed by hand."""

from collections.abc import Iterator

from generator.model.area import Area
from generator.progress.figure import ALL_KINDS, Figure, Key
from generator.typeset.figure_text import RATIO, figure_text, unit_words
from generator.typeset.loose_numbers import LooseNumber
from generator.typeset.references import reference_to
from generator.typeset.speaker import Speaker

SIGNS = "+\u2212"
GROUPING = "\u202f"
PERCENT, POINT_WORD, MONEY = "%", "百分点", "元"


def likely_reference(loose: LooseNumber, sentence: str, speaker: Speaker) -> str:
    """The one reference that prints this number, about an area the sentence names.

    Args:
        loose: The number.
        sentence: The sentence it stands in; without the name of an area it is about the whole.
        speaker: Of the period.

    Returns:
        The reference as an editor writes it; empty where no figure fits, or more than one.
    """
    named = [one for one in _areas(speaker) if _is_named(one, sentence, speaker)]
    areas = {one.id for one in named or [speaker.root]}
    found = [
        key
        for key, figure in speaker.figures.by_key.items()
        if key.area in areas and key.period == speaker.period.period
        if _prints(figure, loose, speaker)
    ]
    found = _said_of(found, sentence, speaker)
    return reference_to(found[0], speaker) if len(found) == 1 else ""


def _areas(speaker: Speaker) -> Iterator[Area]:
    day = speaker.period.as_of
    return (one for one in speaker.programme.area_file.areas if one.exists(day))


def _is_named(area: Area, sentence: str, speaker: Speaker) -> bool:
    names = (area.name_on(speaker.period.as_of), area.called or "")
    return any(one and one in sentence for one in names)


def _prints(figure: Figure, loose: LooseNumber, speaker: Speaker) -> bool:
    """Whether a figure prints this number, in a unit of the same sort."""
    text = figure_text(figure, speaker.figures).replace(GROUPING, "").strip(SIGNS)
    unit = unit_words(figure.unit, speaker.figures)
    if figure.unit == RATIO:
        unit, text = PERCENT, text.removesuffix(PERCENT)
    return text == loose.number and _sort(unit) == _sort(loose.unit)


def _sort(unit: str) -> str:
    """Percent, points and money are never counted by another word; other units may be."""
    return next((one for one in (PERCENT, POINT_WORD, MONEY) if one in unit), "")


def _said_of(keys: list[Key], sentence: str, speaker: Speaker) -> list[Key]:
    """Those the words of the sentence fit: kinds only where named, indicators if any is named."""
    kinds = speaker.programme.post_kinds
    spoken = {one.id for one in kinds.values() if one.short in sentence} or {ALL_KINDS}
    fitting = [one for one in keys if one.kind in spoken]
    names = speaker.figures.indicator_names
    told = [one for one in fitting if names[one.indicator] in sentence]
    return told or fitting
