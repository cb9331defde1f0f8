"""`gonggang verify`: whether a document on the desk was made from the data as it is now."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.typeset import font_files
from generator.typeset.zipped import zipped
from generator.workflow.verify import Verdict, verify
from tests.briefing.fingerprinted import PERIOD, ROOT, as_it_is, digits, edited
from tests.briefing.papers import DAY

AGREES = "与现在的数据一致，文件没有改动过"
ALTERED = "但文件在生成以后改动过，或由另一版本的程序、另一套字体生成"
OTHER = "是由另一份数据生成的"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack as it lay in its folder; no test changes it."""
    folder = tmp_path_factory.mktemp("desk") / PERIOD
    for path, content in as_it_is().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project after one figure of one area was mended."""
    folder = tmp_path_factory.mktemp("later")
    return edited(folder, f"data/{PERIOD}.yml", "arrived: 36, came: 6", "arrived: 35, came: 6")


def said(verdict: Verdict) -> str:
    return "\n".join(one.text for one in verdict.answers)


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """An archive with one part changed by hand."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode()
    after = change(before)
    assert after != before
    return zipped({**parts, part: after.encode()}, DAY)


def test_every_file_of_a_pack_agrees_wherever_it_lies_and_whatever_it_is_called(
    tmp_path: Path,
) -> None:
    asked = []
    for number, content in enumerate(as_it_is().values()):
        (tmp_path / f"新建文件{number}").write_bytes(content)
        asked.append(str(tmp_path / f"新建文件{number}"))
    verdict = verify(ROOT, asked)
    assert verdict.exit_code == 0
    assert [AGREES in one.text for one in verdict.answers] == [True] * len(asked)


def test_a_code_read_from_paper_will_do_however_it_is_typed() -> None:
    code = digits(as_it_is())["circular.pdf"]
    spelt = (f"数据指纹 {PERIOD}　{code}", f" {PERIOD}  {code.upper()} ", f"{PERIOD}-{code}")
    verdict = verify(ROOT, spelt)
    parted = verify(ROOT, [PERIOD, "", *code.split(" ")])
    assert (verdict.exit_code, parted.exit_code) == (0, 0)
    for answer in (*verdict.answers, *parted.answers):
        assert "与现在的数据一致" in answer.text
        assert "circular.pdf" in answer.text
        assert "circular.docx" in answer.text


def test_a_misread_digit_is_noticed_and_another_code_is_of_other_data() -> None:
    code = digits(as_it_is())["summary.pdf"]
    wrong = ("0" if code[0] != "0" else "1") + code[1:]
    verdict = verify(ROOT, [f"{PERIOD} {wrong}", f"{PERIOD} 0000 1111 0000 1111"])
    near, other = verdict.answers
    assert verdict.exit_code == 1
    assert f"summary.pdf）的 {code} 很像" in near.text
    assert "由另一份数据生成" in other.text


def test_a_changed_digit_in_a_word_file_is_shown_with_what_it_should_be(tmp_path: Path) -> None:
    made = as_it_is()["circular.docx"]
    path = tmp_path / "通报.docx"
    path.write_bytes(changed(made, "word/document.xml", lambda text: text.replace("%", "1%", 1)))
    verdict = verify(ROOT, [str(path)])
    assert verdict.exit_code == 1
    assert ALTERED in said(verdict)
    assert "第一处不同" in said(verdict)
    assert "1%" in said(verdict).split("现在生成的是")[0]
    path.write_bytes(changed(made, "word/styles.xml", lambda text: text.replace("32", "30", 1)))
    assert "文字没有不同" in said(verify(ROOT, [str(path)]))


def test_a_changed_cell_of_the_annex_is_named(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_it_is()["annex.xlsx"]))
    cells = (row[6] for row in book["数据键"].iter_rows(min_row=3))
    cell = next(one for one in cells if isinstance(one.value, int))
    cell.value = 999_999
    book.save(tmp_path / "数据表.xlsx")
    verdict = verify(ROOT, [str(tmp_path / "数据表.xlsx")])
    assert verdict.exit_code == 1
    assert ALTERED in said(verdict)
    assert said(verdict).count(" → ") == 1


def test_changed_bytes_of_a_pdf_or_a_message_are_noticed(tmp_path: Path) -> None:
    for name in ("circular.pdf", "digest.txt"):
        (tmp_path / name).write_bytes(b"\n".join((as_it_is()[name], b"")))
    asked = [str(tmp_path / "circular.pdf"), str(tmp_path / "digest.txt")]
    verdict = verify(ROOT, asked)
    assert [ALTERED in one.text for one in verdict.answers] == [True, True]


