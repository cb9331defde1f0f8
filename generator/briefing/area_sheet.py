"""The internal sheet of one area: the public one, the gap in units, and what the office keeps."""

from collections.abc import Iterator
from dataclasses import replace

from generator.briefing.area_page import area_page
from generator.briefing.kept_inside import INTERNAL, notes_on, signed_words, through_period
from generator.briefing.paper import Fact, Paragraph
from generator.briefing.runs import runs
from generator.briefing.sheet import Part, Sheet
from generator.briefing.sheet_room import INTERNAL_ROOMS, Room
from generator.model.internal import Internal
from generator.typeset.needed_words import gap_units_words, needed_sentence
from generator.typeset.speaker import Speaker


def area_sheet(speaker: Speaker, internal: Internal, room: Room = INTERNAL_ROOMS[0]) -> Sheet:
    """The internal sheet of the speaker's area in the speaker's period."""
    known = through_period(speaker)
    page = area_page(known, room, in_units=True)
    issuer = known.programme.publisher.circular.issuer
    kept = Part("内部情况", tuple(_kept(known, internal, room)))
    units = gap_units_words(known, known.root)
    says = page.headline.says
    return replace(
        page,
        site=issuer,
        issuer=issuer,
        headline=replace(
            page.headline, says=(*says[:-1], *runs(units), *says[-1:]) if says else ()
        ),
        parts=(*page.parts, kept),
        reach=INTERNAL,
    )


def _kept(speaker: Speaker, internal: Internal, room: Room) -> Iterator[Paragraph]:
    needed = needed_sentence(speaker)
    if needed:
        yield Paragraph(runs(needed))
    yield Paragraph((Fact(signed_words(speaker, internal)),))
    yield from note_paragraphs(tuple(notes_on(speaker, internal)), room)


def note_paragraphs(notes: tuple[str, ...], room: Room) -> Iterator[Paragraph]:
    """Notes of the office as far as there is room, and how many are left."""
    yield from (Paragraph((Fact(one),)) for one in notes[: room.notes])
    left = len(notes) - room.notes
    if left > 0:
        yield Paragraph((Fact(f"还有{left}条内部说明，见本期数据文件。"),))
