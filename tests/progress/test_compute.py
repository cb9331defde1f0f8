"""Figures by example, each worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figure, State
from tests.builders import (
    CLAUSE,
    KNOWN_ANYHOW,
    START,
    a_period,
    a_programme,
    an_area,
    in_force_from,
)

TWO = {"east": {"garden": 60, "ferry": 40}, "west": {"garden": 100}}
PARTIAL = a_period({"east": {"garden": 50, "ferry": "not reported"}, "west": {"garden": 70}})


def figure(
    programme: Programme,
    indicator: str,
    area: str = "all_of_it",
    kind: str = "all",
    period: str = "p1",
) -> Figure:
    found = compute(programme).figure(period, area, kind, indicator)
    assert found is not None
    return found


def ends(one: Figure) -> tuple[object, object, object]:
    return one.value, one.low, one.high


def test_a_reported_parent_is_sum_over_sum() -> None:
    programme = a_programme(
        TWO, a_period({"east": {"garden": 30, "ferry": 20}, "west": {"garden": 70}})
    )
    assert figure(programme, "planned").value == 200
    assert figure(programme, "done").value == 120
    assert figure(programme, "completion_rate").value == Fraction(3, 5)
    assert figure(programme, "pace").value == Fraction(1, 2)
    assert figure(programme, "gap").value == 10
    assert figure(programme, "remaining").value == 80
    assert figure(programme, "short_cells").value == 3
    assert figure(programme, "standing").value == "fine"


def test_an_unreported_cell_gives_its_parents_two_ends() -> None:
    programme = a_programme(TWO, PARTIAL)
    assert figure(programme, "done").state is State.PARTIAL
    assert ends(figure(programme, "done")) == (None, 120, 160)
    rate = (None, Fraction(3, 5), Fraction(4, 5))
    assert ends(figure(programme, "completion_rate")) == rate
    assert ends(figure(programme, "gap")) == (None, 10, 30)
    assert ends(figure(programme, "remaining")) == (None, 40, 80)
    assert ends(figure(programme, "short_cells")) == (None, 2, 3)
    assert ends(figure(programme, "standing")) == ("fine", None, None)
    assert (figure(programme, "done").counted, figure(programme, "done").expected) == (1, 2)


def test_the_missing_count_with_what_they_reported_last_in_the_year() -> None:
    before = a_period({"east": {"garden": 20, "ferry": 15}, "west": {"garden": 30}}, 30, "p1")
    now = a_period({"east": {"garden": 50}, "west": {"garden": 70}}, 50, "p2")
    programme = a_programme(TWO, before, now)
    assert ends(figure(programme, "done", period="p2")) == (None, 135, 160)
    assert ends(figure(programme, "remaining", period="p2")) == (None, 40, 65)


def test_a_missing_cell_that_had_passed_its_plan_is_not_counted_down() -> None:
    before = a_period({"east": {"garden": 20, "ferry": 45}, "west": {"garden": 30}}, 30, "p1")
    now = a_period({"east": {"garden": 50}, "west": {"garden": 70}}, 50, "p2")
    assert ends(figure(a_programme(TWO, before, now), "done", period="p2")) == (None, 165, 165)


def test_flows_and_stocks_sum_what_was_reported_and_have_no_ends() -> None:
    filed = {"garden": {"done": 3, "helped": 5, "present": 7}, "ferry": {"done": 2}}
    programme = a_programme(TWO, a_period({"east": filed, "west": "not reported"}))
    for measure, value in (("helped", 5), ("present", 7)):
        one = figure(programme, measure)
        assert (one.state, ends(one)) == (State.PARTIAL, (value, None, None))


def test_nothing_reports_zero_for_an_area_that_has_not_reported() -> None:
    programme = a_programme(TWO, a_period({"east": "not reported", "west": {"garden": 1}}))
    silent = [
        one
        for key, one in compute(programme).by_key.items()
        if key.area == "east" and key.indicator not in KNOWN_ANYHOW
    ]
    assert len(silent) > 20
    assert {one.state for one in silent} == {State.NOT_REPORTED}
    assert {ends(one) for one in silent} == {(None, None, None)}


def test_a_reported_zero_is_a_zero() -> None:
    programme = a_programme({"east": {"garden": 5}}, a_period({"east": {"garden": 0}}))
    assert figure(programme, "completion_rate").value == 0


def test_no_task_takes_no_part_and_what_is_filed_for_it_stays_out() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": 10, "ferry": "no task"},
        "west": {"garden": 10},
    }
    filed = a_period({"east": {"garden": 5, "ferry": 99}, "west": {"garden": 5}})
    programme = a_programme(planned, filed)
    assert figure(programme, "done").value == 10
    assert figure(programme, "done", "east", "ferry").state is State.NO_TASK
    assert figure(programme, "done", "west", "ferry").state is State.NO_TASK
    assert figure(programme, "done").state is State.REPORTED


def test_an_unpublished_plan_silences_only_what_needs_it() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": "not published"},
        "west": {"garden": 10},
    }
    programme = a_programme(planned, a_period({"east": {"garden": 4}, "west": {"garden": 5}}))
    assert figure(programme, "done").value == 9
    assert figure(programme, "pace").value == Fraction(1, 2)
    for indicator in ("planned", "completion_rate", "gap", "remaining", "standing"):
        one = figure(programme, indicator)
        assert (one.state, ends(one)) == (State.NOT_PUBLISHED, (None, None, None))


def test_an_unpublished_plan_of_a_missing_cell_leaves_the_upper_end_open() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": "not published"},
        "west": {"garden": 10},
    }
    programme = a_programme(planned, a_period({"west": {"garden": 5}}))
    assert ends(figure(programme, "done")) == (None, 5, None)


def test_an_area_outside_the_plan_has_silent_rows() -> None:
    areas = [an_area("east"), an_area("west", in_plan=False)]
    programme = a_programme(
        {"east": {"garden": 10}}, a_period({"east": {"garden": 5}}), areas=areas
    )
    rows = [one for key, one in compute(programme).by_key.items() if key.area == "west"]
    assert rows
    assert {(one.state, ends(one)) for one in rows} == {(State.NOT_IN_PLAN, (None, None, None))}
    assert figure(programme, "done").state is State.REPORTED


def test_surplus_in_one_place_never_offsets_another() -> None:
    planned = {"east": {"garden": 10}, "west": {"garden": 10}}
    programme = a_programme(planned, a_period({"east": {"garden": 15}, "west": {"garden": 8}}))
    assert figure(programme, "completion_rate").value == Fraction(23, 20)
    assert figure(programme, "remaining").value == 2
    assert figure(programme, "standing").value == "fine"
    assert "总量达到，1 处未达。" in figure(programme, "standing").derivation.remarks
    assert "总量达到，1 处未达。" in figure(programme, "remaining").derivation.remarks


def test_a_plan_of_nothing_has_no_rate_but_a_standing() -> None:
    programme = a_programme({"east": {"garden": 0}}, a_period({"east": {"garden": 0}}))
    assert ends(figure(programme, "completion_rate", "east")) == (None, None, None)
    assert figure(programme, "completion_rate", "east").state is State.REPORTED
    assert figure(programme, "standing", "east").value == "fulfilled"
    assert figure(programme, "rank", "east").value is None


def test_two_standings_at_the_two_ends_are_both_given() -> None:
    planned = {"east": {"garden": 50}, "west": {"garden": 50}}
    programme = a_programme(planned, a_period({"east": {"garden": 20}}))
    one = figure(programme, "standing")
    assert ends(one) == (None, "far", "fine")
    assert any("按完成计划测算" in remark for remark in one.derivation.remarks)
    assert any("east" not in remark and "west乡未报" in remark for remark in one.derivation.remarks)


def test_a_return_in_doubt_is_not_judged_and_not_ranked() -> None:
    planned = {"east": {"garden": 10}, "west": {"garden": 10}}
    filed = a_period({"east": {"garden": 9}, "west": {"garden": 8}})
    figures = compute(a_programme(planned, filed), frozenset({("p1", "east")}))
    doubted = figures.figure("p1", "east", "garden", "standing")
    assert doubted
    assert (doubted.state, doubted.value) == (State.REPORTED, "suspect")
    rank = figures.figure("p1", "east", "garden", "rank")
    other = figures.figure("p1", "west", "garden", "rank")
    assert rank
    assert other
    assert rank.state is State.REPORTED
    assert [rank.value, other.value] == [None, 1]
    parent = figures.figure("p1", "all_of_it", "garden", "standing")
    assert parent
    assert parent.value == "fine"


def test_equal_rates_share_a_place_and_the_unreported_have_none() -> None:
    planned = {name: {"garden": 10} for name in ("a", "b", "c", "d", "e")}
    filed = {"a": {"garden": 5}, "b": {"garden": 7}, "c": {"garden": 7}, "d": {"garden": 9}}
    programme = a_programme(planned, a_period(filed))
    ranks = [figure(programme, "rank", name, "garden") for name in planned]
    assert [one.value for one in ranks] == [4, 2, 2, 1, None]
    assert (ranks[0].counted, ranks[0].expected) == (4, 5)
    assert ranks[4].state is State.NOT_REPORTED
    assert compute(programme).figure("p1", "all_of_it", "garden", "rank") is None


def test_a_change_counts_only_what_both_periods_report() -> None:
    first = a_period({"east": {"garden": 10, "ferry": 5}, "west": "not reported"}, 20, "p1")
    second = a_period({"east": {"garden": 25, "ferry": 5}, "west": {"garden": 70}}, 50, "p2")
    programme = a_programme(TWO, first, second)
    change = figure(programme, "done_change", period="p2")
    assert (change.state, ends(change)) == (State.PARTIAL, (15, None, None))
    assert figure(programme, "completion_rate_change", period="p2").value == 15
    assert figure(programme, "done_change", "west", period="p2").state is State.NOT_REPORTED
    assert any("east乡" in remark for remark in change.derivation.remarks)
    assert compute(programme).figure("p1", "all_of_it", "all", "done_change") is None


def test_a_ratio_and_a_derived_figure_count_cells_that_report_all_they_need() -> None:
    share = {"id": "share", "name": "占比", "numerator": "present", "denominator": "done"}
    idle = {"id": "idle", "name": "空着", "unit": "个", "formula": "done - present"}
    more = {"ratios": [{**share, "origin": CLAUSE}], "derived": [{**idle, "origin": "convention"}]}
    filed = a_period(
        {"east": {"garden": {"done": 8, "present": 6}, "ferry": {"done": 100}}, "west": {}}
    )
    programme = a_programme(TWO, filed, indicators=more)
    assert figure(programme, "share").value == Fraction(3, 4)
    assert figure(programme, "share").state is State.PARTIAL
    assert figure(programme, "idle").value == 2
    assert figure(programme, "idle", "east", "garden").derivation.formula == "空着 ＝ 做成 － 在场"


def test_an_amount_takes_the_standard_in_force_on_the_day() -> None:
    values = [(date(2031, 1, 1), 3), (date(2031, 2, 1), 4), (date(2031, 3, 1), None)]
    subsidy = {"id": "fare", "name": "船费", "post_kind": "ferry", "unit": "元"} | {
        "values": [{"from": since, "value": value, "origin": CLAUSE} for since, value in values]
    }
    amount = {"id": "fares", "name": "船费测算", "subsidy": "fare", "basis": "done"}
    more = {"amounts": [{**amount, "origin": "convention"}]}
    periods = [a_period({"east": {"ferry": 10}}, day, f"p{day}") for day in (10, 40, 80)]
    programme = a_programme({"east": {"ferry": 40}}, *periods, indicators=more, subsidies=[subsidy])
    found = [figure(programme, "fares", kind="ferry", period=f"p{day}") for day in (10, 40, 80)]
    assert [one.value for one in found] == [30, 40, None]
    assert compute(programme).figure("p10", "all_of_it", "all", "fares") is None


@pytest.mark.parametrize(
    ("done", "standing", "softened"),
    [(17, "close", False), (16, "far", True), (15, "far", False)],
)
def test_a_small_gap_softens_the_colour_never_the_word(
    done: int, standing: str, *, softened: bool
) -> None:
    guard = {"guard": [in_force_from(START, 5)]}
    programme = a_programme(
        {"east": {"garden": 40}}, a_period({"east": {"garden": done}}), indicators=guard
    )
    figures = compute(programme)
    one = figures.figure("p1", "east", "garden", "standing")
    assert one
    assert one.value == standing
    assert (one.key in figures.softened) is softened
    assert any("不足 5 个" in remark for remark in one.derivation.remarks) is softened
