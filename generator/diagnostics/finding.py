"""A rule has a stable code; a diagnostic is one breach of it at one place."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.position import Position


class Severity(StrEnum):
    """How far a finding reaches: an error stops publication."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Subject:
    """The return a finding casts doubt on, so that its figures can be shown as 待核."""

    period: str
    area: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a rule, a place, and the values its sentence is filled with."""

    rule: "Rule"
    at: Position
    values: tuple[tuple[str, str], ...] = ()
    subject: Subject | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        return self.rule.severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault with a name, readable after "allow …".

    `code` never changes its meaning and is never used again. `founded_on` is a role
    (`allocation.total`) that policy resolves to a clause or to a convention.
    """

    code: str
    name: str
    severity: Severity = Severity.ERROR
    founded_on: str | None = None

    def finding(
        self, at: Position, *, subject: Subject | None = None, **values: object
    ) -> Diagnostic:
        """One breach of this rule; the values fill the placeholders of its wording."""
        filled = tuple((name, str(value)) for name, value in values.items())
        return Diagnostic(self, at, filled, subject)


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """All findings once each, sorted by place, then by code."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: (one.at, one.rule.code)))


def stops_publication(findings: Iterable[Diagnostic]) -> bool:
    """Whether any of the findings is an error."""
    return any(one.severity is Severity.ERROR for one in findings)
