"""Names of indicators and words of standings, from the policy's own words."""

from generator.model.programme import Programme
from generator.progress import figure
from generator.progress.figure import Judgement

OVER_FULFILLED = "over_fulfilled"
FULFILLED = "fulfilled"
OVERDUE = "overdue"
NOT_STARTED = "not_started"
SUSPECT = "suspect"
BEHIND, WATCH = "behind", "watch"

COMPUTED = {
    OVER_FULFILLED: Judgement("超额", "ok"),
    FULFILLED: Judgement("完成", "ok"),
    OVERDUE: Judgement("逾期", BEHIND),
    NOT_STARTED: Judgement("未到起点", "none"),
}
SILENT = {
    "not_reported": Judgement("未报", "none"),
    SUSPECT: Judgement("待核", "none"),
    "no_task": Judgement("无任务", "none"),
    "not_published": Judgement("计划未公布", "none"),
    "not_in_plan": Judgement("不在方案", "none"),
}
COMPLETION_NAME = "完成率"
PACE_NAME = "序时进度"
GAP_NAME = "进度偏差"
SHORT_NAME = "未达计划的项数"


def change_of(target: str) -> str:
    """The indicator that says how a target changed since the period before."""
    return f"{target}_change"


def indicator_names(programme: Programme) -> dict[str, str]:
    """Indicator → Chinese name, in the order of progress.csv."""
    declared = programme.indicators
    target = programme.measures[declared.target.measure]
    return {
        figure.PLANNED: declared.target.planned_name,
        **{one.id: one.name for one in declared.measures},
        **{one.id: one.name for one in declared.derived},
        **{one.id: one.name for one in declared.ratios},
        figure.COMPLETION_RATE: COMPLETION_NAME,
        figure.PACE: PACE_NAME,
        figure.GAP: GAP_NAME,
        figure.REMAINING: declared.target.remaining_name,
        figure.SHORT_CELLS: SHORT_NAME,
        figure.STANDING: "进度状态",
        figure.RANK: "位次",
        change_of(target.id): f"{target.name}比上期增加",
        figure.COMPLETION_CHANGE: "完成率比上期",
        **{one.id: one.name for one in declared.amounts},
    }


def judgements(programme: Programme) -> dict[str, Judgement]:
    """Standing → word and colour: the computed ones, the bands (best first), the silent ones."""
    bands = {one.id: Judgement(one.name, one.tone) for one in programme.indicators.bands.bands}
    return {**COMPUTED, **bands, **SILENT}
