"""What the model needs of places: where each key and value was written."""

from typing import Protocol

from generator.position import Position


class Places(Protocol):
    """Positions by file and path; `reading` keeps them."""

    def value(self, file: str, *path: str | int) -> Position:
        """Where the value at this path begins, or its nearest known ancestor."""
        ...

    def key(self, file: str, *path: str | int) -> Position:
        """Where the key at this path begins."""
        ...

    def knows(self, file: str, *path: str | int) -> bool:
        """Whether something was written at exactly this path."""
        ...

    def character(self, file: str, path: tuple[str | int, ...], text: str, offset: int) -> Position:
        """Where a character of the text at this path stands."""
        ...

    def written(self, text: str, period_file: str) -> Position | None:
        """Where a text stands: in policy/, else in the file of a period, else in any file."""
        ...

    def excerpt(self, position: Position) -> str:
        """The line of text a position points at."""
        ...
