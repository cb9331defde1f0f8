"""A drawing as it stands on a page: what it finds, its key, the drawing, the table beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.pages.addresses import how_address
from generator.pages.view import View
from generator.progress.figure import Figure
from generator.typeset.figure_text import figure_text
from generator.typeset.speaker import with_unit
from generator.typeset.stack import Piece, Stack, step_of
from generator.typeset.table import Table

UNKNOWN_WORDS = "未报，可能在此范围内"


@dataclass(frozen=True, slots=True)
class Chart:
    """What parts/chart.html receives.

    `keys` are (number of the step, name) pairs; `unknown` says what hatching means, where there is
    any. The table stands behind a summary; None where the page has it anyway.
    """

    title: str
    says: Markup | str
    drawing: Markup
    keys: tuple[tuple[int, str], ...] = ()
    unknown: str = ""
    table: Table | None = None


def keys_of_steps(names: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """The legend of a stacked drawing."""
    return tuple((step_of(at, len(names)) + 1, name) for at, name in enumerate(names))


def has_unknown(stacks: Iterable[Stack]) -> bool:
    """Whether any part of the bars is hatched."""
    return any(piece.is_unknown for one in stacks for piece in one.pieces)


def described(stacks: Iterable[Stack]) -> str:
    """Every bar and part in words, for those who do not see the drawing."""
    said = []
    for one in stacks:
        parts = "、".join(piece.spoken for piece in one.pieces if piece.spoken)
        said.append(f"{one.label}{f' {one.total}' if one.total else ''}（{parts}）")
    return f"{'；'.join(said)}。"


def pieces_of(
    view: View, figure: Figure | None, step: int, name: str, at_most: Fraction | None = None
) -> list[Piece]:
    """A figure as a part of a bar, and hatched what it may still be.

    Args:
        view: What is looked at.
        figure: The figure; none has no part.
        step: Its place in the legend.
        name: What it is called.
        at_most: How long the hatching is where nothing at all is known.
    """
    if figure is None:
        return []
    text, href = figure_text(figure, view.figures), how_address(figure)
    spoken = f"{name} {with_unit(figure, view.figures)}"
    if isinstance(figure.value, Fraction):
        known = Piece(step, figure.value, text, href, spoken)
        return [known] if figure.value > 0 else []
    low = figure.low if isinstance(figure.low, Fraction) else Fraction(0)
    high = figure.high if isinstance(figure.high, Fraction) else max(low, at_most or low)
    pieces = [Piece(step, low, text, href, spoken)] if low > 0 else []
    if high > low:
        said = "" if pieces else spoken
        pieces.append(Piece(step, high - low, "", href, said or f"{name}可能还有", is_unknown=True))
    return pieces
