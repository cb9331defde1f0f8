"""One file of a pack, with what the index and the tests ask of it."""

from dataclasses import dataclass

from generator.briefing.paper import Figure, Run

Printed = tuple[tuple[str, str], ...]
"""Key and printed text of figures, in reading order."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """A finished file.

    Args:
        path: Below the folder of the period.
        title: What it is, for the index.
        content: Its bytes.
        figures: Those it prints.
        pages: Printed pages; None for a file that has none.
    """

    path: str
    title: str
    content: bytes
    figures: Printed = ()
    pages: int | None = None


def printed(runs: tuple[Run, ...]) -> Printed:
    """The figures among some runs."""
    return tuple((one.key, one.text) for one in runs if isinstance(one, Figure))
