"""Sheets go out with the site: linked where they are, silent where they are not, made once."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.typeset import font_files
from generator.typeset.fonts import font_paths
from generator.typeset.page import SiteContent
from generator.workflow.build import build
from generator.workflow.project import KEPT_ELSEWHERE, Project
from generator.workflow.site_pages import site_content
from tests.tools import absent

PRINT = re.compile(
    r'<a href="([^"]+\.pdf)"[^>]*>(打印版|公报)</a><span[^>]*>（PDF，(\d+)页，(\d+) kB）'
)


def content(project: Path) -> SiteContent:
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    made = site_content(project)
    assert isinstance(made, SiteContent)
    return made


def sheets(made: SiteContent) -> dict[str, bytes]:
    return {path: body for path, body in made.files.items() if path.endswith(".pdf")}


def test_every_paper_is_linked_from_its_page_with_its_pages_and_size(project: Path) -> None:
    made = content(project)
    linked = {}
    for page in made.pages:
        for target, words, count, size in PRINT.findall(page.html):
            path = target.removeprefix("../") if page.path.count("/") else target
            assert int(count) == len(pikepdf.open(BytesIO(made.files[path])).pages)
            assert words == ("公报" if path.startswith("periods/") else "打印版")
            linked[path] = int(size)
    assert linked == {path: -(-len(body) // 1000) for path, body in sheets(made).items()}
    assert linked["areas/caiyuan.pdf"] > 0
    assert linked["periods/2022Q4.pdf"] > 0


def test_an_edit_prints_anew_only_the_sheets_it_touches(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEPT_ELSEWHERE)
    before = sheets(content(project))
    for path in Project(project).printed.iterdir():
        path.write_bytes(path.read_bytes() + b"%kept\n")
    file = project / "data" / "2022Q4.yml"
    text = file.read_text(encoding="utf-8")
    area = text.index("\n  财源街道:")
    edited = re.sub(r"(received: )2023-01-04", r"\g<1>2023-01-03", text[area:], count=1)
    assert edited != text[area:]
    file.write_text(text[:area] + edited, encoding="utf-8")
    after = sheets(content(project))
    assert {path for path in after if not after[path].endswith(b"%kept\n")} == {"areas/caiyuan.pdf"}
    assert all(after[path] == before[path] + b"%kept\n" for path in after if "caiyuan" not in path)


def test_without_fonts_there_is_no_sheet_no_link_and_one_notice(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(font_files.KEPT_ELSEWHERE, str(tmp_path / "no-fonts"))
    outcome = build(project)
    assert not outcome.stopped
    assert sum("字体" in one for one in outcome.notices) == 1
    site = Project(project).preview
    assert not list(site.rglob("*.pdf"))
    assert not any(PRINT.search(page.read_text(encoding="utf-8")) for page in site.rglob("*.html"))


def test_a_character_that_no_font_has_stops_the_site_with_a_finding(project: Path) -> None:
    file = project / "policy" / "publisher.yml"
    text = file.read_text(encoding="utf-8")
    name = "name: 泰山区城乡公益性岗位公开"
    assert name in text
    file.write_text(text.replace(name, f"{name}\U000f0000"), encoding="utf-8")
    if not font_paths():
        absent("未运行：本机没有印刷字体")
    earlier = Project(project).preview / "index.html"
    earlier.parent.mkdir(parents=True)
    earlier.write_text("上次的网站", encoding="utf-8")
    outcome = build(project)
    assert outcome.stopped
    found = [one for one in outcome.findings if one.severity == "error"]
    assert {one.rule.code for one in found} == {"PB805"}
    assert {one.at.file for one in found} == {"policy/publisher.yml"}
    assert earlier.read_text(encoding="utf-8") == "上次的网站"
    assert not Project(project).briefings.exists()
