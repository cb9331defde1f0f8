"""Drawings of a sheet: completion against the pace, and the course over the periods."""

from collections.abc import Iterator

from generator.briefing.paper import Figure, Picture
from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.area_course import area_course, course_says, course_words
from generator.typeset.areas_chart import AreaBar, areas_bars
from generator.typeset.chart import bullet_bar
from generator.typeset.completion_bar import bar_labels, bar_words, completion_bar, is_drawn
from generator.typeset.figure_text import figure_text, standing_tone
from generator.typeset.numbers import NOTHING
from generator.typeset.speaker import PLAN_WORDS, Speaker
from generator.typeset.standing import Tone
from generator.typeset.standing_text import is_judged, standing_words
from generator.typeset.svg import Medium, Words
from generator.typeset.trend import count_trend, small_trend

FACE = "Noto Sans SC"
ALL_LABELLED = 16
"""Up to so many periods every count stands at its dot."""
BAR, TREND, UPRIGHT = Medium(490, FACE), Medium(860, FACE), Medium(590, FACE)
"""Their widths in px; a page scales them to its own, so that their words are of about one size.
The last is for official paper, whose words are larger."""


def bar_picture(speaker: Speaker, area: Area) -> Picture | None:
    """The bullet bar of an area; None where there is no plan to be measured against."""
    if not is_drawn(speaker.figure(area, names.COMPLETION_RATE)):
        return None
    bar, words = completion_bar(speaker, area), bar_words(speaker, area)
    labels = bar_labels(bar, speaker.target)
    sample = speaker.period.status == "sample"
    drawn = bullet_bar(bar, words, labels, "hl", medium=BAR, sample=sample)
    return Picture(str(drawn), f"{words.title}：{words.description}", "")


def areas_picture(speaker: Speaker, medium: Medium = TREND) -> Picture:
    """The areas right below in order of rank, each with its bar against the pace."""
    ranked = speaker.ranked()
    areas = (*ranked, *(one for one in speaker.below if one not in ranked))
    rows = tuple(_area_bar(speaker, one) for one in areas)
    told = "，".join(
        f"{one.name}{one.rate}{f'（{one.standing}）' if one.standing else ''}" for one in rows
    )
    words = Words(areas_title(speaker), f"{told}。")
    sample = speaker.period.status == "sample"
    drawn = areas_bars(rows, words, "ar", medium, sample=sample)
    says = f"{words.title}。{areas_legend(speaker)}"
    return Picture(
        str(drawn), f"{words.title}：{words.description}", says, tuple(_rates(speaker, areas))
    )


def areas_title(speaker: Speaker) -> str:
    """What the drawing of the areas shows."""
    return f"各{speaker.noun}{speaker.target.rate_name}"


def areas_legend(speaker: Speaker) -> str:
    """What its lines and hatching mean."""
    pace = "粗竖线为序时进度，" if speaker.is_paced else ""
    return f"{pace}细竖线为{PLAN_WORDS[speaker.target.rule]}100%，斜纹为未报的部分。"


def _area_bar(speaker: Speaker, area: Area) -> AreaBar:
    rate, standing = (speaker.figure(area, one) for one in (names.COMPLETION_RATE, names.STANDING))
    is_known = standing is not None and is_judged(standing)
    return AreaBar(
        speaker.name(area),
        completion_bar(speaker, area),
        figure_text(rate, speaker.figures) if rate else NOTHING,
        standing_words(standing, speaker.figures) if standing and is_known else "",
    )


def _rates(speaker: Speaker, areas: tuple[Area, ...]) -> Iterator[Figure]:
    for area in areas:
        found = speaker.figure(area, names.COMPLETION_RATE)
        if found is not None:
            yield Figure(str(found.key), figure_text(found, speaker.figures))


def small_picture(speaker: Speaker, area: Area) -> Picture:
    """The completion of an area over the periods of the plan, low and without counts."""
    programme, figures = speaker.programme, speaker.figures
    course = area_course(programme, figures, area, names.COMPLETION_RATE)
    rate = speaker.target.rate_name
    words = Words(f"{speaker.name(area)}各期{rate}", course_words(course))
    drawn = small_trend(
        course, words, "tr", tone=_tone(speaker, area), medium=TREND, sample=_has_samples(speaker)
    )
    pace = "虚线为序时进度，" if any(one.pace is not None for one in course) else ""
    plan = PLAN_WORDS[speaker.target.rule]
    says = f"{words.title}。横线为{plan}，{pace}虚线圈为未报或未报全。"
    return Picture(str(drawn), f"{words.title}：{words.description}", says)


def trend_picture(speaker: Speaker, area: Area) -> Picture:
    """The counts of an area over the periods of the plan."""
    programme, figures = speaker.programme, speaker.figures
    measure = programme.measures[speaker.target.measure]
    course = area_course(programme, figures, area, measure.id)
    word, name = PLAN_WORDS[speaker.target.rule], speaker.name(area)
    words = Words(f"{name}{measure.name}", course_words(course, word))
    drawn = count_trend(
        course,
        words,
        "tr",
        tone=_tone(speaker, area),
        plan_word=word,
        medium=TREND,
        sample=_has_samples(speaker),
    )
    says = course_says(programme, figures, area, name)
    told, caption = f"{words.title}：{words.description}", f"{says}单位：{measure.unit}。"
    return Picture(str(drawn), told, caption, tuple(_labels(speaker, area)))


def _labels(speaker: Speaker, area: Area) -> Iterator[Figure]:
    """The counts printed at the dots; of very many periods only some are, and none is listed."""
    programme, figures = speaker.programme, speaker.figures
    if len(programme.indicators.periods) > ALL_LABELLED:
        return
    for one in programme.periods:
        key = (one.period, area.id, ALL_KINDS, speaker.target.measure)
        found = figures.figure(*key)
        if found is not None and found.value is not None:
            yield Figure(str(found.key), figure_text(found, figures))


def _tone(speaker: Speaker, area: Area) -> Tone:
    standing = speaker.figure(area, names.STANDING)
    return standing_tone(standing, speaker.figures) if standing else Tone.NONE


def _has_samples(speaker: Speaker) -> bool:
    return any(one.status == "sample" for one in speaker.programme.periods)
