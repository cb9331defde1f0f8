"""Edges of several plan years: what restarts, what runs on, and goals over them."""

import re

from tests.recompute.edge import ALLOCATION, INDICATORS, Edge, Edit, added

COUNTY = "sample,qinghe,990017,青禾县"
SECOND_YEAR = """    to: 2024-05-31
    origin: convention
    rows: {晨露镇: {forest: 12, tidy: 10}, 晚照镇: {forest: 8}}
  - year: 2025
    name: 第二个年度
    from: 2024-06-01
    to: 2025-05-31
"""
YEAR_BEFORE = """allocations:
  - year: 2023
    name: 上一个年度
    from: 2023-03-01
    to: 2024-02-29
    origin: convention
    rows: {晨露镇: {forest: 5}}
"""
SECOND_PACE = (
    "  - {year: 2025, start: 2024-06-01, end: 2025-05-31, due: 2025-05-31, origin: convention}\n"
)
GOAL = """goals:
  - id: two_years
    name: 两年目标
    from: 2024-03-01
    to: 2025-05-31
    origin: convention
    rows:
      青禾县: {forest: 300, tidy: 200}
      晨露镇: {total: 150}
      晚照镇: {forest: 40, tidy: 30, company: not published}
      云边林场: {total: 9}
"""
TWO_YEARS = (
    Edit(ALLOCATION, r"    to: 2025-02-28\n", SECOND_YEAR),
    added(INDICATORS, "bands:", SECOND_PACE),
)
FULL = """rows:
      晨露镇: {forest: 12, tidy: 10, company: 9}
      晚照镇: {forest: 8, tidy: 11, company: 9}
      听雨乡: {forest: 14, tidy: 9, company: 7}
      拾穗乡: {forest: 12, tidy: 6}
      望星乡: {forest: 16, tidy: 5, company: 4}
"""
RUNNING_ON = (
    Edit(ALLOCATION, r"    to: 2025-02-28\n", re.sub(r"rows: .*\n", FULL, SECOND_YEAR)),
    added(INDICATORS, "bands:", SECOND_PACE),
)
RUNS_ON = Edit(
    INDICATORS, "(  - id: arrived\n(    .*\n)+?    kind: cumulative\n)", r"\1    restarts: false\n"
)
WITH_GOAL = added(ALLOCATION, "allocations:", GOAL)
EDGES = (
    Edge(
        "a second plan year begins anew",
        TWO_YEARS,
        (
            # 29 of 364 days
            "2024-06,sample,chenlu,990017131,晨露镇,forest,pace,reported,0.07967032967,,,ratio",
            "2024-05,sample,chenlu,990017131,晨露镇,forest,standing,reported,over_fulfilled",
            "2024-07,sample,chenlu,990017131,晨露镇,forest,arrived_change,reported,4,,,人",
        ),
        ("2024-06,sample,chenlu,990017131,晨露镇,forest,arrived_change",),
    ),
    Edge(
        "a cumulative runs on over two plan years",
        (*RUNNING_ON, RUNS_ON),
        (
            "2024-06,sample,chenlu,990017131,晨露镇,forest,arrived_change,reported,6,,,人",
            # 100 × (21 ÷ 36 − 15 ÷ 12)
            "晨露镇,forest,completion_rate_change,reported,-66.666666666667,,,points",
            # 听雨乡 did not report in May; the others rose by 6 + 1 + 4 + 5
            "2024-06,sample,qinghe,990017,青禾县,forest,arrived_change,partial,16,,,人",
        ),
    ),
    Edge(
        "a goal over two plan years",
        (*TWO_YEARS, WITH_GOAL),
        (
            f"2024-08,{COUNTY},all,two_years_planned,reported,500,,,人",
            # 15 + 10 in May, 145 in August
            f"2024-08,{COUNTY},forest,two_years_achieved,reported,170,,,人",
            # forest 25, tidy 20; forest 145, tidy 131; the goal names no company
            f"2024-08,{COUNTY},all,two_years_achieved,reported,321,,,人",
            f"2024-08,{COUNTY},all,two_years_rate,reported,0.642,,,ratio",
            # 300 − 170 and 200 − 151; what company has done does not offset
            f"2024-08,{COUNTY},all,two_years_remaining,reported,179,,,人",
            # July: 45, and 119 + 108; only company of 望星乡 is missing
            f"2024-07,{COUNTY},all,two_years_achieved,reported,272,,,人",
            f"2024-07,{COUNTY},all,two_years_rate,reported,0.544,,,ratio",
            # 300 − 144 and 200 − 128, whatever company is
            f"2024-07,{COUNTY},all,two_years_remaining,reported,228,,,人",
            # a total alone: 15 + 20 in May, 31 + 41 + 30 in August
            "2024-08,sample,chenlu,990017131,晨露镇,all,two_years_achieved,reported,137,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,two_years_remaining,reported,13,,,人",
            # no tidy task in the first year
            "2024-05,sample,wanzhao,990017132,晚照镇,tidy,two_years_achieved,no_task,,,,人",
            "2024-08,sample,wanzhao,990017132,晚照镇,tidy,two_years_achieved,reported,32,,,人",
            "2024-08,sample,wanzhao,990017132,晚照镇,all,two_years_planned,reported,70,,,人",
            "云边林场,all,two_years_planned,not_in_plan,,,,人",
        ),
        ("青禾县,company,two_years", "晨露镇,forest,two_years", "晚照镇,company,two_years"),
    ),
    Edge(
        "a goal over a year without returns",
        (
            Edit(ALLOCATION, "allocations:\n", YEAR_BEFORE),
            added(ALLOCATION, "allocations:", GOAL.replace("2024-03-01", "2023-03-01")),
        ),
        (
            # forest 145 in August
            f"2024-08,{COUNTY},forest,two_years_achieved,partial,,145,,人",
            f"2024-08,{COUNTY},forest,two_years_remaining,partial,,0,155,人",
            f"2024-08,{COUNTY},all,two_years_remaining,partial,,0,224,人",
        ),
    ),
    Edge(
        "a goal of a cumulative that runs on",
        (*RUNNING_ON, WITH_GOAL, RUNS_ON),
        (
            f"2024-08,{COUNTY},forest,two_years_achieved,reported,145,,,人",
            # 145 and 131; the goal names no company
            f"2024-08,{COUNTY},all,two_years_achieved,reported,276,,,人",
        ),
    ),
    Edge(
        "a goal that states a total and leaves a kind without a number",
        (
            added(
                ALLOCATION,
                "allocations:",
                GOAL.replace("tidy: 200}", "tidy: 200, company: not published, total: 600}"),
            ),
        ),
        (
            f"2024-08,{COUNTY},all,two_years_planned,reported,600,,,人",
            # 145, 131 and 79
            f"2024-08,{COUNTY},all,two_years_achieved,reported,355,,,人",
            # 600 − 355, more than the 155 and 69 of the kinds
            f"2024-08,{COUNTY},all,two_years_remaining,reported,245,,,人",
        ),
    ),
    Edge(
        "a ceiling over years lacks what lies beyond it",
        (
            added(ALLOCATION, "allocations:", GOAL.replace("forest: 300", "forest: 140")),
            Edit(INDICATORS, "(target:\n)", r"\1  rule: at_most\n"),
        ),
        (
            # 145 − 140, and nothing of tidy
            f"2024-08,{COUNTY},forest,two_years_remaining,reported,5,,,人",
            f"2024-08,{COUNTY},all,two_years_remaining,reported,5,,,人",
        ),
    ),
    Edge(
        "a stock counts towards a goal as it stands",
        (
            *TWO_YEARS,
            WITH_GOAL,
            Edit(
                INDICATORS,
                "(target:\n)  measure: arrived",
                r"\1  measure: serving\n  rule: at_least",
            ),
        ),
        # 30 + 18 + 34 + 35 + 24 on the last day of August, none of May
        (f"2024-08,{COUNTY},forest,two_years_achieved,reported,141,,,人",),
    ),
    Edge(
        "a flow counts towards a goal until it ends",
        (
            added(ALLOCATION, "allocations:", GOAL.replace("to: 2025-05-31", "to: 2024-04-30")),
            Edit(
                INDICATORS, "(target:\n)  measure: arrived", r"\1  measure: came\n  rule: at_most"
            ),
        ),
        # 6 + 2 + 4 + 4 + 5 in March, 3 + 4 + 7 + 8 + 2 in April, nothing after
        (f"2024-08,{COUNTY},forest,two_years_achieved,reported,45,,,人",),
    ),
    Edge(
        "a goal that begins in mid-year",
        (added(ALLOCATION, "allocations:", GOAL.replace("from: 2024-03-01", "from: 2024-05-15")),),
        # 56 and, of 听雨乡, from 11 in April to 48 planned
        (f"2024-05,{COUNTY},forest,two_years_achieved,partial,,67,104,人",),
        ("2024-04,sample,qinghe,990017,青禾县,all,two_years_planned",),
    ),
    Edge(
        "a goal one of whose years ended unreported",
        (
            *TWO_YEARS,
            WITH_GOAL,
            Edit("data/2024-05.yml", r"  晨露镇:(\n    .*)+", "  晨露镇: not reported"),
        ),
        (
            # May: 9 known of 12 planned in April, 10 of 晚照镇; 145
            f"2024-08,{COUNTY},forest,two_years_achieved,partial,,164,167,人",
            "2024-05,sample,chenlu,990017131,晨露镇,all,two_years_achieved,not_reported,,,,人",
        ),
    ),
    Edge(
        "a goal that ended with the first of two years",
        (
            *TWO_YEARS,
            added(ALLOCATION, "allocations:", GOAL.replace("to: 2025-05-31", "to: 2024-05-31")),
        ),
        (
            # 15 + 10 in May, whatever came later
            f"2024-08,{COUNTY},forest,two_years_achieved,reported,25,,,人",
            f"2024-08,{COUNTY},forest,two_years_remaining,reported,275,,,人",
        ),
    ),
)
