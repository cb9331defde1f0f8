"""Plain `mkdocs`: writes to the preview only, and says findings where somebody looks for them."""

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from generator.diagnostics import Rule
from generator.mkdocs_plugin import findings_site, printed, refuse_other_folders
from generator.position import Position
from generator.publish.site import build_site
from generator.typeset.page import SiteRefusal

LEFT_OUT = Rule("PB801", "period-left-out")
REFUSAL = SiteRefusal((LEFT_OUT.finding(Position("data/<p1>.yml", 7, 3), period="p1"),))


def test_the_preview_is_the_only_folder_mkdocs_may_empty(tmp_path: Path) -> None:
    refuse_other_folders(tmp_path, tmp_path / "site" / "preview")
    for other in ("site", "site/public", "site/pages", "docs"):
        with pytest.raises(PluginError, match="site/preview"):
            refuse_other_folders(tmp_path, tmp_path / other)


def test_a_preview_that_is_a_link_is_not_emptied(tmp_path: Path) -> None:
    (tmp_path / "live").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "preview").symlink_to(tmp_path / "live")
    with pytest.raises(PluginError, match="site/preview"):
        refuse_other_folders(tmp_path, tmp_path / "site" / "preview")


def test_a_stopped_build_prints_place_sentence_and_remedy() -> None:
    text = printed(REFUSAL)
    assert "data/<p1>.yml:7:3" in text
    assert "PB801" in text
    assert "怎么改：" in text


def test_a_running_preview_shows_the_findings_as_its_first_page(tmp_path: Path) -> None:
    build_site(findings_site(REFUSAL), tmp_path, tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "data/&lt;p1&gt;.yml:7:3" in page
    assert "数据有问题" in page
