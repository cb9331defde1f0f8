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

    Where the pace runs just below as well, it stands over the plan. Near the foot of the drawing
    below would run into the labels of the periods: there it stands above both dots.
    """
    place, pace, plan = drawn.values[at], drawn.paces[at], drawn.plans[at]
    if place is None:
        return None
    free = pace is None or place[1] - pace[1] > 60 or place[1] < pace[1]  # noqa: PLR2004
    if plan and _is_just_above(plan, place) and free:
        if pace and _is_just_above(place, pace):
            return plan[1] - 6
        free = False
    y = place[1] + (-10 if free else 20)
    if y > _LOWEST_FIGURE:
        y = min(place[1], pace[1] if pace else place[1]) - 10
    return y


def _is_just_above(one: Place, other: Place) -> bool:
    """Whether a place is so near above another that words in between touch it."""
    return 4 < other[1] - one[1] < 30  # noqa: PLR2004


def plan_line(sheet: Sheet, drawn: Course, word: str) -> Iterator[str]:
    """The plan in force, period by period: level while it stands, a step where it moves.

    Between two plan years there is no step: the new plan is another one.
    """
    for year in drawn.years:
        before: Place | None = None
        for level, run in _levels(drawn, year):
            start, end = _reach(drawn, run)
            if before and before[0] == start:
                yield sheet.line("l-plan", before, (start, level))
            yield sheet.line("l-plan", (start, level), (end, level))
            before = (end, level)
    for number, (level, run) in enumerate(_levels(drawn, range(len(drawn.plans)))):
        yield _plan_label(sheet, drawn, level, run, "" if number else word)


def _levels(drawn: Course, places: range) -> Iterator[tuple[Fraction, list[int]]]:
    """The heights of the plan, each with the periods it stands through."""

    def height(at: int) -> Fraction | None:
        place = drawn.plans[at]
        return place[1] if place else None

    for level, run in groupby(places, height):
        if level is not None:
            yield level, list(run)


def _reach(drawn: Course, run: list[int]) -> tuple[Fraction, Fraction]:
    """From half-way before the first period to half-way behind the last."""
    last = len(drawn.across) - 1
    start = drawn.edge(run[0]) if run[0] else _LEFT
    return start, drawn.edge(run[-1] + 1) if run[-1] < last else _RIGHT


def _plan_label(sheet: Sheet, drawn: Course, level: Fraction, run: list[int], word: str) -> str:
    """The plan at its line, where no count is in the way: at its beginning or at its end."""
    start, end = _reach(drawn, run)
    above, below, wide = level - 6, level + 16, 2 if word else 1
    free = [
        (at_end, y)
        for at_end in (False, True)
        for y in (above, below)
        if not _is_taken(drawn, run[-wide:] if at_end else run[:wide], y)
    ]
    at_end, y = free[0] if free else (False, above)
    says = f"{word} {drawn.moments[run[0]].plan_text}".strip()
    thin = THIN if len(run) == 1 and labelled(drawn).get(run[0], THIN) else ""
    if at_end:
        return sheet.text(f"t-end {thin}".rstrip(), end, y, says, shift=-4)
    return sheet.text(thin, start, y, says, shift=4)


def _is_taken(drawn: Course, run: list[int], y: Fraction) -> bool:
    """Whether the count of one of some periods stands at a height."""
    dots = (place[1] + 5 for at in run if (place := drawn.values[at]))
    figures = (figure_height(drawn, at) for at in run)
    return any(one is not None and abs(one - y) < _LINE for one in (*dots, *figures))
