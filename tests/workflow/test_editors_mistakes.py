"""What an editor is told after a slip, and that the last good site stays as it was."""

import re
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Severity, wording
from generator.workflow.check import check
from generator.workflow.publish import publish


def errors(project: Path) -> list[Diagnostic]:
    return [one for one in check(project).findings if one.severity is Severity.ERROR]


def replaced(project: Path, file: str, this: str, by: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert this in text, this
    path.write_text(text.replace(this, by, 1), encoding="utf-8")


def test_the_project_as_it_stands_has_no_errors(project: Path) -> None:
    assert errors(project) == []


def test_one_changed_cell_of_the_allocation_is_found_where_row_and_column_cross(
    project: Path,
) -> None:
    path = project / "policy" / "allocation.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    wanted = re.compile(r"泰前街道:.*rural:\s*53\b")
    line = next(n for n, one in enumerate(lines) if wanted.search(one))
    lines[line] = re.sub(r"(rural:\s*)53", r"\g<1>35", lines[line])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [one for one in errors(project) if one.rule.code == "AL201"]
    assert len(found) == 1
    column = re.search(r"rural:\s*", lines[line])
    assert column is not None
    assert (found[0].at.file, found[0].at.line) == ("policy/allocation.yml", line + 1)
    assert found[0].at.column == column.end() + 1
    words = wording(found[0]).what
    assert "592" in words
    assert "610" in words


def test_a_period_that_is_missing_before_a_later_one_is_an_error(project: Path) -> None:
    (project / "data" / "2022Q2.yml").unlink()
    assert any(
        "2022Q2" in wording(one).what or "第二季度" in wording(one).what for one in errors(project)
    )


def test_an_area_missing_from_a_period_is_an_error_that_names_it(project: Path) -> None:
    path = project / "data" / "2022Q1.yml"
    text = path.read_text(encoding="utf-8")
    begin = text.index("  上高街道:")
    end = text.index("\n  徐家楼街道:")
    path.write_text(text[:begin] + text[end + 1 :], encoding="utf-8")
    assert any("上高街道" in wording(one).what for one in errors(project))


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("a full-width colon", lambda text: text.replace("status: ", "status：", 1).encode()),
        ("another encoding", lambda text: text.encode("gb18030")),
        ("a doubled key", lambda text: (text + "\nperiod: 2022Q1\n").encode()),
        ("a tower of brackets", lambda _: b"period: " + b"[" * 50_000),
        (
            "an alias bomb",
            lambda _: b"a: &a [1,1,1]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n",
        ),
    ],
)
def test_a_slip_is_a_finding_and_the_last_good_site_is_untouched(
    project: Path, name: str, spoil: object
) -> None:
    del name
    good = project / "site" / "releases" / "001"
    good.mkdir(parents=True)
    (good / "index.html").write_text("last good site")
    (project / "site" / "public").symlink_to("releases/001")
    path = project / "data" / "2022Q1.yml"
    assert callable(spoil)
    path.write_bytes(spoil(path.read_text(encoding="utf-8")))
    outcome = publish(project, allow_sample=True)
    assert outcome.stopped
    first = next(one for one in outcome.findings if one.severity is Severity.ERROR)
    assert first.at.file == "data/2022Q1.yml"
    assert re.search(r"[\u4e00-\u9fff]", wording(first).what)
    assert (project / "site" / "public" / "index.html").read_text() == "last good site"
    assert [one.name for one in (project / "site" / "releases").iterdir()] == ["001"]


def test_a_missing_policy_file_is_said_with_its_name(project: Path) -> None:
    (project / "policy" / "bodies.yml").unlink()
    assert [one.at.file for one in errors(project)] == ["policy/bodies.yml"]


def test_a_file_nobody_reads_is_a_warning(project: Path) -> None:
    (project / "data" / "2023Q1.yaml").write_text("period: 2023Q1\n")
    assert "S092" in {one.rule.code for one in check(project).findings}


def test_a_period_copied_without_its_own_number_is_told_once_and_read_as_no_other(
    project: Path,
) -> None:
    replaced(project, "data/2022Q3.yml", "period: 2022Q3", "period: 2022Q2")
    assert [(one.rule.code, str(one.at)) for one in errors(project)] == [
        ("S091", "data/2022Q3.yml:6:9")
    ]


def test_an_impossible_day_without_leading_zeros_is_told_as_such(project: Path) -> None:
    replaced(project, "data/2022Q3.yml", "as_of: 2022-09-30", "as_of: 2022-9-31")
    assert [wording(one).what for one in errors(project)] == ["没有“2022-9-31”这一天"]
