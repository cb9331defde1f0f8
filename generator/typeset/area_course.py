"""The course of one area over the periods of the plan, for every drawing that shows it."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, Figures, State
from generator.typeset.course import Moment
from generator.typeset.figure_text import figure_text
from generator.typeset.plan_years import plan_years, short_names_repeat
from generator.typeset.speaker import with_unit

NOT_COMPUTED = frozenset({State.NO_TASK, State.NOT_IN_PLAN})
SILENT = frozenset({State.NOT_REPORTED, State.PARTIAL})


def area_course(programme: Programme, figures: Figures, area: Area, indicator: str) -> list[Moment]:
    """One moment per declared period; periods without a file are still to come."""
    by_id = {one.period: one for one in programme.periods}
    declared = programme.indicators.periods
    called = plan_years(programme)
    years = [called[one.id] for one in declared]
    repeat, restarts = short_names_repeat(programme), _restarts(programme)
    found = (_moment(figures, by_id.get(one.id), area, one.short, indicator) for one in declared)
    return [
        replace(
            moment,
            year=year if repeat and year != before else "",
            spoken=f"{year}{moment.spoken}" if repeat else moment.spoken,
            begins=year != before,
            restarts=restarts and year != before,
        )
        for moment, year, before in zip(found, years, ["", *years], strict=False)
    ]


def _restarts(programme: Programme) -> bool:
    """Whether the target counts anew in every plan year."""
    target = programme.measures[programme.indicators.target.measure]
    return target.kind == "cumulative" and target.restarts


def _moment(
    figures: Figures, period: Period | None, area: Area, label: str, indicator: str
) -> Moment:
    if period is None:
        return Moment(label)
    figure, pace, planned = (
        figures.figure(period.period, area.id, ALL_KINDS, one)
        for one in (indicator, names.PACE, names.PLANNED)
    )
    share, plan = _number(pace), _number(planned)
    if indicator != names.COMPLETION_RATE and share is not None:
        share = None if plan is None else share * plan
    return Moment(
        label,
        _number(figure),
        share,
        missing=figure is not None and figure.state in SILENT,
        text=figure_text(figure, figures) if figure else "",
        plan=plan,
        plan_text=figure_text(planned, figures) if planned else "",
        key=str(figure.key) if figure and figure.state not in NOT_COMPUTED else "",
        spoken=f"{label} {with_unit(figure, figures)}" if figure else "",
    )


def _number(figure: Figure | None) -> Fraction | None:
    return figure.value if figure and isinstance(figure.value, Fraction) else None


def course_words(course: Sequence[Moment], plan_word: str = "") -> str:
    """Every figure with its period, the year where it begins, and the plan where it moves."""
    told: list[str] = []
    plan = ""
    for one in course:
        if one.text:
            moved = one.plan_text if plan_word and one.plan_text != plan else ""
            words = f"（{plan_word}{moved}）" if moved else ""
            told.append(f"{one.year}{one.label}{one.text}{words}")
            plan = one.plan_text
    pace = "虚线为序时进度。" if any(one.pace is not None for one in course) else ""
    return f"{'，'.join(told)}。{pace}"


def course_says(programme: Programme, figures: Figures, area: Area, name: str) -> str:
    """What a large trend of an area shows, line by line; `name` is how readers know the area."""
    target = programme.indicators.target
    drawn = (
        figures.figure(one.period, area.id, ALL_KINDS, names.PACE) for one in programme.periods
    )
    is_paced = any(one is not None and one.value is not None for one in drawn)
    pace = "虚线为序时进度，" if is_paced else ""
    lines = f"横线为当期{target.planned_name}，{pace}虚线圈为未报或未报全。"
    return f"{name}各期末{programme.measures[target.measure].name}。{lines}"


def course_keys(programme: Programme, area: Area, indicator: str, figures: Figures) -> list[str]:
    """Keys of every figure such a drawing shows, period by period."""
    wanted = (indicator, names.PACE, names.PLANNED)
    found = (
        figures.figure(period.period, area.id, ALL_KINDS, one)
        for period in programme.periods
        for one in wanted
    )
    return [str(one.key) for one in found if one]
