"""Edges of areas through time: merged, split, renamed, and named alike."""

from tests.recompute.edge import ALL_RETURNS, ALLOCATION, AREAS, Edge, Edit, adjusted

JULY, AUGUST = "data/2024-07.yml", "data/2024-08.yml"
NEW = "change_origin: convention"


def _dissolved(called: str, until: str, into: str) -> Edit:
    return Edit(AREAS, f"called: {called}}}", f"until: {until}, into: [{into}], {NEW}}}")


def _founded(*areas: str) -> Edit:
    lines = "".join(f"  - {{level: town, parent: qinghe, {NEW}, {one}}}\n" for one in areas)
    return Edit(AREAS, r"(?m)^(?=  - \{id: yunbian)", lines)


def _dropped(file: str, area: str) -> Edit:
    return Edit(file, rf"\n  {area}:(\n    .*)+", "")


def _handed_over(giver: str, to: str, forest: int, tidy: int, company: int) -> str:
    numbers = {"forest": forest, "tidy": tidy, "company": company}
    return ", ".join(
        f"{{post_kind: {kind}, number: {number}, from: {giver}, to: {to}}}"
        for kind, number in numbers.items()
    )


def _merged(day: str) -> tuple[Edit, ...]:
    """晚照镇 and 听雨乡 become 晚听镇 on the first of a month."""
    last = {"2024-06-01": "2024-05-31", "2024-07-01": "2024-06-30"}[day]
    moves = [
        _handed_over("晚照镇", "晚听镇", 24, 45, 30),
        _handed_over("听雨乡", "晚听镇", 48, 32, 22),
    ]
    return (
        _dissolved("晚照", last, "wanting"),
        _dissolved("听雨", last, "wanting"),
        _founded(f"id: wanting, name: 晚听镇, from: {day}"),
        adjusted(f"id: merger, on: {day}, moves: [{', '.join(moves)}]"),
        *(
            edit
            for file in ("data/2024-06.yml", JULY, AUGUST)[day == "2024-07-01" :]
            for edit in (_dropped(file, "听雨乡"), Edit(file, "  晚照镇:", "  晚听镇:"))
        ),
    )


