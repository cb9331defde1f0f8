"""A character that no font has: a finding, because an empty box must not stand on a paper."""

from collections.abc import Callable

from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import MissingGlyph
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.typeset.speaker import Speaker

NO_GLYPH = Rule("PB805", "character-without-glyph")


def printed(
    speaker: Speaker, paper: str, findings: list[Diagnostic], make: Callable[[], RenderedPaper]
) -> RenderedPaper | None:
    """What `make` prints for the speaker's period; with a box in it nothing, and a finding.

    Args:
        speaker: Knows where the character may be written.
        paper: What the document is called.
        findings: Receives the finding.
        make: Prints the document, or raises MissingGlyph.
    """
    try:
        return make()
    except MissingGlyph as fault:
        findings.append(_no_glyph(speaker, fault, paper))
        return None


def _no_glyph(speaker: Speaker, fault: MissingGlyph, paper: str) -> Diagnostic:
    period = speaker.period.period
    places, file = speaker.programme.places, files.period_file(period)
    at = places.written(fault.character, file) or places.value(file)
    return NO_GLYPH.finding(at, character=fault.character, period=period, paper=paper)
