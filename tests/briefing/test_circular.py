"""The circular prints the same figures as the open data, and every one of them on paper."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator import briefing
from generator.workbook.annex import annex
from generator.workflow.check import check
from tests.briefing.printing import texts_of_pages, words_of_pdf
from tests.conftest import Built


def sheets(built: Built) -> Iterator[tuple[Path, list[dict[str, str]]]]:
    """The circular of every period, with the figures its index says it prints."""
    for folder in sorted(built.briefings.iterdir()):
        told = json.loads((folder / "index.json").read_text("utf-8"))
        found = {one["path"]: one["figures"] for one in told["files"]}
        yield folder / "circular.pdf", found["circular.pdf"]


def test_every_sheet_says_that_its_figures_are_a_sample(built: Built) -> None:
    for pdf, _ in sheets(built):
        for text in texts_of_pages(pdf):
            assert "示例数据" in text


def test_the_circular_names_everyone_in_the_leading_group(built: Built) -> None:
    pdf, _ = next(sheets(built))
    text = words_of_pdf(pdf)
    for member in built.programme.leadership.members:
        assert member.name.replace(" ", "") in text.replace("\u3000", "")


def test_an_area_that_has_not_reported_is_said_and_not_counted_as_zero(built: Built) -> None:
    for pdf, figures in sheets(built):
        silent = [one for one in figures if one["text"] == "未报"]
        if silent:
            assert "不当作零" in words_of_pdf(pdf)
            return
    pytest.fail("no period with an unreported area")


def test_two_builds_of_a_circular_are_the_same_bytes(built: Built) -> None:
    internal = check(built.root).internal
    last = [built.programme.periods[-1]]
    tables = partial(annex, built.programme, built.figures)
    again = briefing.render(built.programme, built.figures, internal, periods=last, annex=tables)
    for name, content in again.files.items():
        assert (built.briefings / name).read_bytes() == content
    assert len(again.files) > 5
