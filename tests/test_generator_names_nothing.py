"""The program names nothing of a plan: places, bodies, persons, kinds and clauses are data."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programmes.declared import QINGHE, TAISHAN, declared_words

GENERATOR = Path(__file__).parents[1] / "generator"
SUFFIXES = frozenset({".py", ".html", ".toml", ".typ", ".css", ".js", ".yml", ".svg"})
GENERIC = {
    "领导小组": "the field's word for what leadership.yml holds; pages take its own name",
    "主任": "the model's own title of a field: who directs an office",
}
"""Words a plan may declare that are everyday words of any administration, each with the reason."""
EXCUSED = {
    ("diagnostics/wordings/Y0.toml", "正常"): "a usual depth of brackets, not a standing",
    ("diagnostics/wordings/PD3.toml", "正常"): "a usual course of things, not a standing",
}
"""Single places where a declared name means something else."""
CALENDAR = re.compile(r"(\d+年)?\d{1,2}月|(\d+年)?第?[一二三四1-4]季度")
"""Months and quarters: any programme may report in them."""


def program_files() -> Iterator[Path]:
    """Every file of the program that people write."""
    for path in sorted(GENERATOR.rglob("*")):
        if path.suffix in SUFFIXES and "__pycache__" not in path.parts:
            yield path


@pytest.mark.parametrize("project", [TAISHAN, QINGHE], ids=["first", "second"])
def test_no_file_of_the_program_contains_a_declared_name(project: Path) -> None:
    declared = declared_words(project) - set(GENERIC)
    words = {word for word in declared if not CALENDAR.fullmatch(word)}
    found = [
        (path.relative_to(GENERATOR).as_posix(), word)
        for path in program_files()
        for word in sorted(words)
        if _stands(word, path.read_text("utf-8"))
    ]
    assert [one for one in found if one not in EXCUSED] == []


def test_a_name_in_a_sentence_or_an_identifier_is_found() -> None:
    assert _stands("望星乡", "护林岗在望星乡落后")
    assert _stands("forest", 'kind == "forest"')
    assert not _stands("forest", "deforested")


def _stands(word: str, text: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text) is not None
    return word in text
