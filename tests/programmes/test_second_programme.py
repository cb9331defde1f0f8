"""A second programme is a second folder of YAML: no line of the program knows which it builds."""

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import stops_publication
from generator.workflow.check import check
from tests.briefing.printing import text_of_pdf
from tests.conftest import Built
from tests.programmes.declared import (
    QINGHE,
    TAISHAN,
    declared_numbers,
    declared_words,
    numbers_in,
    numbers_only_in,
    words_only_in,
)

TEXTS = frozenset({".html", ".json", ".csv", ".txt", ".xml", ".svg", ".md"})
SHELL = "assets/"
"""Style and script of the site shell: third-party code that no programme writes into."""
PROGRAMS_OWN = frozenset({"主任"})
"""The program's own word for who directs an office; the shape of policy has no other."""
POSITION = re.compile(r'"(?:line|column|file|mtime|size|hash|location)":\s*(?:"[^"]*"|\d+)')
"""Places of findings in JSON are no figures."""
PARTED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""The thin space between thousands is a plain one in the text of a PDF."""
FILE_SIZE = re.compile(r"\d+ [kM]B")
"""Nor is the size of a file to be taken."""


second = pytest.mark.parametrize("built", ["qinghe"], indirect=True)
"""The invented programme, built once for all tests."""


def written(built: Built) -> tuple[tuple[str, str], ...]:
    """Path and content of every built file that can be read as text, PDF included."""
    return _written(built.root, (built.site, built.briefings))


@cache
def _written(root: Path, folders: tuple[Path, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(_texts(root, folders))


def _texts(root: Path, folders: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            name = path.relative_to(root).as_posix()
            if path.suffix in TEXTS:
                yield name, path.read_text("utf-8-sig")
            elif path.suffix == ".pdf":
                yield name, text_of_pdf(path)


def read_by_people(name: str, text: str) -> str:
    """The text without tags, styles, scripts and places."""
    if name.endswith((".html", ".svg")):
        text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", text, flags=re.DOTALL)
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    if name.endswith(".pdf"):
        text = PARTED.sub("", text)
    return FILE_SIZE.sub(" ", POSITION.sub(" ", text))


@pytest.mark.parametrize("project", [TAISHAN, QINGHE], ids=["first", "second"])
def test_both_programmes_have_nothing_that_stops_publication(project: Path) -> None:
    checked = check(project)
    assert checked.programme is not None
    assert not stops_publication(checked.findings), checked.findings


def test_the_two_programmes_have_names_and_numbers_of_their_own() -> None:
    for first, second in ((TAISHAN, QINGHE), (QINGHE, TAISHAN)):
        assert len(words_only_in(first, second)) > len(declared_words(first)) * 0.8
        assert len(numbers_only_in(first, second)) > len(declared_numbers(first)) * 0.8


@second
def test_the_second_programme_prints_no_name_of_the_first(built: Built) -> None:
    words = words_only_in(TAISHAN, QINGHE) - PROGRAMS_OWN
    texts = [(name, text) for name, text in written(built) if SHELL not in name]
    assert [(name, word) for name, text in texts for word in words if _stands(word, text)] == []


@second
def test_the_second_programme_prints_no_number_of_the_first(built: Built) -> None:
    numbers = numbers_only_in(TAISHAN, QINGHE)
    texts = [(name, read_by_people(name, text)) for name, text in written(built)]
    found = [(n, sorted(numbers & set(numbers_in(t)))) for n, t in texts if SHELL not in n]
    assert [one for one in found if one[1]] == []


@second
def test_the_second_programme_prints_its_own_names(built: Built) -> None:
    everything = "\n".join(text for _, text in written(built))
    names = {"望星乡", "护林岗", "青禾县", "合拍", "第三条", "尚缺人数", "进岗怎么走"}
    assert {name for name in names if name not in everything} == set()


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text; Latin words count only as whole words."""
    if word.isascii():
        return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None
    return word in text
