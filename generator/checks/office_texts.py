"""What the office writes for its own papers, with the figures that it may quote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.walk import Path
from generator.diagnostics import Diagnostic
from generator.model import files
from generator.model.internal import Internal, NarrativeSection
from generator.model.programme import Programme
from generator.position import Position
from generator.progress.figure import Figures
from generator.typeset.speaker import Speaker


@dataclass(frozen=True, slots=True)
class OfficeText:
    """The title or the text of a section; `path` is its place in the file of its period."""

    period: str
    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Office:
    """A programme and what its office wrote; `figures` is None while anything else is wrong."""

    programme: Programme
    internal: Internal
    figures: Figures | None = None

    def texts(self) -> Iterator[OfficeText]:
        """The text of every section."""
        for one in self._sections():
            yield OfficeText(one.period, ("narrative", one.number, "text"), one.text)

    def titles(self) -> Iterator[OfficeText]:
        """The title of every section."""
        for one in self._sections():
            yield OfficeText(one.period, ("narrative", one.number, "title"), one.title)

    def at(self, told: OfficeText, offset: int = 0) -> Position:
        """Where a character of a text stands."""
        file = files.period_file(told.period)
        return self.programme.places.character(file, told.path, told.text, offset)

    def speaker(self, told: OfficeText) -> Speaker | None:
        """Who can say the figures a text quotes; nobody while there are none."""
        if self.figures is None:
            return None
        period = next(one for one in self.programme.periods if one.period == told.period)
        return Speaker(self.programme, self.figures, period)

    def _sections(self) -> Iterator[NarrativeSection]:
        """Those of the programme's periods; a publication leaves some out."""
        there = {one.period for one in self.programme.periods}
        yield from (one for one in self.internal.narrative if one.period in there)


@dataclass(frozen=True, slots=True)
class OnOffice:
    """A check of what the office wrote, run with the figures where no rule found an error."""

    check: Callable[[Office], Iterator[Diagnostic]]
