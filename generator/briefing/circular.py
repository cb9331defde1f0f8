"""The periodical circular (通报): opening, progress, table, laggards, silences, next steps."""

from collections.abc import Iterator

from generator.briefing.circular_table import progress_table
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
from generator.progress.figure import State
from generator.typeset.area_words import area_words
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
    change_sentence,
    extremes_sentence,
    filing_sentence,
    kind_sentence,
    plan_sentence,
    progress_sentence,
    silence_sentences,
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
        (_laggards_title(speaker), _laggards(speaker)),
        ("本期未掌握和需要说明的情况", _unknown(speaker, internal)),
        ("下一步安排", next_steps(speaker)),
    )
    told = [(title, found) for title, blocks in sections if (found := tuple(blocks))]
    for number, (title, blocks) in enumerate(told, start=1):
        yield Heading(1, f"{numeral(number)}、{title}")
        yield from blocks


def _overall(speaker: Speaker) -> Iterator[Block]:
    said = [plan_sentence(speaker), progress_sentence(speaker)]
    said += [one for one in (change_sentence(speaker), extremes_sentence(speaker)) if one]
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


def _laggards_title(speaker: Speaker) -> str:
    if speaker.target.rule == "reach" and speaker.is_paced:
        return "落后于序时进度的单位"
    return "需要留意的单位"


def _laggards(speaker: Speaker) -> Iterator[Block]:
    found = speaker.with_tones("watch", "behind")
    if not found and _is_unjudged(speaker):
        lacking = "执行中的进度状态分档" if speaker.is_paced else "序时进度"
        yield _words(f"本期没有{lacking}，不评定各单位的进度状态。")
    elif not found:
        word = "没有落后于序时进度的" if speaker.is_paced else "没有需要留意的"
        yield _words(f"已报单位中{word if speaker.target.rule == 'reach' else '没有需要留意的'}。")
    for area in found:
        standing = speaker.said(area, names.STANDING)
        opening: Sentence = (f"{area.name_on(speaker.period.as_of)}（", standing, "）：")
        yield Paragraph(runs((*opening, *area_sentence(speaker, area))))


def _is_unjudged(speaker: Speaker) -> bool:
    """Whether an area that reported has no standing: without pace or bands nothing is judged."""
    found = (speaker.figure(one, names.STANDING) for one in speaker.below)
    return any(
        one is not None
        and one.state in {State.REPORTED, State.PARTIAL}
        and one.value is None
        and one.low is None
        for one in found
    )


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
    for note in internal.notes:
        if note.period == speaker.period.period:
            day = speaker.period.as_of
            area = f"{area_words(speaker.programme, note.area, day)}：" if note.area else ""
            yield _words(f"{area}{note.text}")


def _words(text: str) -> Paragraph:
    return Paragraph((Text(text),))
