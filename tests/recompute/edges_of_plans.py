"""Edges of adjustments: the plan in force, the original plan, and the rates of both."""

from tests.recompute.edge import ALLOCATION, Edge, Edit, adjusted

AUGUST = "data/2024-08.yml"
TWO_MOVES = (
    "id: june, on: 2024-06-15, moves: ["
    "{post_kind: tidy, number: 5, from: 晨露镇, to: 望星乡}, "
    "{post_kind: company, number: 4, from: 晚照镇, to: 拾穗乡}]"
)
EDGES = (
    Edge(
        "posts move, some to an area without such a task",
        (adjusted(TWO_MOVES),),
        (
            "2024-05,sample,wangxing,990017243,望星乡,tidy,planned,reported,18,,,人",
            "2024-06,sample,wangxing,990017243,望星乡,tidy,planned,reported,23,,,人",
            "2024-06,sample,shisui,990017242,拾穗乡,company,planned,reported,4,,,人",
            "拾穗乡,company,planned_original,no_task,,,,人",
            "拾穗乡,company,completion_rate_original,no_task,,,,ratio",
            # the total stays
            "2024-06,sample,qinghe,990017,青禾县,all,planned,reported,472,,,人",
            "2024-06,sample,qinghe,990017,青禾县,all,planned_original,reported,472,,,人",
            # 27 of 47 in June, 20 of 52 in May
            "晨露镇,tidy,completion_rate_change,reported,18.9852700491,,,points",
            # in August 41 of 47, of 52 at first
            "晨露镇,tidy,completion_rate,reported,0.872340425532,,,ratio",
            "晨露镇,tidy,completion_rate_original,reported,0.788461538462,,,ratio",
            # 36 + 26 arrived; none of the 4 company posts is reported
            "拾穗乡,all,arrived,partial,,62,66,人",
        ),
        ("2024-05,sample,qinghe,990017,青禾县,all,planned_original",),
    ),
    Edge(
        "changes, moves before changes, and two decisions of one day",
        (
            adjusted(
                "id: b, on: 2024-07-10, "
                "changes: [{area: 听雨乡, post_kind: company, from: 25, to: 30}]",
                "id: c, on: 2024-07-10, moves: ["
                "{post_kind: company, number: 10, from: 听雨乡, to: 晨露镇}, "
                "{post_kind: forest, number: 3, from: 晚照镇, to: 拾穗乡}], "
                "changes: [{area: 晚照镇, post_kind: forest, from: 21, to: 26}]",
                "id: a, on: 2024-06-01, "
                "changes: [{area: 听雨乡, post_kind: company, from: 22, to: 25}]",
            ),
        ),
        (
            "2024-06,sample,tingyu,990017241,听雨乡,company,planned,reported,25,,,人",
            # 25, set to 30, less 10
            "2024-07,sample,tingyu,990017241,听雨乡,company,planned,reported,20,,,人",
            "2024-07,sample,chenlu,990017131,晨露镇,company,planned,reported,38,,,人",
            # 24 less 3, then set to 26; the 3 have gone to 拾穗乡
            "2024-07,sample,wanzhao,990017132,晚照镇,forest,planned,reported,26,,,人",
            "2024-07,sample,shisui,990017242,拾穗乡,forest,planned,reported,43,,,人",
            # 472 + 8 of the first two, + 26 − 24 and + 3 of the third
            "2024-07,sample,qinghe,990017,青禾县,all,planned,reported,485,,,人",
            "2024-07,sample,qinghe,990017,青禾县,all,planned_original,reported,472,,,人",
        ),
    ),
    Edge(
        "a move after the last period",
        (adjusted(TWO_MOVES.replace("2024-06-15", "2024-09-01")),),
        ("望星乡,tidy,planned,reported,18,,,人",),
        ("planned_original", "望星乡,tidy,planned,reported,23"),
    ),
    Edge(
        "a task is taken away, and another is no longer public",
        (
            adjusted(
                "id: a, on: 2024-08-01, changes: ["
                "{area: 听雨乡, post_kind: company, from: 22, to: no task}, "
                "{area: 晚照镇, post_kind: company, from: 30, to: not published}]"
            ),
        ),
        (
            "听雨乡,company,arrived,no_task,,,,人",
            "听雨乡,company,planned_original,reported,22,,,人",
            "听雨乡,company,completion_rate_original,no_task,,,,ratio",
            "晚照镇,company,completion_rate,not_published,,,,ratio",
            # 24 of 30 at first
            "晚照镇,company,completion_rate_original,reported,0.8,,,ratio",
            "晚照镇,company,arrived_change,reported,2,,,人",
            "晚照镇,company,completion_rate_change,not_published,,,,points",
        ),
    ),
    Edge(
        "a plan becomes public in mid-year",
        (
            Edit(ALLOCATION, "company: 30,", "company: not published,"),
            adjusted(
                "id: a, on: 2024-08-01, changes: "
                "[{area: 晚照镇, post_kind: company, from: not published, to: 30}]"
            ),
        ),
        (
            "晚照镇,company,planned_original,not_published,,,,人",
            "晚照镇,company,completion_rate_original,not_published,,,,ratio",
            # 24 of 30 now, of an unknown number before
            "晚照镇,company,completion_rate,reported,0.8,,,ratio",
            "晚照镇,company,completion_rate_change,reported,,,,points",
        ),
    ),
    Edge(
        "who has nothing known gives nothing",
        (
            Edit(ALLOCATION, "company: 30,", "company: not published,"),
            adjusted(
                "id: a, on: 2024-08-01, moves: ["
                "{post_kind: company, number: 4, from: 晚照镇, to: 望星乡}, "
                "{post_kind: company, number: 3, from: 拾穗乡, to: 听雨乡}, "
                "{post_kind: company, number: 2, from: 晨露镇, to: 晚照镇}]"
            ),
        ),
        (
            "2024-08,sample,wangxing,990017243,望星乡,company,planned,reported,14,,,人",
            "2024-08,sample,tingyu,990017241,听雨乡,company,planned,reported,22,,,人",
            "2024-08,sample,chenlu,990017131,晨露镇,company,planned,reported,26,,,人",
            "2024-08,sample,wanzhao,990017132,晚照镇,company,planned,not_published,,,,人",
        ),
    ),
    Edge(
        "what was filed before there was a task stays out",
        (
            Edit("data/2024-07.yml", "(  拾穗乡:\n)", r"\1    company: {arrived: 3}\n"),
            Edit(AUGUST, "(  拾穗乡:\n)", r"\1    company: {arrived: 5}\n"),
            adjusted(
                "id: a, on: 2024-08-01, moves: "
                "[{post_kind: company, number: 4, from: 晚照镇, to: 拾穗乡}]"
            ),
        ),
        (
            "拾穗乡,company,arrived,reported,5,,,人",
            "拾穗乡,company,arrived_change,not_reported,,,,人",
            # 36 − 30 and 26 − 21; the company posts are left out
            "拾穗乡,all,arrived_change,partial,11,,,人",
        ),
    ),
    Edge(
        "a period before the plan year",
        (Edit(ALLOCATION, "from: 2024-03-01", "from: 2024-04-01"),),
        (
            "2024-03,sample,chenlu,990017131,晨露镇,forest,planned,no_task,,,,人",
            "2024-03,sample,chenlu,990017131,晨露镇,forest,arrived,no_task,,,,人",
        ),
        (
            "2024-04,sample,chenlu,990017131,晨露镇,forest,arrived_change",
            "2024-03,sample,chenlu,990017131,晨露镇,forest,arrived_change",
        ),
    ),
)
