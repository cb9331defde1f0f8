"""The plan by clause: what each says, who is responsible, by when."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.model.document import Clause, Document
from generator.model.origin import Origin, Source
from generator.pages import frame
from generator.pages.plan_parts import (
    EVERY,
    age_words,
    anchor,
    body_names,
    subsidy_value,
    task_line,
)
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.numbers import amount
from generator.typeset.origin_text import clause_text
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell


def page(view: View) -> SitePage:
    """Every clause with its side notes, then tasks, steps, groups, categories and money."""
    plan = view.programme.plan
    document = view.programme.documents[plan.programme.document]
    dated = sorted(
        (one for one in plan.tasks if one.deadline),
        key=lambda one: one.deadline.on if one.deadline else view.as_of,
    )
    undated = [one for one in plan.tasks if not one.deadline]
    html = rendered(
        "pages/plan.html",
        document=_about(document),
        address=document.address,
        timeline=[task_line(view, one) for one in dated],
        undated=[task_line(view, one) for one in undated],
        clauses=[_clause(view, one) for one in plan.clauses],
        steps=[one.name for one in plan.workflow_steps],
        tables=[one for one in _tables(view) if one.body],
        oddities=[
            {
                "about": one.about,
                "stated": one.stated,
                "reading": one.reading,
                "clause": clause_text(one.origin, view.programme),
            }
            for one in plan.oddities
        ],
    )
    return frame.site_page(
        view=view,
        path=frame.PLAN,
        title="方案逐条",
        html=html,
        tab=frame.PLAN,
        summary="；".join(
            (
                *(one.title for one in plan.clauses),
                *(one.name for one in plan.pay_rules),
                *(one.name for one in plan.subsidies),
            )
        ),
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


def _tables(view: View) -> Iterator[Table]:
    plan = view.programme.plan
    kinds = view.programme.post_kinds
    yield _table(
        "groups",
        "安置对象",
        ("对象", "类别", "年龄", "出处"),
        [
            (
                one.name + ("（列举未尽）" if one.open_list else ""),
                kinds[one.post_kind].name,
                "；".join(age_words(age) for age in one.ages) or "—",
                clause_text(one.origin, view.programme),
            )
            for one in plan.target_groups
        ],
    )
    yield _table(
        "categories",
        "岗位类别和工作领域",
        ("类别", "工作领域", "出处"),
        [
            (
                one.name,
                "、".join(one.fields) + ("等" if one.open_list else ""),
                clause_text(one.origin, view.programme),
            )
            for one in plan.post_categories
        ],
    )
    yield _table(
        "money",
        "补贴标准",
        ("项目", "标准", "适用", "出处"),
        [
            (
                one.name,
                subsidy_value(view, one),
                one.condition or kinds[one.post_kind].name,
                clause_text(one.values[-1].origin, view.programme),
            )
            for one in plan.subsidies
        ],
    )
    yield _table(
        "rules",
        "待遇和保险的规定",
        ("事项", "内容", "适用", "出处"),
        [
            (
                one.name,
                one.text,
                "、".join(kinds[kind].name for kind in one.post_kinds) or "全部",
                clause_text(one.origin, view.programme),
            )
            for one in plan.pay_rules
        ],
    )
    yield _table(
        "payment",
        "工资和补贴怎么拨付",
        ("单位", "做什么", "对谁", "周期"),
        [
            (
                body_names(view, (one.actor,)),
                one.action,
                body_names(view, (one.towards,)) if one.towards else "—",
                EVERY[one.every] if one.every else "—",
            )
            for one in plan.payment_steps
        ],
    )
    yield _table(
        "budgets",
        "预算",
        ("项目", "年度", "金额", "出处"),
        [
            (
                one.name,
                f"{one.year}年",
                f"{amount(one.yuan)} 元",
                clause_text(one.origin, view.programme),
            )
            for one in plan.budgets
        ],
    )
    yield _table(
        "duties",
        "谁负责什么",
        ("单位", "职责", "出处"),
        [
            (body_names(view, (duty.body,)), duty.duty, clause_text(one.origin, view.programme))
            for one in plan.safeguards
            for duty in one.duties
        ],
    )
    yield _table(
        "documents",
        "有关文件",
        ("文件", "发文机关", "印发"),
        [
            (f"《{one.title}》", one.issuer or "—", long_date(one.issued) if one.issued else "—")
            for one in plan.documents
        ],
    )


def _table(name: str, caption: str, heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    """A table of texts; digits in it are facts of the policy."""
    body = tuple(
        (
            Cell(Markup('<span data-fact="policy">{}</span>').format(row[0]), scope="row"),
            *(Cell(Markup('<span data-fact="policy">{}</span>').format(one)) for one in row[1:]),
        )
        for row in rows
    )
    return Table(
        id=name, caption=caption, head=(tuple(head_cell(one) for one in heads),), body=body
    )
