"""Where no font could be fetched the site is still built, and papers made earlier stay."""

from pathlib import Path

import pytest

from generator.typeset import font_files
from generator.workflow.build import build


def test_the_site_is_built_without_fonts_and_earlier_papers_stay(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = project / "briefings" / "2022Q1" / "circular.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.write_bytes(b"%PDF")
    monkeypatch.setenv(font_files.KEPT_ELSEWHERE, str(tmp_path / "no-fonts"))
    outcome = build(project)
    assert not outcome.stopped
    assert outcome.made == ("site/preview/",)
    assert any("字体" in one for one in outcome.notices)
    assert earlier.read_bytes() == b"%PDF"
