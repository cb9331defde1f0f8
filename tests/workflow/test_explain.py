"""`explain` answers where a number comes from, down to clauses and lines of YAML."""

from pathlib import Path

from generator.workflow.explain import Answer, explain
from tests.conftest import ROOT

PROGRAMMES = ROOT / "tests" / "programmes"


def test_a_rate_is_explained_down_to_the_return_and_the_clause(project: Path) -> None:
    answer = explain(project, "2022Q2", "岱庙街道", "urban", "completion_rate")
    assert answer.found
    assert "完成率 ＝" in answer.text
    assert "附件2" in answer.text
    assert "data/2022Q2.yml:" in answer.text
    assert "policy/allocation.yml:" in answer.text


def test_an_unreported_figure_has_an_answer_too(project: Path) -> None:
    answer = explain(project, "2022Q3", "徐家楼街道", "all", "completion_rate")
    assert answer.found
    assert "未报" in answer.text


def test_a_mistyped_name_is_answered_with_the_nearest_one(project: Path) -> None:
    answer = explain(project, "2022Q2", "岱庙街", "all", "completion_rate")
    assert not answer.found
    assert "岱庙街道" in answer.text


def test_kind_and_indicator_may_be_asked_by_their_names(project: Path) -> None:
    by_name = explain(project, "2022Q2", "岱庙街道", "城镇公益岗", "完成率")
    assert by_name.found
    assert by_name == explain(project, "2022Q2", "岱庙街道", "urban", "completion_rate")


def test_an_unknown_kind_is_answered_with_ids_and_names(project: Path) -> None:
    answer = explain(project, "2022Q2", "岱庙街道", "其他", "placed")
    assert not answer.found
    assert "urban（城镇公益岗）" in answer.text


def test_a_figure_that_is_not_computed_is_answered_in_plain_words(project: Path) -> None:
    answer = explain(project, "2022Q2", "岱庙街道", "urban", "standard_amount")
    assert not answer.found
    assert "不计算“按标准测算额（全年）”（城镇公益岗）" in answer.text
    assert "Key(" not in answer.text


def province_answer(area: str, indicator: str = "planned") -> Answer:
    return explain(PROGRAMMES / "qiyun", "2031Q3", area, "合计", indicator)


def test_an_area_may_be_asked_by_its_path_where_names_repeat() -> None:
    assert province_answer("春义县/城关镇").found
    unclear = province_answer("城关镇")
    assert not unclear.found
    assert "“春义县/城关镇”" in unclear.text


def test_a_plan_that_was_adjusted_names_the_document_and_its_line() -> None:
    answer = province_answer("夏智双合镇")
    assert answer.found
    assert "从夏智癸乡调入：14" in answer.text
    assert "《关于设立夏智双合镇的批复》" in answer.text
    assert "policy/allocation.yml:" in answer.text


def test_an_area_that_is_gone_is_answered_as_gone() -> None:
    answer = province_answer("夏智癸乡")
    assert not answer.found
    assert "2031Q3 时没有“夏智癸乡”" in answer.text


def test_an_area_may_be_asked_by_the_name_pages_show() -> None:
    shown = province_answer("春义县城关镇")
    assert shown.found
    assert shown == province_answer("春义县/城关镇")


def test_an_area_may_be_asked_by_what_sentences_call_it(project: Path) -> None:
    assert explain(project, "2022Q2", "全区", "all", "planned").found
