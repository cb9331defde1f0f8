"""Hold the policy against the plan's own text."""

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import stops_publication
from generator.diagnostics.report import as_text
from generator.proofreading.plan_text import PlanText
from generator.proofreading.proof import proofread
from generator.proofreading.report import report
from generator.reading.programme_reader import read_project
from generator.reading.source import read_source


@dataclass(frozen=True, slots=True)
class Compared:
    """What to print; `unfound` is how many values the text lacks, None if nothing was compared."""

    text: str
    unfound: int | None = None


def compare(
    root: Path, path: Path, document: str | None = None, *, every: bool = False
) -> Compared:
    """Look for everything policy/ declares of a document in its text.

    Args:
        root: The project folder.
        path: The text, as an editor saved it.
        document: The id of the document; without one, the main document of the programme.
        every: List each exempt value too.
    """
    read = read_project(root)
    if read.programme is None:
        return Compared(as_text(read.findings, read.places.excerpt).rstrip())
    programme = read.programme
    wanted = document or programme.plan.programme.document
    known = programme.documents.get(wanted)
    if known is None:
        ids = "、".join(f"{one.id}（{one.title}）" for one in programme.plan.documents)
        return Compared(f"没有登记文件“{wanted}”。已登记的有：{ids}。")
    source, findings = read_source(path, path.name)
    if source is None or stops_publication(findings):
        return Compared(as_text(findings).rstrip())
    proof = proofread(programme, known, PlanText(source.file, source.text))
    return Compared(report(proof, programme, every=every), len(proof.unfound))
