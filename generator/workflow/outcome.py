"""How a journey ended."""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, stops_publication
from generator.position import Position

Tell = Callable[[str], None]


def silently(_: str) -> None:
    """Tell nobody which stage has been reached."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings, and what was made (paths below the project folder) unless they stopped it."""

    findings: tuple[Diagnostic, ...]
    made: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    excerpt: Callable[[Position], str] = field(default=lambda _: "")

    @property
    def stopped(self) -> bool:
        """Whether an error stopped the journey."""
        return stops_publication(self.findings)
