"""Read a project and say everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator import checks
from generator.diagnostics import Diagnostic, Severity, in_reading_order, stops_publication
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.position import Position
from generator.reading.programme_reader import read_project


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and what was found. `programme` is None while policy cannot be understood."""

    programme: Programme | None
    internal: Internal
    findings: tuple[Diagnostic, ...]
    excerpt: Callable[[Position], str]

    @property
    def sound(self) -> Programme | None:
        """The programme, if nothing stops publication."""
        return None if stops_publication(self.findings) else self.programme

    @property
    def suspects(self) -> frozenset[tuple[str, str]]:
        """(period, area) of returns with an open warning of a code the policy lists."""
        listed = self.programme.indicators.suspects if self.programme else None
        codes = listed.codes if listed else ()
        return frozenset(
            (one.subject.period, one.subject.area)
            for one in self.findings
            if one.subject and one.rule.code in codes and one.severity is Severity.WARNING
        )


def check(project: Path) -> Checked:
    """Findings of reading and of all rules, sorted by place."""
    read = read_project(project)
    found = checks.run(read.programme) if read.programme else ()
    findings = in_reading_order((*read.findings, *found))
    return Checked(read.programme, read.internal, findings, read.places.excerpt)
