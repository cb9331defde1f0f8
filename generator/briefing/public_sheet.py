"""The public sheet of one area in its latest period: what its page on the site says, on one page.

It is made of public facts only: no function here takes an Internal.
"""

from generator.briefing.area_page import area_page
from generator.briefing.sheet import Sheet
from generator.briefing.sheet_room import ROOMS, Room
from generator.typeset.speaker import Speaker


def public_sheet(speaker: Speaker, room: Room = ROOMS[0]) -> Sheet:
    """The sheet of the speaker's area in the speaker's period."""
    return area_page(speaker, room)
