import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = ROOT / "run.py"


def test_run_fits_on_one_screen_and_a_half() -> None:
    assert len(RUN.read_text(encoding="utf-8").splitlines()) <= 100


def test_run_imports_nothing_that_has_to_be_installed() -> None:
    nodes = list(ast.walk(ast.parse(RUN.read_text(encoding="utf-8"))))
    imported = {
        alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.mark.parametrize("arguments", [[], ["publish"]])
def test_an_unknown_task_is_answered_with_the_known_ones(arguments: list[str]) -> None:
    answer = subprocess.run(
        [sys.executable, RUN, *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert answer.returncode == 1
    assert answer.stderr.strip() == (
        "用法：python3 run.py site|test|serve|check|bench|pictures|prove"
    )


def test_make_knows_every_task_of_run() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "site test serve check bench pictures prove:" in makefile.splitlines()


def test_the_windows_starter_has_windows_line_ends() -> None:
    starter = (ROOT / "公岗.cmd").read_bytes()
    assert starter.count(b"\n") == starter.count(b"\r\n") > 0


def test_no_index_is_chosen_for_the_user() -> None:
    sources = (RUN, ROOT / "generator" / "typeset" / "font_source.py", ROOT / ".ci" / "run")
    for source in sources:
        text = source.read_text(encoding="utf-8")
        assert "index-url" not in text
        assert "registry=" not in text
        assert "://" not in text
