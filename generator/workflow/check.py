"""Read a project and say everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator import checks
from generator.diagnostics import Diagnostic, in_reading_order, stops_publication
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
        return checks.suspects(self.programme, self.findings) if self.programme else frozenset()


def check(project: Path) -> Checked:
    """Findings of reading and of all rules, sorted by place."""
    read = read_project(project)
    found = checks.run(read.programme, read.internal) if read.programme else ()
    findings = in_reading_order((*read.findings, *found))
    return Checked(read.programme, read.internal, findings, read.places.excerpt)
