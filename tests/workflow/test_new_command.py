"""`gonggang new`: what is a period and what is a folder."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.workflow.new_programme import new_programme


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    assert new_programme(tmp_path / "begun", 2023).done
    return tmp_path / "begun"


def changed(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def test_the_command_tells_a_period_from_a_folder(begun: Path, tmp_path: Path) -> None:
    assert run("2023Q2", "--project", str(begun)).exit_code == 0
    assert (begun / "data" / "2023Q2.yml").is_file()
    outside = run("2023Q2", "--project", str(tmp_path))
    assert outside.exit_code == 2
    assert "不是项目文件夹" in outside.output
    assert not Path("2023Q2").exists()


def test_a_declared_period_that_begins_with_a_letter_is_a_period_too(begun: Path) -> None:
    changed(
        begun / "policy" / "indicators.yml",
        lambda text: text.replace("id: 2023Q4", "id: last"),
    )
    assert run("last", "--project", str(begun)).exit_code == 0
    assert '\nperiod: "last"\n' in (begun / "data" / "last.yml").read_text("utf-8")


@pytest.fixture
def lettered(begun: Path) -> Path:
    """A project whose periods have ids that begin with a letter."""
    changed(
        begun / "policy" / "indicators.yml",
        lambda text: re.sub(r"id: 2023Q(\d)", r"id: FY23-\1", text),
    )
    changed(begun / "data" / "2023Q1.yml", lambda text: text.replace("2023Q1", "FY23-1", 1))
    (begun / "data" / "2023Q1.yml").rename(begun / "data" / "FY23-1.yml")
    return begun


@pytest.mark.parametrize("asked", ["FY24-1", "fy23-10", "2024Q1"])
def test_what_looks_like_a_period_of_the_project_is_one_nobody_declared(
    lettered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(asked, "--project", str(lettered))
    assert result.exit_code == 2
    assert f"报告期 {asked} 还没有声明" in result.output
    assert not (tmp_path / asked).exists()


def test_in_a_project_that_cannot_be_read_no_number_becomes_a_folder(
    lettered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (lettered / "policy" / "areas.yml").write_text("areas: [", encoding="utf-8")
    monkeypatch.chdir(lettered)
    result = run("FY24-1")
    assert result.exit_code == 2
    assert "policy/areas.yml:" in result.output
    assert not Path("FY24-1").exists()


@pytest.mark.parametrize("name", ["7programme", "2024programme"])
def test_a_folder_may_begin_with_a_digit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(name, "--year", "2024").exit_code == 0
    assert (tmp_path / name / "policy").is_dir()
