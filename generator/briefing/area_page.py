"""What a sheet says about one area to anybody: public facts, on public and on internal sheets."""

from collections.abc import Iterator

from generator.briefing.paper import Fact, Paragraph, Text
from generator.briefing.runs import runs
from generator.briefing.sheet import Part, Runs, Sheet, Term
from generator.briefing.sheet_drawings import small_picture, trend_picture
from generator.briefing.sheet_room import Room
from generator.briefing.sheet_tables import below_table, kinds_table
from generator.briefing.sheet_words import (
    amount_paragraphs,
    area_ledger,
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


def area_page(speaker: Speaker, room: Room, *, in_units: bool = False) -> Sheet:
    """The sheet of the speaker's area in the speaker's period.

    Args:
        speaker: Who is spoken about, and when.
        room: How much the page has room for.
        in_units: Whether gaps are given in the unit of the plan, too.
    """
    programme, period, area = speaker.programme, speaker.period, speaker.root
    site = programme.publisher.site
    return Sheet(
        site=site.name,
        issuer=site.sponsor,
        title=f"{speaker.name(area)}进展（{programme.period_name(period)}）",
        dated=period.compiled,
        code=f"行政区划代码　{area.code}" if area.code else "",
        about=tuple(about(speaker)),
        lead=lead(speaker),
        headline=headline(speaker, area, tuple(area_ledger(speaker, area))),
        parts=tuple(_parts(speaker, room, in_units=in_units)),
        notes=tuple(_notes(speaker, room)),
        address=f"areas/{area.id}.html" if area.parent else "index.html",
        status_mark=status_mark(speaker),
    )


def status_mark(speaker: Speaker) -> str | None:
    """The mark of the strictest status among the periods that the sheet shows."""
    shown = {one.status for one in speaker.programme.periods}
    found = next((one for one in UNSIGNED if one in shown), "")
    return STATUS_MARKS.get(found)


def about(speaker: Speaker) -> Iterator[Term]:
    """The days of a sheet: of its data, of its making, of its signing."""
    period = speaker.period
    yield Term("数据截至", (Fact(long_date(period.as_of)),))
    yield Term("编制", (Fact(long_date(period.compiled)),))
    if period.signed_off:
        signed = f"{long_date(period.signed_off)} {period.signed_off:%H:%M}"
        yield Term("签发", (Fact(signed),))


def lead(speaker: Speaker) -> Runs:
    """The area in a sentence, and what came since the period before."""
    said = runs(area_sentence(speaker, speaker.root))
    changed = change_sentence(speaker)
    return (*said, *(runs(changed) if changed else ()))


def _parts(speaker: Speaker, room: Room, *, in_units: bool) -> Iterator[Part]:
    area = speaker.root
    title = "分类进展" if speaker.programme.plan.post_kinds else "进展"
    table = kinds_table(speaker, area, in_units=in_units)
    yield Part(title, (table, *amount_paragraphs(speaker, area)))
    if speaker.below and room.areas:
        table = below_table(speaker, room.areas, in_units=in_units)
        left = len(speaker.below) - room.areas
        rest = (Paragraph((Fact(_rest(speaker, left)),)),) if left > 0 else ()
        yield Part(f"各{speaker.noun}", (table, *rest))
    if room.chart:
        drawn = trend_picture if room.tall else small_picture
        yield Part("各期走势", (drawn(speaker, area),))
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
