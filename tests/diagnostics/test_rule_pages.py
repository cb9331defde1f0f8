"""docs/rules/ says what the catalogue says; `--update-golden` writes it anew."""

from pathlib import Path

import pytest

from generator.diagnostics.rule_pages import rule_pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def test_the_pages_of_the_rules_are_those_of_the_catalogue(pytestconfig: pytest.Config) -> None:
    pages = rule_pages()
    if pytestconfig.getoption("--update-golden"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    written = {one.name: one.read_text(encoding="utf-8") for one in FOLDER.glob("*.md")}
    assert written == pages
