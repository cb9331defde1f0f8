"""Every rule of the checks with the function that finds its breaches."""

from collections.abc import Callable, Iterable, Iterator

from generator.checks import (
    adjustments,
    allocation_rows,
    allocation_totals,
    area_changes,
    area_names,
    areas,
    bands,
    bodies,
    breakdowns,
    dated_lists,
    dates,
    declared_differences,
    divisors,
    documents,
    due_days,
    eligibility,
    formulas,
    goals,
    groups,
    heads,
    identities,
    indicator_names,
    leadership,
    limits,
    narrative,
    notice_grades,
    pace,
    periods,
    personal_numbers,
    posts_held,
    quotas,
    restatements,
    return_values,
    returns,
    situations,
    stated,
    successions,
    units,
)
from generator.checks.consequences import without_consequences
from generator.checks.office_texts import Office, OnOffice
from generator.checks.stated import OnFigures
from generator.checks.suspects import suspects
from generator.diagnostics import Diagnostic, Rule, stops_publication
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures

Check = Callable[[Programme], Iterator[Diagnostic]] | OnFigures | OnOffice
NOTHING_KEPT = Internal()

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
    (area_names.AMBIGUOUS, area_names.ambiguous),
    (area_names.OLD_NAME, area_names.old_name),
    (area_names.ROW_OF_ABSENT, area_names.row_of_absent),
    (area_names.DOUBLED_ROW, area_names.doubled_row),
    (area_changes.UNKNOWN_SUCCESSOR, area_changes.unknown_successor),
    (area_changes.WITHOUT_END, area_changes.without_end),
    (area_changes.UPSIDE_DOWN, area_changes.upside_down),
    (area_changes.STILL_PLANNED, area_changes.still_planned),
    (adjustments.TOO_MUCH, adjustments.too_much),
    (adjustments.NO_NUMBER, adjustments.no_number),
    (adjustments.TO_ITSELF, adjustments.to_itself),
    (adjustments.UNKNOWN, adjustments.unknown),
    (adjustments.FROM_DIFFERS, adjustments.from_differs),
    (adjustments.OUTSIDE_YEAR, adjustments.outside_year),
    (adjustments.WITHOUT_DOCUMENT, adjustments.without_document),
    (adjustments.BEFORE_DOCUMENT, adjustments.before_document),
    (allocation_totals.ADJUSTED_TOTAL, allocation_totals.adjusted_total),
    (adjustments.DOUBLED, adjustments.doubled),
    (adjustments.EMPTY, adjustments.empty),
    (allocation_totals.QUOTA_NOT_AMENDED, allocation_totals.quota_not_amended),
    (declared_differences.TOO_MANY_DECIMALS, declared_differences.too_many_decimals),
    (declared_differences.NO_DIFFERENCE, declared_differences.no_difference),
    (declared_differences.UNKNOWN_COLUMN, declared_differences.unknown_column),
    (declared_differences.UNKNOWN_DOCUMENT, declared_differences.unknown_document),
    (goals.UNKNOWN_IN_GOAL, goals.unknown_in_goal),
    (goals.GOAL_UPSIDE_DOWN, goals.goal_upside_down),
    (allocation_totals.GOAL_TOTAL, allocation_totals.goal_total),
    (declared_differences.RESERVED_KIND, declared_differences.reserved_kind),
    (adjustments.ABSENT, adjustments.absent_area),
    (quotas.DOUBLED_QUOTA, quotas.doubled_quota),
    (successions.APART, successions.apart),
    (successions.NO_SUCCESSOR, successions.no_successor),
    (areas.OUTSIDE_PROGRAMME, areas.outside_programme),
    (area_changes.WITHOUT_DOCUMENT, area_changes.without_document),
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
    (personal_numbers.PERSONAL_NUMBER, OnOffice(personal_numbers.personal_number)),
    (area_names.AMBIGUOUS_IN_PERIOD, area_names.ambiguous_in_period),
    (area_names.OLD_NAME_IN_PERIOD, area_names.old_name_in_period),
    (area_names.RETURN_OF_ABSENT, area_names.return_of_absent),
    (area_names.DOUBLED_RETURN, area_names.doubled_return),
    (breakdowns.UNKNOWN_ITEM, breakdowns.unknown_item),
    (breakdowns.UNKNOWN_MEASURE, breakdowns.unknown_measure),
    (breakdowns.BEYOND_TOTAL, breakdowns.beyond_total),
    (stated.UNKNOWN, stated.unknown),
    (stated.UNKNOWN_DOCUMENT, stated.unknown_document),
    (stated.DIFFERS, OnFigures(stated.differs)),
    (stated.NO_DIFFERENCE, OnFigures(stated.no_difference)),
    (stated.INCOMPARABLE, OnFigures(stated.incomparable)),
    (restatements.DECIDED_LATE, restatements.decided_late),
    (periods.UNSIGNED, periods.unsigned),
    (periods.SIGNED_EARLY, periods.signed_early),
    (periods.SIGNED_DRAFT, periods.signed_draft),
    (narrative.STRAY_BRACE, OnOffice(narrative.stray_brace)),
    (narrative.UNFORMED, OnOffice(narrative.unformed)),
    (narrative.UNKNOWN, OnOffice(narrative.unknown)),
    (narrative.NO_FIGURE, OnOffice(narrative.no_figure)),
    (narrative.LOOSE, OnOffice(narrative.loose)),
    (narrative.DOUBLED_UNIT, OnOffice(narrative.doubled_unit)),
    (narrative.IN_TITLE, OnOffice(narrative.more_in_title)),
    (bodies.UNKNOWN_BODY, bodies.unknown_body),
    (leadership.DIRECTOR_NOT_MEMBER, leadership.director_not_member),
    (heads.NOT_ONE_HEAD, heads.not_one_head),
    (leadership.MEMBER_UPSIDE_DOWN, leadership.member_upside_down),
    (leadership.DOUBLED_MEMBER, leadership.doubled_member),
    (bodies.DOUBLED_BODY, bodies.doubled_body),
    (bodies.SHARED_NAME, bodies.shared_name),
    (leadership.UNNAMED_ROLE, leadership.unnamed_role),
    (bodies.ITS_OWN_MEMBER, bodies.its_own_member),
    (heads.WITHOUT_HEAD, heads.without_head),
    (leadership.LEFT_WITHOUT_REASON, leadership.left_without_reason),
    (posts_held.HELD_TWICE, posts_held.held_twice),
    (documents.UNKNOWN_DOCUMENT, documents.unknown_document),
    (documents.UNKNOWN_CLAUSE, documents.unknown_clause),
    (documents.UNKNOWN_PARENT, documents.unknown_parent),
    (documents.DOUBLED_CLAUSE, documents.doubled_clause),
    (documents.DOUBLED_ID, documents.doubled_id),
    (dates.DEADLINE_BEFORE_ISSUE, dates.deadline_before_issue),
    (dates.DEADLINE_OUTSIDE_PLAN, dates.deadline_outside_plan),
    (dates.VALUE_BEFORE_DOCUMENT, dates.value_before_document),
    (documents.UNUSED_ROLE, documents.unused_role),
    (documents.SOURCE_ODDITY, documents.source_oddity),
    (documents.ADOPTED_LATE, documents.adopted_late),
    (dates.TASK_UPSIDE_DOWN, dates.task_upside_down),
    (groups.AGES_UPSIDE_DOWN, groups.ages_upside_down),
    (groups.UNKNOWN_KIND, groups.unknown_kind),
    (dated_lists.SAME_DAY_VALUES, dated_lists.same_day_values),
    (dated_lists.UNORDERED_VALUES, dated_lists.unordered_values),
    (bands.HOLE, bands.hole),
    (bands.OVERLAP, bands.overlap),
    (formulas.UNREADABLE, formulas.unreadable),
    (formulas.UNKNOWN_IN_FORMULA, formulas.unknown_in_formula),
    (formulas.UNKNOWN_MEASURE, formulas.unknown_measure),
    (groups.UNKNOWN_SUBSIDY, groups.unknown_subsidy),
    (pace.PACE_UPSIDE_DOWN, pace.pace_upside_down),
    (pace.POINTS_UNORDERED, pace.points_unordered),
    (pace.PACE_MISSING, pace.pace_missing),
    (formulas.TARGET_NOT_CUMULATIVE, formulas.target_not_cumulative),
    (formulas.WRONG_FORMULA, formulas.wrong_formula),
    (pace.DOUBLED_PACE, pace.doubled_pace),
    (formulas.OPENING_MISSING, formulas.opening_missing),
    (pace.UNKNOWN_SUSPECT, pace.unknown_suspect),
    (bands.BAND_BOUNDS, bands.band_bounds),
    (limits.WITHOUT_VALUES, limits.without_values),
    (limits.UNKNOWN_AREA, limits.unknown_area),
    (limits.DOUBLED_ROW, limits.doubled_row),
    (limits.NOT_REPORTING, limits.not_reporting),
    (indicator_names.SHARED_NAME, indicator_names.shared_name),
    (indicator_names.RESERVED_ID, indicator_names.reserved_id),
    (units.MIXED_UNITS, units.mixed_units),
    (divisors.ZERO_DIVISOR, divisors.zero_divisor_returned),
    (pace.PACE_OUTSIDE, pace.pace_outside),
    (dated_lists.VALUE_LEFT_EMPTY, dated_lists.value_left_empty),
    (due_days.NOT_WHOLE, due_days.not_whole),
    (due_days.BEYOND_CALENDAR, due_days.beyond_calendar),
    (limits.ABOVE_THE_WHOLE, limits.above_the_whole),
    (situations.ANSWERED_OTHERWISE, situations.answered_otherwise),
    (situations.UNKNOWN, situations.unknown),
    (situations.NOT_ASKED, situations.not_asked),
    (situations.IMPOSSIBLE, situations.impossible),
    (eligibility.AGE_ALONE, eligibility.age_alone_without_ages),
    (eligibility.UNKNOWN_OPEN_POSTS, eligibility.unknown_open_posts),
    (notice_grades.WRONG_THRESHOLD, notice_grades.wrong_threshold),
    (notice_grades.DOUBLED_GRADE, notice_grades.doubled_grade),
    (notice_grades.UNKNOWN_BAND, notice_grades.unknown_band),
)


