"""The tables of money and safeguards: subsidies, rules, payment, budgets, duties."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.model.dated import Dated, in_force
from generator.model.money import Rule
from generator.pages.addresses import clause_link
from generator.pages.dated_words import value_words
from generator.pages.plan_parts import (
    EVERYBODY,
    body_names,
    kind_words,
    subsidy_value,
    with_versions,
)
from generator.pages.provision_tables import text_table
from generator.pages.view import View
from generator.typeset.fixed_words import EVERY
from generator.typeset.numbers import amount
from generator.typeset.table import Table


def money_table(view: View) -> Table:
    """Subsidies in force on the day the data stand at."""
    plan = view.programme.plan
    return text_table(
        "money",
        "补贴标准",
        ("项目", "标准", "适用", "出处"),
        [
            (
                one.name,
                subsidy_value(one, view.as_of),
                one.condition or kind_words(view, one.post_kind),
                _founded(view, one.values),
            )
            for one in plan.subsidies
        ],
    )


def rules_table(view: View) -> Table:
    """Rules on pay, insurance and duration."""
    plan = view.programme.plan
    kinds = view.programme.post_kinds
    return text_table(
        "rules",
        "待遇和保险的规定",
        ("事项", "内容", "适用", "出处"),
        [
            (
                one.name,
                rule_words(view, one),
                "、".join(kinds[kind].name for kind in one.post_kinds) or EVERYBODY,
                rule_sources(view, one),
            )
            for one in plan.pay_rules
        ],
    )


def rule_words(view: View, rule: Rule) -> str:
    """What a rule says, whether it was abolished, and the number it sets with every other."""
    if not rule.values:
        return rule.text
    found = in_force(rule.values, view.as_of)
    first = "已取消。原规定：" if found and found.value is None else ""
    numbers = with_versions(rule.values, view.as_of, value_words(rule.unit or ""))
    return f"{first}{rule.text.rstrip('。')}。执行标准：{numbers}。"


def rule_sources(view: View, rule: Rule) -> Markup:
    """What founds the rule, and the value in force where that is another document."""
    sources = [clause_link(rule.origin, view.programme)]
    if rule.values:
        sources.append(_founded(view, rule.values))
    return Markup("；").join(dict.fromkeys(sources))


def _founded(view: View, entries: Sequence[Dated]) -> Markup:
    """What founds the entry in force on the day the data stand at, else the first."""
    found = in_force(entries, view.as_of) or entries[0]
    return clause_link(found.origin, view.programme)


def payment_table(view: View) -> Table:
    """The payment chain, step by step."""
    plan = view.programme.plan
    return text_table(
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


def budgets_table(view: View) -> Table:
    """Budget lines that a document declares."""
    plan = view.programme.plan
    return text_table(
        "budgets",
        "预算",
        ("项目", "年度", "金额", "出处"),
        [
            (
                one.name,
                f"{one.year}年",
                f"{amount(one.yuan)} 元",
                clause_link(one.origin, view.programme),
            )
            for one in plan.budgets
        ],
    )


def duties_table(view: View) -> Table:
    """Who has to do what."""
    plan = view.programme.plan
    return text_table(
        "duties",
        "谁负责什么",
        ("单位", "职责", "出处"),
        [
            (body_names(view, (duty.body,)), duty.duty, clause_link(one.origin, view.programme))
            for one in plan.safeguards
            for duty in one.duties
        ],
    )
