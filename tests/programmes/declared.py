"""What a project folder declares: the names, clause numbers and numbers that are its own."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

from tests.recompute.arithmetic import Json
from tests.recompute.project_folder import load

TAISHAN = Path(__file__).parents[2]
QINGHE = Path(__file__).parent / "qinghe"

NAMES = frozenset(
    {
        *("name", "short", "called", "brief", "title", "subtitle", "noun", "aliases", "slogan"),
        *("issuer", "number", "addressees", "copies", "by", "post", "director", "stated"),
        *("fields", "includes", "focus", "clause", "subject", "sponsor", "organiser"),
        *("planned_name", "remaining_name"),
    }
)
"""Keys of policy/ whose values are names (a clause is named by its number)."""
IDENTIFIED = {
    "policy/areas.yml": ("areas", "levels"),
    "policy/plan.yml": ("post_kinds", "documents", "subsidies", "target_groups"),
}
"""Registers whose machine names may reach an output too."""
SMALLEST_NUMBER = 100


def policy_files(project: Path) -> Iterator[tuple[str, Json]]:
    """Path and content of every file of policy/."""
    for path in sorted((project / "policy").glob("*.yml")):
        yield f"policy/{path.name}", load(path)


def declared_words(project: Path) -> set[str]:
    """Names of areas, bodies, persons, kinds, documents, clauses, categories and the like."""
    words: set[str] = set()
    for file, content in policy_files(project):
        words |= set(_named(content))
        for register in IDENTIFIED.get(file, ()):
            words |= {one["id"] for one in content.get(register, [])}
        words |= {one["id"] for one in content.get("clauses", [])}
        for allocation in content.get("allocations", []):
            words |= set(allocation["rows"])
    return {word for word in words if len(word) > 1 and word != "待填"}


def _named(content: Json, key: str = "") -> Iterator[str]:
    if isinstance(content, dict):
        for inner, value in content.items():
            yield from _named(value, str(inner))
    elif isinstance(content, list):
        for one in content:
            yield from _named(one, key)
    elif isinstance(content, str) and key in NAMES:
        yield content


def declared_numbers(project: Path) -> set[int]:
    """Whole numbers of 100 and more in policy/, those inside texts and the years included."""
    numbers: set[int] = set()
    for _, content in policy_files(project):
        numbers |= set(_numbers(content))
    return {number for number in numbers if number >= SMALLEST_NUMBER}


def _numbers(content: Json) -> Iterator[int]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _numbers(value)
            yield from _numbers(key)
    elif isinstance(content, list):
        for one in content:
            yield from _numbers(one)
    elif isinstance(content, date):
        yield content.year
    elif isinstance(content, (int, Fraction)) and content == int(content):
        yield int(content)
    elif isinstance(content, str):
        yield from numbers_in(content)


def numbers_in(text: str) -> Iterator[int]:
    """Whole numbers printed in a text, with or without thousands separators."""
    whole = re.sub(r"(?<=\d)[,\u202f\u2009\u00a0](?=\d{3}(?!\d))", "", text)
    for found in re.findall(r"(?<![\d.A-Za-z_\\#])\d+(?!\.?\d)(?![A-Za-z_])", whole):
        yield int(found)


def all_text(project: Path) -> str:
    """Everything written by hand in a project folder: policy, data, pages."""
    folders = (project / "policy", project / "data", project / "site" / "pages")
    files = (one for folder in folders for one in sorted(folder.rglob("*")) if one.is_file())
    texts = (one for one in files if one.suffix in {".yml", ".md"})
    return "\n".join(one.read_text("utf-8-sig") for one in texts)


def words_only_in(first: Path, second: Path) -> set[str]:
    """Words the first declares that occur nowhere in what was written for the second."""
    elsewhere = all_text(second)
    return {word for word in declared_words(first) if word not in elsewhere}


def numbers_only_in(first: Path, second: Path) -> set[int]:
    """Numbers of 100 and more that the first declares and the second does not."""
    return declared_numbers(first) - declared_numbers(second)
