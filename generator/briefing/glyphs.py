"""A character that no font has: a finding, because an empty box must not stand on a paper."""

from generator.briefing.press import MissingGlyph
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.typeset.speaker import Speaker

NO_GLYPH = Rule("PB805", "character-without-glyph")


def no_glyph(speaker: Speaker, fault: MissingGlyph, paper: str) -> Diagnostic:
    """The finding for a paper of the speaker's period, called `paper`, where it is written."""
    period = speaker.period.period
    places, file = speaker.programme.places, files.period_file(period)
    at = places.written(fault.character, file) or places.value(file)
    return NO_GLYPH.finding(at, character=fault.character, period=period, paper=paper)
