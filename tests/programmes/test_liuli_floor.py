"""琉璃谷 turned round: the plan is a floor to keep for what is stored."""

from pathlib import Path

import pytest

from tests.conftest import copied
from tests.programmes.pencil import replace
from tests.programmes.worked_by_hand import Published, by_hand, published

PROJECT = Path(__file__).parent / "liuli"
FLOOR = {
    "policy/indicators.yml": [
        (
            "target:\n  measure: used\n  rule: at_most",
            "target:\n  measure: stored\n  rule: at_least",
        )
    ],
    "policy/allocation.yml": [
        ("松涧: {all: 100}", "松涧: {all: 25}"),
        ("竹涧: {all: 80}", "竹涧: {all: 20}"),
        ("梅涧: {all: 60}", "梅涧: {all: 12}"),
        ("兰涧: {all: 40}", "兰涧: {all: 20}"),
        ("stated_total: {all: 280}", "stated_total: {all: 77}"),
    ],
    "policy/plan.yml": [("total: 280", "total: 77")],
}
"""What turns the ceiling on use into a floor to keep for what is stored."""


@pytest.fixture(scope="module")
def floor(tmp_path_factory: pytest.TempPathFactory) -> Published:
    root = copied(PROJECT, tmp_path_factory.mktemp("turned") / "liuli")
    for file, edits in FLOOR.items():
        for before, after in edits:
            replace(root / file, before, after)
    return published(root, tmp_path_factory.mktemp("floor"))


@pytest.mark.parametrize(
    "line",
    [
        # 30 + 25 + 15 + 18 of 77 is enough in all, but 兰涧 lacks 2; 100 × (88 ÷ 77 − 1)
        "2029Q1 琉璃谷 all completion_rate: reported 88/77",
        "2029Q1 琉璃谷 all gap: reported 1100/77",
        "2029Q1 琉璃谷 all remaining: reported 2",
        "2029Q1 琉璃谷 all standing: reported under_limit",
        # a floor holds on every day: no pace
        "2029Q1 松涧 all pace: reported",
        "2029Q1 松涧 all standing: reported kept",
        # 28 + 19 + 24; a stock is not known from before: 0 to the floor of 12
        "2029Q2 琉璃谷 all stored: partial 71..83",
        "2029Q2 琉璃谷 all gap: partial -600/77..600/77",
        # 竹涧 lacks 1, 梅涧 0 to 12: below the floor either way
        "2029Q2 琉璃谷 all remaining: partial 1..13",
        "2029Q2 琉璃谷 all short_cells: partial 1..2",
        "2029Q2 琉璃谷 all standing: partial under_limit",
        # (28 − 30) + (19 − 25) + (24 − 18)
        "2029Q2 琉璃谷 all stored_change: partial -2",
        # 26 ÷ 25, 22 ÷ 20, 11 ÷ 12, 23 ÷ 20: the highest first
        "2029Q3 兰涧 all rank: reported 1",
        "2029Q3 梅涧 all rank: reported 4",
        "2029Q3 琉璃谷 all remaining: reported 1",
    ],
)
def test_a_floor_as_the_target(floor: Published, line: str) -> None:
    assert floor.line(line) == by_hand(line)
