"""The course of a trend: where each of its periods stands on the drawing, year by year."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from generator.typeset.standing import Tone
from generator.typeset.svg import Sheet

Place = tuple[Fraction, Fraction]
Height = Callable[[Fraction], Fraction]


@dataclass(frozen=True, slots=True)
class Moment:
    """One period of a trend.

    `value` is None where nothing was reported (`missing`) or nothing is due yet (not `missing`).
    `pace` is what was expected by then and `plan` the plan in force, in the same unit; `text` and
    `plan_text` are value and plan as printed. The first period of a plan year `begins` it and may
    print its name in `year`; where the value `restarts`, its line begins anew. `key` names the
    figure of the value, `href` leads to how it came about, and `spoken` is what that link says.
    """

    label: str
    value: Fraction | None = None
    pace: Fraction | None = None
    missing: bool = False
    text: str = ""
    plan: Fraction | None = None
    plan_text: str = ""
    year: str = ""
    begins: bool = False
    restarts: bool = False
    key: str = ""
    href: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The moments of one trend and where each of them stands; `ground` is the height of 0."""

    moments: tuple[Moment, ...]
    across: tuple[Fraction, ...]
    values: tuple[Place | None, ...]
    paces: tuple[Place | None, ...]
    plans: tuple[Place | None, ...]
    ground: Fraction

    @property
    def years(self) -> list[range]:
        """The places of the periods of each plan year."""
        return _parts([one.begins for one in self.moments])

    @property
    def runs(self) -> list[range]:
        """The places of the periods through which the value counts on."""
        return _parts([one.restarts for one in self.moments])

    def edge(self, at: int) -> Fraction:
        """Half-way between a period and the one before it."""
        return (self.across[at - 1] + self.across[at]) / 2


def course(moments: Sequence[Moment], across: Sequence[Fraction], height: Height) -> Course:
    """Every moment at its place: across as told, as high as it counts."""

    def placed(counts: Sequence[Fraction | None]) -> tuple[Place | None, ...]:
        pairs = zip(across, counts, strict=True)
        return tuple(None if one is None else (x, height(one)) for x, one in pairs)

    return Course(
        tuple(moments),
        tuple(across),
        placed([one.value for one in moments]),
        placed([one.pace for one in moments]),
        placed([one.plan for one in moments]),
        height(Fraction(0)),
    )


def _parts(cuts: Sequence[bool]) -> list[range]:
    starts = [0, *(at for at, cut in enumerate(cuts) if cut and at)]
    return [range(start, end) for start, end in pairwise([*starts, len(cuts)])]


def boundaries(sheet: Sheet, drawn: Course, top: Fraction) -> list[str]:
    """A faint upright line between two plan years, if there are years of several periods."""
    if all(len(year) == 1 for year in drawn.years):
        return []
    edges = [drawn.edge(year.start) for year in drawn.years if year.start]
    return [sheet.line("l-grid", (x, top), (x, drawn.ground)) for x in edges]


def pace_lines(sheet: Sheet, drawn: Course) -> list[str]:
    """The pace, dashed; every plan year has its own."""
    lines: list[str] = []
    for year in drawn.years:
        known = [place for at in year if (place := drawn.paces[at])]
        lines += [sheet.line("l-dash", start, end) for start, end in pairwise(known)]
    return lines


def strokes(sheet: Sheet, drawn: Course, tone: Tone) -> list[str]:
    """The line itself: firm between neighbours, dotted across a period without a figure."""
    return [line for run in drawn.runs for line in _strokes(sheet, drawn, tone, run)]


def _strokes(sheet: Sheet, drawn: Course, tone: Tone, run: range) -> Iterator[str]:
    known = [(at, place) for at in run if (place := drawn.values[at])]
    for (at, start), (later, end) in pairwise(known):
        yield sheet.line(f"l-{tone}" if later == at + 1 else "l-none", start, end)
    trailing = [at for at in run if drawn.moments[at].missing]
    if known and trailing and trailing[-1] > known[-1][0]:
        start = known[-1][1]
        yield sheet.line("l-none", start, (drawn.across[trailing[-1]], start[1]))


def rings(sheet: Sheet, drawn: Course) -> list[str]:
    """A dashed ring for each unreported period."""
    return [sheet.dot("c-hole", *place, "4.5") for place in ring_places(drawn).values()]


def ring_places(drawn: Course) -> dict[int, Place]:
    """Where unreported periods stand: at the height of the last known figure.

    Before the first of them in a run it is the next one, else the last of the run before.
    """
    places: dict[int, Place] = {}
    level = drawn.ground
    for run in drawn.runs:
        known = (place[1] for at in run if (place := drawn.values[at]))
        level = next(known, level)
        for at in run:
            place = drawn.values[at]
            level = place[1] if place else level
            if drawn.moments[at].missing:
                places[at] = (drawn.across[at], level)
    return places


def value_links(sheet: Sheet, drawn: Course) -> Iterator[str]:
    """A place to touch or tab to at every value and every ring; paper has none."""
    holes = ring_places(drawn)
    for at, one in enumerate(drawn.moments):
        place = drawn.values[at] or holes.get(at)
        if place and one.href and sheet.medium.width is None:
            yield sheet.linked(one.href, one.spoken, sheet.dot("c-hit", *place, "11"))
