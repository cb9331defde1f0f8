"""Small multiples: completion of every area over the periods."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.dated_words import fact
from generator.pages.marks import figure_cell, figure_mark, standing_of, tone_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.area_course import area_course, course_keys, course_says, course_words
from generator.typeset.course import Moment
from generator.typeset.speaker import PLAN_WORDS
from generator.typeset.svg import Words
from generator.typeset.table import Cell, Table, head_cell
from generator.typeset.trend import count_trend, small_trend


@dataclass(frozen=True, slots=True)
class Panel:
    """One area: its name, its last rate, its drawing, its standing."""

    name: str
    rate: Markup
    drawing: Markup
    standing: Markup


def panels(view: View) -> list[Panel]:
    """One panel per area right below the top, in official order."""
    latest = view.latest
    if latest is None:
        return []
    below = view.speaker(latest).below
    return [_panel(view, latest, one, f"m{n}") for n, one in enumerate(below)]


def moments(view: View, area: Area, indicator: str) -> list[Moment]:
    """One moment per declared period; its value leads to how it came about."""
    course = area_course(view.programme, view.figures, area, indicator)
    return [replace(one, href=f"how:{one.key}" if one.key else "") for one in course]


def _ends_labelled(course: list[Moment]) -> list[Moment]:
    """Only the first and the last label: small drawings have no room for more.

    Of several years these are the years at both ends.
    """
    years = [at for at, one in enumerate(course) if one.year]
    if len(years) > 1:
        ends = {years[0]: course[years[0]].year, years[-1]: course[years[-1]].year}
    else:
        ends = {at: course[at].label for at in (0, len(course) - 1)}
    return [replace(one, label=ends.get(at, "")) for at, one in enumerate(course)]


def keys_of(view: View, area: Area, indicator: str) -> str:
    """Keys of every figure a trend of an area shows."""
    return " ".join(course_keys(view.programme, area, indicator, view.figures))


def _panel(view: View, latest: Period, area: Area, prefix: str) -> Panel:
    course = moments(view, area, names.COMPLETION_RATE)
    standing = view.figure(latest, area, names.STANDING)
    rate_name = view.programme.indicators.target.rate_name
    words = Words(f"{area.name_on(latest.as_of)}各期{rate_name}", course_words(course))
    tone, sample = tone_of(standing, view), view.status == "sample"
    drawing = small_trend(_ends_labelled(course), words, prefix, tone=tone, sample=sample)
    rate = figure_mark(view.figure(latest, area, names.COMPLETION_RATE), view)
    return Panel(area.name_on(latest.as_of), rate, drawing, standing_of(standing, view))


def area_trend(view: View, area: Area, target: str) -> Markup:
    """The large trend of one area in counts."""
    course = moments(view, area, target)
    latest = view.last_of(area)
    standing = view.figure(latest, area, names.STANDING) if latest else None
    name = view.programme.measures[target].name
    word = PLAN_WORDS[view.programme.indicators.target.rule]
    words = Words(f"{view.name(area)}{name}", course_words(course, word))
    drawing = count_trend(
        course,
        words,
        "tr",
        tone=tone_of(standing, view),
        plan_word=word,
        sample=view.status == "sample",
    )
    return Markup('<div data-figures="{}">{}</div>').format(keys_of(view, area, target), drawing)


def trend_says(view: View, area: Area) -> str:
    """What the large trend shows, line by line."""
    return course_says(view.programme, view.figures, area, view.name(area))


def panel_table(view: View) -> Table:
    """The rates of the small drawings, area by area, with the pace in the foot."""
    periods = view.programme.periods
    rate = view.programme.indicators.target.rate_name
    heads = [
        head_cell("单位"),
        *(head_cell(fact(view.period_short(one), "period"), number=True) for one in periods),
    ]
    below = view.speaker(periods[-1]).below if periods else ()

    def cells(area: Area, indicator: str) -> Iterator[Cell]:
        for one in periods:
            found = view.figure(one, area, indicator)
            yield figure_cell(found, view) if found else Cell("—", "n")

    paces = [view.figure(one, view.root, names.PACE) for one in periods]
    pace = (Cell("序时进度", scope="row"), *cells(view.root, names.PACE))
    return Table(
        id="panels-table",
        caption=f"各期末{rate}",
        head=(tuple(heads),),
        body=tuple(
            (Cell(view.name(one), scope="row"), *cells(one, names.COMPLETION_RATE)) for one in below
        ),
        foot=(pace,) if any(one and one.value is not None for one in paces) else (),
        fit=True,
    )
