"""Is a document on the desk made from the data as it is now? Files, or the code in their foot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator import briefing
from generator.briefing import Kept
from generator.briefing.fingerprints import carried
from generator.briefing.held import Pack, pack_of
from generator.diagnostics import Diagnostic, stops_publication
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.typeset.fingerprint import Fingerprint, fingerprint_of_code
from generator.workbook.annex import annex
from generator.workflow.check import Checked, check
from generator.workflow.outcome import Tell, silently
from generator.workflow.project import Project
from generator.workflow.verdict import (
    Answer,
    Desk,
    code_answer,
    file_answer,
    no_fingerprint,
    not_made,
    not_there,
    unknown_period,
    unreadable,
)

LARGEST = 200_000_000
"""Bytes; no file of a pack comes near."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer for each thing asked, or the findings that stop the pack from being made."""

    answers: tuple[Answer, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    excerpt: Callable[..., str] = field(default=lambda _: "")

    @property
    def exit_code(self) -> int:
        """0 where everything agrees, 1 where something differs, 2 where it cannot be told."""
        stopped = int(stops_publication(self.findings))
        return max((stopped, *(one.exit_code for one in self.answers)))


@dataclass(frozen=True, slots=True)
class Claim:
    """What a file or a code says it is."""

    mark: Fingerprint
    path: Path | None = None
    content: bytes = b""


def verify(root: Path, asked: Sequence[str], tell: Tell = silently) -> Verdict:
    """Hold files and codes against the packs made of policy/ and data/; no paper is replaced.

    Args:
        root: The project folder.
        asked: Paths of files, or codes as printed in a foot; one code may come in several parts.
        tell: Hears which stage has been reached.
    """
    claims = [_claim(one) for one in _parted(asked)]
    if not any(isinstance(one, Claim) for one in claims):
        return Verdict(tuple(one for one in claims if isinstance(one, Answer)))
    tell("读取和核对")
    checked = check(root)
    if checked.sound is None:
        return Verdict(findings=checked.findings, excerpt=checked.excerpt)
    tell("按现在的数据重算")
    maker = Maker(Project(root), checked, checked.sound)
    answers = tuple(one if isinstance(one, Answer) else maker.answer(one) for one in claims)
    return Verdict(answers, tuple(maker.findings), checked.excerpt)


def _parted(asked: Sequence[str]) -> Iterator[str]:
    """The things asked; a code without quotation marks comes as several."""
    there = [one for one in asked if one.strip()]
    together = " ".join(there)
    if fingerprint_of_code(together) and not any(Path(one).exists() for one in there):
        yield together
    else:
        yield from there


def _claim(asked: str) -> Claim | Answer:
    path, code = Path(asked), fingerprint_of_code(asked)
    try:
        if not path.is_file():
            return Claim(code) if code else not_there(asked)
        content = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError as failure:
        return unreadable(asked, failure.strerror or type(failure).__name__)
    mark = carried(content)
    return Claim(mark, path, content) if mark else no_fingerprint(asked)


class Maker:
    """Makes the pack of each period that is asked for, once."""

    def __init__(self, project: Project, checked: Checked, programme: Programme) -> None:
        """Of a project that was read without errors."""
        self._programme, self._internal = programme, checked.internal
        self._figures = compute(programme, checked.suspects)
        self._kept = Kept(project.printed)
        self._packs: dict[str, Pack | None] = {}
        self.findings: list[Diagnostic] = []
        self.notices: tuple[str, ...] = ()

    def answer(self, claim: Claim) -> Answer:
        """What is to be said of one claim."""
        periods = {one.period.casefold(): one for one in self._programme.periods}
        period = periods.get(claim.mark.period.casefold())
        if period is None:
            return unknown_period(claim.mark, tuple(one.period for one in periods.values()))
        pack = self._pack(period)
        if pack is None:
            return not_made(self.notices)
        desk = Desk(self._programme, self._figures, period, pack)
        if claim.path is None:
            return code_answer(claim.mark, desk)
        return file_answer(claim.path, claim.content, claim.mark, desk)

    def _pack(self, period: Period) -> Pack | None:
        if period.period not in self._packs:
            self._packs[period.period] = self._made(period)
        return self._packs[period.period]

    def _made(self, period: Period) -> Pack | None:
        """The pack of a period as it is made now; None where it cannot be made whole."""
        tables = partial(annex, self._programme, self._figures)
        given = (self._programme, self._figures, self._internal, self._kept, [period], tables)
        made = briefing.render(*given)
        self.findings += made.findings
        self.notices = made.notices
        if stops_publication(made.findings) or not made.files:
            return None
        folder = f"{period.period}/"
        return pack_of({path.removeprefix(folder): one for path, one in made.files.items()})
