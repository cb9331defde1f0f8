"""Standings as a shape, a word and a colour; never a colour alone.

Which symbol and tone a standing has is decided by the caller: the words of the bands are data.
"""

from enum import StrEnum

from markupsafe import Markup


class Tone(StrEnum):
    """What a colour may mean, and nothing else."""

    OK = "ok"
    WATCH = "watch"
    BEHIND = "behind"
    NONE = "none"


class Symbol(StrEnum):
    """Shapes: round is on plan, a diamond asks for attention, a triangle is behind.

    A triangle off a bar is beyond a limit: over a ceiling, under a floor.
    """

    SURPLUS = "surplus"
    COMPLETE = "complete"
    ON_PACE = "on-pace"
    WATCH = "watch"
    BEHIND = "behind"
    FAR_BEHIND = "far-behind"
    OVERDUE = "overdue"
    KEPT = "kept"
    OVER_LIMIT = "over-limit"
    UNDER_LIMIT = "under-limit"
    NOT_REPORTED = "not-reported"
    NOT_STARTED = "not-started"
    IN_DOUBT = "in-doubt"
    NO_TARGET = "no-target"


_CUT = 'stroke="var(--gg-paper)" stroke-width="2"'
_RING = 'fill="none" stroke="currentColor"'
DRAWINGS: dict[Symbol, str] = {
    Symbol.SURPLUS: '<circle cx="8" cy="8" r="7.5" fill="currentColor"/>'
    f'<path d="M8 4v8M4 8h8" {_CUT}/>',
    Symbol.COMPLETE: '<circle cx="8" cy="8" r="7.5" fill="currentColor"/>'
    f'<path d="M4.3 8.3l2.6 2.6 4.8-5.4" fill="none" {_CUT}/>',
    Symbol.ON_PACE: f'<circle cx="8" cy="8" r="6.3" {_RING} stroke-width="2"/>'
    '<circle cx="8" cy="8" r="3" fill="currentColor"/>',
    Symbol.WATCH: '<path d="M8 .8L15.2 8 8 15.2.8 8z" fill="currentColor"/>',
    Symbol.BEHIND: '<path d="M.6 2.2h14.8L8 15z" fill="currentColor"/>',
    Symbol.FAR_BEHIND: '<path d="M.6.6h14.8L8 8.2zM.6 7.6l7.4 7.8 7.4-7.8" fill="currentColor"/>',
    Symbol.OVERDUE: '<path d="M1 1h14v14H1z" fill="currentColor"/>'
    f'<path d="M5 5l6 6M11 5l-6 6" {_CUT}/>',
    Symbol.KEPT: f'<circle cx="8" cy="8" r="6.3" {_RING} stroke-width="2"/>'
    f'<path d="M4.9 8.2l2.3 2.3 4-4.6" {_RING} stroke-width="2"/>',
    Symbol.OVER_LIMIT: '<path d="M8 .6L15 10H1zM.6 12.2h14.8v3H.6z" fill="currentColor"/>',
    Symbol.UNDER_LIMIT: '<path d="M8 15.4L15 6H1zM.6.8h14.8v3H.6z" fill="currentColor"/>',
    Symbol.NOT_REPORTED: f'<circle cx="8" cy="8" r="6.3" {_RING} stroke-width="2"'
    ' stroke-dasharray="3.3 2.3"/>',
    Symbol.NOT_STARTED: f'<circle cx="8" cy="8" r="6.3" {_RING} stroke-width="2"/>',
    Symbol.IN_DOUBT: f'<circle cx="8" cy="8" r="6.8" {_RING} stroke-width="1.6"'
    ' stroke-dasharray="3.3 2"/>'
    '<path d="M5.9 6.3c0-3 4.3-2.8 4.3-.1 0 1.6-2.1 1.6-2.1 3.2m0 1.2v1.7"'
    f' {_RING} stroke-width="1.6"/>',
    Symbol.NO_TARGET: '<path d="M2 8h12" stroke="currentColor" stroke-width="2.4"/>',
}
HATCH = (
    '<pattern id="gg-hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect class="hatch-bg" width="7" height="7"/>'
    '<line class="hatch-line" x1="0" y1="0" x2="0" y2="7"/></pattern>'
)


PRINT_COLOURS = {
    Tone.OK: "#17527f",
    Tone.WATCH: "#7a4e00",
    Tone.BEHIND: "#a32a1f",
    Tone.NONE: "#45525e",
}
"""What a tone's words are coloured on paper, as tokens.css has it for the light page."""


def printed_symbol(symbol: Symbol, tone: Tone) -> str:
    """The shape alone as a drawing for paper, where colours are written out."""
    drawing = DRAWINGS[symbol].replace("currentColor", PRINT_COLOURS[tone])
    drawing = drawing.replace("var(--gg-paper)", "#ffffff")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{drawing}</svg>'


def sprite() -> Markup:
    """All symbols and the hatch, once per page.

    It has no size but is not `display:none`: browsers would drop the pattern with it.
    """
    symbols = "".join(
        f'<symbol id="i-{symbol}" viewBox="0 0 16 16">{drawing}</symbol>'
        for symbol, drawing in DRAWINGS.items()
    )
    return Markup(  # noqa: S704
        '<svg class="gg-sprite" aria-hidden="true" width="0" height="0">'
        f"<defs>{HATCH}</defs>{symbols}</svg>"
    )


def symbol_use(symbol: Symbol | str) -> Markup:
    """The shape alone, for places where the word stands beside it already."""
    return Markup('<svg aria-hidden="true"><use href="#i-{}"/></svg>').format(Symbol(symbol))


def standing_mark(
    word: str, symbol: Symbol | str, tone: Tone | str, *, tag: bool = False
) -> Markup:
    """A standing: its shape and its word in the colour of its tone.

    Args:
        word: The word as printed, e.g. a band's name from policy/.
        symbol: Its shape.
        tone: Its colour; a guarded small area passes a softer tone with the same word.
        tag: On a tinted ground, for headlines.
    """
    extra = " gg-standing--tag" if tag else ""
    return Markup('<span class="gg-standing s-{}{}">{}{}</span>').format(
        Tone(tone), extra, symbol_use(symbol), word
    )
