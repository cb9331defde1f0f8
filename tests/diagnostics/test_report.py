"""Findings as text and JSON."""

import json
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.diagnostics import Diagnostic, Rule, Severity
from generator.diagnostics.report import WIDEST, as_json, as_text, caret_lines
from generator.diagnostics.wording import WORDINGS, catalogue
from generator.position import Position

DUPLICATE = Rule("Y025", "duplicate-key")
HINT = Rule("Y050", "wide-colon", Severity.WARNING)


def a_finding(line: int = 2, column: int = 5, file: str = "data/a.yml") -> Diagnostic:
    return DUPLICATE.finding(Position(file, line, column), key="东街", first=1, line=line)


def test_a_finding_is_told_with_place_level_code_sentence_excerpt_and_fix() -> None:
    assert as_text([a_finding()], lambda _: "  a 东街: 3") == (
        "data/a.yml:2:5 错误 Y025 “东街”写了两次：第 1 行和第 2 行\n"
        "      a 东街: 3\n"
        "        ^\n"
        "    改法：核对两处内容，只留一处。\n"
        "\n"
        "共 1 条：错误 1，警告 0，提示 0。\n"
    )


def test_findings_are_sorted_and_told_once() -> None:
    text = as_text([a_finding(9), a_finding(2), a_finding(9), a_finding(3, file="data/A.yml")])
    places = [line.split()[0] for line in text.splitlines() if line.startswith("data/")]
    assert places == ["data/A.yml:3:5", "data/a.yml:2:5", "data/a.yml:9:5"]


def test_without_findings_one_line_says_so() -> None:
    assert as_text([]) == "没有发现问题。\n"
    assert as_text([], language="en") == "Nothing found.\n"


def test_levels_are_counted_apart() -> None:
    hint = HINT.finding(Position("a.yml"), key="甲")
    assert as_text([a_finding(), hint], language="en").endswith(
        "2 in all: errors 1, warnings 1, info 0.\n"
    )


def test_colour_is_only_used_where_it_is_asked_for() -> None:
    assert "\x1b[" in as_text([a_finding()], colour=True)
    assert "\x1b[" not in as_text([a_finding()])


def test_text_of_a_file_cannot_steer_the_terminal() -> None:
    text = as_text([DUPLICATE.finding(Position("a.yml"), key="\x1b[2J", first=1, line=2)])
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("line", "column", "under"),
    [
        ("abc", 2, "b"),
        ("财源街道: 12", 7, "1"),
        ("\t\ta", 3, "a"),
        ("东\u200b街: 1", 3, "街"),
        ("x" * 300 + "东" + "y" * 300, 301, "东"),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int, under: str) -> None:
    shown, caret = caret_lines(line, column)
    before = shown[: shown.index(under)]
    assert wcswidth(before) == len(caret) - 1


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(1, 400))
def test_a_shown_line_fits_the_terminal(line: str, column: int) -> None:
    shown, caret = caret_lines(line, column)
    assert wcswidth(shown) <= WIDEST
    assert len(caret) <= WIDEST


def test_json_is_a_list_with_the_agreed_entries() -> None:
    (row,) = json.loads(as_json([a_finding()]))
    assert row == {
        "code": "Y025",
        "severity": "error",
        "file": "data/a.yml",
        "line": 2,
        "column": 5,
        "message": "“东街”写了两次：第 1 行和第 2 行",
        "fix": "核对两处内容，只留一处。",
    }
    assert json.loads(as_json([])) == []


def test_every_wording_has_both_languages_with_the_same_blanks() -> None:
    for code, languages in catalogue().items():
        assert set(languages) == {"zh", "en"}, code
        blanks = []
        for words in languages.values():
            assert all(words.get(part, "").strip() for part in ("what", "why", "fix")), code
            blanks.append({name for _, name, _, _ in Formatter().parse(words["what"]) if name})
        assert blanks[0] == blanks[1], code


def test_no_code_is_worded_in_two_files() -> None:
    headings = [
        line
        for file in sorted(WORDINGS.glob("*.toml"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("[")
    ]
    assert len(headings) == len(set(headings))
