"""The plan in force on a day: replaying the amendments in order, and what that conserves."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.programme import Programme
from generator.progress.compute import compute
from tests.builders import CLAUSE, START, a_period, a_programme

AREAS = ("a", "b", "c")
KINDS = ("garden", "ferry")
untimed = settings(deadline=None, max_examples=60, database=None)
PLANS = st.fixed_dictionaries(
    {area: st.fixed_dictionaries({kind: st.integers(0, 50) for kind in KINDS}) for area in AREAS}
)
MOVES = st.lists(
    st.tuples(
        st.integers(0, 90),
        st.sampled_from(KINDS),
        st.integers(1, 9),
        st.permutations(AREAS),
    ),
    max_size=6,
)
Moved = list[tuple[int, str, int, list[str]]]


def moved(plan: dict[str, dict[str, int]], moves: Moved, *more: dict[str, Any]) -> Programme:
    """A programme whose plan was adjusted by moves, each on its own day."""
    steps = [
        {
            "id": f"step_{number}",
            "on": START + timedelta(days=day),
            "reason": "余缺调剂",
            "origin": CLAUSE,
            "moves": [{"post_kind": kind, "number": count, "from": f"{one}乡", "to": f"{other}乡"}],
        }
        for number, (day, kind, count, (one, other, _)) in enumerate(moves)
    ]
    period = a_period({area: dict.fromkeys(KINDS, 1) for area in AREAS}, 60)
    return a_programme(plan, period, allocation={"adjustments": [*steps, *more]})


@untimed
@given(PLANS, MOVES, st.integers(0, 100))
def test_moves_conserve_the_total_of_every_kind_on_every_day(
    plan: dict[str, dict[str, int]], moves: Moved, day: int
) -> None:
    programme = moved(plan, moves)
    allocation = programme.allocation_file.allocations[0]
    then = programme.plan_on(allocation, START + timedelta(days=day))
    totals: Counter[str] = Counter()
    for (_, kind), planned in then.items():
        assert not isinstance(planned, str)
        totals[kind] += int(planned)
    assert totals == Counter({kind: sum(plan[area][kind] for area in AREAS) for kind in KINDS})


@untimed
@given(PLANS, MOVES, st.integers(0, 100))
def test_a_view_as_of_a_day_agrees_with_counting_every_amendment_up_to_it(
    plan: dict[str, dict[str, int]], moves: Moved, day: int
) -> None:
    programme = moved(plan, moves)
    allocation = programme.allocation_file.allocations[0]
    then = programme.plan_on(allocation, START + timedelta(days=day))
    for area in AREAS:
        for kind in KINDS:
            came = sum(n for on, k, n, (_, to, _) in moves if on <= day and (k, to) == (kind, area))
            went = sum(n for on, k, n, (of, *_) in moves if on <= day and (k, of) == (kind, area))
            assert then[area, kind] == plan[area][kind] + came - went


@untimed
@given(PLANS, MOVES)
def test_amendments_written_in_any_order_of_days_give_the_same_plan(
    plan: dict[str, dict[str, int]], moves: Moved
) -> None:
    last = START + timedelta(days=365)
    views = []
    for written in (moves, moves[::-1]):
        programme = moved(plan, written)
        views.append(programme.plan_on(programme.allocation_file.allocations[0], last))
    assert views[0] == views[1]


def test_a_change_replaces_what_moves_of_the_same_day_made() -> None:
    change = {
        "id": "more",
        "on": START,
        "reason": "追加",
        "origin": CLAUSE,
        "moves": [{"post_kind": "garden", "number": 2, "from": "a乡", "to": "b乡"}],
        "changes": [{"area": "b乡", "post_kind": "garden", "from": 7, "to": 9}],
    }
    plan = {area: {"garden": 5} for area in AREAS}
    programme = moved(plan, [], change)
    then = programme.plan_on(programme.allocation_file.allocations[0], START)
    assert (then["a", "garden"], then["b", "garden"]) == (3, 9)


def test_a_task_that_a_move_founds_begins_at_nothing() -> None:
    plan: dict[str, dict[str, int]] = {"a": {"garden": 5}, "b": {}, "c": {"garden": 1}}
    figures = compute(moved(plan, [(10, "garden", 3, ["a", "b", "c"])]))
    now = figures.figure("p1", "b", "garden", "planned")
    first = figures.figure("p1", "b", "garden", "planned_original")
    assert now
    assert first
    assert now.value == 3
    assert first.state.value == "no_task"


def test_the_derivation_of_an_adjusted_plan_names_each_document_and_place() -> None:
    plan = {area: {"garden": 5} for area in AREAS}
    figures = compute(moved(plan, [(10, "garden", 3, ["a", "b", "c"])]))
    told = figures.by_key[next(one for one in figures.by_key if one.area == "a")].derivation
    numbers = [one.value for one in told.inputs]
    assert numbers == [Fraction(5), Fraction(-3)]
    assert "adjustments/0/moves/0/number" in str(told.inputs[1].at)
    assert any("岛上计划书" in remark for remark in told.remarks)


def test_an_adjustment_after_the_cut_off_day_is_not_in_force() -> None:
    plan = {area: {"garden": 5} for area in AREAS}
    figures = compute(moved(plan, [(61, "garden", 3, ["a", "b", "c"])]))
    found = figures.figure("p1", "a", "garden", "planned")
    assert found
    assert found.value == 5
    assert figures.figure("p1", "a", "garden", "planned_original") is None


def test_a_rate_change_compares_each_rate_with_the_plan_of_its_time() -> None:
    step = {
        "id": "raise",
        "on": date(2031, 2, 1),
        "reason": "追加",
        "origin": CLAUSE,
        "changes": [{"area": "a乡", "post_kind": "garden", "from": 10, "to": 20}],
    }
    before, after = a_period({"a": {"garden": 5}}, 10), a_period({"a": {"garden": 6}}, 40, "p2")
    programme = a_programme(
        {"a": {"garden": 10}}, before, after, allocation={"adjustments": [step]}
    )
    found = compute(programme).figure("p2", "a", "garden", "completion_rate_change")
    assert found
    # 6 ÷ 20 = 30 % now, 5 ÷ 10 = 50 % then
    assert found.value == -20
