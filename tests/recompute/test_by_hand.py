"""A few figures of the invented programme worked out with pencil and paper.

Two programs that read one page alike could still read it wrongly alike.
"""

import pytest

from tests.programmes.declared import QINGHE
from tests.recompute.recompute import recomputed

ROWS = {
    (one["period"], one["area_name"], one["post_kind"], one["indicator"]): one
    for one in recomputed(QINGHE)
}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        # 205 + 173 + 94, as the plan states
        (("2024-03", "青禾县", "all", "planned"), ("reported", "472", "", "")),
        # between 0.4 on 31 May and 0.8 on 31 August: 0.4 + 0.4 × 30 ÷ 92
        (("2024-06", "青禾县", "all", "pace"), ("reported", "0.530434782609", "", "")),
        # the whole return is missing in May
        (("2024-05", "听雨乡", "all", "arrived"), ("not_reported", "", "", "")),
        (("2024-05", "听雨乡", "all", "remaining"), ("not_reported", "", "", "")),
        # 18 reported in May, restated to 16 in June; 16 ÷ 45
        (("2024-05", "晚照镇", "tidy", "arrived"), ("reported", "16", "", "")),
        (("2024-05", "晚照镇", "tidy", "completion_rate"), ("reported", "0.355555555556", "", "")),
        # 45 planned, 16 done
        (("2024-05", "晚照镇", "tidy", "remaining"), ("reported", "29", "", "")),
        # no such task, no part in the plan
        (("2024-08", "拾穗乡", "company", "arrived"), ("no_task", "", "", "")),
        (("2024-08", "云边林场", "all", "arrived"), ("not_in_plan", "", "", "")),
        # all 26 filled
        (("2024-08", "拾穗乡", "tidy", "standing"), ("reported", "fulfilled", "", "")),
        (("2024-08", "拾穗乡", "tidy", "completion_rate"), ("reported", "1", "", "")),
        # 30 of 28: more than the plan asks, and nothing remains
        (("2024-08", "晨露镇", "company", "remaining"), ("reported", "0", "", "")),
        (("2024-08", "晨露镇", "company", "standing"), ("reported", "over_fulfilled", "", "")),
        # 拾穗乡 came on 9 September, two days late; five returns
        (("2024-08", "青禾县", "all", "returns_on_time"), ("reported", "4", "", "")),
        (("2024-08", "青禾县", "all", "on_time_rate"), ("reported", "0.8", "", "")),
        # 晨露镇 left out the hours of one kind
        (("2024-06", "青禾县", "all", "returns_complete"), ("reported", "4", "", "")),
        (("2024-06", "晨露镇", "all", "completeness"), ("reported", "0", "", "")),
        (("2024-08", "云边林场", "all", "returns_expected"), ("not_in_plan", "", "", "")),
        # 20 + 12, and the company posts from 6 in June to 14 planned
        (("2024-07", "望星乡", "all", "arrived"), ("partial", "", "38", "46")),
        (("2024-07", "望星乡", "all", "short_cells"), ("partial", "", "2", "3")),
        # a flow tells what was reported: 3 + 3
        (("2024-07", "望星乡", "all", "came"), ("partial", "6", "", "")),
        # three kinds: 20 − 17 and 12 − 9, the third is left out
        (("2024-07", "望星乡", "all", "arrived_change"), ("partial", "6", "", "")),
        # 100 × (32 − 26) ÷ (57 + 18)
        (("2024-07", "望星乡", "all", "completion_rate_change"), ("partial", "8", "", "")),
        # a partial node has no place; 36 of 40 is the first of five
        (("2024-07", "望星乡", "all", "rank"), ("partial", "", "", "")),
        (("2024-08", "拾穗乡", "forest", "rank"), ("reported", "1", "", "")),
    ],
)
def test_a_figure_is_what_pencil_and_paper_give(
    key: tuple[str, str, str, str], expected: tuple[str, ...]
) -> None:
    row = ROWS[key]
    assert (row["state"], row["value"], row["low"], row["high"]) == expected


def test_the_first_period_of_a_plan_year_has_no_change_rows() -> None:
    changed = {key[0] for key in ROWS if key[3].endswith("_change")}
    assert changed == {"2024-04", "2024-05", "2024-06", "2024-07", "2024-08"}


def test_an_area_without_a_parent_has_no_place() -> None:
    assert "青禾县" not in {key[1] for key in ROWS if key[3] == "rank"}
