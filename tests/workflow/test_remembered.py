"""A running preview makes only what an edit has changed, and shows what a fresh build would."""

from pathlib import Path

import pytest

from generator.remembered import Remembered
from generator.typeset.page import SiteContent
from generator.workflow.site_pages import site_content

EDITS = (
    ("data/2022Q4.yml", "trained: 106", "trained: 107"),
    ("data/2022Q4.yml", "\nreturns:", "\n# 已核对\nreturns:"),
    ("data/2022Q1.yml", "status: sample", "status: draft"),
    ("data/2022Q2.yml", "to: 38", "to: 39"),
    ("data/2022Q3.yml", "note: 报送期限过后补报，数字未改。", "note: 报送期限过后补报。"),
    ("data/2022Q3.yml", "received: 2022-10-13", "received: 2022-10-09"),
    ("data/2022Q4.yml", "signed_off: 2023-01-13 15:10", "signed_off: 2023-01-13 15:20"),
    ("data/2022Q2.yml", "\nreturns:", "\nnote: 补充说明。\nreturns:"),
    ("policy/plan.yml", "term: 公益性岗位", "term: 公益岗位"),
    ("policy/areas.yml", "name: 省庄镇", "name: 省庄街道"),
)
"""One after another; some make a file that stops, where the preview must not show the last one."""


def contents(project: Path) -> dict[str, object]:
    """Everything a site consists of, by name; findings where it is refused."""
    found = site_content(project)
    if not isinstance(found, SiteContent):
        return {"findings": [(str(one.at), one.rule.code) for one in found.findings]}
    pages = {one.path: one for one in found.pages}
    return {**pages, **found.files, "identity": found.identity, "tabs": found.tabs}


@pytest.fixture
def edited(project: Path) -> Path:
    """The first programme, previewed once."""
    Remembered.forget()
    contents(project)
    return project


def test_a_preview_shows_after_every_edit_what_a_fresh_build_shows(edited: Path) -> None:
    for file, old, new in EDITS:
        path = edited / file
        text = path.read_text("utf-8")
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1), "utf-8")
        shown = contents(edited)
        Remembered.forget()
        fresh = contents(edited)
        assert {name for name in shown | fresh if shown.get(name) != fresh.get(name)} == set()


def test_rows_in_another_order_are_shown_in_that_order(edited: Path) -> None:
    path = edited / "policy" / "allocation.yml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if "岱庙街道:" in line)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    path.write_text("".join(lines), "utf-8")
    shown = contents(edited)
    Remembered.forget()
    assert shown == contents(edited)


def test_an_edit_of_the_last_period_leaves_earlier_pages_as_they_are(edited: Path) -> None:
    before = contents(edited)
    path = edited / "data" / "2022Q4.yml"
    path.write_text(path.read_text("utf-8").replace("trained: 106", "trained: 107"), "utf-8")
    after = contents(edited)
    kept = {name for name, one in after.items() if one is before.get(name)}
    assert {"periods/2022Q1.html", "how/2022Q2/taishan.html", "data/progress/2022Q3.json"} <= kept
    assert "how/2022Q4/taishan.html" not in kept
