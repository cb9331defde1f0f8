"""Where something was written: file, line and column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file, counted as editors count: from 1, a column being one character.

    `file` is the path below the project folder, with forward slashes.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """As editors and terminals read it: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"
