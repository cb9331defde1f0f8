"""The catalogue of wordings: what, why and how to mend, per rule and language.

A family of rules has one file, wordings/<family>.toml, with a table per code and language.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.diagnostics.finding import Diagnostic

WORDINGS = Path(__file__).parent / "wordings"


@dataclass(frozen=True, slots=True)
class Wording:
    """One finding in words: one sentence, the reason, and what to do next."""

    what: str
    why: str
    fix: str


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Every wording: code → language → what, why, fix."""
    tables: dict[str, dict[str, dict[str, str]]] = {}
    for file in sorted(WORDINGS.glob("*.toml")):
        tables.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return tables


def wording(finding: Diagnostic, language: str = "zh") -> Wording:
    """The finding's sentence, reason and fix, with its values filled in."""
    texts = catalogue()[finding.rule.code][language]
    values = dict(finding.values)
    return Wording(
        what=texts["what"].format_map(values),
        why=texts["why"].format_map(values),
        fix=texts["fix"].format_map(values),
    )
