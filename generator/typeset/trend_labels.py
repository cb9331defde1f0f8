"""What is printed on a large trend: periods and years below, counts at the dots, the plan."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from generator.typeset.course import Course, Place
from generator.typeset.svg import Sheet

THIN = "t-thin"
"""Labels a narrow window has no room for."""
_ROOM, _NARROW_ROOM = 16, 6
_LEFT, _RIGHT = Fraction(7, 100), Fraction(1)
_LOWEST_FIGURE = 206
_LINE = 16


def labelled(drawn: Course) -> dict[int, str]:
    """Place → class of the periods there is room to label: `t-thin`, or nothing."""
    many, years = len(drawn.moments), drawn.years
    found: dict[int, str] = {}
    for number, year in enumerate(years):
        if number % _every(len(years), _ROOM):
            continue
        narrow = number % _every(len(years), _NARROW_ROOM)
        for place in year[:: _every(many, _ROOM)]:
            thin = narrow or (place - year.start) % _every(many, _NARROW_ROOM)
            found[place] = THIN if thin else ""
    return found


def _every(many: int, room: int) -> int:
    """Of so many labels, each how manieth finds room."""
    return -(-many // room)


def period_labels(sheet: Sheet, drawn: Course) -> Iterator[str]:
    """The names of the periods; below the first of a plan year that of the year."""
    for at, thin in labelled(drawn).items():
        one, x = drawn.moments[at], drawn.across[at]
        yield sheet.text(f"t-mid {thin}".rstrip(), x, drawn.ground + 22, one.label)
        if one.year:
            yield sheet.text(f"t-mid t-ink {thin}".rstrip(), x, drawn.ground + 42, one.year)


def figure_labels(sheet: Sheet, drawn: Course) -> Iterator[str]:
    """The printed count at each dot; the last one always."""
    shown = labelled(drawn)
    known = [at for at, place in enumerate(drawn.values) if place]
    if known:
        shown[known[-1]] = ""
    for at in known:
        place, y = drawn.values[at], figure_height(drawn, at)
        if at in shown and place and y is not None:
            classes = f"t-b t-mid {shown[at]}".rstrip()
            yield sheet.text(classes, place[0], y, drawn.moments[at].text)


def figure_height(drawn: Course, at: int) -> Fraction | None:
    """Where the count stands: above its dot, or below where pace or plan run just above.

    Near the foot of the drawing below would run into the labels of the periods: there it stands
    above both dots.
    """
    place, pace, plan = drawn.values[at], drawn.paces[at], drawn.plans[at]
    if place is None:
        return None
    free = pace is None or place[1] - pace[1] > 60 or place[1] < pace[1]  # noqa: PLR2004
    if plan and 8 < place[1] - plan[1] < 26:  # noqa: PLR2004
        free = False
    y = place[1] + (-10 if free else 20)
    if y > _LOWEST_FIGURE:
        y = min(place[1], pace[1] if pace else place[1]) - 10
    return y


def plan_line(sheet: Sheet, drawn: Course, word: str) -> Iterator[str]:
    """The plan in force, period by period: level while it stands, a step where it moves."""
    first = True
    for year in drawn.years:
        before: Place | None = None
        for level, run in _levels(drawn, year):
            start, end = _reach(drawn, run)
            if before and before[0] == start:
                yield sheet.line("l-plan", before, (start, level))
            yield sheet.line("l-plan", (start, level), (end, level))
            yield _plan_label(sheet, drawn, (start, level), run, word if first else "")
            before, first = (end, level), False


def _levels(drawn: Course, year: range) -> Iterator[tuple[Fraction, list[int]]]:
    """The heights of the plan within a year, each with the periods it stands through."""

    def height(at: int) -> Fraction | None:
        place = drawn.plans[at]
        return place[1] if place else None

    for level, run in groupby(year, height):
        if level is not None:
            yield level, list(run)


def _reach(drawn: Course, run: list[int]) -> tuple[Fraction, Fraction]:
    """From half-way before the first period to half-way behind the last."""
    last = len(drawn.across) - 1
    start = drawn.edge(run[0]) if run[0] else _LEFT
    return start, drawn.edge(run[-1] + 1) if run[-1] < last else _RIGHT


def _plan_label(sheet: Sheet, drawn: Course, place: Place, run: list[int], word: str) -> str:
    """The plan at the beginning of its line: above it, or below where a count is in the way."""
    x, level = place
    above, below = level - 6, level + 16
    y = below if _is_taken(drawn, run[0], above) and not _is_taken(drawn, run[0], below) else above
    says = f"{word} {drawn.moments[run[0]].plan_text}".strip()
    thin = THIN if len(run) == 1 and labelled(drawn).get(run[0], THIN) else ""
    return sheet.text(thin, x, y, says, shift=4)


def _is_taken(drawn: Course, at: int, y: Fraction) -> bool:
    """Whether the count of a period stands at a height."""
    figure, dot = figure_height(drawn, at), drawn.values[at]
    taken = [one for one in (figure, dot[1] + 5 if dot else None) if one is not None]
    return any(abs(one - y) < _LINE for one in taken)
