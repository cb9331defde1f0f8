"""待遇和保障: what is paid and by which rule, on what way, from what money, and who sees to it."""

from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.others_table import amounts_table
from generator.pages.plan_parts import body_names
from generator.pages.provision_tables import supervision_table
from generator.pages.rights_tables import (
    budgets_table,
    duties_table,
    money_table,
    payment_table,
    rules_table,
)
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.fixed_words import EVERY
from generator.typeset.page import SitePage
from generator.typeset.table import Table

TITLE = "待遇和保障"


def page(view: View) -> SitePage:
    """Money and rules, the way of the payment, amounts of the latest period, then safeguards."""
    plan = view.programme.plan
    html = rendered(
        "pages/rights.html",
        title=TITLE,
        money=_shown(money_table(view), rules_table(view)),
        chain=_chain(view),
        payment=payment_table(view),
        budgets=_shown(budgets_table(view)),
        amounts=_amounts(view, view.latest),
        safeguards=_shown(duties_table(view), supervision_table(view)),
    )
    return frame.site_page(
        view=view,
        path=addresses.RIGHTS,
        title=TITLE,
        html=html,
        tab=addresses.RIGHTS,
        summary="、".join(
            (*(one.name for one in plan.subsidies), *(one.name for one in plan.pay_rules))
        ),
        toc=True,
    )


def _shown(*tables: Table) -> list[Table]:
    return [one for one in tables if one.body]


def _chain(view: View) -> list[dict[str, str]]:
    """The payment step by step: who does what towards whom, how often."""
    return [
        {
            "actor": body_names(view, (one.actor,)),
            "action": one.action,
            "towards": body_names(view, (one.towards,)) if one.towards else "",
            "every": EVERY[one.every] if one.every else "",
        }
        for one in view.programme.plan.payment_steps
    ]


def _amounts(view: View, period: Period | None) -> dict[str, object] | None:
    """Amounts at the standard rate of the latest period; None where none are declared."""
    if period is None or not view.programme.indicators.amounts:
        return None
    return {
        "table": amounts_table(view, period, addresses.RIGHTS),
        "period": view.period_name(period),
        "href": addresses.period_path(period),
    }
