"""Severity is monotone in the actual, for every band set anybody may declare."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.indicators import Bands, Pace
from generator.progress.rollup import Rule, lacking
from generator.progress.standing import band_of, standing_at
from generator.progress.yardstick import Yardstick
from generator.reading.programme_reader import read_project

ROOT = Path(__file__).parents[2]
PROJECTS = sorted(
    path.parent.parent
    for folder in (ROOT / "policy", ROOT / "tests" / "programmes")
    for path in folder.rglob("indicators.yml")
)
untimed = settings(deadline=None, max_examples=150, database=None)
EDGES = st.lists(st.integers(-60, 40), min_size=1, max_size=5, unique=True)
PACE = Pace.model_validate(
    {"year": 2031, "start": date(2031, 1, 1), "end": date(2031, 12, 31)}
    | {"due": date(2031, 12, 31), "origin": "convention"}
)
BEST_FIRST = {
    "reach": ("over_fulfilled", "fulfilled"),
    "at_most": ("kept",),
    "at_least": ("kept",),
}
WORST = {"reach": ("overdue",), "at_most": ("over_limit",), "at_least": ("under_limit",)}


def bands_with(edges: list[int], closed: list[bool]) -> Bands:
    """Bands that part all gaps at the edges; `closed` says to which side an edge belongs."""
    ordered = sorted(edges, reverse=True)
    bands = [
        {"id": f"b{n}", "name": f"第{n}档", "tone": "watch"}
        | ({("at_least" if closed[n] else "above"): ordered[n]} if n < len(ordered) else {})
        | ({("below" if closed[n - 1] else "at_most"): ordered[n - 1]} if n else {})
        for n in range(len(ordered) + 1)
    ]
    dated = {"from": date(2031, 1, 1), "origin": "convention", "value": bands}
    return Bands.model_validate(dated)


def severity(actual: int, planned: int, by: Yardstick) -> int:
    """How bad an actual is: best standings first, then the bands as declared, then the worst."""
    target, plan = Fraction(actual), Fraction(planned)
    found = standing_at(target, plan, lacking(plan, target, by.rule), by)
    bands = tuple(one.id for one in (by.bands.value if by.bands else None) or ())
    return (*BEST_FIRST[by.rule], *bands, *WORST[by.rule]).index(str(found))


@untimed
@given(
    EDGES,
    st.lists(st.booleans(), min_size=5, max_size=5),
    st.sampled_from(("reach", "at_most", "at_least")),
    st.fractions(0, 1),
    st.integers(1, 60),
    st.integers(0, 90),
    st.integers(0, 90),
)
def test_severity_is_monotone_in_the_actual_for_every_band_set(  # noqa: PLR0913, PLR0917
    edges: list[int],
    closed: list[bool],
    rule: Rule,
    share: Fraction,
    planned: int,
    one: int,
    other: int,
) -> None:
    by = Yardstick(
        date(2031, 6, 30),
        rule,
        is_paced=rule != "at_least",
        pace=PACE,
        share=share,
        bands=bands_with(edges, closed),
        guard=None,
    )
    less, more = (severity(actual, planned, by) for actual in sorted((one, other)))
    assert less <= more if rule == "at_most" else less >= more


@pytest.mark.parametrize("project", PROJECTS, ids=lambda one: one.name)
def test_declared_bands_stand_best_first_and_hold_every_gap(project: Path) -> None:
    programme = read_project(project).programme
    assert programme
    for bands in programme.indicators.bands:
        order = [one.id for one in bands.value or ()]
        gaps = [Fraction(gap, 4) for gap in range(-480, 481)]
        found = [band_of(gap, bands) for gap in gaps]
        if order:
            places = [order.index(one.id) for one in found if one]
            assert len(places) == len(gaps)
            assert places == sorted(places, reverse=True)
