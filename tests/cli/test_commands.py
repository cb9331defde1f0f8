"""The commands: Chinese words, stable exit codes, no traceback for what an editor can do."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from generator.publish.release import only_one


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_check_is_content_with_the_project(project: Path) -> None:
    assert run("check", "--project", str(project)).exit_code == 0


def test_check_in_json_is_a_list_with_place_and_fix(project: Path) -> None:
    (project / "data" / "2022Q2.yml").write_text("period：2022Q2\n", encoding="utf-8")
    result = run("check", "--project", str(project), "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert found
    assert set(found[0]) == {"code", "severity", "file", "line", "column", "message", "fix"}


def test_a_build_that_is_stopped_says_that_nothing_was_changed(project: Path) -> None:
    (project / "policy" / "areas.yml").write_text("areas: [", encoding="utf-8")
    result = run("build", "--project", str(project))
    assert result.exit_code == 1
    assert "policy/areas.yml:" in result.output
    assert "没有变" in result.output
    assert "Traceback" not in result.output


def test_a_second_build_is_told_to_wait(project: Path) -> None:
    with only_one(project / "site" / ".lock"):
        result = run("build", "--project", str(project))
    assert result.exit_code == 75
    assert "另一个" in result.output


def test_explain_of_an_unknown_indicator_is_a_question_of_usage(project: Path) -> None:
    result = run("explain", "2022Q2", "岱庙街道", "completion", "--project", str(project))
    assert result.exit_code == 2
    assert "completion_rate" in result.output


def test_a_folder_that_is_no_project_is_said_in_chinese(tmp_path: Path) -> None:
    result = run("check", "--project", str(tmp_path))
    assert result.exit_code == 1
    assert "缺少文件 policy/plan.yml" in result.output


def test_a_project_folder_that_is_not_there_is_told_in_chinese(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["check", "--project", str(tmp_path / "none")])
    assert told.exit_code == 2
    assert "这个文件夹" in told.output
    assert "Usage" not in told.output
