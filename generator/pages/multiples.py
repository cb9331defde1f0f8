"""Small multiples: completion of every area over the periods."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import figure_mark, standing_of, tone_of
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.area_course import area_course, course_keys, course_says, course_words
from generator.typeset.course import Moment
from generator.typeset.speaker import PLAN_WORDS
from generator.typeset.svg import Words
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
    """One moment per declared period; periods without a file are still to come."""
    return area_course(view.programme, view.figures, area, indicator)


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
    keyed = Markup('<div data-figures="{}">{}</div>').format(
        keys_of(view, area, names.COMPLETION_RATE), drawing
    )
    rate = figure_mark(view.figure(latest, area, names.COMPLETION_RATE), view)
    return Panel(area.name_on(latest.as_of), rate, keyed, standing_of(standing, view))


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
