"""Identities of the field, for any numbers."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.indicators import Pace, PacePoint
from generator.progress.compute import compute
from generator.progress.figure import Figure, Figures, State
from generator.progress.pace import pace_share
from generator.progress.ranking import ranking
from generator.progress.rollup import CellProgress, Rule, reached, remaining, short_cells
from tests.builders import KNOWN_ANYHOW, a_period, a_programme

untimed = settings(deadline=None, max_examples=60, database=None)
COUNTS = st.integers(0, 60)
DAYS = st.integers(-20, 140)
SEVERITY = ("over_fulfilled", "fulfilled", "not_started", "fine", "close", "far", "overdue")
CELLS = st.lists(
    st.builds(
        CellProgress,
        planned=COUNTS.map(Fraction),
        actual=st.none() | COUNTS.map(Fraction),
        last=COUNTS.map(Fraction),
    ),
    max_size=6,
)
RULES: st.SearchStrategy[Rule] = st.sampled_from(("reach", "at_most", "at_least"))
AREAS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]), st.tuples(COUNTS, COUNTS), min_size=1
)


def figures_of(
    cells: dict[str, tuple[int, int]], day: int, silent: str = "", rule: Rule = "reach"
) -> Figures:
    """Figures of areas with (planned, actual) gardens; `silent` has not reported."""
    planned = {area: {"garden": one} for area, (one, _) in cells.items()}
    returns = {area: {"garden": one} for area, (_, one) in cells.items() if area != silent}
    words = {"measure": "done", "planned_name": "应做", "remaining_name": "还差"}
    target = {**words, "rule": rule, "origin": "convention"}
    period = a_period(returns, max(day, 0))
    return compute(a_programme(planned, period, indicators={"target": target}))


def whole(figures: Figures, indicator: str) -> Figure:
    found = figures.figure("p1", "all_of_it", "all", indicator)
    assert found
    return found


@untimed
@given(AREAS, st.integers(0, 140), st.integers(1, 40))
def test_severity_never_worsens_when_an_actual_improves(
    cells: dict[str, tuple[int, int]], day: int, more: int
) -> None:
    area = min(cells)
    better = {**cells, area: (cells[area][0], cells[area][1] + more)}
    worse_first = [
        SEVERITY.index(str(whole(figures_of(one, day), "standing").value))
        for one in (cells, better)
    ]
    assert worse_first == sorted(worse_first, reverse=True)


@untimed
@given(AREAS, st.integers(0, 140), RULES)
def test_an_interval_contains_what_full_returns_would_give_within_the_plan(
    cells: dict[str, tuple[int, int]], day: int, rule: Rule
) -> None:
    within = {area: (planned, min(planned, done)) for area, (planned, done) in cells.items()}
    within["z"] = (10, 4)
    silent = min(within)
    full, part = figures_of(within, day, rule=rule), figures_of(within, day, silent, rule)
    for indicator in ("done", "completion_rate", "gap", "remaining", "short_cells"):
        known, ends = whole(full, indicator).value, whole(part, indicator)
        assert isinstance(known, Fraction)
        assert isinstance(ends.low, Fraction)
        assert isinstance(ends.high, Fraction)
        assert ends.low <= known <= ends.high


@untimed
@given(CELLS)
def test_surplus_never_offsets(cells: list[CellProgress]) -> None:
    planned = sum((one.planned or Fraction(0) for one in cells), Fraction(0))
    target, lacking = reached(cells, against_plan=True), remaining(cells, "reach")
    assert lacking.high is not None
    assert target.high is not None
    assert lacking.high >= max(Fraction(0), planned - target.low)
    assert lacking.low >= max(Fraction(0), planned - target.high)


@untimed
@given(CELLS, RULES)
def test_the_smaller_end_comes_first_and_both_are_one_where_all_is_known(
    cells: list[CellProgress], rule: Rule
) -> None:
    spans = (
        reached(cells, against_plan=True),
        remaining(cells, rule),
        short_cells(cells, rule),
    )
    for span in spans:
        assert span.high is not None
        assert span.low <= span.high
        if all(one.actual is not None for one in cells):
            assert span.low == span.high


@untimed
@given(AREAS)
def test_children_add_up_to_their_parent(cells: dict[str, tuple[int, int]]) -> None:
    figures = figures_of(cells, 50)
    for indicator in ("planned", "done", "remaining", "short_cells"):
        parts = [figures.figure("p1", area, "all", indicator) for area in cells]
        assert sum(one.value for one in parts if one) == whole(figures, indicator).value  # type: ignore[misc]


@untimed
@given(AREAS)
def test_rate_is_none_exactly_when_nothing_was_planned(cells: dict[str, tuple[int, int]]) -> None:
    figures = figures_of(cells, 50)
    for area, (planned, _) in cells.items():
        rate = figures.figure("p1", area, "garden", "completion_rate")
        assert rate
        assert rate.state is State.REPORTED
        assert (rate.value is None) is (planned == 0)


@untimed
@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.fractions(0, 2), max_size=8))
def test_a_ranking_is_a_permutation_that_respects_rates(rates: dict[str, Fraction]) -> None:
    places = ranking(rates)
    assert places.keys() == rates.keys()
    for area, place in places.items():
        assert place == 1 + sum(other > rates[area] for other in rates.values())


@untimed
@given(DAYS, DAYS, st.lists(st.integers(1, 99), max_size=4, unique=True))
def test_pace_never_falls_and_stays_within_nothing_and_all(
    one: int, other: int, marks: list[int]
) -> None:
    start = date(2031, 1, 1)
    points = tuple(
        PacePoint.model_validate({"on": start + timedelta(days=mark), "share": number})
        for number, mark in zip((0, 1, 1, 1), sorted(marks), strict=False)
    )
    dates = {"start": start, "end": start + timedelta(days=100), "due": start}
    pace = Pace.model_validate({"year": 2031, **dates, "points": points, "origin": "convention"})
    low, high = (pace_share(pace, start + timedelta(days=day)) for day in sorted((one, other)))
    assert 0 <= low <= high <= 1


@untimed
@given(AREAS, st.integers(0, 140))
def test_an_area_that_has_not_reported_never_shows_a_number(
    cells: dict[str, tuple[int, int]], day: int
) -> None:
    silent = min(cells)
    for key, one in figures_of(cells, day, silent).by_key.items():
        if key.area == silent and key.indicator not in KNOWN_ANYHOW:
            assert (one.value, one.low, one.high) == (None, None, None)
