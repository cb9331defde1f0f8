"""Edges of what is judged: pace, bands, days of grace, ceilings and floors."""

from tests.recompute.edge import INDICATORS, Edge, Edit, added

AUGUST = "data/2024-08.yml"
CEILING, FLOOR = "  rule: at_most\n", "  rule: at_least\n"


def _target(measure: str, rule: str) -> Edit:
    return Edit(
        INDICATORS, "target:\n  measure: arrived\n", f"target:\n  measure: {measure}\n{rule}"
    )


EDGES = (
    Edge(
        "the pace is amended",
        (
            added(
                INDICATORS,
                "bands:",
                "  - {year: 2024, from: 2024-07-15, start: 2024-03-01, end: 2024-12-31, "
                "due: 2024-12-31, origin: convention}\n",
            ),
        ),
        (
            "2024-06,sample,chenlu,990017131,晨露镇,all,pace,reported,0.530434782609,,,ratio",
            # 152 of 305 days
            "2024-07,sample,chenlu,990017131,晨露镇,all,pace,reported,0.498360655738,,,ratio",
        ),
    ),
    Edge(
        "there is no pace for the year",
        (Edit(INDICATORS, "- year: 2024\n", "- year: 2023\n"),),
        (
            "晨露镇,forest,pace,reported,,,,ratio",
            "晨露镇,forest,gap,reported,,,,points",
            "2024-08,sample,chenlu,990017131,晨露镇,forest,standing,reported,,,,standing",
            "晨露镇,company,standing,reported,over_fulfilled,,,standing",
        ),
    ),
    Edge(
        "bands are amended, then abolished",
        (
            added(
                INDICATORS,
                "guard:",
                "  - {from: 2024-06-01, origin: convention, value: ["
                "{id: fine, name: 好, tone: ok, at_least: 0}, "
                "{id: poor, name: 差, tone: behind, below: 0}]}\n"
                "  - {from: 2024-08-01, origin: convention, value: null}\n",
            ),
        ),
        (
            # 20 of 52 against 0.4
            "2024-05,sample,chenlu,990017131,晨露镇,tidy,standing,reported,level,,,standing",
            # 35 of 52 against 0.665…; 25 of 36 is more, 16 of 24 just more, 20 of 57 less
            "2024-07,sample,chenlu,990017131,晨露镇,tidy,standing,reported,fine,,,standing",
            "2024-07,sample,wangxing,990017243,望星乡,forest,standing,reported,poor,,,standing",
            "2024-08,sample,chenlu,990017131,晨露镇,tidy,standing,reported,,,,standing",
            "2024-08,sample,chenlu,990017131,晨露镇,company,standing,reported,over_fulfilled",
        ),
    ),
    Edge(
        "the guard is abolished",
        (
            Edit(
                INDICATORS,
                "value: 3, origin: convention}",
                "value: 3, origin: convention}, "
                "{from: 2024-06-01, value: null, origin: convention}",
            ),
        ),
        # the guard softens colours, never a word: 35 of 52, and 31 of 36 against 0.8
        ("2024-08,sample,chenlu,990017131,晨露镇,forest,standing,reported,ahead,,,standing",),
    ),
    Edge(
        "days of grace are abolished, then longer",
        (
            Edit(
                INDICATORS,
                r"due_days: \[",
                "due_days: [{from: 2024-07-31, value: null, origin: convention}, "
                "{from: 2024-08-01, value: 10, origin: convention}, ",
            ),
        ),
        (
            # 晨露镇 has not reported its hours
            "2024-06,sample,qinghe,990017,青禾县,all,returns_complete,reported,4,,,areas",
            "2024-06,sample,qinghe,990017,青禾县,all,on_time_rate,reported,0.8,,,ratio",
            "2024-07,sample,qinghe,990017,青禾县,all,completeness,reported,0.8,,,ratio",
            "2024-07,sample,qinghe,990017,青禾县,all,returns_on_time,reported,,,,areas",
            "2024-07,sample,qinghe,990017,青禾县,all,on_time_rate,reported,,,,ratio",
            # the last came on 9 September
            "2024-08,sample,qinghe,990017,青禾县,all,returns_on_time,reported,5,,,areas",
        ),
    ),
    Edge(
        "the plan is a ceiling on a cumulative",
        (_target("arrived", CEILING),),
        (
            # 30 where 28 are allowed
            "晨露镇,company,remaining,reported,2,,,人",
            "晨露镇,company,standing,reported,over_limit,,,standing",
            # 100 × (0.8 − 31 ÷ 36)
            "晨露镇,forest,gap,reported,-6.111111111111,,,points",
            "晨露镇,forest,standing,reported,slow,,,standing",
            # 25 of 57 is the lowest of 31 of 36, 19 of 24, 34 of 48, 36 of 40
            "望星乡,forest,rank,reported,1,,,rank",
            "2024-08,sample,shisui,990017242,拾穗乡,forest,rank,reported,5,,,rank",
            # July: 20 + 12, company from 6 in June to 14 planned; of 89
            "望星乡,all,arrived,partial,,38,46,人",
            # pace 0.4 + 0.4 × 61 ÷ 92; less 46 ÷ 89, less 38 ÷ 89
            "望星乡,all,gap,partial,,14.836345872008,23.825109916952,points",
            "望星乡,all,remaining,partial,,0,0,人",
            "望星乡,all,standing,partial,ahead,,,standing",
        ),
    ),
    Edge(
        "a ceiling of nothing, kept and broken",
        (
            _target("arrived", CEILING),
            Edit("policy/allocation.yml", "company: 14,", "company: 0,"),
            Edit("policy/allocation.yml", "tidy: 18,", "tidy: 0,"),
        ),
        (
            # nobody in March, 2 people
            "2024-03,sample,wangxing,990017243,望星乡,company,standing,reported,kept,,,standing",
            "2024-03,sample,wangxing,990017243,望星乡,tidy,standing,reported,over_limit,,,standing",
        ),
    ),
    Edge(
        "a ceiling after its day",
        (
            _target("arrived", CEILING),
            Edit(INDICATORS, "due: 2024-11-30", "due: 2024-08-31"),
        ),
        ("2024-08,sample,chenlu,990017131,晨露镇,forest,standing,reported,kept,,,standing",),
    ),
    Edge(
        "the plan is a ceiling on a stock",
        (_target("serving", CEILING),),
        (
            "晨露镇,forest,pace,reported,,,,ratio",
            # 100 × (1 − 30 ÷ 36)
            "晨露镇,forest,gap,reported,16.666666666667,,,points",
            "晨露镇,forest,standing,reported,kept,,,standing",
            # May: 49 + 35 + 31 + 22, and 听雨乡 from 0 to the 102 of its plan
            "青禾县,all,serving,partial,,137,239,人",
            "2024-05,sample,qinghe,990017,青禾县,all,standing,partial,kept,,,standing",
        ),
    ),
    Edge(
        "the plan is a floor under a stock",
        (_target("serving", FLOOR),),
        (
            # 100 × (30 ÷ 28 − 1)
            "晨露镇,company,gap,reported,7.142857142857,,,points",
            "晨露镇,company,standing,reported,kept,,,standing",
            "晨露镇,forest,standing,reported,under_limit,,,standing",
            # May: 67 + 64 + 35 + 67 are lacking, and 听雨乡 lacks from 0 to 102
            "青禾县,all,remaining,partial,,233,335,人",
            "青禾县,all,short_cells,partial,,11,14,cells",
            "2024-05,sample,qinghe,990017,青禾县,all,standing,partial,under_limit,,,standing",
        ),
    ),
    Edge(
        "a floor that may be kept or not",
        (
            _target("serving", FLOOR),
            Edit("policy/allocation.yml", "forest: 36, tidy: 52", "forest: 30, tidy: 40"),
            Edit(AUGUST, "serving: 30, hours: 1755", "hours: 1755"),
        ),
        (
            # forest 30 and tidy 40 are kept, company is missing
            "2024-08,sample,chenlu,990017131,晨露镇,all,standing,partial,,under_limit,kept,standing",
            "2024-08,sample,chenlu,990017131,晨露镇,all,remaining,partial,,0,28,人",
        ),
    ),
    Edge(
        "a ceiling that was broken before the return went missing",
        (
            _target("arrived", CEILING),
            Edit("policy/allocation.yml", "tidy: 52, company: 28", "tidy: 52, company: 20"),
            Edit(AUGUST, "arrived: 30, came: 4", "came: 4"),
        ),
        (
            # 26 in July of 20; 31 + 41 of 36 + 52
            "2024-08,sample,chenlu,990017131,晨露镇,all,remaining,partial,,6,6,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,arrived,partial,,98,98,人",
            "2024-08,sample,chenlu,990017131,晨露镇,all,standing,partial,over_limit,,,standing",
        ),
    ),
    Edge(
        "the target is a flow",
        (_target("came", ""),),
        (
            # 6 + 6 + 4 in August, 4 + 8 + 7 in July
            "晨露镇,all,came_change,reported,-3,,,人",
            # May: 18 + 13 + 12 + 9 reported, 听雨乡 from 0 to 102
            "青禾县,all,came,partial,,52,154,人",
        ),
    ),
)
