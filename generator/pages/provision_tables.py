"""What the plan provides in words: principles, registers, quotas, supervision, exceptions."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.model.origin import Provision
from generator.model.plan import PlanFile
from generator.pages.addresses import clause_link
from generator.pages.plan_parts import body_names
from generator.pages.view import View
from generator.typeset.table import Cell, Table, head_cell

PROVISIONS = ("aims", "principles", "development", "standards", "exceptions")


def provision_tables(view: View) -> Iterator[Table]:
    """One table per chapter of provisions, under the chapter's own name."""
    plan = view.programme.plan
    for name in PROVISIONS:
        yield _provisions(view, name, getattr(plan, name))
    if plan.brand:
        yield _provisions(view, "brand", plan.brand.items)
    yield _registers(view)


def text_table(
    name: str, caption: str, heads: Iterable[str], rows: Iterable[tuple[str, ...]]
) -> Table:
    """A table of texts; digits in it are facts of the policy."""
    body = tuple(
        (Cell(_fact(row[0]), scope="row"), *(Cell(_fact(one)) for one in row[1:])) for row in rows
    )
    return Table(
        id=name, caption=caption, head=(tuple(head_cell(one) for one in heads),), body=body
    )


def _fact(text: str) -> Markup:
    return Markup('<span data-fact="policy">{}</span>').format(text)


def chapter_title(name: str) -> str:
    """How editors and readers call a chapter of the plan."""
    return PlanFile.model_fields[name].title or name


def _provisions(view: View, name: str, provisions: Iterable[Provision]) -> Table:
    rows = [
        (one.title, one.text, body_names(view, one.bodies), clause_link(one.origin, view.programme))
        for one in provisions
    ]
    if any(bodies for _, _, bodies, _ in rows):
        return text_table(name, chapter_title(name), ("事项", "内容", "单位", "出处"), rows)
    unnamed = [(title, text, clause) for title, text, _, clause in rows]
    return text_table(name, chapter_title(name), ("事项", "内容", "出处"), unnamed)


def quota_chain_table(view: View) -> Table:
    """How yearly plans are handed down."""
    rows = [
        (
            body_names(view, (one.giver,)),
            body_names(view, (one.receiver,)),
            one.what,
            clause_link(one.origin, view.programme),
        )
        for one in view.programme.plan.quota_chain
    ]
    heads = ("下达单位", "接受单位", "内容", "出处")
    return text_table("quota_chain", chapter_title("quota_chain"), heads, rows)


def quota_rules_table(view: View) -> Table:
    """What the plan asks of every year's plan."""
    rows = [
        (one.name, one.text, clause_link(one.origin, view.programme))
        for one in view.programme.plan.quota_rules
    ]
    return text_table("quota_rules", chapter_title("quota_rules"), ("事项", "内容", "出处"), rows)


def _registers(view: View) -> Table:
    rows = [
        (
            one.name,
            one.text,
            body_names(view, one.bodies) or "—",
            clause_link(one.origin, view.programme),
        )
        for one in view.programme.plan.registers
    ]
    heads = ("名称", "内容", "单位", "出处")
    return text_table("registers", chapter_title("registers"), heads, rows)


def supervision_table(view: View) -> Table:
    """Who supervises, and what is looked at."""
    rows = [
        (
            one.name,
            one.text,
            "、".join(one.focus) or "—",
            body_names(view, one.bodies) or "—",
            clause_link(one.origin, view.programme),
        )
        for one in view.programme.plan.supervision
    ]
    heads = ("事项", "内容", "重点", "单位", "出处")
    return text_table("supervision", chapter_title("supervision"), heads, rows)
