"""SB6: target groups, subsidies and what they refer to."""

from collections.abc import Iterator, Mapping

from generator.checks.walk import policy_shapes, references, value_at
from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model.indicators import Amount
from generator.model.money import Rule as PlanRule
from generator.model.money import Subsidy
from generator.model.plan import AgeWindow, TargetGroup
from generator.model.programme import Programme
from generator.model.shape import Shape

AGES_UPSIDE_DOWN = Rule("SB601", "age-window-upside-down", founded_on="groups.age")
UNKNOWN_KIND = Rule("SB602", "unknown-post-kind-in-plan", founded_on="groups.kinds")
UNKNOWN_SUBSIDY = Rule("SB610", "unknown-subsidy", founded_on="figures.amounts")

KINDS: Mapping[type[Shape], tuple[str, ...]] = {
    TargetGroup: ("post_kind",),
    Subsidy: ("post_kind",),
    PlanRule: ("post_kinds",),
}


def ages_upside_down(programme: Programme) -> Iterator[Diagnostic]:
    """An age window ends before it begins."""
    for written in policy_shapes(programme):
        ages = written.shape
        if isinstance(ages, AgeWindow) and isinstance(ages.until, int) and ages.until < ages.since:
            group = programme.plan.target_groups[int(written.path[1])]
            at = value_at(programme, written, "to")
            yield AGES_UPSIDE_DOWN.finding(at, group=group.name, since=ages.since, until=ages.until)


def unknown_kind(programme: Programme) -> Iterator[Diagnostic]:
    """A group, subsidy or rule is for a post kind nobody declared."""
    known = programme.post_kinds
    for file, path, kind in references(programme, KINDS):
        if kind not in known:
            at = programme.places.value(file, *path)
            near = nearest(kind, known)
            yield UNKNOWN_KIND.finding(
                at,
                kind=kind,
                nearest=near or "—",
                name=known[near].name if near else "—",
                known=listed(known) or "—",
            )


def unknown_subsidy(programme: Programme) -> Iterator[Diagnostic]:
    """An amount is computed with a subsidy nobody declared."""
    known = {one.id: one.name for one in programme.plan.subsidies}
    for file, path, subsidy in references(programme, {Amount: ("subsidy",)}):
        if subsidy not in known:
            near = nearest(subsidy, known)
            at = programme.places.value(file, *path)
            yield UNKNOWN_SUBSIDY.finding(
                at, subsidy=subsidy, nearest=near or "—", name=known.get(near, "—")
            )
