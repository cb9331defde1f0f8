"""The public sheet of one area in its latest period: what its page on the site says, on one page.

It is made of public facts only: no function here takes an Internal.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.briefing.paper import Fact, Paragraph, Text
from generator.briefing.runs import runs
from generator.briefing.sheet import Part, Runs, Sheet, Term
from generator.briefing.sheet_drawings import small_picture, trend_picture
from generator.briefing.sheet_tables import below_table, kinds_table
from generator.briefing.sheet_words import (
    amount_paragraphs,
    first_published,
    headline,
    method_words,
    original_words,
    source_words,
    task_points,
)
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import STATUS_MARKS, UNSIGNED
from generator.typeset.sentences import (
    area_sentence,
    change_sentence,
    filing_sentence,
    silence_sentences,
)
from generator.typeset.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Room:
    """How much a page has room for.

    Args:
        areas: Rows of areas right below.
        tasks: Tasks.
        told: Whether tasks are told, not only named.
        tall: Whether the trend is drawn large, with counts.
        methods: Whether pace and standing are explained in full; what they stand on always is.
    """

    areas: int
    tasks: int
    told: bool = True
    tall: bool = True
    methods: bool = True


_LOW = Room(14, 12, told=False, tall=False)
ROOMS = (
    Room(14, 12),
    Room(14, 12, told=False),
    Room(14, 5, told=False),
    _LOW,
    replace(_LOW, tasks=4),
    *(replace(_LOW, areas=areas, tasks=2, methods=False) for areas in (14, 12, 10, 8, 7, 6, 5, 4)),
    replace(_LOW, areas=3, tasks=0, methods=False),
)
"""From a full page to what always fits; the first that fits one page is printed."""


def public_sheet(speaker: Speaker, room: Room = ROOMS[0]) -> Sheet:
    """The sheet of the speaker's area in the speaker's period."""
    programme, period, area = speaker.programme, speaker.period, speaker.root
    site = programme.publisher.site
    return Sheet(
        site=site.name,
        issuer=site.sponsor,
        title=f"{speaker.name(area)}进展（{programme.period_name(period)}）",
        dated=period.compiled,
        code=f"行政区划代码　{area.code}" if area.code else "",
        about=tuple(_about(speaker)),
        lead=_lead(speaker),
        headline=headline(speaker, area),
        parts=tuple(_parts(speaker, room)),
        notes=tuple(_notes(speaker, room)),
        address=f"areas/{area.id}.html" if area.parent else "index.html",
        status_mark=_status_mark(speaker),
    )


def _status_mark(speaker: Speaker) -> str | None:
    """The mark of the strictest status among the periods that the sheet shows."""
    shown = {one.status for one in speaker.programme.periods}
    found = next((one for one in UNSIGNED if one in shown), "")
    return STATUS_MARKS.get(found)


def _about(speaker: Speaker) -> Iterator[Term]:
    period = speaker.period
    yield Term("数据截至", (Fact(long_date(period.as_of)),))
    yield Term("编制", (Fact(long_date(period.compiled)),))
    if period.signed_off:
        signed = f"{long_date(period.signed_off)} {period.signed_off:%H:%M}"
        yield Term("签发", (Fact(signed),))


def _lead(speaker: Speaker) -> Runs:
    said = runs(area_sentence(speaker, speaker.root))
    changed = change_sentence(speaker)
    return (*said, *(runs(changed) if changed else ()))


def _parts(speaker: Speaker, room: Room) -> Iterator[Part]:
    area = speaker.root
    title = "分类进展" if speaker.programme.plan.post_kinds else "进展"
    yield Part(title, (kinds_table(speaker, area), *amount_paragraphs(speaker, area)))
    if speaker.below:
        table = below_table(speaker, room.areas)
        left = len(speaker.below) - room.areas
        rest = (Paragraph((Fact(_rest(speaker, left)),)),) if left > 0 else ()
        yield Part(f"各{speaker.noun}", (table, *rest))
    drawn = trend_picture(speaker, area) if room.tall else small_picture(speaker, area)
    yield Part("各期走势", (drawn,))
    tasks = task_points(speaker, area, room.tasks, told=room.told)
    if tasks.entries:
        yield Part("承担的任务", (tasks,))


def _rest(speaker: Speaker, left: int) -> str:
    return f"按方案所列次序列出前面的，其余{left}{speaker.programme.area_file.measure_word}见网页。"


def _notes(speaker: Speaker, room: Room) -> Iterator[Runs]:
    area = speaker.root
    yield (Fact(source_words(speaker, area)),)
    if speaker.below:
        yield runs(filing_sentence(speaker))
        yield from (runs(one) for one in silence_sentences(speaker))
    corrected = tuple(first_published(speaker, area))
    if corrected:
        yield (Text("更正："), *corrected)
    yield from ((Fact(one),) for one in method_words(speaker, area, full=room.methods))
    yield (Fact(original_words(speaker)),)
