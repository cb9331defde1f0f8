"""The plan by clause: what each says, who is responsible, by when, and where it is used."""

from generator.model.document import Clause, Document
from generator.model.origin import Source
from generator.pages import addresses, frame
from generator.pages.addresses import clause_anchor
from generator.pages.clause_uses import Use, clause_uses
from generator.pages.oddities import oddities
from generator.pages.plan_parts import task_line
from generator.pages.plan_tables import documents_table, plan_tables
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage


def page(view: View) -> SitePage:
    """Every clause with its side notes and uses, then what the plan provides, on demand."""
    plan = view.programme.plan
    document = view.programme.documents[plan.programme.document]
    uses = clause_uses(view)
    html = rendered(
        "pages/plan.html",
        document=_about(document),
        address=document.address,
        clauses=[_clause(view, one, uses) for one in plan.clauses],
        tables=plan_tables(view),
        documents=documents_table(view),
        oddities=oddities(view),
    )
    return frame.site_page(
        view=view,
        path=addresses.PLAN,
        title="方案逐条",
        html=html,
        tab=addresses.PLAN,
        summary="；".join(one.title for one in plan.clauses),
        words=(*(one.name for one in plan.registers), *(one.name for one in plan.quota_rules)),
        toc=True,
    )


def _about(document: Document) -> list[tuple[str, str]]:
    pairs = [("文件", f"《{document.title}》")]
    if document.issuer:
        pairs.append(("发文机关", document.issuer))
    if document.adopted:
        pairs.append(("通过", f"{long_date(document.adopted.on)}，{document.adopted.by}"))
    if document.issued:
        pairs.append(("印发", long_date(document.issued)))
    return pairs


def _clause(view: View, clause: Clause, uses: dict[Source, tuple[Use, ...]]) -> dict[str, object]:
    own = Source(document=clause.document, clause=clause.id)
    tasks = [one for one in view.programme.plan.tasks if one.origin == own]
    return {
        "anchor": clause_anchor(view.programme, own),
        "id": clause.id,
        "title": clause.title,
        "text": clause.text,
        "tasks": [task_line(view, one) for one in tasks],
        "uses": uses.get(own, ()),
    }
