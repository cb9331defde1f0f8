"""`gonggang new DIR`: a programme that is complete, explains itself and is sound as it stands."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.report import as_text
from generator.publish.site import SETTINGS
from generator.workflow.build import build
from generator.workflow.check import check
from generator.workflow.new_programme import STARTER, WRITTEN_FOR, new_programme
from tests.workflow.examples import example_names, switch_on, yaml_files

EXAMPLES = example_names(STARTER)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    assert new_programme(tmp_path / "begun", WRITTEN_FOR).done
    return tmp_path / "begun"


def faults(project: Path) -> list[Diagnostic]:
    return [one for one in check(project).findings if one.severity is not Severity.INFO]


def assert_sound(project: Path) -> None:
    found = faults(project)
    assert not found, as_text(found)


def test_it_passes_the_check_and_builds_at_once(begun: Path) -> None:
    assert_sound(begun)
    outcome = build(begun)
    assert not outcome.stopped
    page = (begun / "site" / "preview" / "index.html").read_text("utf-8")
    assert "示例县" in page


def test_a_build_finds_nothing_left_over_from_writing(begun: Path) -> None:
    assert {one.name for one in begun.iterdir()} == {"data", "mkdocs.yml", "policy", "site"}


@pytest.mark.parametrize("year", [1999, 2024, 2031])
def test_another_year_moves_every_day_and_is_as_sound(tmp_path: Path, year: int) -> None:
    assert new_programme(tmp_path / "begun", year).done
    assert (tmp_path / "begun" / "data" / f"{year}Q1.yml").is_file()
    texts = [one.read_text("utf-8") for one in yaml_files(tmp_path / "begun")]
    near = {str(year + by) for by in (-1, 0, 1, 2)}
    assert not [one for one in texts if str(WRITTEN_FOR) in one and str(WRITTEN_FOR) not in near]
    assert_sound(tmp_path / "begun")


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_commented_example_is_sound_when_it_is_uncommented(begun: Path, name: str) -> None:
    assert switch_on(begun, name) > 0
    assert_sound(begun)


def test_all_examples_together_are_sound_too(begun: Path) -> None:
    switch_on(begun, *EXAMPLES)
    assert_sound(begun)


def test_every_file_says_what_it_is_and_how_it_is_changed(begun: Path) -> None:
    for path in yaml_files(begun):
        first, *rest = path.read_text("utf-8").splitlines()
        assert first.startswith("# "), path
        assert any("怎样改" in one or "怎样填" in one for one in rest[:4]), path


def test_its_shell_is_the_one_of_every_site() -> None:
    own = yaml.safe_load((STARTER / "mkdocs.yml").read_text("utf-8"))
    shared = yaml.safe_load(SETTINGS.read_text("utf-8"))
    ours = {"site_name", "docs_dir", "site_dir", "plugins"}
    assert {key: value for key, value in own.items() if key not in ours} == {
        key: value for key, value in shared.items() if key not in ours
    }
    assert own["plugins"] == {"gonggang": {}, **shared["plugins"]}


def test_an_empty_folder_is_filled_and_a_used_one_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert new_programme(tmp_path / "empty", 2023).done
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "letter.txt").write_text("mine")
    answer = new_programme(tmp_path / "used", 2023)
    assert not answer.done
    assert "已经有东西" in answer.text
    assert [one.name for one in (tmp_path / "used").iterdir()] == ["letter.txt"]


def test_a_file_in_the_place_of_the_folder_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    assert "是一个文件" in new_programme(tmp_path / "notes", 2023).text
    assert new_programme(tmp_path / "notes" / "below", 2023).done is False
    assert (tmp_path / "notes").read_text() == "mine"


def test_the_command_takes_a_year_and_says_what_comes_next(tmp_path: Path) -> None:
    folder = tmp_path / "begun"
    result = CliRunner().invoke(main, ["new", str(folder), "--year", "2030"])
    assert result.exit_code == 0
    assert f"gonggang check --project {folder}" in result.output
    again = CliRunner().invoke(main, ["new", str(folder), "--year", "2030"])
    assert again.exit_code == 2
    assert "没有写入" in again.output


def test_a_programme_inside_another_is_said_to_be_one_of_its_own(begun: Path) -> None:
    inside = new_programme(begun / "drafts" / "second", 2024)
    assert inside.done
    assert "里面，但它是另一个项目" in inside.text
    assert str(begun.resolve()) in inside.text
    beside = new_programme(begun.with_name("beside"), 2024)
    assert "另一个项目" not in beside.text
