"""Sections that papers on a period share: how far it is, who reported, and what changed."""

from collections.abc import Iterable, Iterator

from generator.briefing.circular_table import progress_table
from generator.briefing.paper import Block, Fact, Heading, Paragraph, Text
from generator.briefing.runs import runs
from generator.typeset.news import (
    adjustment_sentences,
    people_sentences,
    restatement_sentences,
)
from generator.typeset.numerals import numeral
from generator.typeset.rule_news import rule_sentences
from generator.typeset.sentences import (
    filing_sentence,
    kind_sentence,
    silence_sentences,
    summary_sentences,
)
from generator.typeset.sentences_beside import goal_sentences, limit_sentences
from generator.typeset.speaker import Speaker

Section = tuple[str, Iterable[Block]]
"""A title without its ordinal, and what stands under it."""


def numbered(*sections: Section) -> Iterator[Block]:
    """The sections; one with nothing to say is left out, and the next takes its number."""
    told = [(title, found) for title, blocks in sections if (found := tuple(blocks))]
    for number, (title, blocks) in enumerate(told, start=1):
        yield Heading(1, f"{numeral(number)}、{title}")
        yield from blocks


def progress_sections(speaker: Speaker) -> tuple[Section, ...]:
    """The whole, its post kinds and its areas."""
    return (
        ("总体进展", _overall(speaker)),
        ("分类情况", _by_kind(speaker)),
        (f"各{speaker.noun}进展", _by_area(speaker)),
    )


def _overall(speaker: Speaker) -> Iterator[Block]:
    said = list(summary_sentences(speaker))
    adjusted = adjustment_sentences(speaker.programme, speaker.period)
    first = (*runs(said[0]), *(Fact(one) for one in adjusted))
    yield Paragraph((*first, *(run for one in said[1:] for run in runs(one))))
    beside = (*goal_sentences(speaker), *limit_sentences(speaker))
    if beside:
        yield Paragraph(tuple(run for one in beside for run in runs(one)))


def _by_kind(speaker: Speaker) -> Iterator[Block]:
    for number, kind in enumerate(speaker.programme.plan.post_kinds, start=1):
        yield Heading(2, f"（{numeral(number)}）{kind.name}。", run_in=True)
        yield Paragraph(runs(kind_sentence(speaker, kind.id)))


def _by_area(speaker: Speaker) -> Iterator[Block]:
    silent = speaker.unreported() or speaker.partly()
    whole = speaker.figure(speaker.root, speaker.target.measure)
    both = "少算和多算的两端" if whole and whole.high is not None else "至少数"
    known = silent and whole is not None and whole.low is not None
    ends = f"合计中有未报的，写明{both}。" if known else ""
    yield words(f"计划数和进展见下表。{ends}")
    yield progress_table(speaker)


def reported(speaker: Speaker) -> Iterator[Block]:
    """Who did not report and how that was treated; what was corrected or changed."""
    yield from silences(speaker)
    if not all(speaker.programme.is_leaf(one) for one in speaker.below):
        yield Paragraph(runs(filing_sentence(speaker)))
    now = speaker.programme, speaker.period
    told = (*restatement_sentences(*now), *people_sentences(*now), *rule_sentences(*now))
    yield from (Paragraph((Fact(news),)) for news in told)


def silences(speaker: Speaker) -> Iterator[Paragraph]:
    """Who did not report, or that all did."""
    told = [Paragraph(runs(one)) for one in silence_sentences(speaker)]
    yield from told or [words("本期各单位均已报送。")]


def words(text: str) -> Paragraph:
    """A paragraph without figures."""
    return Paragraph((Text(text),))
