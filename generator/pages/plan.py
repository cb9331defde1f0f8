"""The plan by clause: what each says, who is responsible, by when."""

from collections.abc import Iterator

from generator.model.document import Clause, Document
from generator.model.origin import Origin, Source
from generator.model.plan import PlanFile, Task
from generator.pages import addresses, frame
from generator.pages.oddities import oddities
from generator.pages.plan_parts import anchor, task_line
from generator.pages.plan_tables import plan_tables
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage


def page(view: View) -> SitePage:
    """Every clause with its side notes, then tasks, steps, groups, categories and money."""
    plan = view.programme.plan
    document = view.programme.documents[plan.programme.document]
    dated = _dated(view)
    undated = [one for one in plan.tasks if one not in dated]
    html = rendered(
        "pages/plan.html",
        document=_about(document),
        address=document.address,
        timeline=[task_line(view, one) for one in dated],
        undated=[task_line(view, one) for one in undated],
        clauses=[_clause(view, one) for one in plan.clauses],
        steps=[one.name for one in plan.workflow_steps],
        tables=plan_tables(view),
        oddities=oddities(view),
    )
    return frame.site_page(
        view=view,
        path=addresses.PLAN,
        title="方案逐条",
        html=html,
        tab=addresses.PLAN,
        summary="；".join(one.title for one in plan.clauses),
        words=_names(plan),
        toc=True,
    )


def _names(plan: PlanFile) -> Iterator[str]:
    """What the tables of the page tell of: money, groups, categories, steps, tasks, registers."""
    yield from (one.name for one in plan.subsidies)
    yield from (one.name for one in (*plan.pay_rules, *plan.quota_rules))
    for group in plan.target_groups:
        yield from (group.name, *group.includes)
    for category in plan.post_categories:
        yield from (category.name, *category.fields)
    yield from (one.name for one in plan.workflow_steps)
    yield from (one.name for one in plan.tasks)
    yield from (one.name for one in plan.registers)


def _dated(view: View) -> list[Task]:
    """Tasks with a deadline on the day the data stand at, the earliest first."""
    found = [(one.deadline_on(view.as_of), one) for one in view.programme.plan.tasks]
    days = [(deadline.on, task) for deadline, task in found if deadline]
    return [task for _, task in sorted(days, key=lambda pair: pair[0])]


def _about(document: Document) -> list[tuple[str, str]]:
    pairs = [("文件", f"《{document.title}》")]
    if document.issuer:
        pairs.append(("发文机关", document.issuer))
    if document.adopted:
        pairs.append(("通过", f"{long_date(document.adopted.on)}，{document.adopted.by}"))
    if document.issued:
        pairs.append(("印发", long_date(document.issued)))
    return pairs


def _clause(view: View, clause: Clause) -> dict[str, object]:
    own: Origin = Source(document=clause.document, clause=clause.id)
    tasks = [one for one in view.programme.plan.tasks if one.origin == own]
    return {
        "anchor": anchor(view, own),
        "id": clause.id,
        "title": clause.title,
        "text": clause.text,
        "tasks": [task_line(view, one) for one in tasks],
    }
