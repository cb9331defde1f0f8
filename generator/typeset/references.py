"""References to figures in hand-written text: {indicator:area}, {indicator:area:kind@period}.

All by their Chinese names or their ids: the kind only where one is meant, behind @ an earlier
period. Full-width signs mean the same, blanks mean nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.period import Period
from generator.progress.figure import ALL_KINDS, Key
from generator.typeset.asked import (
    Unknown,
    area_called,
    area_meant,
    indicators_by_name,
    kinds_by_name,
    periods_by_name,
)
from generator.typeset.speaker import Speaker

SIGNS = str.maketrans("｛｝：＠", "{}:@")
BRACED = re.compile(r"\{[^{}\n]*\}")
BRACE = re.compile(r"[{}]")
FORM = re.compile(
    r"\{(?P<indicator>[^:@]+):(?P<area>[^:@]+)(?::(?P<kind>[^:@]+))?(?:@(?P<period>[^:@]+))?\}"
)

PARTS = ("indicator", "area", "kind", "period")
TELLING = 10
"""Fewer characters than this may stand in any text by chance."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch of a text in braces: where it stands, and what it asks for if it has its form."""

    start: int
    end: int
    written: str
    indicator: str = ""
    area: str = ""
    kind: str = ""
    period: str = ""

    @property
    def is_formed(self) -> bool:
        """Whether it names an indicator and an area."""
        return bool(self.indicator and self.area)


def references(text: str) -> Iterator[Reference]:
    """Everything in braces, in order."""
    for found in BRACED.finditer(text.translate(SIGNS)):
        (start, end), form = found.span(), FORM.fullmatch(found.group())
        asked = [(form[name] or "").strip() if form else "" for name in PARTS]
        yield Reference(start, end, text[start:end], *asked)


def telling_words(text: str) -> Iterator[str]:
    """The longest words between references of each line: what the line is known by in print."""
    for line in text.splitlines():
        cuts = [
            0,
            *(place for one in references(line) for place in (one.start, one.end)),
            len(line),
        ]
        words = (line[a:b].strip() for a, b in zip(cuts[::2], cuts[1::2], strict=True))
        longest = max(words, key=len)
        if len(longest) >= TELLING:
            yield longest


def stray_braces(text: str) -> Iterator[int]:
    """Where braces stand that have no partner on their line."""
    narrow = text.translate(SIGNS)
    paired = {place for one in BRACED.finditer(narrow) for place in (one.start(), one.end() - 1)}
    yield from (one.start() for one in BRACE.finditer(narrow) if one.start() not in paired)


def meant(reference: Reference, speaker: Speaker) -> Key | Unknown:
    """The key a well-formed reference means in the speaker's period, or the name nobody knows."""
    programme = speaker.programme
    periods = periods_by_name(programme, speaker.period)
    period = periods.get(reference.period) if reference.period else speaker.period
    if period is None:
        return Unknown("到本期为止的报告期", reference.period, tuple(periods))
    indicators = indicators_by_name(speaker.figures.indicator_names)
    if reference.indicator not in indicators:
        names = tuple(speaker.figures.indicator_names.values())
        return Unknown("指标", reference.indicator, names)
    area = area_meant(programme, reference.area, period.as_of)
    if area is None:
        return Unknown("区域", reference.area, _area_names(speaker, period))
    kinds = kinds_by_name(programme)
    kind = kinds.get(reference.kind) if reference.kind else ALL_KINDS
    if kind is None:
        names = tuple(one.name for one in programme.post_kinds.values())
        return Unknown("类别", reference.kind, names)
    return Key(period.period, area.id, kind, indicators[reference.indicator])


def _area_names(speaker: Speaker, period: Period) -> tuple[str, ...]:
    """What the areas that exist in a period may be called."""
    programme, day = speaker.programme, period.as_of
    there = [one for one in programme.area_file.areas if one.exists(day)]
    written = (programme.area_names.written(one, day) for one in there)
    return (*written, *(one.called for one in there if one.called))


def reference_to(key: Key, speaker: Speaker) -> str:
    """What an editor writes for a figure in the speaker's period, by the names on pages."""
    programme = speaker.programme
    period = next(one for one in programme.periods if one.period == key.period)
    indicator = speaker.figures.indicator_names[key.indicator]
    area = area_called(programme, programme.areas[key.area], period.as_of)
    kind = "" if key.kind == ALL_KINDS else programme.post_kinds[key.kind].name
    return reference_text(indicator, area, kind, "" if period == speaker.period else period.period)


def reference_text(indicator: str, area: str, kind: str = "", period: str = "") -> str:
    """A reference as it is written: all kinds together without `kind`, now without `period`."""
    asked = ":".join(one for one in (indicator, area, kind) if one)
    return f"{{{asked}{f'@{period}' if period else ''}}}"


def example(speaker: Speaker) -> str:
    """A reference that this programme understands, to show editors the form."""
    called = area_called(speaker.programme, speaker.root, speaker.period.as_of)
    return reference_text(speaker.target.rate_name, called)
