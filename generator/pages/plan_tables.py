"""The tables of the plan page: provisions by chapter, registers, documents."""

from generator.pages.provision_tables import provision_tables, text_table
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.table import Table


def plan_tables(view: View) -> tuple[Table, ...]:
    """Every table of provisions that has rows, in the order of the page."""
    return tuple(one for one in provision_tables(view) if one.body)


def documents_table(view: View) -> Table:
    """The register of documents."""
    plan = view.programme.plan
    return text_table(
        "documents",
        "有关文件",
        ("文件", "发文机关", "印发"),
        [
            (f"《{one.title}》", one.issuer or "—", long_date(one.issued) if one.issued else "—")
            for one in plan.documents
        ],
    )
