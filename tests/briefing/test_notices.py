"""Who gets a supervision notice, for what, and in which grade: what the figures say, no more."""

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefing.laggards import furthest_behind
from generator.briefing.notice import notices
from generator.briefing.notice_matters import matters
from generator.model.area import Area
from generator.model.period import Period
from generator.progress import figure as names
from generator.progress.compute import compute
from generator.typeset.notice_words import grades_on
from generator.typeset.speaker import Speaker
from tests.builders import START, Numbers, Reported, a_period, a_programme, an_area, in_force_from
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed

NEAR, SLOW, LATE = "near", "slow", "late"
GRADES: tuple[dict[str, Any], ...] = (
    {"id": NEAR, "name": "浅", "trigger": "due_soon", "days": 30, "reply_days": 15},
    {"id": SLOW, "name": "中", "trigger": "behind", "tones": ["behind"], "reply_days": 10},
    {"id": LATE, "name": "深", "trigger": "overdue", "days": 1, "reply_days": 7},
)
WHOLE = {"done": 50, "helped": 1, "present": 1}
ALONE = {"east": {"garden": 100}}
DUE = 100
"""The day, counted from the start of pace, by which the invented plan is to be reached."""
ROOTS = [*PROGRAMMES.values(), ROOT / "tests" / "programmes" / "liuli"]


def speaks(
    period: Period,
    planned: Any = ALONE,  # noqa: ANN401
    grades: Sequence[dict[str, Any]] | None = GRADES,
    areas: Sequence[dict[str, Any]] = (),
    **indicators: Any,  # noqa: ANN401
) -> Speaker:
    """Whoever speaks about a period that ends, and whose returns are due, as it is told."""
    last = {"from": START, "to": period.as_of}
    declared = {"id": period.period, "name": "本期", "short": "本期", **last}
    listed = {"periods": [declared], "notices": [in_force_from(START, grades)]}
    programme = a_programme(planned, period, areas=areas, indicators={**listed, **indicators})
    return Speaker(programme, compute(programme), period)


def called(speaker: Speaker, area: str = "east") -> list[str]:
    """The grades of an area's matters, the gravest first."""
    return [one.grade.id for one in matters(speaker, speaker.programme.areas[area])]


def filed(day: int, done: int | str, after: int = 5, **more: Any) -> Period:  # noqa: ANN401
    """A period cut off on a day, its papers made some days after."""
    compiled = START + timedelta(days=day + after)
    return a_period({"east": {"garden": done}}, day, compiled=compiled, **more)


@pytest.mark.parametrize(
    ("day", "done", "expected"),
    [
        (50, 55, []),  # in time, the deadline far
        (50, 45, []),  # a little behind: a colour nobody asked for
        (50, 30, [SLOW]),
        (80, 90, [NEAR]),
        (80, 30, [SLOW, NEAR]),
        (80, 100, []),
        (DUE, 99, [LATE]),  # told once, not as behind too
        (DUE, 100, []),
        (DUE, 120, []),
    ],
)
def test_the_plan_is_near_its_deadline_below_pace_or_missed(
    day: int, done: int, expected: list[str]
) -> None:
    assert called(speaks(filed(day, done))) == expected


@pytest.mark.parametrize(("after", "expected"), [(5, []), (10, []), (11, [LATE]), (40, [LATE])])
def test_a_return_is_missed_once_its_day_has_passed(after: int, expected: list[str]) -> None:
    period = filed(20, "not reported", after)
    assert called(speaks(period)) == expected


def test_what_came_late_but_came_is_no_matter() -> None:
    period = a_period({"east": {"garden": WHOLE}}, 20, compiled=START + timedelta(days=60))
    late = {
        area: one.model_copy(update={"received": START + timedelta(days=45)})
        for area, one in period.returns.items()
        if not isinstance(one, str)
    }
    assert called(speaks(period.model_copy(update={"returns": late}))) == []


@pytest.mark.parametrize("lacks", ["a kind", "a measure"])
def test_a_part_that_is_missing_is_a_matter(lacks: str) -> None:
    garden: Numbers = {**WHOLE, "helped": "not reported"} if lacks == "a measure" else WHOLE
    ferry: Numbers = "not reported" if lacks == "a kind" else WHOLE
    returns: Reported = {"east": {"garden": garden, "ferry": ferry}}
    period = a_period(returns, 20, compiled=START + timedelta(days=60))
    speaker = speaks(period, {"east": {"garden": 50, "ferry": 50}})
    assert called(speaker) == [LATE]


@pytest.mark.parametrize(("done", "expected"), [(0, [SLOW]), (45, [])])
def test_only_who_is_behind_at_both_ends_is_behind(done: int, expected: list[str]) -> None:
    period = a_period({"east": {"garden": done, "ferry": "not reported"}}, 60)
    assert called(speaks(period, {"east": {"garden": 50, "ferry": 50}})) == expected


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [({"tones": ["behind"]}, []), ({"tones": ["watch"]}, [SLOW]), ({"bands": ["far"]}, [SLOW])],
)
def test_a_small_gap_counts_by_its_softened_colour_or_by_its_word(
    threshold: dict[str, list[str]], expected: list[str]
) -> None:
    slow = {"id": SLOW, "name": "中", "trigger": "behind", "reply_days": 10, **threshold}
    guard = [in_force_from(START, 25)]
    assert called(speaks(filed(50, 30), grades=[slow], guard=guard)) == expected


