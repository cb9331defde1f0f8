"""The program names nothing of a plan: places, bodies, persons, kinds and clauses are data."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programmes.declared import QINGHE, TAISHAN, declared_words

GENERATOR = Path(__file__).parents[1] / "generator"
SUFFIXES = frozenset({".py", ".html", ".toml", ".typ", ".css", ".js", ".yml", ".svg"})
GENERIC = {
    "county": "a word of English prose",
    "区域": "the model's own word for an area",
    "目标任务": "the usual heading of a chapter",
    "责任分工": "the usual heading of a chapter",
    "督导落实": "the usual heading of a chapter",
    "时间安排": "the usual heading of a chapter",
    "工作原则": "the model's own title of a field",
    "指导思想": "the model's own title of a field",
    "保障措施": "the model's own title of a field",
    "领导小组": "the model's own title of a field",
    "办公室": "part of a title of a field",
    "组长": "a role of the model",
    "副组长": "a role of the model",
    "成员": "a role of the model",
    "合计": "the word for a sum",
    "月报": "a kind of report",
}
"""Words a plan may declare that are everyday words of any administration, each with the reason."""
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
        f"{path.relative_to(GENERATOR)}: {word}"
        for path in program_files()
        for word in sorted(words)
        if _stands(word, path.read_text("utf-8"))
    ]
    assert found == []


def test_a_name_in_a_sentence_or_an_identifier_is_found() -> None:
    assert _stands("望星乡", "护林岗在望星乡落后")
    assert _stands("forest", 'kind == "forest"')
    assert not _stands("forest", "deforested")


def _stands(word: str, text: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text) is not None
    return word in text
