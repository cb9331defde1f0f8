"""The pack of a period: an index that tells the truth, and in every file the site's figures."""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from generator.briefing.digest import digest
from generator.briefing.document import document, strings
from generator.briefing.plan_card import plan_card
from generator.typeset.speaker import Speaker, top_of
from tests.briefing.office import said
from tests.briefing.printing import text_of_pdf
from tests.conftest import PROGRAMMES, Built
from tests.programmes.computed import computed
from tests.site.pages import numbers, printed, table

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing"
INDEX = {"index.pdf", "index.json"}
MANY_PAGES = {"circular.pdf", "plan.pdf"}
NOTICES = "notices"
BESIDE = {"units", "months", "per_month"}
"""What follows from a figure and the plan; test_internal_sheets.py works it out."""


@dataclass(frozen=True)
class Listed:
    """A file of a pack as its index lists it."""

    path: Path
    pages: int | None
    sha256: str
    fingerprint: str
    figures: list[dict[str, str]]


def packs(built: Built) -> Iterator[tuple[Path, list[Listed]]]:
    """The folder of each period, and what its index lists."""
    for folder in sorted(built.briefings.iterdir()):
        told = json.loads((folder / "index.json").read_text("utf-8"))
        assert told["period"] == folder.name
        assert told["status"] == "sample"
        yield (
            folder,
            [
                Listed(
                    folder / one["path"],
                    one["pages"],
                    one["sha256"],
                    one["fingerprint"],
                    one["figures"],
                )
                for one in told["files"]
            ],
        )


@cache
def text_of(path: Path) -> str:
    """What can be read of a file, without white space."""
    if path.suffix == ".pdf":
        found = text_of_pdf(path)
    elif path.suffix == ".xlsx":
        about = openpyxl.load_workbook(path).worksheets[0]
        found = "".join(str(cell or "") for row in about.values for cell in row)
    elif path.suffix == ".docx":
        document = docx.Document(str(path))
        (head,) = {one.header.paragraphs[0].text for one in document.sections}
        found = head + said(document)
    else:
        found = path.read_text("utf-8")
    return re.sub(r"\s", "", found)


def test_the_index_lists_every_file_with_its_check_value_and_pages(built: Built) -> None:
    for folder, listed in packs(built):
        there = {one for one in folder.rglob("*") if one.is_file() and one.name not in INDEX}
        assert {one.path for one in listed} == there
        for one in listed:
            assert hashlib.sha256(one.path.read_bytes()).hexdigest() == one.sha256
            if one.path.suffix == ".pdf":
                with closing(pypdfium2.PdfDocument(one.path)) as sheet:
                    assert len(sheet) == one.pages


def test_summary_and_areas_have_one_page_each(built: Built) -> None:
    for _, listed in packs(built):
        sheets = (one for one in listed if one.path.parent.name != NOTICES and one.pages)
        one_page = [one for one in sheets if one.path.name not in MANY_PAGES]
        assert {one.pages for one in one_page} == {1}
        assert len(one_page) > len(list(built.programme.leaves(top_of(built.programme))))


def test_the_printed_index_names_every_file_its_fingerprint_and_its_check_value(
    built: Built,
) -> None:
    for folder, listed in packs(built):
        text = text_of(folder / "index.pdf")
        for one in listed:
            assert one.path.relative_to(folder).as_posix() in text
            assert f"{one.fingerprint.replace(' ', '')}{one.sha256[:8]}" in text


def test_every_figure_of_a_pack_equals_the_open_data(built: Built) -> None:
    rows, seen = table(built.site / "data" / "progress.csv"), set()
    for _, listed in packs(built):
        for one in listed:
            for told in one.figures:
                plain, _, part = told["key"].partition("#")
                if part.rpartition("#")[2] in BESIDE:
                    continue
                wanted = printed(rows[plain], part, built.figures.decimals)
                assert numbers(told["text"]) == wanted, (one.path, told)
                seen |= {one.path.name, one.path.parent.name}
    papers = {"circular.pdf", "circular.docx", "plan.pdf", "summary.pdf", "digest.txt"}
    assert papers | {NOTICES} <= seen


def some(built: Built) -> list[tuple[Path, list[Listed]]]:
    """The second period, of which a part is missing, and the last."""
    every = list(packs(built))
    return [every[1], every[-1]]


def test_every_figure_of_the_index_stands_in_its_file(built: Built) -> None:
    for _, listed in some(built):
        for one in listed:
            text = text_of(one.path)
            for told in one.figures:
                for number in numbers(told["text"]):
                    assert number in text, (one.path, told)


def test_every_file_says_that_its_figures_are_a_sample(built: Built) -> None:
    for folder, listed in some(built):
        for one in [*(each.path for each in listed), folder / "index.pdf"]:
            assert "示例数据" in text_of(one), one


def test_the_plan_card_shows_plan_tasks_and_everyone_in_office(built: Built) -> None:
    programme = built.programme
    for period in programme.periods:
        paper = plan_card(Speaker(programme, built.figures, period))
        said = set(strings(document(paper)))
        for task in programme.plan.tasks:
            assert (task.name in said) == task.stands(period.as_of)
        text = text_of(built.briefings / period.period / "plan.pdf")
        for member in programme.leadership.in_office(period.as_of):
            assert member.name.replace(" ", "") in text


def test_a_digest_fits_the_width_of_a_message(built: Built) -> None:
    for folder, _ in packs(built):
        text = (folder / "digest.txt").read_text("utf-8")
        drawn = [line for line in text.splitlines() if line.startswith("-")]
        assert drawn
        assert max(len(line) for line in drawn) <= 110


def test_the_digests_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    programme, figures = computed(PROGRAMMES["qinghe"])
    speakers = (Speaker(programme, figures, one) for one in programme.periods)
    found = "\n".join(digest(one).content.decode() for one in speakers)
    golden = GOLDEN / "digests.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(found, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == found
