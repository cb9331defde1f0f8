"""All internal documents of a programme as files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.briefing import pdf
from generator.briefing.circular import circular
from generator.briefing.kept import Kept
from generator.briefing.press import MissingGlyph, press
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_set
from generator.typeset.speaker import Speaker

NO_GLYPH = Rule("PB805", "character-without-glyph")
RULES = (NO_GLYPH,)


@dataclass(frozen=True, slots=True)
class Sheets:
    """Files by path below briefings/, findings, and what to say to whoever builds."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    notices: tuple[str, ...] = ()


def render(
    programme: Programme, figures: Figures, internal: Internal, kept: Kept | None = None
) -> Sheets:
    """The circular of every period, each with a sidecar of the figures it prints.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        internal: What only the office may know.
        kept: What earlier builds printed; only what changed is printed again.
    """
    fonts = font_set()
    notices = (fonts.notice,) if fonts.notice else ()
    if not fonts.is_usable:
        return Sheets(notices=notices)  # the site goes on without papers
    printer, made = press(kept), dict[str, bytes]()
    findings: list[Diagnostic] = []
    for period in programme.periods:
        paper = circular(Speaker(programme, figures, period), internal)
        try:
            sheet = pdf.rendered(paper, printer)
        except MissingGlyph as fault:
            at = programme.places.value(files.period_file(period.period))
            found = fault.character
            findings.append(
                NO_GLYPH.finding(at, character=found, period=period.period, paper="通报")
            )
            continue
        folder = period.period
        made[f"{folder}/circular.pdf"] = sheet.pdf
        made[f"{folder}/circular.json"] = _sidecar(period.period, period.status, sheet.figures)
    return Sheets(made, tuple(findings), notices)


def _sidecar(period: str, status: str, printed: tuple[tuple[str, str], ...]) -> bytes:
    """Key and printed text of every figure of the paper, in reading order."""
    rows = [{"key": key, "text": text} for key, text in printed]
    told = {"period": period, "status": status, "figures": rows}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
