"""Which pages a programme has something to show on."""

from generator.pages.view import View


def has_groups(view: View) -> bool:
    """Whether the plan names groups or categories."""
    plan = view.programme.plan
    return bool(plan.target_groups or plan.post_categories)


def has_timeline(view: View) -> bool:
    """Whether the plan sets tasks or steps, or says how quotas are handed down."""
    plan = view.programme.plan
    return bool(plan.tasks or plan.workflow_steps or plan.quota_chain or plan.quota_rules)


def has_rights(view: View) -> bool:
    """Whether the plan has money, rules on it, or safeguards."""
    plan = view.programme.plan
    found = (plan.subsidies, plan.pay_rules, plan.payment_steps, plan.budgets)
    return any(found) or bool(plan.safeguards or plan.supervision)
