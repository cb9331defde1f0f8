"""Sentences fit the rule of the target, the pace and what is known; every number is keyed."""

import re
from datetime import date
from typing import Any

from generator.progress.compute import compute
from generator.typeset.figure_text import figure_text
from generator.typeset.figure_words import ends, gap_words
from generator.typeset.sentences import (
    area_sentence,
    filing_sentence,
    kind_sentence,
    plan_sentence,
    progress_sentence,
    silence_sentences,
)
from generator.typeset.sentences_beside import goal_sentences, limit_sentences
from generator.typeset.speaker import Speaker, plain
from tests.builders import CLAUSE, Reported, a_period, a_programme

PLANNED: dict[str, dict[str, int | str]] = {"east": {"garden": 10}, "west": {"garden": 10}}
TARGET = {
    "planned_name": "额度",
    "rate_name": "占额度",
    "remaining_name": "超出数",
    "origin": CLAUSE,
}
CEILING = {"target": {"measure": "done", "rule": "at_most", **TARGET}}
FLOOR = {
    "target": {
        "measure": "present",
        "rule": "at_least",
        **TARGET,
        "planned_name": "下限数",
        "rate_name": "保有率",
        "remaining_name": "不足数",
    }
}


def speaker(returns: Reported, indicators: dict[str, Any] | None = None, **more: Any) -> Speaker:  # noqa: ANN401
    period = a_period(returns)
    programme = a_programme(PLANNED, period, indicators=indicators, **more)
    return Speaker(programme, compute(programme), period)


def test_an_amount_to_reach_is_fast_or_slow() -> None:
    one = speaker({"east": {"garden": 8}, "west": {"garden": 4}})
    assert "；序时进度50.0%，快10.0个百分点。" in plain(progress_sentence(one))
    assert plain(area_sentence(one, one.below[1])).endswith("慢10.0个百分点；还差6个。")


def test_a_ceiling_is_higher_or_lower_than_its_pace_and_kept_or_not() -> None:
    one = speaker({"east": {"garden": 11}, "west": {"garden": 4}}, CEILING)
    east, west = (plain(area_sentence(one, area)) for area in one.below)
    assert east.endswith("占额度110.0%，比序时进度高60.0个百分点，超出数1个。")
    assert west.endswith("占额度40.0%，比序时进度低10.0个百分点，没有超出额度。")
    assert plain(progress_sentence(one)).endswith("；各单位超出数合计1个。")


def test_a_floor_has_no_pace_and_no_words_of_pace() -> None:
    filed = {"garden": {"done": 1, "present": 8}}
    one = speaker({"east": filed, "west": {"garden": {"done": 1, "present": 12}}}, FLOOR)
    east, west = (plain(area_sentence(one, area)) for area in one.below)
    assert east == "下限数10个，在场8个，保有率80.0%，不足数2个。"
    assert west == "下限数10个，在场12个，保有率120.0%，没有低于下限数。"
    assert gap_words(one, one.root) == ()
    assert "序时" not in plain(progress_sentence(one))


def test_a_year_without_a_pace_is_not_compared_with_one() -> None:
    one = speaker({"east": {"garden": 8}, "west": {"garden": 4}}, {"pace": []})
    assert "序时" not in plain(progress_sentence(one))
    assert plain(area_sentence(one, one.below[0])) == "应做10个，做成8个，完成率80.0%；还差2个。"


def test_what_is_not_known_has_two_ends_and_what_is_known_one() -> None:
    one = speaker({"east": {"garden": 8}, "west": "not reported"})
    said = plain(progress_sentence(one))
    assert "做成至少8个、至多18个" in said
    none = speaker({"east": {"garden": 10}, "west": {"garden": 10}})
    assert "至少" not in plain(progress_sentence(none))


def later(indicators: dict[str, Any] | None = None, west: int = 12) -> Speaker:
    """West reported its plan and more before and nothing now: both ends are the same number."""
    first = a_period({"east": {"garden": 4}, "west": {"garden": west}}, day=40)
    second = a_period({"east": {"garden": 8}, "west": "not reported"}, name="p2")
    programme = a_programme(PLANNED, first, second, indicators=indicators)
    return Speaker(programme, compute(programme), second)


def test_two_ends_that_are_alike_are_not_told_as_if_all_had_reported() -> None:
    one = later()
    said = plain(progress_sentence(one))
    assert "做成至少20个，完成率至少100.0%" in said
    assert said.endswith("至少快50.0个百分点。")
    found = {name: one.figure(one.root, name) for name in ("done", "completion_rate", "remaining")}
    texts = [figure_text(each, one.figures) for each in found.values() if each]
    assert texts == ["≥20", "≥100.0%", "2（未报全）"]
    assert plain(ends(one, one.root, "remaining")) == "至多2个"


