"""用在哪里: for every clause the places of the site that stand on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.origin import Origin, Source
from generator.pages import addresses
from generator.pages.provision_tables import PROVISIONS, chapter_title
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Use:
    """One place: what is there, and its address."""

    words: str
    href: str


def clause_uses(view: View) -> dict[Source, tuple[Use, ...]]:
    """Clause → its uses, each once, in the order of the sections of the site."""
    found: dict[Source, dict[Use, None]] = {}
    for origin, use in _all(view):
        if isinstance(origin, Source):
            found.setdefault(origin, {})[use] = None
    return {origin: tuple(uses) for origin, uses in found.items()}


def _all(view: View) -> Iterator[tuple[Origin, Use]]:
    yield from _allocation(view)
    yield from _tasks(view)
    yield from _groups(view)
    yield from _rights(view)
    group = view.programme.leadership
    yield group.origin, Use(group.short, addresses.LEADERSHIP)
    yield from _provisions(view)
    yield from _methods(view)


def _allocation(view: View) -> Iterator[tuple[Origin, Use]]:
    for table in view.programme.allocation_file.allocations:
        use = Use(f"{table.called}计划分配", f"{addresses.ALLOCATION}#y{table.year}")
        yield table.origin, use
        for step in table.adjustments:
            yield step.origin, Use("计划调整", f"{addresses.ADJUSTMENTS}#{step.id}")
    for goal in view.programme.allocation_file.goals:
        yield goal.origin, Use(goal.name, addresses.ALLOCATION)
    for quota in view.programme.plan.quotas:
        yield quota.origin, Use("计划分配", addresses.ALLOCATION)


def _tasks(view: View) -> Iterator[tuple[Origin, Use]]:
    plan = view.programme.plan
    for task in plan.tasks:
        use = Use(f"任务：{task.name}", f"{addresses.TIMELINE}#task-{task.id}")
        yield task.origin, use
        for entry in task.deadlines:
            yield entry.origin, use
    for step in plan.workflow_steps:
        yield step.origin, Use("上岗步骤", f"{addresses.TIMELINE}#steps")
    for link in plan.quota_chain:
        yield link.origin, Use("计划怎样逐级下达", f"{addresses.TIMELINE}#quota_chain-h")
    for rule in plan.quota_rules:
        yield rule.origin, Use("对年度计划的要求", f"{addresses.TIMELINE}#quota_rules-h")


def _groups(view: View) -> Iterator[tuple[Origin, Use]]:
    plan = view.programme.plan
    for group in plan.target_groups:
        use = Use("安置对象", f"{addresses.GROUPS}#groups-h")
        yield group.origin, use
        for entry in group.ages:
            yield entry.origin, use
    for category in plan.post_categories:
        yield category.origin, Use("岗位类别", f"{addresses.GROUPS}#categories-h")


def _rights(view: View) -> Iterator[tuple[Origin, Use]]:
    plan = view.programme.plan
    for subsidy in plan.subsidies:
        for entry in subsidy.values:
            yield entry.origin, Use("补贴标准", f"{addresses.RIGHTS}#money-h")
    for rule in plan.pay_rules:
        for origin in (rule.origin, *(one.origin for one in rule.values)):
            yield origin, Use("待遇和保险的规定", f"{addresses.RIGHTS}#rules-h")
    for step in plan.payment_steps:
        yield step.origin, Use("怎么拨付", f"{addresses.RIGHTS}#payment-h")
    for budget in plan.budgets:
        yield budget.origin, Use("预算", f"{addresses.RIGHTS}#budgets-h")
    for safeguard in plan.safeguards:
        yield safeguard.origin, Use("谁负责什么", f"{addresses.RIGHTS}#duties-h")
    for one in plan.supervision:
        yield one.origin, Use("督导", f"{addresses.RIGHTS}#supervision-h")


def _provisions(view: View) -> Iterator[tuple[Origin, Use]]:
    """What the plan page lists by chapter, on demand."""
    plan = view.programme.plan
    for name in PROVISIONS:
        use = Use(f"要点：{chapter_title(name)}", f"#{name}-h")
        for one in getattr(plan, name):
            yield one.origin, use
    for one in plan.brand.items if plan.brand else ():
        yield one.origin, Use(f"要点：{chapter_title('brand')}", "#brand-h")
    for one in plan.registers:
        yield one.origin, Use(f"要点：{chapter_title('registers')}", "#registers-h")


def _methods(view: View) -> Iterator[tuple[Origin, Use]]:
    """Roles of computing that policy resolves to a clause."""
    for role, origin in view.programme.plan.foundations.items():
        if role.startswith("figures."):
            yield origin, Use("怎么算的", addresses.METHODS)
