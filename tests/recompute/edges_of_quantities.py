"""Edges of what is counted: division, decimals and magnitudes, breakdowns, no post kinds."""

from tests.recompute.edge import (
    ALL_RETURNS,
    ALLOCATION,
    INDICATORS,
    PLAN,
    Edge,
    Edit,
    added,
    adjusted,
)

AUGUST = "data/2024-08.yml"
DERIVED = """derived:
  - {id: per_head, name: 人均工时, unit: 小时, formula: hours / serving, origin: convention}
  - id: growth
    name: 增幅
    unit: 倍
    formula: (serving - serving[-1]) / serving[-1]
    origin: convention
  - {id: days, name: 工日, unit: 工日, formula: 0.5 * hours / 4, origin: convention}
  - id: newer
    name: 增加
    unit: 人
    formula: serving - serving[-1]
    magnitude: 10
    origin: convention
"""
ON_THEM = """ratios:
  - {id: odd, name: 怪比率, numerator: per_head, denominator: arrived, origin: convention}
  - {id: new_share, name: 增加率, numerator: newer, denominator: serving, origin: convention}
"""
FLOOR = """limits:
  - id: busy
    name: 工时下限
    quantity: per_head
    rule: at_least
    values: [{from: 2024-03-01, value: 80, origin: convention}]
"""
WITHOUT_FILE = "  - {id: 2024-07a, name: 无, short: 无, from: 2024-08-01, to: 2024-08-01}\n"
FAR = """goals:
  - id: far
    name: 远
    from: 2024-03-01
    to: 2025-02-28
    origin: convention
    rows: {青禾县: {all: 1000}}
"""
BROKEN_DOWN = r"""\1    by_category:
      mountain: {serving: 60, arrived: 61}
      road: {serving: 40, coached: not reported}
    by_group: {forest_people: {came: 6}}
"""
EDGES = (
    Edge(
        "formulas that divide",
        (
            Edit(INDICATORS, "derived:\n", DERIVED),
            Edit(INDICATORS, "ratios:\n", ON_THEM),
            added(INDICATORS, "pace:", FLOOR),
        ),
        (
            # March: nobody serves, 0 hours
            "2024-03,sample,wangxing,990017243,望星乡,company,per_head,reported,,,,小时",
            # 580.5 ÷ 7
            "2024-03,sample,wangxing,990017243,望星乡,all,per_head,reported,82.928571428571,,,小时",
            "2024-03,sample,wangxing,990017243,望星乡,all,busy_margin,reported,2.928571428571,,,小时",
            # 86.5 + 74 over 5 + 2; company has no figure of its own
            "2024-03,sample,wangxing,990017243,望星乡,all,odd,partial,22.928571428571,,,ratio",
            "2024-03,sample,wangxing,990017243,望星乡,company,odd,not_reported,,,,ratio",
            # the opening value is 0
            "2024-03,sample,chenlu,990017131,晨露镇,forest,growth,reported,,,,倍",
            # (9 − 6) ÷ 6; (9 + 13 + 10 − 16) ÷ 16
            "2024-04,sample,chenlu,990017131,晨露镇,forest,growth,reported,0.5,,,倍",
            "2024-04,sample,chenlu,990017131,晨露镇,all,growth,reported,1,,,倍",
            # 2076 ÷ 8
            "2024-07,sample,chenlu,990017131,晨露镇,forest,days,reported,259.5,,,工日",
            # hours of company are missing
            "2024-06,sample,chenlu,990017131,晨露镇,all,per_head,partial,79.434782608696,,,小时",
            # in June nothing is known of May
            "2024-06,sample,tingyu,990017241,听雨乡,forest,newer,not_reported,,,,人",
            # 10 × (30 − 24) ÷ 30
            "2024-08,sample,chenlu,990017131,晨露镇,forest,new_share,reported,2,,,ratio",
        ),
    ),
    Edge(
        "the period before has no file",
        (
            Edit(INDICATORS, "derived:\n", DERIVED),
            added(INDICATORS, "  - {id: 2024-08,", WITHOUT_FILE),
        ),
        (
            "2024-08,sample,chenlu,990017131,晨露镇,forest,newer,not_reported,,,,人",
            # yet the target has an earlier one
            "2024-08,sample,chenlu,990017131,晨露镇,forest,arrived_change,reported,6,,,人",
        ),
    ),
    Edge(
        "decimals and magnitudes",
        (
            Edit(ALLOCATION, "tidy: 18,", "tidy: 18.5,"),
            Edit(AUGUST, "arrived: 14,", "arrived: 14.25,"),
            Edit(INDICATORS, "(id: serving, .*)kind: stock", r"\1kind: stock, magnitude: 10"),
            Edit(
                INDICATORS, "(    name: 累计进岗人次\n)", r"\1    decimals: 2\n    magnitude: 100\n"
            ),
        ),
        (
            "望星乡,tidy,planned,reported,18.5,,,人",
            "望星乡,tidy,completion_rate,reported,0.77027027027,,,ratio",
            "望星乡,tidy,remaining,reported,4.25,,,人",
            # 30 tens at 685 each
            "2024-08,sample,chenlu,990017131,晨露镇,forest,forest_month,reported,205500,,,元",
            # 30 tens over 31 hundreds; 30 over 31 hundreds
            "2024-08,sample,chenlu,990017131,晨露镇,forest,stay_share,reported,0.096774193548,,,ratio",
            "2024-08,sample,chenlu,990017131,晨露镇,forest,coached_share,reported,0.009677419355",
        ),
    ),
    Edge(
        "an amount for every post kind",
        (Edit(PLAN, "(name: 护林补助\n)    post_kind: forest\n", r"\1"),),
        (
            # 30, 40 and 30 people at 685
            "2024-08,sample,chenlu,990017131,晨露镇,tidy,forest_month,reported,27400,,,元",
            "2024-08,sample,chenlu,990017131,晨露镇,all,forest_month,reported,68500,,,元",
        ),
    ),
    Edge(
        "returns are broken down",
        (
            Edit(AUGUST, "(  晨露镇:\n)", BROKEN_DOWN),
            Edit(
                AUGUST,
                "(  晚照镇:\n)",
                "\\1    by_category: {mountain: {serving: 20, arrived: not reported}}\n",
            ),
        ),
        (
            "2024-08,sample,qinghe,990017,青禾县,all,serving_by_category_mountain,partial,80,,,人",
            "2024-08,sample,qinghe,990017,青禾县,all,arrived_by_category_mountain,partial,61,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,came_by_group_forest_people,reported,6,,,人",
            "2024-08,sample,shisui,990017242,拾穗乡,all,serving_by_category_road,not_reported,,,,人",
            "2024-08,sample,yunbian,,云边林场,all,serving_by_category_road,not_in_plan,,,,人",
        ),
        (
            "coached_by_category",
            "serving_by_category_elder",
            "2024-07,sample,qinghe,990017,青禾县,all,serving_by",
        ),
    ),
    Edge(
        "a plan without post kinds",
        (
            Edit(PLAN, r"post_kinds:\n(  - .*\n)+", ""),
            Edit(PLAN, r"补助\n    post_kind: \w+\n", "补助\n"),
            Edit(ALLOCATION, r"\{forest: .*total: (\d+)\}", r"{all: \1}"),
            Edit(ALL_RETURNS, "    forest:", "    all:"),
            Edit(ALL_RETURNS, r"\n    (tidy|company):.*", ""),
            Edit(ALL_RETURNS, "post_kind: tidy, ", ""),
            added(ALLOCATION, "allocations:", FAR),
            adjusted("id: a, on: 2024-08-01, moves: [{number: 6, from: 晨露镇, to: 望星乡}]"),
        ),
        (
            "2024-07,sample,chenlu,990017131,晨露镇,all,planned,reported,116,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,planned,reported,110,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,arrived,reported,31,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,forest_month,reported,20550,,,元",
            # the restatement of May now names the one kind
            "2024-05,sample,wanzhao,990017132,晚照镇,all,arrived,reported,16,,,人",
            "2024-08,sample,qinghe,990017,青禾县,all,far_remaining,reported,855,,,人",
        ),
        (",forest,planned", ",tidy,planned"),
    ),
)
