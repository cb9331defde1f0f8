"""The briefing pack of every period: internal documents as files, with an index."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.briefing import pack_index, pdf
from generator.briefing.circular import circular
from generator.briefing.digest import digest
from generator.briefing.glyphs import NO_GLYPH, no_glyph
from generator.briefing.kept import Kept
from generator.briefing.pack_file import PackFile
from generator.briefing.paper import Paper
from generator.briefing.plan_card import plan_card
from generator.briefing.press import MissingGlyph, Press, press
from generator.diagnostics import Diagnostic
from generator.model.internal import Internal
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_set
from generator.typeset.speaker import Speaker

RULES = (NO_GLYPH,)


@dataclass(frozen=True, slots=True)
class Sheets:
    """Files by path below briefings/, findings, and what to say to whoever builds."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    notices: tuple[str, ...] = ()


def render(
    programme: Programme,
    figures: Figures,
    internal: Internal,
    kept: Kept | None = None,
    periods: Sequence[Period] | None = None,
) -> Sheets:
    """The pack of every period, or of some.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        internal: What only the office may know.
        kept: What earlier builds printed; only what changed is printed again.
        periods: Those whose packs are made; all of them without it.
    """
    fonts = font_set()
    notices = (fonts.notice,) if fonts.notice else ()
    if not fonts.is_usable:
        return Sheets(notices=notices)  # the site goes on without papers
    printer, made = press(kept), dict[str, bytes]()
    findings: list[Diagnostic] = []
    for period in programme.periods if periods is None else periods:
        speaker = Speaker(programme, figures, period)
        for one in _pack(speaker, internal, printer, findings):
            made[f"{period.period}/{one.path}"] = one.content
    return Sheets(made, tuple(findings), notices)


def _pack(
    speaker: Speaker, internal: Internal, printer: Press, findings: list[Diagnostic]
) -> Iterator[PackFile]:
    """The files of a period, the index last; a paper that cannot be printed is a finding."""
    made: list[PackFile] = []
    for path, title, paper in _papers(speaker, internal):
        found = _printed(path, title, paper, printer)
        if isinstance(found, PackFile):
            made.append(found)
        else:
            findings.append(no_glyph(speaker, found, title))
    made.append(digest(speaker))
    yield from made
    yield from _index(speaker, made, printer)


def _papers(speaker: Speaker, internal: Internal) -> Iterator[tuple[str, str, Paper]]:
    yield "circular.pdf", "通报", circular(speaker, internal)
    yield "plan.pdf", "方案一览", plan_card(speaker)


def _index(speaker: Speaker, made: Sequence[PackFile], printer: Press) -> Iterator[PackFile]:
    paper = pack_index.index_paper(speaker, made)
    found = _printed(pack_index.PAPER, "目录", paper, printer)
    if isinstance(found, PackFile):
        yield found
    yield PackFile(pack_index.DATA, "目录数据", pack_index.index_data(speaker, made))


def _printed(path: str, title: str, paper: Paper, printer: Press) -> PackFile | MissingGlyph:
    try:
        sheet = pdf.rendered(paper, printer)
    except MissingGlyph as fault:
        return fault
    return PackFile(path, title, sheet.pdf, sheet.figures, sheet.pages)
