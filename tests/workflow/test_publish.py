"""Publication: signed-off periods only, nothing internal, and one step from old to new."""

from pathlib import Path

import pytest

from generator.publish.release import BuildRunningError, aside, only_one
from generator.workflow.publish import publish


def codes(project: Path, *, allow_sample: bool = False) -> set[str]:
    return {one.rule.code for one in publish(project, allow_sample=allow_sample).findings}


def test_samples_are_not_published_unless_asked_for(project: Path) -> None:
    assert {"PB801", "PB802", "PB803"} <= codes(project)
    assert not (project / "site" / "public").exists()


def test_a_demonstration_is_published_twice_and_the_link_moves(project: Path) -> None:
    for number in ("001", "002"):
        outcome = publish(project, allow_sample=True)
        assert not outcome.stopped, outcome.findings
        assert (project / "site" / "public").resolve().name == number
    assert (project / "site" / "public" / "index.html").is_file()
    assert list((project / "briefings").glob("*/circular.pdf"))


def test_internal_words_in_a_hand_written_page_stop_publication(project: Path) -> None:
    note, written = "内部掌握的一句话不得公开", "只在通报里说的一句话不上网，还差"
    path = project / "data" / "2022Q1.yml"
    text = path.read_text(encoding="utf-8")
    assert "internal:" not in text
    told = f"internal:\n  notes:\n    - {note}\n"
    told += (
        f"narrative:\n  - title: 问题\n    text: 问题是{{完成率:全区}}，{written}{{空岗:全区}}。\n"
    )
    path.write_text(f"{text}\n{told}", encoding="utf-8")
    pages = project / "site" / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "guide.md").write_text(f"# 指南\n\n{note}\n\n，{written}三个。\n", encoding="utf-8")
    found = publish(project, allow_sample=True).findings
    leaked = [dict(one.values)["word"] for one in found if one.rule.code == "PB804"]
    assert {*leaked} == {note, f"，{written}"}
    assert not (project / "site" / "public").exists()


def test_internal_words_reach_no_public_byte(project: Path) -> None:
    canary, written = "签字人金丝雀", "只印在通报里的金丝雀"
    path = project / "data" / "2022Q1.yml"
    text = path.read_text(encoding="utf-8")
    assert "signed_by: 分管负责人" in text
    text = text.replace("signed_by: 分管负责人", f"signed_by: {canary}", 1)
    told = f"narrative:\n  - title: {written}\n    text: {written}\n"
    path.write_text(f"{text}\n{told}", encoding="utf-8")
    outcome = publish(project, allow_sample=True)
    assert not outcome.stopped
    public = project / "site" / "public"
    content = [one.read_bytes() for one in public.rglob("*") if one.is_file()]
    assert not any(word.encode() in one for word in (canary, written) for one in content)


def test_a_circular_does_not_quote_a_period_that_is_left_out(project: Path) -> None:
    for name, status in (("2022Q2", "draft"), ("2022Q4", "published")):
        path = project / "data" / f"{name}.yml"
        text = path.read_text(encoding="utf-8").replace("status: sample", f"status: {status}")
        signed = "" if status == "published" else "signed_off"
        lines = [one for one in text.splitlines() if not signed or not one.startswith(signed)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = project / "policy" / "publisher.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("待填", "已填"), encoding="utf-8")
    found = publish(project).findings
    assert [dict(one.values)["asked"] for one in found if one.rule.code == "PD353"] == ["2022Q2"]
    assert not (project / "site" / "public").exists()


def test_only_one_build_runs_at_a_time(tmp_path: Path) -> None:
    lock = tmp_path / "site" / ".lock"
    with only_one(lock), pytest.raises(BuildRunningError), only_one(lock):
        pass
    with only_one(lock):
        pass


def test_a_folder_built_aside_takes_its_place_only_when_it_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    folder.mkdir()
    (folder / "index.html").write_text("old")
    with pytest.raises(ZeroDivisionError), aside(folder) as fresh:
        (fresh / "index.html").write_text(str(1 // 0))
    assert (folder / "index.html").read_text() == "old"
    with aside(folder) as fresh:
        (fresh / "index.html").write_text("new")
    assert (folder / "index.html").read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["preview"]
