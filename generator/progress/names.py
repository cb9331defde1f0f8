"""Names of indicators and words of standings, from the policy's own words."""

from generator.model.plan import PostCategory, TargetGroup
from generator.model.programme import Programme
from generator.progress import figure
from generator.progress.figure import Judgement

OVER_FULFILLED = "over_fulfilled"
FULFILLED = "fulfilled"
OVERDUE = "overdue"
NOT_STARTED = "not_started"
SUSPECT = "suspect"
KEPT = "kept"
OVER_LIMIT, UNDER_LIMIT = "over_limit", "under_limit"
BEHIND, WATCH = "behind", "watch"

COMPUTED = {
    OVER_FULFILLED: Judgement("超额", "ok"),
    FULFILLED: Judgement("完成", "ok"),
    OVERDUE: Judgement("逾期", BEHIND),
    NOT_STARTED: Judgement("未到起点", "none"),
    KEPT: Judgement("达标", "ok"),
    OVER_LIMIT: Judgement("超出上限", BEHIND),
    UNDER_LIMIT: Judgement("低于下限", BEHIND),
}
SILENT = {
    "not_reported": Judgement("未报", "none"),
    SUSPECT: Judgement("待核", "none"),
    "no_task": Judgement("无任务", "none"),
    "not_published": Judgement("计划未公布", "none"),
    "not_in_plan": Judgement("不在方案", "none"),
}
PACE_NAME = "序时进度"
GAP_NAME = "进度偏差"
SHORT_NAMES = {
    "reach": "未达计划的项数",
    "at_most": "超出上限的项数",
    "at_least": "低于下限的项数",
}


RETURN_NAMES = {
    figure.RETURNS_EXPECTED: "应报单位数",
    figure.RETURNS_COMPLETE: "报齐单位数",
    figure.RETURNS_ON_TIME: "按时报齐单位数",
    figure.COMPLETENESS: "报齐率",
    figure.ON_TIME_RATE: "按时报齐率",
}
BY_CATEGORY, BY_GROUP = "by_category", "by_group"
LIMIT_PARTS = {"limit": "", "margin": "余量", "breaches": "不达标单位数", "standing": "状态"}
GOAL_COUNTS = ("planned", "achieved", "remaining")


def breakdown_of(measure: str, by: str, item: str) -> str:
    """The indicator of one item of a breakdown."""
    return f"{measure}_{by}_{item}"


def limit_part(limit: str, part: str) -> str:
    """The indicator of one part of a limit."""
    return f"{limit}_{part}"


def change_of(target: str) -> str:
    """The indicator that says how a target changed since the period before."""
    return f"{target}_change"


def indicator_names(programme: Programme) -> dict[str, str]:
    """Indicator → Chinese name, in the order of progress.csv."""
    declared = programme.indicators
    target, rate = programme.measures[declared.target.measure], declared.target.rate_name
    return {
        figure.PLANNED: declared.target.planned_name,
        **{one.id: one.name for one in declared.measures},
        **{one.id: one.name for one in declared.derived},
        **{one.id: one.name for one in declared.ratios},
        figure.COMPLETION_RATE: rate,
        figure.PACE: PACE_NAME,
        figure.GAP: GAP_NAME,
        figure.REMAINING: declared.target.remaining_name,
        figure.SHORT_CELLS: SHORT_NAMES[declared.target.rule],
        figure.STANDING: "进度状态",
        figure.RANK: "位次",
        change_of(target.id): f"{target.name}比上期增加",
        figure.COMPLETION_CHANGE: f"{rate}比上期",
        figure.PLANNED_ORIGINAL: f"原{declared.target.planned_name}",
        figure.ORIGINAL_RATE: f"对照原计划的{rate}",
        **{one.id: one.name for one in declared.amounts},
        **RETURN_NAMES,
        **_breakdown_names(programme),
        **_limit_names(programme),
        **_goal_names(programme),
    }


def _breakdown_names(programme: Programme) -> dict[str, str]:
    return {
        breakdown_of(measure.id, by, item.id): f"{measure.name}（{item.name}）"
        for by, items in breakdown_items(programme).items()
        for measure in programme.indicators.measures
        for item in items
    }


def breakdown_items(
    programme: Programme,
) -> dict[str, tuple[PostCategory, ...] | tuple[TargetGroup, ...]]:
    """What returns may break measures down by, with its items in declared order."""
    return {
        BY_CATEGORY: programme.plan.post_categories,
        BY_GROUP: programme.plan.target_groups,
    }


def _limit_names(programme: Programme) -> dict[str, str]:
    return {
        limit_part(one.id, part): f"{one.name}{word}"
        for one in programme.indicators.limits
        for part, word in LIMIT_PARTS.items()
    }


def _goal_names(programme: Programme) -> dict[str, str]:
    target = programme.indicators.target
    words = {
        "planned": "",
        "achieved": programme.measures[target.measure].name,
        "rate": target.rate_name,
        "remaining": target.remaining_name,
    }
    return {
        f"{goal.id}_{part}": f"{goal.name}{word}"
        for goal in programme.allocation_file.goals
        for part, word in words.items()
    }


def indicator_decimals(programme: Programme) -> dict[str, int]:
    """Indicator → decimals it is reported with, for those that have any."""
    declared = programme.indicators
    measures = programme.measures
    target = measures[declared.target.measure]
    own = {one.id: one.decimals for one in declared.measures}
    own |= {one.id: one.decimals for one in declared.derived}
    planned = (
        figure.PLANNED,
        figure.REMAINING,
        change_of(target.id),
        figure.PLANNED_ORIGINAL,
        *(f"{goal.id}_{part}" for goal in programme.allocation_file.goals for part in GOAL_COUNTS),
    )
    limits = {
        limit_part(one.id, part): own[one.quantity]
        for one in declared.limits
        if one.quantity in own
        for part in ("limit", "margin")
    }
    parts = {
        breakdown_of(measure.id, by, item.id): measure.decimals
        for measure in declared.measures
        for by, items in breakdown_items(programme).items()
        for item in items
    }
    found = {**own, **dict.fromkeys(planned, target.decimals), **limits, **parts}
    return {name: decimals for name, decimals in found.items() if decimals}


def judgements(programme: Programme) -> dict[str, Judgement]:
    """Standing → word and colour: the computed ones, the bands (best first), the silent ones."""
    bands = {
        one.id: Judgement(one.name, one.tone)
        for entry in programme.indicators.bands
        for one in entry.value or ()
    }
    return {**COMPUTED, **bands, **SILENT}
