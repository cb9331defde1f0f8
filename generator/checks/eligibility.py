"""SB6: what the page for applicants refers to."""

from collections.abc import Iterator

from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.programme import Programme
from generator.progress.figure import REMAINING

AGE_ALONE = Rule("SB637", "age-alone-without-ages", founded_on="groups.age")
UNKNOWN_OPEN_POSTS = Rule("SB638", "unknown-open-posts", founded_on="figures.target")


def age_alone_without_ages(programme: Programme) -> Iterator[Diagnostic]:
    """A group is told by age alone but has no ages, or is asked for all the same."""
    for number, one in enumerate(programme.plan.target_groups):
        if one.age_alone and (one.asks or not one.ages):
            at = programme.places.value(files.PLAN, "target_groups", number, "age_alone")
            reason = "又写了怎么问（asks）" if one.asks else "没有写年龄（ages）"
            yield AGE_ALONE.finding(at, group=one.name, reason=reason)


def unknown_open_posts(programme: Programme) -> Iterator[Diagnostic]:
    """An indicator that should say where posts are free is not declared."""
    declared = programme.indicators
    known = {one.id: one.name for one in declared.measures}
    known |= {one.id: one.name for one in declared.derived}
    known[REMAINING] = declared.target.remaining_name
    for number, one in enumerate(programme.plan.eligibility.open_posts):
        if one not in known:
            at = programme.places.value(files.PLAN, "eligibility", "open_posts", number)
            near = nearest(one, known)
            yield UNKNOWN_OPEN_POSTS.finding(at, indicator=one, nearest=near, name=known[near])
