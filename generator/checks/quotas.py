"""AL2: the quotas of plan years, one for each day they begin on."""

from collections.abc import Iterator
from datetime import date

from generator.checks.words import digits
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.programme import Programme

DOUBLED_QUOTA = Rule("AL244", "doubled-quota", founded_on="quota.total")


def doubled_quota(programme: Programme) -> Iterator[Diagnostic]:
    """A plan year has two quotas from its outset, or two from one day on."""
    first: dict[tuple[int, date | None], str] = {}
    for number, quota in enumerate(programme.plan.quotas):
        key = (quota.year, quota.since)
        if key in first:
            yield DOUBLED_QUOTA.finding(
                programme.places.value(files.PLAN, "quotas", number, "total"),
                year=quota.year,
                first=first[key],
                second=digits(quota.total),
            )
        first.setdefault(key, digits(quota.total))