def test_a_rate_below_a_ceiling_that_is_partly_known_can_only_rise() -> None:
    said = plain(progress_sentence(later(CEILING)))
    assert "做成至少20个，占额度至少100.0%" in said
    assert "至少比序时进度高50.0个百分点" in said
    assert said.endswith("；各单位超出数合计至少2个。")


def test_a_ceiling_nobody_known_exceeds_is_kept_by_what_is_reported() -> None:
    said = plain(
        progress_sentence(speaker({"east": {"garden": 8}, "west": "not reported"}, CEILING))
    )
    assert said.endswith("，已报的没有超出额度。")


def test_no_upper_end_is_spoken_of_where_the_plan_is_not_public() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": 10},
        "west": {"garden": "not published"},
    }
    period = a_period({"east": {"garden": 8}, "west": "not reported"})
    programme = a_programme(planned, period)
    said = plain(next(silence_sentences(Speaker(programme, compute(programme), period))))
    assert "多算" not in said
    assert "全岛数里未报的沿用上次已报的数，是至少数" in said


def test_no_sentence_prints_a_dash_where_a_number_is_missing() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": 0, "ferry": "no task"},
        "west": {"garden": 0, "ferry": "no task"},
    }
    every = {"done": 0, "helped": 0, "present": 0}
    period = a_period({"east": {"garden": every}, "west": {"garden": every}})
    programme = a_programme(planned, period)
    one = Speaker(programme, compute(programme), period)
    said = [plan_sentence(one), progress_sentence(one), filing_sentence(one)]
    said += [kind_sentence(one, kind) for kind in ("garden", "ferry")]
    said += [area_sentence(one, area) for area in one.below]
    assert [plain(each) for each in said if "—" in plain(each)] == []
    assert plain(plan_sentence(one)) == "全岛应做0个，其中园子0个。"
    assert plain(kind_sentence(one, "ferry")) == "没有任务。"


def test_a_plan_that_is_not_public_is_said_and_not_computed_with() -> None:
    planned: dict[str, dict[str, int | str]] = {
        "east": {"garden": 10},
        "west": {"garden": "not published"},
    }
    period = a_period({"east": {"garden": 8}, "west": {"garden": 4}})
    programme = a_programme(planned, period)
    one = Speaker(programme, compute(programme), period)
    assert "应做没有全部公布" in plain(plan_sentence(one))
    assert "，不计算完成率" in plain(progress_sentence(one))
    assert plain(area_sentence(one, one.below[1])) == "应做没有公布，做成4个，不计算完成率。"


def test_returns_are_counted_as_due_complete_and_in_time() -> None:
    every = {"done": 1, "helped": 1, "present": 1}
    one = speaker({"east": {"garden": every}, "west": "not reported"})
    assert plain(filing_sentence(one)).startswith("应报单位2个，报齐1个，报齐率50.0%")
    assert plain(next(iter(silence_sentences(one)))).startswith("west乡本期未报。未报不当作零")


def test_goals_and_limits_have_a_sentence_each() -> None:
    day = date(2031, 1, 1)
    value = {"from": day, "value": 5, "origin": CLAUSE}
    limit = {"id": "floor", "name": "人手下限", "quantity": "present", "rule": "at_least"}
    goal = {"id": "long", "name": "两年目标", "from": day, "to": date(2032, 12, 31)}
    filed = {"garden": {"done": 8, "present": 4}}
    one = speaker(
        {"east": filed, "west": {"garden": {"done": 4, "present": 6}}},
        {"limits": [{**limit, "values": [value]}]},
        goals=[{**goal, "origin": CLAUSE, "rows": {"全岛": {"garden": 40}}}],
    )
    assert [plain(said) for said in limit_sentences(one)] == [
        "人手下限（在场不低于限值）：不达标单位1个（east乡）。"
    ]
    assert [plain(said) for said in goal_sentences(one)] == [
        "两年目标40个，各年做成合计12个，完成率30.0%，还差28个。"
    ]


def test_every_digit_of_a_sentence_is_a_keyed_figure_or_a_date() -> None:
    one = speaker({"east": {"garden": 11}, "west": "not reported"}, CEILING)
    said = (plan_sentence(one), progress_sentence(one), filing_sentence(one))
    for sentence in (*said, *(area_sentence(one, area) for area in one.below)):
        loose = "".join(part for part in sentence if isinstance(part, str))
        assert not re.search(r"\d", loose.replace("2031年2月20日", "")), sentence