EDGES = (
    Edge(
        "two areas are merged",
        _merged("2024-07-01"),
        (
            "2024-06,sample,wanzhao,990017132,晚照镇,forest,arrived,reported,11,,,人",
            "2024-07,sample,wanting,,晚听镇,forest,planned,reported,72,,,人",
            # 16 in July; 11 + 21 in June, both times of 72
            "2024-07,sample,wanting,,晚听镇,forest,arrived_change,reported,-16,,,人",
            "2024-07,sample,wanting,,晚听镇,forest,completion_rate_change,reported,-22.222222222222",
            "2024-07,sample,wanting,,晚听镇,forest,planned_original,no_task,,,,人",
            "2024-07,sample,qinghe,990017,青禾县,all,planned_original,reported,472,,,人",
            "2024-07,sample,qinghe,990017,青禾县,all,returns_expected,reported,4,,,areas",
            # before the merger nobody counts twice: 22 − 18
            "2024-06,sample,wanzhao,990017132,晚照镇,tidy,arrived_change,reported,6,,,人",
        ),
        ("2024-07,sample,wanzhao", "2024-06,sample,wanting"),
    ),
    Edge(
        "the first return of a merged area is missing",
        (
            *_merged("2024-07-01"),
            Edit(JULY, r"  晚听镇:(\n    .*)+", "  晚听镇: not reported"),
        ),
        (
            "2024-07,sample,wanting,,晚听镇,all,arrived,not_reported,,,,人",
            # 25 + 30 + 20, and 11 + 21 known in June of 24 + 48 planned
            "2024-07,sample,qinghe,990017,青禾县,forest,arrived,partial,,107,147,人",
            "2024-08,sample,wanting,,晚听镇,forest,arrived_change,not_reported,,,,人",
        ),
    ),
    Edge(
        "one of two merged areas had not reported",
        (
            *_merged("2024-06-01"),
            Edit("data/2024-06.yml", r"  晚听镇:(\n    .*)+", "  晚听镇: not reported"),
        ),
        (
            # 21 + 23 + 17; May is unknown, as 听雨乡 is; 6 + 11 in April
            "2024-06,sample,qinghe,990017,青禾县,forest,arrived,partial,,78,133,人",
        ),
    ),
    Edge(
        "an area is split in two",
        (
            _dissolved("望星", "2024-07-31", "wangdong, wangxi"),
            _founded(
                "id: wangdong, name: 望东乡, from: 2024-08-01",
                "id: wangxi, name: 望西乡, from: 2024-08-01",
            ),
            adjusted(
                "id: split, on: 2024-08-01, moves: ["
                f"{_handed_over('望星乡', '望东乡', 30, 10, 7)}, "
                f"{_handed_over('望星乡', '望西乡', 27, 8, 7)}]"
            ),
            Edit(AUGUST, "  望星乡:", "  望东乡:"),
        ),
        (
            "2024-08,sample,wangdong,,望东乡,forest,arrived,reported,25,,,人",
            "2024-08,sample,wangdong,,望东乡,forest,arrived_change,not_reported,,,,人",
            "2024-08,sample,wangxi,,望西乡,all,arrived,not_reported,,,,人",
            # 31 + 19 + 34 + 36 + 25, and up to 27 more
            "2024-08,sample,qinghe,990017,青禾县,forest,arrived,partial,,145,172,人",
            # without the two halves: 6 + 3 + 6 + 6
            "2024-08,sample,qinghe,990017,青禾县,forest,arrived_change,partial,21,,,人",
        ),
    ),
    Edge(
        "an area becomes part of one that was there",
        (
            _dissolved("望星", "2024-07-31", "shisui"),
            adjusted(
                "id: union, on: 2024-08-01, moves: ["
                f"{_handed_over('望星乡', '拾穗乡', 57, 18, 14)}]"
            ),
            _dropped(AUGUST, "望星乡"),
        ),
        (
            # while both were there, each counts for itself: 23 − 19
            "2024-06,sample,shisui,990017242,拾穗乡,forest,arrived_change,reported,4,,,人",
            # 36 of 97 in August; 30 + 20 of 40 + 57 in July
            "2024-08,sample,shisui,990017242,拾穗乡,forest,arrived_change,reported,-14,,,人",
            "拾穗乡,forest,completion_rate_change,reported,-14.432989690722,,,points",
            # 30 + 24 + 16, and 6 known of 望星乡 in June of 14 planned
            "2024-08,sample,qinghe,990017,青禾县,company,arrived,partial,,76,84,人",
        ),
    ),
    Edge(
        "an area is renamed",
        (
            Edit(
                AREAS,
                "called: 听雨}",
                "called: 听雨, former_names: "
                "[{name: 闻雨乡, until: 2024-04-30, origin: convention}]}",
            ),
            Edit("data/2024-04.yml", "  听雨乡:", "  闻雨乡:"),
        ),
        (
            "2024-04,sample,tingyu,990017241,闻雨乡,forest,arrived,reported,11,,,人",
            "2024-05,sample,tingyu,990017241,听雨乡,forest,arrived,not_reported,,,,人",
        ),
    ),
    Edge(
        "a name passes from one area to another",
        (
            Edit(
                AREAS,
                "name: 望星乡(.*)called: 望星}",
                r"name: 望月乡\1former_names: "
                "[{name: 望星乡, until: 2024-06-30, origin: convention}]}",
            ),
            Edit(AREAS, "name: 云边林场", "name: 望星乡, from: 2024-07-01"),
            Edit(AREAS, "in_plan: false, ", ""),
            Edit(AUGUST, r"(  望星乡:(\n    .*)+)", r"\1\n  望月乡: not reported"),
        ),
        (
            "2024-06,sample,wangxing,990017243,望星乡,forest,arrived,reported,17,,,人",
            # the name now leads to the other, which has no task
            "2024-08,sample,wangxing,990017243,望月乡,forest,arrived,not_reported,,,,人",
            "2024-08,sample,yunbian,,望星乡,forest,arrived,no_task,,,,人",
        ),
    ),
    Edge(
        "two areas bear one name, under two parents",
        (
            Edit(
                AREAS,
                r"(?m)^(?=  - \{id: chenlu)",
                "  - {id: upper, name: 上片, level: town, parent: qinghe}\n"
                "  - {id: lower, name: 下片, level: town, parent: qinghe}\n",
            ),
            Edit(AREAS, r"(id: chenlu,.*)parent: qinghe", r"\1parent: upper"),
            Edit(
                AREAS,
                r"(id: wangxing,) name: 望星乡(.*)parent: qinghe",
                r"\1 name: 晨露镇\2parent: lower",
            ),
            Edit(ALLOCATION, "      晨露镇:", "      青禾县/上片/晨露镇:"),
            Edit(
                ALLOCATION, "      望星乡:", "      青禾县/晨露镇: {forest: 1}\n      下片/晨露镇:"
            ),
            Edit(ALL_RETURNS, r"(?m)^  晨露镇:", "  上片/晨露镇:"),
            Edit(ALL_RETURNS, r"(?m)^  望星乡:", "  下片/晨露镇:"),
        ),
        (
            "2024-08,sample,chenlu,990017131,晨露镇,forest,arrived,reported,31,,,人",
            "2024-08,sample,wangxing,990017243,晨露镇,forest,arrived,reported,25,,,人",
            "2024-08,sample,wangxing,990017243,晨露镇,forest,rank,reported,1,,,rank",
            # parents too have their place: 31 of 36, 25 of 57; others 19 of 24, 34 of 48, 36 of 40
            "2024-08,sample,upper,,上片,forest,rank,reported,2,,,rank",
            "2024-08,sample,lower,,下片,forest,rank,reported,5,,,rank",
            "2024-08,sample,qinghe,990017,青禾县,all,planned,reported,472,,,人",
        ),
    ),
)
