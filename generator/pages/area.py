"""The page of one area: where it stands, its course, its numbers, the areas below it."""

from datetime import date

from generator.model.area import Area
from generator.model.period import Period
from generator.model.plan import Task
from generator.pages import addresses, frame
from generator.pages.addresses import clause_link
from generator.pages.area_history import history
from generator.pages.area_table import area_tables
from generator.pages.derivations import how
from generator.pages.headline import headline
from generator.pages.marks import sentence_mark, standing_of
from generator.pages.multiples import area_trend, trend_says
from generator.pages.others_table import has_amounts, others_table
from generator.pages.period_sections import period_sections
from generator.pages.print_link import print_link
from generator.pages.progress_table import progress_table
from generator.pages.ranking import ranking
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.sentences import area_sentence, filing_sentence
from generator.typeset.speaker import plain
from generator.typeset.task_words import due_mark, tasks_of


def page(view: View, area: Area) -> SitePage:
    """One area; an area outside the plan says so and shows no figures."""
    path, period = addresses.area_path(area), view.last_of(area)
    shown = period is not None and area.in_plan
    html = rendered(
        "pages/area.html" if shown else "pages/area_outside.html",
        **_common(view, area, path),
        **(_figures(view, area, period, path) if shown and period else {}),
    )
    said = plain(area_sentence(view.speaker(period), area)) if shown and period else ""
    name = view.name(area)
    return frame.site_page(
        view=view, path=path, title=name, html=html, tab=addresses.AREAS, summary=name + said
    )


def _common(view: View, area: Area, path: str) -> dict[str, object]:
    above = [one for one in view.programme.area_names.above(area) if one.parent]
    trail = [("首页", addresses.link(path, addresses.HOME))]
    trail.append((frame.areas_title(view), addresses.link(path, addresses.AREAS)))
    trail += [
        (one.name_on(area.until or view.as_of), addresses.link(path, addresses.area_path(one)))
        for one in reversed(above)
    ]
    return {
        "trail": trail,
        "name": view.name(area),
        "code": area.code or "无",
        "note": area.note,
        "history": history(view, area, path),
    }


def _figures(view: View, area: Area, period: Period, path: str) -> dict[str, object]:
    target = view.programme.indicators.target.measure
    speaker = view.speaker(period)
    table, earlier = area_tables(view, area)
    original, sections = period_sections(view, period, area, path)
    return {
        "period_name": view.period_name(period),
        "as_of": period.as_of,
        "standing": standing_of(view.figure(period, area, names.STANDING), view, tag=True),
        "says": sentence_mark(area_sentence(speaker, area), view),
        "headline": headline(view, period, area),
        "printed": print_link(view, addresses.sheet_path(area.id), path),
        "trend": area_trend(view, area, target),
        "trend_says": trend_says(view, area),
        "table": table,
        "earlier": earlier,
        "original": original,
        "sections": sections,
        "below": _below(view, area, period, path),
        "tasks": [
            _task_line(view, one, period.as_of)
            for one in tasks_of(view.programme, area, period.as_of)
        ],
    }


def _below(view: View, area: Area, period: Period, path: str) -> dict[str, object] | None:
    """The areas right below, as the page of the period shows those below the top."""
    speaker = view.speaker(period, area)
    if not speaker.below:
        return None
    return {
        "noun": speaker.noun,
        "filed": sentence_mark(filing_sentence(speaker), view),
        "table": progress_table(view, period, path, area),
        "how": how(view.figure(period, area, names.COMPLETION_RATE), view),
        "others": others_table(view, period, path, area),
        "has_amounts": has_amounts(view),
        "ranking": ranking(view, period, path, area),
        "rate": speaker.target.rate_name,
    }


def _task_line(view: View, task: Task, day: date) -> dict[str, object]:
    return {
        "name": task.name,
        "text": task.text,
        "when": due_mark(task, day),
        "clause": clause_link(task.origin, view.programme),
    }
