"""Rare characters of names are printed; one that no font has stops the pack where it is written."""

import io
from pathlib import Path

import docx
import pdfplumber
import pytest

from generator.briefing.fingerprints import suffix_of
from generator.typeset.fonts import font_paths
from generator.workflow.brief import brief
from tests.briefing.fingerprinted import PERIOD, ROOT, made
from tests.briefing.office import said
from tests.conftest import copied
from tests.tools import absent

PERSON, AREA = "霜降㛃", "堃𬭎镇"
NO_FONT_HAS = "\U000f0000"


def renamed(folder: Path, names: dict[str, str]) -> Path:
    """A copy of the project in which names are others, wherever they stand."""
    root = copied(ROOT, folder)
    for path in (*root.glob("policy/*.yml"), *root.glob("data/*.yml")):
        text = path.read_text("utf-8")
        for before, after in names.items():
            text = text.replace(before, after)
        path.write_text(text, "utf-8")
    return root


def text_of(content: bytes) -> str:
    if suffix_of(content) == ".docx":
        return said(docx.Document(io.BytesIO(content)))
    if suffix_of(content) == ".pdf":
        with pdfplumber.open(io.BytesIO(content)) as sheet:
            return "".join("".join(one["text"] for one in page.chars) for page in sheet.pages)
    return content.decode()


def test_rare_characters_of_people_and_areas_are_printed_and_read_back(tmp_path: Path) -> None:
    files = made(renamed(tmp_path, {"霜降远": PERSON, "晨露": AREA[:-1]}))
    for path in ("circular.pdf", "circular.docx", "plan.pdf"):
        assert PERSON in text_of(files[path]), path
        assert AREA in text_of(files[path]), path
    for path in ("areas/chenlu.pdf", "summary.pdf", "digest.txt"):
        assert AREA in text_of(files[path]), path


def test_a_character_no_font_has_is_found_where_it_is_written_and_nothing_is_made(
    tmp_path: Path,
) -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    root = renamed(tmp_path, {"霜降远": f"霜降{NO_FONT_HAS}"})
    file = root / "policy" / "leadership.yml"
    file.write_text(f"# 霜降{NO_FONT_HAS}\n{file.read_text('utf-8')}", "utf-8")
    outcome = brief(root, PERIOD)
    assert outcome.stopped
    lines = file.read_text("utf-8").splitlines()
    line = next(n for n, one in enumerate(lines, 1) if NO_FONT_HAS in one and one[0] != "#")
    column = lines[line - 1].index(NO_FONT_HAS) + 1
    found = [one for one in outcome.findings if one.rule.code == "PB805"]
    assert {str(one.at) for one in found} == {f"policy/leadership.yml:{line}:{column}"}
    assert not (root / "briefings").exists()


@pytest.mark.parametrize(
    ("name", "file"),
    [("晨露镇", "policy/allocation.yml"), ("迟报两天，数字无更正。", f"data/{PERIOD}.yml")],
)
def test_names_are_found_in_the_policy_and_remarks_in_the_file_of_the_period(
    tmp_path: Path, name: str, file: str
) -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    short = name.removesuffix("镇")
    outcome = brief(renamed(tmp_path, {short: f"{short}{NO_FONT_HAS}"}), PERIOD)
    found = {str(one.at).partition(":")[0] for one in outcome.findings if one.rule.code == "PB805"}
    assert found == {file}
