"""Which returns are in doubt: those with an open warning of a code the policy lists."""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Severity
from generator.model.programme import Programme


def suspects(programme: Programme, findings: Iterable[Diagnostic]) -> frozenset[tuple[str, str]]:
    """(period, area id) of the returns that findings cast doubt on (待核)."""
    listed = programme.indicators.suspects
    codes = listed.codes if listed else ()
    return frozenset(
        (one.subject.period, one.subject.area)
        for one in findings
        if one.subject and one.rule.code in codes and one.severity is Severity.WARNING
    )
