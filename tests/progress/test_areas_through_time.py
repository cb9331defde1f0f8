"""Areas that merge, split and change their names: what can still be compared, and what cannot."""

from datetime import date
from fractions import Fraction
from typing import Any

from generator.model.area import Area
from generator.model.naming import AreaNames
from generator.progress.compute import compute
from generator.progress.figure import Figure, Figures
from generator.progress.lineage import sole_predecessors
from tests.builders import CLAUSE, a_period, a_programme, an_area

MERGED = [
    an_area("east", until=date(2031, 1, 20), into=["south"], change_origin=CLAUSE),
    an_area("west", until=date(2031, 1, 20), into=["south"], change_origin=CLAUSE),
    {**an_area("south"), "from": date(2031, 1, 21)},
    an_area("north"),
]
PLAN = {"east": {"garden": 10}, "west": {"garden": 20}, "north": {"garden": 5}}


def plan_follows(*receivers: str) -> dict[str, Any]:
    """The adjustment that hands the plan of dissolved areas on."""
    moves = [
        {"post_kind": "garden", "number": PLAN[giver]["garden"], "from": f"{giver}乡"}
        | {"to": f"{receiver}乡"}
        for giver, receiver in zip(("east", "west"), receivers, strict=False)
    ]
    step = {"id": "merge", "on": date(2031, 1, 20), "reason": "合并", "origin": CLAUSE}
    return {"adjustments": [{**step, "moves": moves}]}


def merged(second: dict[str, Any]) -> Figures:
    first = a_period({"east": {"garden": 3}, "west": {"garden": 4}, "north": {"garden": 1}}, 10)
    return compute(
        a_programme(
            PLAN,
            first,
            a_period(second, 40, "p2"),
            areas=MERGED,
            allocation=plan_follows("south", "south"),
        )
    )


def of(figures: Figures, area: str, indicator: str, period: str = "p2") -> Figure:
    found = figures.figure(period, area, "garden", indicator)
    assert found
    return found


def test_a_merged_area_changes_from_the_sum_of_what_was_merged() -> None:
    figures = merged({"south": {"garden": 9}, "north": {"garden": 1}})
    assert of(figures, "south", "done_change").value == 9 - (3 + 4)
    assert of(figures, "south", "planned").value == 30
    assert of(figures, "south", "completion_rate_change").value == 100 * (
        Fraction(9, 30) - Fraction(7, 30)
    )


def test_an_unreported_merged_area_counts_at_what_its_parts_last_reported() -> None:
    figures = merged({"south": "not reported", "north": {"garden": 1}})
    whole = of(figures, "all_of_it", "done")
    assert (whole.low, whole.high) == (Fraction(3 + 4 + 1), Fraction(30 + 1))


def test_an_area_has_no_rows_while_it_does_not_exist() -> None:
    figures = merged({"south": {"garden": 9}, "north": {"garden": 1}})
    assert figures.figure("p1", "south", "garden", "planned") is None
    assert figures.figure("p2", "east", "garden", "planned") is None
    assert (
        of(figures, "all_of_it", "planned").value == of(figures, "all_of_it", "planned", "p1").value
    )


def test_a_split_area_leaves_nothing_to_compare_with() -> None:
    areas = [
        an_area("east", until=date(2031, 1, 20), into=["south", "north"], change_origin=CLAUSE),
        {**an_area("south"), "from": date(2031, 1, 21)},
        {**an_area("north"), "from": date(2031, 1, 21)},
    ]
    figures = compute(
        a_programme(
            {"east": {"garden": 10}},
            a_period({"east": {"garden": 3}}, 10),
            a_period({"south": {"garden": 9}, "north": "not reported"}, 40, "p2"),
            areas=areas,
            allocation=plan_follows("south"),
        )
    )
    assert of(figures, "south", "done_change").state.value == "not_reported"


def test_mergers_of_mergers_count_and_a_ring_of_them_ends() -> None:
    ring = [
        Area.model_validate({**an_area(one), "into": [other]})
        for one, other in (("a", "b"), ("b", "c"), ("c", "a"))
    ]
    found = sole_predecessors(ring)
    assert [one.id for one in found["a"]] == ["c", "b"]


def test_a_path_tells_areas_of_one_name_apart() -> None:
    areas = [
        Area.model_validate({"id": one, "name": name, "level": "x", "parent": parent})
        for one, name, parent in (
            ("top", "全境", None),
            ("a", "甲县", "top"),
            ("b", "乙县", "top"),
            ("a1", "城关镇", "a"),
            ("b1", "城关镇", "b"),
            ("b2", "河口镇", "b"),
        )
    ]
    names, day = AreaNames(tuple(areas)), date(2031, 1, 1)
    assert names.area("城关镇", day) is None
    assert names.area("甲县/城关镇", day) is areas[3]
    assert names.area("全境/乙县/城关镇", day) is areas[4]
    assert [names.written(one, day) for one in areas[3:]] == [
        "甲县/城关镇",
        "乙县/城关镇",
        "河口镇",
    ]
    assert [names.shown(one, day) for one in areas[4:]] == ["乙县城关镇", "河口镇"]


def test_a_former_name_leads_to_its_area_and_is_its_name_until_its_day() -> None:
    former = {"name": "老桥乡", "until": date(2031, 3, 31), "origin": "convention"}
    area = Area.model_validate({**an_area("bridge"), "name": "新桥镇", "former_names": [former]})
    names = AreaNames((area,))
    assert names.area("老桥乡", date(2031, 6, 30)) is area
    assert [area.name_on(date(2031, 3, 31)), area.name_on(date(2031, 4, 1))] == ["老桥乡", "新桥镇"]


def test_a_tree_that_bites_its_tail_still_ends() -> None:
    ring = tuple(
        Area.model_validate(an_area(one, other)) for one, other in (("a", "b"), ("b", "a"))
    )
    assert [one.id for one in AreaNames(ring).above(ring[0])] == ["b"]