@pytest.mark.parametrize(("done", "expected"), [(100, []), (101, [SLOW])])
def test_a_ceiling_has_no_deadline_to_miss(done: int, expected: list[str]) -> None:
    target = {"measure": "done", "rule": "at_most", "planned_name": "上限"}
    target |= {"remaining_name": "超出", "origin": "convention"}
    assert called(speaks(filed(DUE, done), target=target)) == expected


@pytest.mark.parametrize(("after", "expected"), [(5, [NEAR]), (6, [])])
def test_a_deadline_that_passed_since_the_cut_off_day_is_neither_near_nor_missed(
    after: int, expected: list[str]
) -> None:
    assert called(speaks(filed(DUE - 5, 98, after))) == expected


def test_days_of_grace_are_kept() -> None:
    patient = [*GRADES[:2], {**GRADES[2], "days": 6}]
    assert called(speaks(filed(DUE, 80, 5), grades=patient)) == [SLOW]
    assert called(speaks(filed(DUE, 80, 6), grades=patient)) == [LATE]


@pytest.mark.parametrize("grades", [None, GRADES[2:]])
def test_without_a_grade_for_it_nobody_is_sent_a_notice(
    grades: Sequence[dict[str, Any]] | None,
) -> None:
    assert not list(notices(speaks(filed(50, 0), grades=grades)))


def test_areas_below_are_answered_for_by_the_one_above_them() -> None:
    tree = [an_area("hill"), *(an_area(one, "hill") for one in ("east", "west"))]
    planned = {"east": {"garden": 50}, "west": {"garden": 50}}
    filed_by_one: Reported = {"east": {"garden": WHOLE}, "west": "not reported"}
    period = a_period(filed_by_one, 20, compiled=START + timedelta(days=60))
    speaker = speaks(period, planned, areas=tree)
    ((area, paper),) = notices(speaker)
    assert area.id == "hill"
    assert "没有报送的：west乡。" in [_words(one) for one in paper.blocks]


def _words(block: object) -> str:
    return "".join(one.text for one in getattr(block, "runs", ()))


@pytest.mark.parametrize("root", ROOTS, ids=lambda one: one.name)
def test_who_has_a_matter_gets_one_notice_and_nobody_else_does(root: Path) -> None:
    programme, figures = computed(root)
    sent = set()
    for period in programme.periods:
        speaker = Speaker(programme, figures, period)
        found = [area for area, _ in notices(speaker)]
        assert found == [one for one in speaker.below if wanted(speaker, one)]
        sent |= {one.id for one in found}
    assert sent


def wanted(speaker: Speaker, area: Area) -> bool:
    """Whether an area is to get a notice, from its figures alone."""
    by = {one.trigger: one for one in grades_on(speaker.programme, speaker.period.as_of)}
    today, slow = speaker.period.compiled, by.get("behind")
    due = speaker.programme.return_due(speaker.period.period)
    expected, complete = (
        speaker.figure(area, one) for one in (names.RETURNS_EXPECTED, names.RETURNS_COMPLETE)
    )
    assert expected
    assert complete
    is_short = expected.value != complete.value
    filed_late = is_short and due is not None and (today - due).days >= (by["overdue"].days or 1)
    standing, left = (speaker.figure(area, one) for one in (names.STANDING, names.REMAINING))
    is_behind = False
    if slow and standing and area in furthest_behind(speaker):
        ends = {standing.value, standing.low, standing.high} - {None}
        tones = {speaker.figures.judgements[str(one)].tone for one in ends}
        is_behind = tones <= set(slow.tones) and standing.key not in speaker.figures.softened
        is_behind = is_behind or ends <= set(slow.bands)
    return filed_late or is_behind or (left is not None and _is_near(speaker, left))


def _is_near(speaker: Speaker, left: names.Figure) -> bool:
    """Whether something remains of a plan whose deadline is near, or behind."""
    by = {one.trigger: one for one in grades_on(speaker.programme, speaker.period.as_of)}
    table = speaker.programme.allocation(speaker.period)
    pace = speaker.programme.pace(table.year, speaker.period.as_of) if table else None
    least = left.low if left.value is None else left.value
    if pace is None or speaker.target.rule != "reach" or not isinstance(least, Fraction):
        return False
    ahead = (pace.due - speaker.period.compiled).days
    near = by["due_soon"].days if "due_soon" in by else None
    known = names.State.REPORTED, names.State.PARTIAL
    is_over = speaker.period.as_of >= pace.due
    is_close = is_over or (near is not None and 0 <= ahead <= near)
    return least > 0 and left.state in known and is_close


@settings(deadline=None, max_examples=60, database=None)
@given(
    day=st.integers(0, 130),
    done=st.one_of(st.integers(0, 130), st.just("not reported")),
    after=st.integers(0, 40),
    days=st.tuples(st.integers(0, 90), st.integers(0, 40)),
)
def test_the_grade_is_the_gravest_and_a_wider_net_never_lets_anybody_go(
    day: int, done: int | str, after: int, days: tuple[int, int]
) -> None:
    period = filed(day, done, after)
    near, late = days
    strict = [{**GRADES[0], "days": near}, GRADES[1], {**GRADES[2], "days": late}]
    wider = [
        {**GRADES[0], "days": near + 10},
        {**GRADES[1], "tones": ["watch", "behind"]},
        {**GRADES[2], "days": max(late - 10, 0)},
    ]
    order = [one["id"] for one in GRADES]
    found, more = (called(speaks(period, grades=one)) for one in (strict, wider))
    ranks = [order.index(one) for one in found]
    assert ranks == sorted(ranks, reverse=True)
    assert not found or more
    if found:
        assert order.index(more[0]) >= ranks[0]
