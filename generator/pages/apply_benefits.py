"""What somebody on a post receives: subsidies and the rules on pay, insurance and duration."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dated import in_force
from generator.model.money import Rule, Subsidy
from generator.pages.addresses import clause_link
from generator.pages.dated_words import fact
from generator.pages.plan_parts import subsidy_value
from generator.pages.rights_tables import rule_sources, rule_words
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Benefit:
    """One line: what it is called, the amount if it is one, the words, and the clause."""

    name: str
    value: Markup | str
    text: Markup | str
    clause: Markup


def benefits(view: View, kind: str | None) -> Iterator[Benefit]:
    """What posts of a kind alone bring; with None, what posts of every kind bring."""
    plan = view.programme.plan
    for subsidy in plan.subsidies:
        if subsidy.post_kind == kind:
            yield _subsidy(view, subsidy)
    for rule in plan.pay_rules:
        if _is_of(view, rule, kind):
            yield _rule(view, rule)


def _is_of(view: View, rule: Rule, kind: str | None) -> bool:
    """A rule for every kind by name is a rule for all."""
    named = set(rule.post_kinds)
    for_all = not named or named >= set(view.programme.post_kinds)
    return for_all if kind is None else kind in named and not for_all


def _subsidy(view: View, one: Subsidy) -> Benefit:
    entry = in_force(one.values, view.as_of) or one.values[0]
    return Benefit(
        one.name,
        fact(subsidy_value(one, view.as_of)),
        fact(one.condition) if one.condition else "",
        clause_link(entry.origin, view.programme),
    )


def _rule(view: View, one: Rule) -> Benefit:
    return Benefit(one.name, "", fact(rule_words(view, one)), rule_sources(view, one))
