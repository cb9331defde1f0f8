"""Edges that need nothing but a plan year and its returns."""

from tests.recompute.edge import ALLOCATION, AREAS, INDICATORS, PLAN, Edge, Edit

AUGUST = "data/2024-08.yml"
AGAIN = """restates:
  - {period: 2024-05, area: 晚照镇, post_kind: tidy, measure: arrived, from: 16, to: 15, \
decided: 2024-07-09, by: 晚照镇公所, reason: 再次核对}
"""
EDGES = (
    Edge(
        "a plan is not public",
        (Edit(ALLOCATION, "company: 30,", "company: not published,"),),
        ("晚照镇,company,planned,not_published,,,,人",),
    ),
    Edge(
        "a plan of nothing",
        (Edit(ALLOCATION, "tidy: 18,", "tidy: 0,"),),
        ("望星乡,tidy,standing,reported,over_fulfilled", "望星乡,tidy,completion_rate,reported,,"),
    ),
    Edge(
        "a row of the plan is missing",
        (Edit(ALLOCATION, r"\n +望星乡:.*", ""),),
        ("望星乡,all,planned,no_task,,,,人",),
    ),
    Edge(
        "nobody reports a kind",
        (Edit(AUGUST, r"forest: \{.*", "forest: not reported"),),
        ("青禾县,forest,arrived,not_reported,,,,人",),
    ),
    Edge(
        "the row of an area is missing",
        (Edit(AUGUST, r"\n  晨露镇:(\n    .*)+", ""),),
        ("晨露镇,all,arrived,not_reported,,,,人",),
    ),
    Edge(
        "one target value is missing",
        (Edit(AUGUST, "arrived: 31", "arrived: not reported"),),
        # 41 + 30, and from 25 in July to 36 planned
        ("晨露镇,all,arrived,partial,,96,107,人",),
    ),
    Edge(
        "the day has passed",
        (Edit(INDICATORS, "due: 2024-11-30", "due: 2024-08-31"),),
        ("晨露镇,forest,standing,reported,overdue",),
    ),
    Edge(
        "the plan has not begun",
        (Edit(INDICATORS, "start: 2024-03-01", "start: 2024-05-15"),),
        ("晨露镇,forest,standing,reported,not_started",),
    ),
    Edge(
        "pace is linear",
        (Edit(INDICATORS, r"    points:\n(      -.*\n)+", ""),),
        ("晨露镇,forest,pace,reported,0.667883211679,,,ratio",),
    ),
    Edge(
        "a subsidy is abolished",
        (Edit(PLAN, "value: 685,", "value: null,"),),
        ("晨露镇,forest,forest_month,reported,,,,元",),
    ),
    Edge(
        "a subsidy comes later",
        (Edit(PLAN, "from: 2024-02-26, value: 520", "from: 2024-08-31, value: 520"),),
        # 40 people in August
        ("晨露镇,tidy,tidy_month,reported,,,,元", "晨露镇,tidy,tidy_month,reported,20800,,,元"),
    ),
    Edge(
        "an area leaves the plan",
        (Edit(AREAS, "called: 听雨", "called: 听雨, in_plan: false"),),
        ("听雨乡,all,arrived,not_in_plan,,,,人",),
    ),
    Edge(
        "the whole is not in the plan, its parts are",
        (Edit(AREAS, "called: 全县", "called: 全县, in_plan: false"),),
        ("青禾县,all,planned,not_in_plan,,,,人", "晨露镇,all,planned,reported,116,,,人"),
    ),
    Edge(
        "areas below areas",
        (Edit(AREAS, 'parent: qinghe, code: "990017242"', 'parent: tingyu, code: "990017242"'),),
        ("拾穗乡,all,rank,reported,1,,,rank", "听雨乡,all,planned,reported,66,,,人"),
    ),
    Edge(
        "an amount on a derived figure",
        (Edit(INDICATORS, "basis: serving", "basis: awaited"),),
        # 43 signed, 41 arrived
        ("晨露镇,tidy,tidy_month,reported,1040,,,元",),
    ),
    Edge(
        "the target is a stock",
        (Edit(INDICATORS, "target:\n  measure: arrived", "target:\n  measure: serving"),),
        # 24 in July, 30 in August
        ("晨露镇,forest,serving_change,reported,6,,,人",),
    ),
    Edge(
        "a figure is restated twice",
        (Edit("data/2024-07.yml", r"\ninternal:", f"\n{AGAIN}\ninternal:"),),
        # 15 of 45
        ("晚照镇,tidy,completion_rate,reported,0.333333333333,,,ratio",),
    ),
)
