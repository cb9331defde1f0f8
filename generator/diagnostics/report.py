"""Findings as text for a terminal and as JSON for programs."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable

from wcwidth import wcwidth

from generator.diagnostics.finding import Diagnostic, Severity, in_reading_order
from generator.diagnostics.wording import wording
from generator.position import Position

WIDEST = 100  # terminal cells of source shown; longer lines are cut around the caret
LEAD = 60  # cells kept before the caret of a cut line

LEVELS = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
}
FIX = {"zh": "改法：", "en": "fix: "}
NOTHING = {"zh": "没有发现问题。", "en": "Nothing found."}
COUNTS = {
    "zh": "共 {total} 条：错误 {error}，警告 {warning}，提示 {info}。",
    "en": "{total} in all: errors {error}, warnings {warning}, info {info}.",
}
COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def as_text(
    findings: Iterable[Diagnostic],
    excerpt: Callable[[Position], str] = lambda _: "",
    language: str = "zh",
    *,
    colour: bool = False,
) -> str:
    """Every finding with its line of source, a caret and the fix, then the counts.

    Args:
        findings: In any order; each is told once.
        excerpt: The line of source at a position, or an empty text.
        language: `zh` or `en`.
        colour: Whether the terminal understands ANSI colours.
    """
    ordered = in_reading_order(findings)
    blocks = [_block(one, excerpt(one.at), language, colour=colour) for one in ordered]
    return "\n\n".join((*blocks, counts(ordered, language))) + "\n"


def counts(findings: Iterable[Diagnostic], language: str = "zh") -> str:
    """The closing line: how many of each severity."""
    by_severity = Counter(one.severity for one in findings)
    if not by_severity:
        return NOTHING[language]
    numbers = {str(severity): by_severity[severity] for severity in Severity}
    return COUNTS[language].format(total=by_severity.total(), **numbers)


def as_json(findings: Iterable[Diagnostic], language: str = "zh") -> str:
    """A list of objects: code, severity, file, line, column, message, fix."""
    rows = []
    for one in in_reading_order(findings):
        words = wording(one, language)
        place = {"file": one.at.file, "line": one.at.line, "column": one.at.column}
        rows.append(
            {"code": one.rule.code, "severity": str(one.severity)}
            | place
            | {"message": words.what, "fix": words.fix}
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def caret_lines(line: str, column: int) -> tuple[str, str]:
    """A line of source fit for a terminal, and the line below it with the caret.

    Args:
        line: The source, tabs and invisible characters included.
        column: The character the caret points at, from 1.
    """
    cells = [_cell(char) for char in line]
    before = sum(width for _, width in cells[: column - 1])
    first = 0
    while before > LEAD:
        before -= cells[first][1]
        first += 1
    shown, used = [], 0
    for text, width in cells[first:]:
        if used + width > WIDEST:
            break
        shown.append(text)
        used += width
    return "".join(shown).rstrip(), " " * before + "^"


def _cell(char: str) -> tuple[str, int]:
    """A character as printed, and how many terminal cells it takes."""
    width = wcwidth(char)
    if width > 0:
        return char, width
    return (" ", 1) if char == "\t" else ("", 0)


def _block(one: Diagnostic, line: str, language: str, *, colour: bool) -> str:
    words = wording(one, language)
    level = LEVELS[language][one.severity]
    if colour:
        level = f"\x1b[1;{COLOURS[one.severity]}m{level}\x1b[0m"
    parts = [f"{one.at} {level} {one.rule.code} {_printable(words.what)}"]
    if line.strip():
        parts.extend(f"    {text}" for text in caret_lines(line, one.at.column))
    parts.append(f"    {FIX[language]}{_printable(words.fix)}")
    return "\n".join(parts)


def _printable(text: str) -> str:
    """Text from a file must not steer the terminal."""
    return CONTROL.sub(" ", text)
