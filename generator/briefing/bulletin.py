"""The public bulletin (公报) of a period: what its page on the site says, as a paper to keep.

It is made of public facts only: no function here takes an Internal.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.briefing.paper import Block, Fact, Paper, Paragraph, SignOff
from generator.briefing.sections import numbered, progress_sections, reported, words
from generator.briefing.sheet_drawings import (
    UPRIGHT,
    areas_legend,
    areas_picture,
    areas_title,
)
from generator.briefing.sheet_words import (
    method_words,
    original_words,
    source_words,
)
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.speaker import Speaker

MOST_DRAWN = 16
"""A drawing of more areas than this would push the text apart; the table has them all."""


def bulletin(speaker: Speaker) -> Paper:
    """The bulletin of the speaker's period, of the whole programme.

    It carries no document number: that of the circular, if it has one, is not its own.
    """
    programme, period = speaker.programme, speaker.period
    frame = programme.publisher.circular
    return Paper(
        title=f"{frame.subject}{programme.period_name(period)}进展情况公报",
        issuer=frame.issuer,
        dated=period.compiled,
        blocks=tuple(_body(speaker)),
        sign_off=SignOff(frame.issuer, period.compiled),
        status_mark=STATUS_MARKS.get(period.status),
    )


def _body(speaker: Speaker) -> Iterator[Block]:
    yield words(f"现将{speaker.programme.period_name(speaker.period)}进展情况公布如下。")
    yield from numbered(
        *progress_sections(speaker),
        ("进展比较", _drawn(speaker)),
        ("报送和更正", _reported(speaker)),
        ("怎样计算和查对", _methods(speaker)),
    )


def _drawn(speaker: Speaker) -> Iterator[Block]:
    if 1 < len(speaker.below) <= MOST_DRAWN:
        yield Paragraph((Fact(f"见下图。{areas_legend(speaker)}"),))
        yield replace(areas_picture(speaker, UPRIGHT), caption=f"图1　{areas_title(speaker)}")


def _reported(speaker: Speaker) -> Iterator[Block]:
    yield from reported(speaker)
    if speaker.period.note:
        yield Paragraph((Fact(speaker.period.note),))


def _methods(speaker: Speaker) -> Iterator[Paragraph]:
    """Where the figures come from, how they are judged, and where each explains itself."""
    root = speaker.root
    page = f"{speaker.programme.publisher.site.base or ''}periods/{speaker.period.period}.html"
    made = f"本公报与网页 {page} 用同一份数据生成，每个数的算法见该页。"
    yield Paragraph((Fact(f"{source_words(speaker, root)}{made}"),))
    for told in method_words(speaker, root, full=True):
        yield Paragraph((Fact(told),))
    yield Paragraph((Fact(original_words(speaker, "本公报")),))
