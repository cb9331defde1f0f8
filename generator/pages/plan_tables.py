"""The tables of the plan page: groups, categories, money, payment, duties, documents."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.model.dated import Dated, in_force
from generator.model.plan import Rule
from generator.pages.addresses import clause_link
from generator.pages.dated_words import value_words
from generator.pages.plan_parts import ages_words, body_names, subsidy_value, with_versions
from generator.pages.provision_tables import provision_tables, text_table
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.fixed_words import EVERY
from generator.typeset.numbers import amount
from generator.typeset.table import Table

EVERYBODY = "全部"


def plan_tables(view: View) -> tuple[Table, ...]:
    """Every table that has rows, in the order of the page."""
    made = (
        _groups(view),
        _categories(view),
        _money(view),
        _rules(view),
        _payment(view),
        _duties(view),
        *provision_tables(view),
        _budgets(view),
        _documents(view),
    )
    return tuple(one for one in made if one.body)


def _groups(view: View) -> Table:
    """Who the plan is for, with ages."""
    plan = view.programme.plan
    return text_table(
        "groups",
        "安置对象",
        ("对象", "类别", "年龄", "出处"),
        [
            (
                one.name + ("（列举未尽）" if one.open_list else ""),
                _kind(view, one.post_kind),
                with_versions(one.ages, view.as_of, ages_words) if one.ages else "—",
                clause_link(one.origin, view.programme),
            )
            for one in plan.target_groups
        ],
    )


def _kind(view: View, kind: str | None) -> str:
    """The post kind something is for; all of them where it names none."""
    return view.programme.post_kinds[kind].name if kind else EVERYBODY


def _founded(view: View, entries: Sequence[Dated]) -> Markup:
    """What founds the entry in force on the day the data stand at, else the first."""
    found = in_force(entries, view.as_of) or entries[0]
    return clause_link(found.origin, view.programme)


def _categories(view: View) -> Table:
    """Categories of posts and their fields of work."""
    plan = view.programme.plan
    return text_table(
        "categories",
        "岗位类别和工作领域",
        ("类别", "工作领域", "出处"),
        [
            (
                one.name,
                "、".join(one.fields) + ("等" if one.open_list else ""),
                clause_link(one.origin, view.programme),
            )
            for one in plan.post_categories
        ],
    )


def _money(view: View) -> Table:
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
                one.condition or _kind(view, one.post_kind),
                _founded(view, one.values),
            )
            for one in plan.subsidies
        ],
    )


def _rules(view: View) -> Table:
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


def _payment(view: View) -> Table:
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


def _budgets(view: View) -> Table:
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


def _duties(view: View) -> Table:
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


def _documents(view: View) -> Table:
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
