"""The briefing pack of every period: internal documents as files, with an index."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.briefing import pack_index, pdf
from generator.briefing.circular import circular
from generator.briefing.digest import digest
from generator.briefing.fingerprints import paper_fingerprint
from generator.briefing.glyphs import NO_GLYPH, printed
from generator.briefing.internal_sheets import SUMMARY, area_papers, area_path, summary_paper
from generator.briefing.kept import Kept
from generator.briefing.notice import notices as notices_of
from generator.briefing.pack_file import PackFile
from generator.briefing.paper import Paper
from generator.briefing.paper import figures as figures_of
from generator.briefing.plan_card import plan_card
from generator.briefing.press import Press, press
from generator.briefing.word import word
from generator.diagnostics import Diagnostic
from generator.model.internal import Internal
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fingerprint import Fingerprint
from generator.typeset.speaker import Speaker

RULES = (NO_GLYPH,)
ANNEX = "annex.xlsx"
Annex = Callable[[Period], bytes]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Files by path below briefings/, findings, and what to say to whoever builds."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    notices: tuple[str, ...] = ()


def render(  # noqa: PLR0913 -- what is said, and how it is printed
    programme: Programme,
    figures: Figures,
    internal: Internal,
    kept: Kept | None = None,
    periods: Sequence[Period] | None = None,
    annex: Annex | None = None,
    *,
    official: bool = False,
) -> Sheets:
    """The pack of every period, or of some.

    Args:
        programme: What policy/ and data/ say.
        figures: The figures of all its periods.
        internal: What only the office may know.
        kept: What earlier builds printed; only what changed is printed again.
        periods: Those whose packs are made; all of them without it.
        annex: Makes the annex tables of a period as an Excel file; none without it.
        official: Official faces that the machine has are used, and nothing is kept.
    """
    printer, made = press(kept, official=official), dict[str, bytes]()
    notice = printer.faces.notice
    notices = (notice,) if notice else ()
    if not printer.faces.is_usable:
        return Sheets(notices=notices)  # the site goes on without papers
    findings: list[Diagnostic] = []
    for period in programme.periods if periods is None else periods:
        speaker = Speaker(programme, figures, period)
        tables = () if annex is None else (PackFile(ANNEX, "数据表", annex(period)),)
        for one in _pack(speaker, internal, printer, findings, tables):
            made[f"{period.period}/{one.path}"] = one.content
    return Sheets(made, tuple(findings), notices)


def _pack(
    speaker: Speaker,
    internal: Internal,
    printer: Press,
    findings: list[Diagnostic],
    tables: tuple[PackFile, ...],
) -> Iterator[PackFile]:
    """The files of a period, the index last; a paper that cannot be printed is a finding."""
    made = [
        *_official(speaker, internal, printer, findings),
        *_sheets(speaker, internal, printer, findings),
        *tables,
        digest(speaker),
    ]
    yield from made
    paper = pack_index.index_paper(speaker, made, printer.faces)
    mark = pack_index.index_fingerprint(speaker, made)
    yield from _printed(speaker, pack_index.PAPER, "目录", paper, printer, findings, mark=mark)
    content = pack_index.index_data(speaker, made, printer.faces)
    yield PackFile(pack_index.DATA, "目录数据", content)


def _official(
    speaker: Speaker, internal: Internal, printer: Press, findings: list[Diagnostic]
) -> Iterator[PackFile]:
    """Papers in the layout of official documents; the circular for editing in Word too."""
    paper = circular(speaker, internal)
    yield from _printed(speaker, "circular.pdf", "通报", paper, printer, findings)
    yield _editable(speaker, "circular.docx", "通报（可编辑）", paper)
    yield from _notices(speaker, printer, findings)
    card = plan_card(speaker)
    yield from _printed(speaker, "plan.pdf", "方案一览", card, printer, findings)


def _notices(speaker: Speaker, printer: Press, findings: list[Diagnostic]) -> Iterator[PackFile]:
    """Supervision notices of the areas that have something to answer for."""
    for area, paper in notices_of(speaker):
        path, title = f"notices/{area.id}", f"督办单：{speaker.name(area)}"
        yield from _printed(speaker, f"{path}.pdf", title, paper, printer, findings)
        yield _editable(speaker, f"{path}.docx", f"{title}（可编辑）", paper)


def _sheets(
    speaker: Speaker, internal: Internal, printer: Press, findings: list[Diagnostic]
) -> Iterator[PackFile]:
    """Sheets of one page: the summary, and one for every area."""
    now = (speaker.programme, speaker.figures, internal, speaker.period, printer)
    whole, areas = summary_paper(*now), area_papers(*now)
    findings += [*whole.findings, *areas.findings]
    if whole.paper is not None:
        yield _file(SUMMARY, "情况摘要", whole.paper)
    for area, paper in areas.by_area.items():
        name = speaker.name(speaker.programme.areas[area])
        yield _file(area_path(area), f"{name}情况表", paper)


def _printed(  # noqa: PLR0913 -- a file, its paper, and what it is printed with
    speaker: Speaker,
    path: str,
    title: str,
    paper: Paper,
    printer: Press,
    findings: list[Diagnostic],
    *,
    mark: Fingerprint | None = None,
) -> Iterator[PackFile]:
    mark = mark or paper_fingerprint(speaker.period.period, path, paper)
    if made := printed(speaker, title, findings, partial(pdf.rendered, paper, printer, mark)):
        yield _file(path, title, made)


def _editable(speaker: Speaker, path: str, title: str, paper: Paper) -> PackFile:
    mark = paper_fingerprint(speaker.period.period, path, paper)
    return PackFile(path, title, word(paper, mark), figures_of(paper))


def _file(path: str, title: str, paper: pdf.RenderedPaper) -> PackFile:
    return PackFile(path, title, paper.pdf, paper.figures, paper.pages)
