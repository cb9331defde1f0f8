"""期限和步骤: deadlines on an axis of days, what recurs, the steps to a post, the quota chain."""

from collections.abc import Callable, Iterator
from datetime import date

from markupsafe import Markup

from generator.model.dated import in_force
from generator.model.plan import Deadline, Task
from generator.pages import addresses, frame
from generator.pages.addresses import clause_link
from generator.pages.plan_parts import body_names, task_line
from generator.pages.provision_tables import quota_chain_table, quota_rules_table
from generator.pages.view import View
from generator.progress.yardstick import is_paced
from generator.typeset.dates import long_date, month_day
from generator.typeset.deadlines import due_state
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.svg import Words
from generator.typeset.timeline import Flag, Span, least_width, timeline

TITLE = "期限和步骤"
SIZES = ((340, "s"), (440, "m"), (560, "l"), (720, "xl"))
"""Width (px) that words may need → the size whose stylesheet gives it."""


def page(view: View) -> SitePage:
    """Every task with a day on the drawing and in the list beside it; the others after them."""
    plan, day = view.programme.plan, view.as_of
    dated = dated_tasks(view)
    rest = [one for one in plan.tasks if one not in dated]
    recurring = [one for one in rest if one.every]
    undated = [one for one in rest if not one.every]
    html = rendered(
        "pages/timeline.html",
        title=TITLE,
        as_of=day,
        drawing=_drawing(view, dated),
        parts=[
            (name, title, [task_line(view, one) for one in tasks])
            for name, title, tasks in (
                ("dates", "有期限的任务", dated),
                ("recurring", "经常性任务", recurring),
                ("undated", "没有规定日期的任务", undated),
            )
            if tasks
        ],
        steps=list(_steps(view)),
        tables=[one for one in (quota_chain_table(view), quota_rules_table(view)) if one.body],
    )
    return frame.site_page(
        view=view,
        path=addresses.TIMELINE,
        title=TITLE,
        html=html,
        tab=addresses.TIMELINE,
        summary="、".join(
            (*(one.name for one in plan.tasks), *(one.name for one in plan.workflow_steps))
        ),
        toc=True,
    )


def dated_tasks(view: View) -> list[Task]:
    """Tasks with a deadline on the day the data stand at, the earliest first."""
    found = [(deadline.on, one) for one, deadline in _due(view)]
    return [task for _, task in sorted(found, key=lambda pair: pair[0])]


def _due(view: View) -> Iterator[tuple[Task, Deadline]]:
    for one in view.programme.plan.tasks:
        deadline = one.deadline_on(view.as_of)
        if deadline:
            yield one, deadline


def _drawing(view: View, dated: list[Task]) -> Markup:
    """The axis; nothing where no task has a day."""
    if not dated:
        return Markup()
    paces = list(_paces(view))
    spans = [Span(start, end, "序时进度") for _, start, end in paces]
    edges = [
        (day, f"{year}序时进度{word}")
        for year, start, end in paces
        for day, word in ((start, "起算"), (end, "终点"))
    ]
    days = [*(day for day, _ in edges), *(deadline.on for _, deadline in _due(view))]
    written = month_day if len({one.year for one in days}) == 1 else long_date
    told = sorted(
        (
            *(_flag(view, one, written) for one in dated),
            *(_edge(view, day, words, written) for day, words in edges),
        ),
        key=lambda one: one.day,
    )
    now = (view.as_of, f"数据截至 {long_date(view.as_of)}")
    words = Words("方案期限", f"{'；'.join(one.spoken for one in told)}。{now[1]}。")
    drawn = timeline(told, spans, now, words, "tl", sample=view.status == "sample")
    need = least_width(told, spans, now)
    size = next((size for width, size in SIZES if need <= width), SIZES[-1][1])
    return Markup('<div class="gg-days__axis gg-days__axis--{}">{}</div>').format(size, drawn)


def _paces(view: View) -> Iterator[tuple[str, date, date]]:
    """Plan year, first and last day of every pace in force, where standings are judged by one."""
    for table in view.programme.allocation_file.allocations if is_paced(view.programme) else ():
        pace = view.programme.pace(table.year, min(max(view.as_of, table.since), table.until))
        if pace:
            yield table.called, pace.start, pace.end


def _edge(view: View, day: date, words: str, written: Callable[[date], str]) -> Flag:
    said = f"{long_date(day)}，{words}"
    href = f"{addresses.METHODS}#pace"
    return Flag(day, f"{written(day)}　{words}", said, href, is_ahead=day > view.as_of)


def _flag(view: View, task: Task, written: Callable[[date], str]) -> Flag:
    deadline = task.deadline_on(view.as_of)
    day = deadline.on if deadline else view.as_of
    state = due_state(task, view.as_of)
    before = _before(view, task)
    moved = f"（由{long_date(before)}改）" if before else ""
    return Flag(
        day,
        f"{written(day)}前　{task.name}{moved}　{state}",
        f"{long_date(day)}前，{task.name}{moved}，{state}",
        f"#task-{task.id}",
        is_ahead=day > view.as_of,
        before=before,
    )


def _before(view: View, task: Task) -> date | None:
    """The day the deadline in force was moved from."""
    now = in_force(task.deadlines, view.as_of)
    earlier = [one for one in task.deadlines if now and one.since < now.since and one.value]
    last = max(earlier, key=lambda one: one.since, default=None)
    if last is None or last.value is None or (now and now.value and now.value.on == last.value.on):
        return None
    return last.value.on


def _steps(view: View) -> Iterator[dict[str, object]]:
    for one in view.programme.plan.workflow_steps:
        yield {
            "id": one.id,
            "name": one.name,
            "text": one.text or "",
            "bodies": body_names(view, one.bodies),
            "clause": clause_link(one.origin, view.programme),
        }
