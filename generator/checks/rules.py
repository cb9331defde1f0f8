"""Every rule of the checks with the function that finds its breaches."""

from collections.abc import Callable, Iterable, Iterator

from generator.checks import (
    allocation_rows,
    allocation_totals,
    areas,
    identities,
    periods,
    restatements,
    return_values,
    returns,
)
from generator.diagnostics import Diagnostic, Rule
from generator.model.programme import Programme

Check = Callable[[Programme], Iterator[Diagnostic]]

RULES: tuple[tuple[Rule, Check], ...] = (
    (allocation_totals.TOTAL_MISMATCH, allocation_totals.total_mismatch),
    (allocation_rows.UNKNOWN_AREA, allocation_rows.unknown_area),
    (allocation_rows.MISSING_AREA, allocation_rows.missing_area),
    (allocation_rows.UNKNOWN_KIND, allocation_rows.unknown_kind),
    (allocation_rows.MISSING_KIND, allocation_rows.missing_kind),
    (allocation_totals.QUOTA_MISMATCH, allocation_totals.quota_mismatch),
    (allocation_rows.AREA_WITHOUT_PART, allocation_rows.area_without_part),
    (allocation_rows.OVERLAPPING_YEARS, allocation_rows.overlapping_years),
    (areas.DOUBLED_AREA, areas.doubled_area),
    (areas.BROKEN_TREE, areas.broken_tree),
    (areas.UNKNOWN_LEVEL, areas.unknown_level),
    (allocation_totals.QUOTA_PARTS, allocation_totals.quota_parts),
    (areas.UNKNOWN_PROGRAMME_AREA, areas.unknown_programme_area),
    (allocation_rows.YEAR_UPSIDE_DOWN, allocation_rows.year_upside_down),
    (periods.AS_OF_OUTSIDE, periods.as_of_outside),
    (periods.OUTSIDE_PLAN, periods.outside_plan),
    (periods.UNDECLARED, periods.undeclared),
    (periods.MISSING_PERIOD, periods.missing_period),
    (periods.AWAITED_PERIOD, periods.awaited_period),
    (returns.UNKNOWN_AREA, returns.unknown_area),
    (returns.MISSING_AREA, returns.missing_area),
    (returns.AGAINST_NO_TASK, returns.against_no_task),
    (identities.IDENTITY_VIOLATED, identities.identity_violated),
    (identities.CHAIN_UNCHECKED, identities.chain_unchecked),
    (identities.CUMULATIVE_FALLS, identities.cumulative_falls),
    (restatements.FROM_DIFFERS, restatements.from_differs),
    (restatements.UNKNOWN_TARGET, restatements.unknown_target),
    (restatements.DECIDED_EARLY, restatements.decided_early),
    (returns.UNKNOWN_KIND, returns.unknown_kind),
    (returns.UNKNOWN_MEASURE, returns.unknown_measure),
    (returns.MISSING_MEASURE, returns.missing_measure),
    (return_values.EARLY_RETURN, return_values.early_return),
    (return_values.LATE_RETURN, return_values.late_return),
    (periods.COMPILED_EARLY, periods.compiled_early),
    (return_values.IMPLAUSIBLE, return_values.implausible),
    (return_values.NOT_WHOLE, return_values.not_whole),
    (restatements.WITHOUT_EFFECT, restatements.without_effect),
    (returns.MISSING_KIND, returns.missing_kind),
    (returns.AREA_WITHOUT_PART, returns.area_without_part),
    (periods.PERIOD_UPSIDE_DOWN, periods.period_upside_down),
)


def run(
    programme: Programme, rules: Iterable[tuple[Rule, Check]] = RULES
) -> tuple[Diagnostic, ...]:
    """Findings of all rules, in the order of the rules. Never raises, whatever was read."""
    return tuple(finding for _, check in rules for finding in check(programme))