def run(
    programme: Programme,
    internal: Internal = NOTHING_KEPT,
    rules: Iterable[tuple[Rule, Check]] = RULES,
) -> tuple[Diagnostic, ...]:
    """Findings of all rules, in the order of the rules. Never raises, whatever was read.

    What only follows from another finding is left for the next run.
    Figures are computed only where nothing is wrong and some period states or quotes any.
    """
    checks = [check for _, check in rules]
    found = without_consequences(
        finding
        for check in checks
        if not isinstance(check, OnFigures | OnOffice)
        for finding in check(programme)
    )
    figures = None if stops_publication(found) else _figures(programme, internal, found)
    office = Office(programme, internal, figures)
    on_office = (one for one in checks if isinstance(one, OnOffice))
    told = [finding for one in on_office for finding in one.check(office)]
    if figures is not None:
        on_figures = (one for one in checks if isinstance(one, OnFigures))
        told += [finding for one in on_figures for finding in one.check(programme, figures)]
    return (*found, *told)


def quoted_in_vain(
    programme: Programme, internal: Internal, figures: Figures
) -> Iterator[Diagnostic]:
    """References of the office to what is not there, in a programme with fewer periods."""
    office = Office(programme, internal, figures)
    yield from (*narrative.unknown(office), *narrative.no_figure(office))


def _figures(
    programme: Programme, internal: Internal, found: tuple[Diagnostic, ...]
) -> Figures | None:
    """All figures of a programme without errors; None where nothing is compared or quoted."""
    states = any(one.stated for one in programme.periods)
    return compute(programme, suspects(programme, found)) if states or internal.narrative else None
