"""Edges of limits: on a measure, a derived figure and a ratio, with missing returns."""

from tests.recompute.edge import INDICATORS, Edge, added

LIMITS = """limits:
  - id: staffed
    name: 在册下限
    quantity: serving
    rule: at_least
    values: [{from: 2024-05-01, value: 40, origin: convention}]
    rows:
      - area: 望星乡
        values:
          - {from: 2024-05-01, value: 20, origin: convention}
          - {from: 2024-08-01, value: null, origin: convention}
  - id: calm
    name: 起码在册
    quantity: serving
    rule: at_least
    values: [{from: 2024-03-01, value: 10, origin: convention}]
    rows: [{area: 晨露镇, values: [{from: 2024-06-01, value: 60, origin: convention}]}]
  - id: alone
    name: 听雨在册
    quantity: serving
    rule: at_least
    rows: [{area: 听雨乡, values: [{from: 2024-03-01, value: 1, origin: convention}]}]
  - id: waiting
    name: 待进岗上限
    quantity: awaited
    rule: at_most
    values: [{from: 2024-03-01, value: 6, origin: convention}]
  - id: coaching
    name: 带教率下限
    quantity: coached_share
    rule: at_least
    values: [{from: 2024-03-01, value: 0.9, origin: convention}]
"""
COUNTY = "sample,qinghe,990017,青禾县,all"
EDGES = (
    Edge(
        "limits",
        (added(INDICATORS, "pace:", LIMITS),),
        (
            # in April there is none yet
            "2024-04,sample,chenlu,990017131,晨露镇,all,staffed_limit,reported,,,,人",
            f"2024-04,{COUNTY},staffed_breaches,reported,0,,,areas",
            # May: 49, 35, unknown, 31 against 40, and 22 against 20
            "2024-05,sample,chenlu,990017131,晨露镇,all,staffed_margin,reported,9,,,人",
            "2024-05,sample,wanzhao,990017132,晚照镇,all,staffed_margin,reported,-5,,,人",
            "2024-05,sample,wanzhao,990017132,晚照镇,all,staffed_standing,reported,under_limit",
            "2024-05,sample,tingyu,990017241,听雨乡,all,staffed_limit,reported,40,,,人",
            "2024-05,sample,tingyu,990017241,听雨乡,all,staffed_margin,not_reported,,,,人",
            "2024-05,sample,tingyu,990017241,听雨乡,all,staffed_standing,not_reported,,,,standing",
            "2024-05,sample,wangxing,990017243,望星乡,all,staffed_margin,reported,2,,,人",
            f"2024-05,{COUNTY},staffed_breaches,partial,,2,3,areas",
            f"2024-05,{COUNTY},staffed_standing,partial,under_limit,,,standing",
            "2024-08,sample,wangxing,990017243,望星乡,all,staffed_limit,reported,,,,人",
            "2024-08,sample,wangxing,990017243,望星乡,all,staffed_standing,reported,,,,standing",
            "云边林场,all,staffed_limit,not_in_plan,,,,人",
        ),
        ("晨露镇,forest,staffed_limit", "青禾县,all,staffed_limit", "晨露镇,all,staffed_breaches"),
    ),
    Edge(
        "limits that nobody is known to break",
        (added(INDICATORS, "pace:", LIMITS),),
        (
            # its own limit begins in June: 20 + 26 + 19 against 60
            "2024-05,sample,chenlu,990017131,晨露镇,all,calm_limit,reported,,,,人",
            "2024-06,sample,chenlu,990017131,晨露镇,all,calm_margin,reported,5,,,人",
            f"2024-05,{COUNTY},calm_breaches,partial,,0,1,areas",
            f"2024-05,{COUNTY},calm_standing,partial,,under_limit,kept,standing",
            f"2024-06,{COUNTY},calm_breaches,reported,0,,,areas",
            f"2024-06,{COUNTY},calm_standing,reported,kept,,,standing",
            # the only one with a limit has not reported
            f"2024-05,{COUNTY},alone_breaches,not_reported,,,,areas",
            f"2024-05,{COUNTY},alone_standing,not_reported,,,,standing",
        ),
    ),
    Edge(
        "limits on a derived figure and on a share",
        (added(INDICATORS, "pace:", LIMITS),),
        (
            # August: 110 − 102 = 8 against 6
            "2024-08,sample,chenlu,990017131,晨露镇,all,waiting_margin,reported,-2,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,waiting_standing,reported,over_limit",
            f"2024-08,{COUNTY},waiting_breaches,reported,2,,,areas",
            # July: 3, 8, 3, 1; one kind of 望星乡 is missing
            "2024-07,sample,wangxing,990017243,望星乡,all,awaited,partial,3,,,人",
            "2024-07,sample,wangxing,990017243,望星乡,all,waiting_margin,partial,,,,人",
            f"2024-07,{COUNTY},waiting_breaches,partial,,1,2,areas",
            # (24 + 14 + 7) ÷ (25 + 14 + 9) = 93.75 %
            "2024-08,sample,wangxing,990017243,望星乡,all,coaching_limit,reported,0.9,,,ratio",
            "2024-08,sample,wangxing,990017243,望星乡,all,coaching_margin,reported,3.75,,,points",
        ),
    ),
)
