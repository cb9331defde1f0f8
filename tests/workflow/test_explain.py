"""`explain` answers where a number comes from, down to clauses and lines of YAML."""

from pathlib import Path

from generator.workflow.explain import explain


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
