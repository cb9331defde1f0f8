"""Cases an editor can read: tests/cases/<CODE>.yml, one file per rule, one loader for all families.

A case is a mapping:
    name: one sentence, true for ever
    yaml: the text of a file (or bytes_hex: its bytes)
    encoding: of the text, UTF-8 where nothing is said
    times: how often the text is repeated
    expect: codes of the findings, in reading order; [] for a passing case
    at: [line, column] of the first finding
    says: what its sentence or its fix contains, in Chinese
Whatever else stands there is handed to the runner in `more`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.diagnostics import Diagnostic, Rule, wording

FOLDER = Path(__file__).parent / "cases"
Run = Callable[["Case"], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Case:
    """One text and the findings it must give."""

    code: str
    name: str
    content: bytes
    expect: tuple[str, ...]
    at: tuple[int, int] | None = None
    says: str = ""
    more: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code}: {self.name}"


def cases(prefix: str = "") -> list[Case]:
    """All cases of the rules whose code begins so."""
    return [
        _case(file.stem, dict(entry))
        for file in sorted(FOLDER.glob(f"{prefix}*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def assert_case(case: Case, findings: Iterable[Diagnostic]) -> None:
    """The findings are those expected, the first of them where and as expected."""
    found = list(findings)
    assert [one.rule.code for one in found] == list(case.expect), [str(one.at) for one in found]
    if case.at:
        assert (found[0].at.line, found[0].at.column) == case.at
    if case.says:
        words = wording(found[0])
        assert case.says in words.what + words.fix
    for one in found:
        assert all(wording(one, language).what for language in ("zh", "en"))


def rules_without_case(rules: Iterable[Rule]) -> list[str]:
    """Codes of rules that lack a failing case, or a passing one."""
    lacking = []
    for rule in rules:
        own = [case for case in cases(rule.code) if case.code == rule.code]
        fires = any(rule.code in case.expect for case in own)
        passes = any(not case.expect for case in own)
        if not (fires and passes):
            lacking.append(rule.code)
    return lacking


def _case(code: str, entry: dict[str, object]) -> Case:
    text = str(entry.pop("yaml", "")) * int(str(entry.pop("times", 1)))
    content = text.encode(str(entry.pop("encoding", "utf-8")))
    if "bytes_hex" in entry:
        content = bytes.fromhex(str(entry.pop("bytes_hex")))
    expect, at = entry.pop("expect"), entry.pop("at", None)
    assert isinstance(expect, list)
    place = (int(at[0]), int(at[1])) if isinstance(at, list) else None
    name, says = str(entry.pop("name")), str(entry.pop("says", ""))
    return Case(code, name, content, tuple(expect), place, says, entry)
