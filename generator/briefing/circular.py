"""The periodical circular (通报): opening, progress, table, laggards, silences, next steps."""

from collections.abc import Iterator

from generator.briefing.kept_inside import notes_of_period
from generator.briefing.laggards import laggard_sentences, laggards_title, no_laggards
from generator.briefing.name_list import leading_group
from generator.briefing.narrative import narrative_sections
from generator.briefing.next_steps import next_steps
from generator.briefing.paper import Annex, Block, Paper, Paragraph, Record, SignOff
from generator.briefing.runs import runs
from generator.briefing.sections import numbered, progress_sections, reported, words
from generator.model.internal import Internal
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.speaker import Speaker


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
    """What is said, section by section."""
    yield words(f"现将{speaker.programme.period_name(speaker.period)}进展情况通报如下。")
    yield from numbered(
        *progress_sections(speaker),
        (laggards_title(speaker), _laggards(speaker)),
        ("本期未掌握和需要说明的情况", _unknown(speaker, internal)),
        *narrative_sections(speaker, internal),
        ("下一步安排", next_steps(speaker)),
    )


def _laggards(speaker: Speaker) -> Iterator[Block]:
    """Areas behind, furthest first, as in the summary."""
    told = tuple(laggard_sentences(speaker))
    yield from (Paragraph(runs(one)) for one in told)
    if not told:
        yield words(no_laggards(speaker))


def _unknown(speaker: Speaker, internal: Internal) -> Iterator[Block]:
    """What is not known and what changed, then the notes of the office on the period."""
    yield from reported(speaker)
    yield from (words(one) for one in notes_of_period(speaker, internal))