def test_of_older_data_the_changed_figures_are_listed_where_the_index_lies_beside(
    desk: Path, later: Path
) -> None:
    names = ("circular.docx", "circular.pdf", "areas/shisui.pdf", "annex.xlsx", "digest.txt")
    verdict = verify(later, [str(desk / name) for name in names])
    assert verdict.exit_code == 1
    now = "现在2024年8月的"
    for name, answer in zip(names, verdict.answers, strict=True):
        assert f"{OTHER}：它的数据指纹是 {digits(as_it_is())[name]}" in answer.text
        assert now in answer.text
        assert name in answer.text
        assert " → " in answer.text
    assert "拾穗乡" in verdict.answers[2].text


def test_of_older_data_without_the_index_it_is_said_what_is_wanting(
    desk: Path, later: Path, tmp_path: Path
) -> None:
    shutil.copy(desk / "circular.pdf", tmp_path / "旧通报.pdf")
    verdict = verify(later, [str(tmp_path / "旧通报.pdf"), str(desk / "index.pdf")])
    assert verdict.exit_code == 1
    assert "请把与它同时生成的 index.json 放在同一文件夹里" in verdict.answers[0].text
    assert "目录的指纹都变" in verdict.answers[1].text


def test_documents_an_edit_does_not_touch_still_agree(desk: Path, later: Path) -> None:
    verdict = verify(later, [str(desk / "plan.pdf"), str(desk / "areas" / "chenlu.pdf")])
    assert verdict.exit_code == 0


def test_a_file_printed_with_other_fonts_agrees_with_the_index_made_with_it(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = tmp_path / "fonts"
    (few / "licences").mkdir(parents=True)
    for package in font_files.PACKAGES:
        for file in package.files if package.required else ():
            (few / file.name).symlink_to(font_files.font_folder() / file.name)
    monkeypatch.setenv(font_files.KEPT_ELSEWHERE, str(few))
    verdict = verify(ROOT, [str(desk / "plan.pdf")])
    assert "与同时生成的 index.json 相符，生成后没有改动过" in said(verdict)
    assert "另一套字体" in said(verdict)


def test_what_cannot_be_told_is_said_in_a_sentence(tmp_path: Path) -> None:
    strange = {
        "空": b"",
        "别的.txt": "不相干的话".encode(),
        "坏.docx": b"PK\x03\x04broken",
        "别的.pdf": b"%PDF-1.7\n%%EOF",
        "别的.xlsx": zipped({"a": b"b"}, DAY),
        "表.json": b'{"a": 1}',
    }
    for name, content in strange.items():
        (tmp_path / name).write_bytes(content)
    asked = [str(tmp_path / name) for name in strange]
    verdict = verify(ROOT, [*asked, str(tmp_path), str(tmp_path / "没有"), "2024-08 3f2a"])
    assert verdict.exit_code == 2
    assert all("没有数据指纹" in one.text for one in verdict.answers[: len(strange)])
    assert all("没有“" in one.text for one in verdict.answers[len(strange) :])
    unknown = verify(ROOT, ["2031-01 3f2a 91bc 04de 77aa"])
    assert unknown.exit_code == 2
    assert "没有这一期的报表：有报表的是 2024-03、" in said(unknown)


def test_errors_in_the_data_are_told_as_check_tells_them(desk: Path, tmp_path: Path) -> None:
    broken = edited(tmp_path, f"data/{PERIOD}.yml", "as_of:", "as_of_:")
    asked = [str(desk / "plan.pdf"), "--project", str(broken)]
    told = CliRunner().invoke(main, ["verify", *asked])
    assert told.exit_code == 1
    assert f"data/{PERIOD}.yml:" in told.output
    assert AGREES not in told.output


def test_without_fonts_nothing_can_be_compared(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(font_files.KEPT_ELSEWHERE, str(tmp_path / "no-fonts"))
    verdict = verify(ROOT, [str(desk / "plan.pdf")])
    assert verdict.exit_code == 2
    assert "字体" in said(verdict)
    assert "不能核对" in said(verdict)


def test_the_command_answers_and_exits_by_the_answer(desk: Path) -> None:
    told = CliRunner().invoke(main, ["verify", str(desk / "plan.pdf"), "--project", str(ROOT)])
    assert (told.exit_code, told.output.count(AGREES)) == (0, 1)
    code = digits(as_it_is())["plan.pdf"].split(" ")
    told = CliRunner().invoke(main, ["verify", PERIOD, *code, "--project", str(ROOT)])
    assert told.exit_code == 0
    told = CliRunner().invoke(main, ["verify", "--help"])
    assert "核对材料" in told.output
