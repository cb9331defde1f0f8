"""Sections of the circular in the office's own words; their figures are the computed ones."""

from collections.abc import Iterator
from dataclasses import replace

from generator.briefing.paper import Figure, Paragraph, Run, Text
from generator.model.internal import Internal
from generator.progress.figure import Key
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
        yield _figure(one, speaker)
        done = one.end
    if done < len(line):
        yield Text(line[done:])


def _figure(reference: Reference, speaker: Speaker) -> Run:
    """The figure as sentences print it; what means nothing stops at the checks, and stays as is."""
    key = meant(reference, speaker) if reference.is_formed else None
    if not isinstance(key, Key):
        return Text(reference.written)
    programme = speaker.programme
    period = next(one for one in programme.periods if one.period == key.period)
    then = replace(speaker, period=period)
    said = then.said(programme.areas[key.area], key.indicator, key.kind)
    return Figure(said.key, said.text) if said.key else Text(reference.written)
