"""The page of one area: where it stands, its course, its numbers period by period."""

from collections.abc import Iterator

from generator.model.area import Area
from generator.model.period import Period
from generator.model.plan import Task
from generator.pages import frame
from generator.pages.headline import headline
from generator.pages.marks import figure_cell, sentence_mark, standing_of
from generator.pages.multiples import area_trend
from generator.pages.plan_parts import task_line
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.sentences import area_sentence, plain
from generator.typeset.table import Cell, Table, head_cell


def page(view: View, area: Area) -> SitePage:
    """One area; an area outside the plan says so and shows no figures."""
    path, period = frame.area_path(area), view.latest
    shown = period is not None and area.in_plan
    html = rendered(
        "pages/area.html" if shown else "pages/area_outside.html",
        **_common(view, area, path),
        **(_figures(view, area, period) if shown and period else {}),
    )
    said = plain(area_sentence(view.speaker(period), area)) if shown and period else ""
    return frame.site_page(
        view=view, path=path, title=area.name, html=html, tab=frame.AREAS, summary=area.name + said
    )


def _common(view: View, area: Area, path: str) -> dict[str, object]:
    return {
        "home": frame.link(path, frame.HOME),
        "areas": frame.link(path, frame.AREAS),
        "noun": view.programme.area_file.noun,
        "name": area.name,
        "code": area.code or "无",
        "note": area.note,
    }


def _figures(view: View, area: Area, period: Period) -> dict[str, object]:
    target = view.programme.indicators.target.measure
    speaker = view.speaker(period)
    return {
        "period_name": view.period_name(period),
        "as_of": period.as_of,
        "standing": standing_of(view.figure(period, area, names.STANDING), view, tag=True),
        "says": sentence_mark(area_sentence(speaker, area)),
        "headline": headline(view, period, area),
        "trend": area_trend(view, area, target),
        "target": view.programme.measures[target].name,
        "table": _table(view, area),
        "tasks": [task_line(view, one) for one in _tasks(view, area)],
        "plan": frame.link(frame.area_path(area), frame.PLAN),
    }


def _tasks(view: View, area: Area) -> Iterator[Task]:
    """Tasks of the area's own body or of a collective it belongs to."""
    own = {body.id for body in view.programme.body_file.bodies if body.area == area.id}
    wider = {body.id for body in view.programme.body_file.bodies if own & set(body.members)}
    for task in view.programme.plan.tasks:
        if (own | wider) & set(task.bodies):
            yield task


def _table(view: View, area: Area) -> Table:
    indicators = _indicators(view)
    heads = [head_cell("报告期"), head_cell("类别"), head_cell("状态")]
    for one in indicators:
        measure = view.programme.measures.get(one)
        unit = measure.unit if measure else ""
        heads.append(head_cell(view.figures.indicator_names[one], number=True, unit=unit))
    body = [
        _row(view, period, area, kind, indicators)
        for period in reversed(view.programme.periods)
        for kind in (*view.programme.post_kinds, ALL_KINDS)
    ]
    return Table(
        id="by-period",
        caption=f"{area.name}各期数字",
        note="「—」表示方案没有这项任务；未报不当作零。",
        head=(tuple(heads),),
        body=tuple(body),
    )


def _indicators(view: View) -> list[str]:
    indicators = view.programme.indicators
    measures = [one.id for one in indicators.measures if one.id != indicators.target.measure]
    derived = [one.id for one in indicators.derived]
    ratios = [one.id for one in indicators.ratios]
    first = [names.PLANNED, indicators.target.measure, names.COMPLETION_RATE, names.GAP]
    return [*first, names.REMAINING, *measures, *derived, *ratios]


def _row(
    view: View, period: Period, area: Area, kind: str, indicators: list[str]
) -> tuple[Cell, ...]:
    kinds = view.programme.post_kinds
    name = kinds[kind].short if kind in kinds else "合计"
    return (
        Cell(view.period_short(period), "gg-nb", scope="row"),
        Cell(name, "gg-nb"),
        Cell(standing_of(view.figure(period, area, names.STANDING, kind), view)),
        *(figure_cell(view.figure(period, area, one, kind), view) for one in indicators),
    )
