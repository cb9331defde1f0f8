"""`gonggang new 2023Q1`: the file of a period by the plan in force, or what is missing for it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.diagnostics.report import as_text
from generator.workflow.build import build
from generator.workflow.check import check
from generator.workflow.new_period import new_period
from generator.workflow.new_programme import new_programme
from tests.workflow.examples import switch_on


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    assert new_programme(tmp_path / "begun", 2023).done
    return tmp_path / "begun"


def drafted(project: Path, period: str) -> str:
    answer = new_period(project, period)
    assert answer.done, answer.text
    return (project / "data" / f"{period}.yml").read_text("utf-8")


def assert_sound(project: Path) -> None:
    found = [one for one in check(project).findings if one.severity is not Severity.INFO]
    assert not found, as_text(found)


def changed(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, encoding="utf-8")


def inserted(project: Path, place: str, lines: str) -> None:
    """Put lines after file:line, as the program asked for."""
    file, line = place.split(":")
    path = project / file
    text = path.read_text("utf-8").splitlines()
    path.write_text("\n".join((*text[: int(line)], lines, *text[int(line) :], "")), "utf-8")


def filled(text: str, received: str) -> str:
    """A draft as an editor fills it in: with the figures of the period before, nobody moving."""
    head, returns = text.split("returns:\n")
    lines = [
        _filled_line(line.removeprefix("#").replace(": not reported", ":"))
        for line in returns.splitlines()
    ]
    body = "\n".join(lines).replace("received:", f"received: {received}")
    return f"{head}returns:\n{body}\n"


def _filled_line(line: str) -> str:
    blank, _, remark = line.partition("   # 上期：")
    for measure, number in re.findall(r"(\w+) (\d+)", remark):
        value = 0 if measure in {"came", "went"} else number
        blank = re.sub(rf"\b{measure}: +(?=[,}}])", f"{measure}: {value}", blank)
    return blank


def test_a_draft_is_sound_and_builds_before_anything_is_filled_in(begun: Path) -> None:
    text = drafted(begun, "2023Q2")
    assert "as_of: 2023-06-30\nstatus: draft " in text
    assert "compiled: 2023-07-10" in text
    assert_sound(begun)
    assert not build(begun).stopped


def test_a_draft_is_sound_once_its_blanks_are_filled_in(begun: Path) -> None:
    drafted(begun, "2023Q2")
    changed(begun / "data" / "2023Q2.yml", lambda text: filled(text, "2023-07-05"))
    assert_sound(begun)
    programme = check(begun).programme
    assert programme is not None
    assert not [one for one in programme.periods[1].returns.values() if isinstance(one, str)]


def test_a_blank_that_is_left_is_found_where_it_stands(begun: Path) -> None:
    drafted(begun, "2023Q2")
    changed(begun / "data" / "2023Q2.yml", lambda text: filled(text, ""))
    assert {one.rule.code for one in check(begun).findings if one.severity is Severity.ERROR} == {
        "S004"
    }


def test_a_line_shows_what_the_cell_had_in_the_latest_period_with_a_file(project: Path) -> None:
    for period in ("2022Q4", "2022Q3", "2022Q2"):
        (project / "data" / f"{period}.yml").unlink()
    text = drafted(project, "2022Q3")
    assert "“上期”是2022年第一季度的数" in text
    line = next(one for one in text.split("省庄镇: not reported")[1].splitlines() if "rural" in one)
    assert line.startswith("#    rural: {developed:    , placed:    , entries: ")
    assert "# 上期：developed 60、placed 41、entries 38" in line
    assert "trained 36" in line


def test_what_was_not_reported_before_is_said_and_is_no_zero(project: Path) -> None:
    for period in ("2022Q4", "2022Q3"):
        (project / "data" / f"{period}.yml").unlink()
    changed(
        project / "data" / "2022Q2.yml",
        lambda text: text.replace("developed: 176", "developed: not reported", 1),
    )
    text = drafted(project, "2022Q3")
    first, *_ = text.split("岱庙街道")
    assert "# 上期：developed 未报、placed 150" in first
    rural = text.split("泰前街道")[1].split("上高街道")[0].splitlines()[-2]
    assert rural.endswith("# 上期没有数")


def test_areas_kinds_and_names_are_those_in_force_on_the_last_day(begun: Path) -> None:
    switch_on(begun, "年中调剂", "曾用名", "不在方案内")
    changed(
        begun / "policy" / "allocation.yml",
        lambda text: text.replace(
            "moves: [{post_kind: clean, from: 甲镇, to: 乙镇, number: 5}]",
            "moves: [{post_kind: care, from: 甲镇, to: 丙镇, number: 5}]",
        ),
    )
    changed(
        begun / "policy" / "areas.yml",
        lambda text: text.replace("until: 2022-12-31, origin", "until: 2023-07-31, origin"),
    )
    second = drafted(begun, "2023Q2")
    assert re.findall(r"^  (\S+): not reported$", second, re.MULTILINE) == ["甲镇", "乙镇", "丙乡"]
    assert "care" not in second.split("丙乡")[1]
    third = drafted(begun, "2023Q3")
    assert re.findall(r"^  (\S+): not reported$", third, re.MULTILINE) == ["甲镇", "乙镇", "丙镇"]
    assert "#    care: " in third.split("丙镇")[1]


def test_an_area_that_took_the_place_of_another_reports_from_its_first_day(begun: Path) -> None:
    switch_on(begun, "年中调剂", "撤并")
    changed(
        begun / "policy" / "areas.yml",
        lambda text: text.replace("2024-12-31", "2023-06-30").replace("2025-01-01", "2023-07-01"),
    )
    changed(
        begun / "policy" / "allocation.yml",
        lambda text: text.replace(
            "moves: [{post_kind: clean, from: 甲镇, to: 乙镇, number: 5}]",
            "moves: [{post_kind: clean, from: 丙镇, to: 戊镇, number: 25}]",
        ),
    )
    assert "丙镇: not reported" in drafted(begun, "2023Q2")
    third = drafted(begun, "2023Q3")
    assert re.findall(r"^  (\S+): not reported$", third, re.MULTILINE) == ["甲镇", "乙镇", "戊镇"]


def test_names_that_repeat_are_written_as_paths(begun: Path) -> None:
    counties = "".join(
        f"  - {{id: {one}, name: {name}, level: upper, parent: sample}}\n"
        for one, name in (("east", "东县"), ("west", "西县"))
    )
    changed(
        begun / "policy" / "areas.yml",
        lambda text: (
            text.replace("name: 丙镇", "name: 甲镇")
            .replace("    parent: sample\n", "    parent: west\n")
            .replace(
                "name: 甲镇, level: lower, parent: sample", "name: 甲镇, level: lower, parent: east"
            )
            .replace("  - {id: first,", f"{counties}  - {{id: first,")
        ),
    )
    changed(
        begun / "policy" / "allocation.yml",
        lambda text: text.replace("      甲镇: {", "      东县/甲镇: {", 1).replace(
            "      丙镇: {", "      西县/甲镇: {", 1
        ),
    )
    (begun / "data" / "2023Q1.yml").unlink()
    text = drafted(begun, "2023Q1")
    assert re.findall(r"^  (\S+): not reported$", text, re.MULTILINE) == [
        "东县/甲镇",
        "乙镇",
        "西县/甲镇",
    ]


def test_a_file_that_is_there_is_never_written_over(begun: Path) -> None:
    (begun / "data" / "2023Q2.yml").write_text("mine")
    answer = new_period(begun, "2023Q2")
    assert not answer.done
    assert "没有改动" in answer.text
    assert (begun / "data" / "2023Q2.yml").read_text() == "mine"


def test_errors_in_policy_are_printed_and_nothing_is_written(begun: Path) -> None:
    changed(begun / "policy" / "plan.yml", lambda text: text.replace("total: 200", "total: 201"))
    answer = new_period(begun, "2023Q2")
    assert not answer.done
    assert "policy/plan.yml:" in answer.text
    assert "policy/ 里的错误" in answer.text
    assert not (begun / "data" / "2023Q2.yml").exists()


def test_a_fault_in_an_earlier_return_does_not_hinder_the_next_file(begun: Path) -> None:
    changed(begun / "data" / "2023Q1.yml", lambda text: text.replace("started: 12", "started: 99"))
    assert new_period(begun, "2023Q2").done


def test_a_new_year_is_asked_for_line_by_line_and_then_written(project: Path) -> None:
    answer = new_period(project, "2023Q1")
    assert not answer.done
    assert not (project / "data" / "2023Q1.yml").exists()
    asked = re.findall(
        r"在 (policy/\w+\.yml:\d+)（.*?：\n((?: .*(?:\n|$))+)", answer.text, re.MULTILINE
    )
    files = [place.split(":")[0] for place, _ in asked]
    assert files == ["policy/indicators.yml", "policy/allocation.yml", "policy/indicators.yml"]
    where = (project / "policy" / "allocation.yml").read_text("utf-8").splitlines()
    assert int(asked[1][0].split(":")[1]) == 1 + next(
        number for number, line in enumerate(where) if "year: 2022" in line
    )
    (place, period), (_, table), (pace_place, pace) = asked
    inserted(project, pace_place, pace.rstrip("\n"))
    inserted(project, place, period.rstrip("\n"))
    table = table.replace("计划数", "5").replace(
        "{document: 文件编号, clause: 条款号}", "{document: plan2022, clause: 附件2}"
    )
    changed(project / "policy" / "allocation.yml", lambda text: text + table)
    text = drafted(project, "2023Q1")
    assert "累计开发岗位、累计安置岗位、累计发放补贴从年度开始重新累计" in text
    assert "on_duty 259" in text
    assert not [one for one in check(project).findings if one.severity is Severity.ERROR]


def test_a_plan_that_gives_nobody_a_task_has_no_period_to_begin(begun: Path) -> None:
    changed(
        begun / "policy" / "allocation.yml",
        lambda text: re.sub(
            r"\n    stated_total: .*",
            "",
            re.sub(r"care: .*\}", "care: no task, clean: no task}", text),
        ),
    )
    changed(
        begun / "policy" / "plan.yml", lambda text: re.sub(r"\n  - \{year: 2023, .*", " []", text)
    )
    answer = new_period(begun, "2023Q2")
    assert "没有一个报送区域有任务" in answer.text
    assert not answer.done
