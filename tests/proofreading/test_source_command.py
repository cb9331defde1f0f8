"""`gonggang source`: exit codes, Chinese words, no traceback."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.checks.base_programme import BASE
from tests.proofreading.texts import RIVER_TEXT, changed


def source(text: bytes, folder: Path, *more: str) -> Result:
    path = folder / "plan.txt"
    path.write_bytes(text)
    return CliRunner().invoke(main, ["source", str(path), "--project", str(BASE), *more])


def test_nothing_unfound_is_success(tmp_path: Path) -> None:
    result = source(RIVER_TEXT.encode(), tmp_path)
    assert result.exit_code == 0
    assert "没有找到 0 处" in result.stdout.splitlines()[0]


def test_something_unfound_is_a_failure(tmp_path: Path) -> None:
    result = source(changed("柳长河", "柳长江").encode(), tmp_path)
    assert result.exit_code == 1
    assert "柳长河" in result.stdout


def test_a_text_in_gbk_is_said_to_be_one(tmp_path: Path) -> None:
    result = source(RIVER_TEXT.encode("gb18030"), tmp_path)
    assert result.exit_code == 2
    assert "plan.txt:1:1 错误 Y001" in result.stderr


def test_an_unknown_document_is_answered_with_those_registered(tmp_path: Path) -> None:
    result = source(RIVER_TEXT.encode(), tmp_path, "--document", "sea_rules")
    assert result.exit_code == 2
    assert "outline（河岸岗位纲要）" in result.stderr


@pytest.mark.parametrize("text", [b"", b"\xef\xbb\xbf\r\n", "　\n".encode()])
def test_a_text_without_words_lacks_everything(text: bytes, tmp_path: Path) -> None:
    assert source(text, tmp_path).exit_code == 1


def test_a_policy_that_cannot_be_read_is_reported_as_check_does(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(RIVER_TEXT, encoding="utf-8")
    result = CliRunner().invoke(main, ["source", str(path), "--project", str(tmp_path)])
    assert result.exit_code == 2
    assert "缺少文件 policy/plan.yml" in result.stderr
