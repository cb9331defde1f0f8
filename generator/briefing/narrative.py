"""Sections of the circular in the office's own words; their figures are the computed ones."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from generator.briefing.paper import Fact, Figure, Paragraph, Run, Text
from generator.model.internal import Internal
from generator.progress.figure import Figure as Computed
from generator.progress.figure import Key, State
from generator.typeset.references import Reference, meant, references
from generator.typeset.speaker import Speaker

Section = tuple[str, tuple[Paragraph, ...]]


def narrative_sections(speaker: Speaker, internal: Internal) -> Iterator[Section]:
    """Title and paragraphs of each section of the period, as the office ordered them.

    Every line of a text that is not blank is a paragraph.
    """
    for one in internal.narrative:
        if one.period == speaker.period.period:
            lines = (line.strip() for line in one.text.splitlines())
            told = tuple(Paragraph(tuple(_runs(line, speaker))) for line in lines if line)
            yield one.title.strip(), told


def _runs(line: str, speaker: Speaker) -> Iterator[Run]:
    """A line with every reference replaced by its figure."""
    done = 0
    for one in references(line):
        if one.start > done:
            yield Text(line[done : one.start])
        yield from _quoted(one, speaker)
        done = one.end
    if done < len(line):
        yield Text(line[done:])


def _quoted(reference: Reference, speaker: Speaker) -> Iterator[Run]:
    """The figure as sentences print it; what means nothing stops at the checks, and stays as is.

    A sum without those who did not report says so: in a sentence of its own nothing else would.
    """
    key = meant(reference, speaker) if reference.is_formed else None
    found = speaker.figures.by_key.get(key) if isinstance(key, Key) else None
    if found is None:
        yield Text(reference.written)
        return
    programme = speaker.programme
    period = next(one for one in programme.periods if one.period == found.key.period)
    then = replace(speaker, period=period)
    area = programme.areas[found.key.area]
    said = then.said(area, found.key.indicator, found.key.kind)
    yield Figure(said.key, said.text)
    if scope := _scope(found):
        yield Fact(scope)


def _scope(found: Computed) -> str:
    """What a single value lacks; an interval tells by its ends, and a silence by its word."""
    if not isinstance(found.value, Fraction) or found.state is not State.PARTIAL:
        return ""
    if found.counted < found.expected and found.expected > 1:
        return f"（已报合计，{found.counted}/{found.expected}）"
    return "（只含已报的部分）"
