"""The public bulletins of a programme: one for every period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.briefing import pdf
from generator.briefing.bulletin import bulletin
from generator.briefing.glyphs import printed
from generator.briefing.kept import Kept
from generator.briefing.pdf import RenderedPaper
from generator.briefing.press import press
from generator.diagnostics import Diagnostic
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_set
from generator.typeset.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Bulletins:
    """Bulletins by period id, and findings."""

    by_period: Mapping[str, RenderedPaper] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()


def bulletins(programme: Programme, figures: Figures, kept: Kept | None = None) -> Bulletins:
    """The bulletin of every period; none without fonts.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        kept: What earlier builds printed; only what changed is printed again.
    """
    if not font_set().is_usable:
        return Bulletins()
    printer, made, findings = press(kept), dict[str, RenderedPaper](), list[Diagnostic]()
    for period in programme.periods:
        speaker = Speaker(programme, figures, period)
        make = partial(pdf.rendered, bulletin(speaker), printer)
        if paper := printed(speaker, "公报", findings, make):
            made[period.period] = paper
    return Bulletins(made, tuple(findings))
