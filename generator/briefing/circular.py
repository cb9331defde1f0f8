"""The periodical circular (通报): opening, progress, table, laggards, silences, next steps."""

from collections.abc import Iterator

from generator.briefing.circular_table import progress_table
from generator.briefing.kept_inside import notes_of_period
from generator.briefing.laggards import laggards_title, no_laggards
from generator.briefing.name_list import leading_group
from generator.briefing.next_steps import next_steps
from generator.briefing.paper import (
    Annex,
    Block,
    Fact,
    Heading,
    Paper,
    Paragraph,
    Record,
    SignOff,
    Text,
)
from generator.briefing.runs import runs
from generator.model.internal import Internal
from generator.progress import figure as names
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.news import (
    adjustment_sentences,
    people_sentences,
    restatement_sentences,
)
from generator.typeset.numerals import numeral
from generator.typeset.rule_news import rule_sentences
from generator.typeset.sentences import (
    area_sentence,
    filing_sentence,
    kind_sentence,
    silence_sentences,
    summary_sentences,
)
from generator.typeset.sentences_beside import goal_sentences, limit_sentences
from generator.typeset.speaker import Sentence, Speaker


def circular(speaker: Speaker, internal: Internal) -> Paper:
    """The circular of one period as a typed document."""
    programme, period = speaker.programme, speaker.period
    frame = programme.publisher.circular
    group = programme.leadership
    annex = f"{group.name}名单"
    return Paper(
        title=f"{frame.subject}{programme.period_name(period)}进展情况通报",
        issuer=frame.issuer,
        dated=period.compiled,
        blocks=tuple(_body(speaker, internal)),
        number=frame.number,
        addressees=frame.addressees,
        attachments=(annex,),
        sign_off=SignOff(frame.issuer, period.compiled),
        annexes=(Annex(annex, leading_group(programme, period.as_of)),),
        record=Record("，".join(frame.copies), frame.issuer, period.compiled),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _body(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    """The sections; one with nothing to say is left out, and the next takes its number."""
    yield _words(f"现将{speaker.programme.period_name(speaker.period)}进展情况通报如下。")
    sections = (
        ("总体进展", _overall(speaker)),
        ("分类情况", _by_kind(speaker)),
        (f"各{speaker.noun}进展", _by_area(speaker)),
        (laggards_title(speaker), _laggards(speaker)),
        ("本期未掌握和需要说明的情况", _unknown(speaker, internal)),
        ("下一步安排", next_steps(speaker)),
    )
    told = [(title, found) for title, blocks in sections if (found := tuple(blocks))]
    for number, (title, blocks) in enumerate(told, start=1):
        yield Heading(1, f"{numeral(number)}、{title}")
        yield from blocks


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
    yield _words(f"计划数和进展见下表。{ends}")
    yield progress_table(speaker)


def _laggards(speaker: Speaker) -> Iterator[Block]:
    found = speaker.with_tones("watch", "behind")
    if not found:
        yield _words(no_laggards(speaker))
    for area in found:
        standing = speaker.said(area, names.STANDING)
        opening: Sentence = (f"{area.name_on(speaker.period.as_of)}（", standing, "）：")
        yield Paragraph(runs((*opening, *area_sentence(speaker, area))))


def _unknown(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    silences = list(silence_sentences(speaker))
    for one in silences:
        yield Paragraph(runs(one))
    if not silences:
        yield _words("本期各单位均已报送。")
    if not all(speaker.programme.is_leaf(one) for one in speaker.below):
        yield Paragraph(runs(filing_sentence(speaker)))
    now = speaker.programme, speaker.period
    told = (*restatement_sentences(*now), *people_sentences(*now), *rule_sentences(*now))
    yield from (Paragraph((Fact(news),)) for news in told)
    yield from _notes(speaker, internal)


def _notes(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    """The notes of the office on the period, each with the area it is on."""
    yield from (_words(one) for one in notes_of_period(speaker, internal))


def _words(text: str) -> Paragraph:
    return Paragraph((Text(text),))
