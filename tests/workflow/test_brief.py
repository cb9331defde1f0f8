"""`gonggang brief`: the pack of one period, in its place whole or not at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.workflow.brief import UnknownPeriodError, brief
from generator.workflow.build import build

PACK = {
    *("circular.pdf", "circular.docx", "summary.pdf", "plan.pdf", "digest.txt", "annex.xlsx"),
    *("areas/caiyuan.pdf", "areas/qiujiadian.pdf", "index.pdf", "index.json"),
}
NOTICES = {
    f"notices/{area}.{kind}" for area in ("taiqian", "qiujiadian") for kind in ("pdf", "docx")
}


def files(folder: Path) -> dict[str, bytes]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def test_a_pack_is_the_same_by_brief_and_by_build(project: Path) -> None:
    outdated = project / "briefings" / "2022Q2" / "notices" / "caiyuan.pdf"
    outdated.parent.mkdir(parents=True)
    outdated.touch()
    assert brief(project, "2022Q2").made == ("briefings/2022Q2/",)
    alone = files(project / "briefings" / "2022Q2")
    assert set(alone) >= PACK
    assert {one for one in alone if one.startswith("notices/")} == NOTICES
    build(project)
    assert files(project / "briefings" / "2022Q2") == alone


def test_other_packs_and_the_site_stay_as_they_are(project: Path) -> None:
    other = project / "briefings" / "2022Q1" / "kept.txt"
    other.parent.mkdir(parents=True)
    other.write_text("原样", "utf-8")
    brief(project, "2022Q2")
    assert other.read_text("utf-8") == "原样"
    assert not (project / "site" / "preview").exists()


def test_without_a_period_the_last_one_is_meant(project: Path) -> None:
    assert brief(project).made == ("briefings/2022Q4/",)


def test_an_unknown_period_is_told_which_there_are(project: Path) -> None:
    with pytest.raises(UnknownPeriodError, match="2022Q1、2022Q2、2022Q3、2022Q4"):
        brief(project, "2023Q9")
    told = CliRunner().invoke(main, ["brief", "2023Q9", "--project", str(project)])
    assert told.exit_code == 2
    assert "没有报告期“2023Q9”的报表" in told.output


def test_an_error_in_the_data_leaves_the_pack_that_is_there(project: Path) -> None:
    brief(project, "2022Q2")
    before = files(project / "briefings")
    path = project / "data" / "2022Q2.yml"
    path.write_text(path.read_text("utf-8").replace("as_of:", "as_of_:"), "utf-8")
    outcome = brief(project, "2022Q2")
    assert outcome.stopped
    assert outcome.made == ()
    assert files(project / "briefings") == before
