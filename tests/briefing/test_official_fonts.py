"""Official faces win where somebody asks for them; the manifest says what served each role."""

import json
import struct
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from generator.typeset import font_files
from generator.typeset.fonts import FANGSONG, SERIF, font_set
from tests.briefing.fingerprinted import PERIOD, ROOT, as_it_is, digits, made
from tests.conftest import copied
from tests.tools import absent

NAMES = (1, 4, 6)
"""Family, full name and PostScript name."""


def renamed(font: bytes, family: str) -> bytes:
    """A font under another name: what an official one looks like to who only sees its name."""
    text = family.encode("utf-16-be")
    records = (struct.pack(">6H", 3, 1, 0x409, one, len(text), 0) for one in NAMES)
    names = struct.pack(">3H", 0, len(NAMES), 6 + 12 * len(NAMES)) + b"".join(records) + text
    changed = bytearray(font)
    for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16):
        if font[at : at + 4] == b"name":
            changed[at + 4 : at + 16] = struct.pack(">3I", 0, len(font), len(names))
    return bytes(changed) + names


def fonts_of(path: Path) -> set[str]:
    with pikepdf.open(path) as sheet:
        return {
            str(one.BaseFont).partition("+")[2]
            for page in sheet.pages
            for one in page.Resources.get("/Font", {}).values()
        }


@pytest.mark.skipif(sys.platform != "linux", reason="fonts of a user lie elsewhere")
def test_an_official_face_of_this_machine_wins_when_asked_for(tmp_path: Path) -> None:
    open_face = font_files.font_folder() / font_files.FANDOL_FANG.files[0].name
    if not open_face.is_file():
        absent("未运行：本机没有印刷字体")
    root, home = copied(ROOT, tmp_path / "project"), tmp_path / "home"
    installed = home / ".local" / "share" / "fonts" / "official.otf"
    installed.parent.mkdir(parents=True)
    installed.write_bytes(renamed(open_face.read_bytes(), "FangSong_GB2312"))
    fonts, kept = str(font_files.font_folder()), tmp_path / "kept"
    told = subprocess.run(
        [sys.executable, "-m", "generator", "brief", PERIOD, "--official-fonts"],
        cwd=root,
        env={
            "HOME": str(home),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHONUTF8": "1",
            "GONGGANG_PRINTED": str(kept),
            "GONGGANG_FONTS": fonts,
        },
        check=True,
        capture_output=True,
    )
    assert "已用本机的官方字体：仿宋；没有找到小标宋、黑体、楷体" in told.stdout.decode()
    assert not kept.exists()
    folder = root / "briefings" / PERIOD
    index = json.loads((folder / "index.json").read_text("utf-8"))
    (face,) = (one for one in index["fonts"] if one["role"] == FANGSONG)
    assert face["family"] == "FangSong_GB2312"
    assert (face["file"], face["substitute"]) == (None, False)
    assert any(one.startswith("FangSong_GB2312") for one in fonts_of(folder / "circular.pdf"))
    assert not any("Fandol" in one for one in fonts_of(folder / "circular.pdf"))
    files = {path: (folder / path).read_bytes() for path in as_it_is()}
    assert digits(files) == digits(as_it_is())


def test_where_no_official_face_is_there_the_open_ones_serve_and_one_line_says_so() -> None:
    fonts = font_set().with_official(["Noto Serif SC", "DejaVu Sans"])
    assert fonts.notice is not None
    assert "本机没有找到官方字体（小标宋、黑体、楷体、仿宋），仍用开源字体。" in fonts.notice
    assert fonts.faces == font_set().faces


def test_names_of_windows_are_official_too_and_an_older_one_goes_first() -> None:
    faces = {
        one.role: one.family
        for one in font_set().with_official(["FangSong", "KaiTi", "KaiTi_GB2312", "SimHei"]).faces
    }
    assert (faces["仿宋"], faces["楷体"], faces["黑体"]) == ("FangSong", "KaiTi_GB2312", "SimHei")


def test_an_official_face_fills_the_place_of_an_open_one_that_is_absent(tmp_path: Path) -> None:
    lacking = font_set(tmp_path)
    assert FANGSONG in lacking.missing
    assert FANGSONG not in lacking.with_official(["FangSong"]).missing


def test_the_manifest_names_the_file_and_the_package_of_every_role_and_no_path() -> None:
    index = json.loads(as_it_is()["index.json"])
    assert [one["role"] for one in index["fonts"]] == ["宋体", "小标宋", "黑体", "楷体", "仿宋"]
    files = {one.name for package in font_files.PACKAGES for one in package.files}
    assert {one["file"] for one in index["fonts"]} <= files
    assert all("@" in one["package"] or "debian:" in one["package"] for one in index["fonts"])
    assert str(Path.home()) not in as_it_is()["index.json"].decode()


def test_without_a_fangsong_the_manifest_and_the_printed_index_say_what_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences").mkdir()
    for package in font_files.PACKAGES:
        for file in package.files if package.required else ():
            (tmp_path / file.name).symlink_to(font_files.font_folder() / file.name)
    monkeypatch.setenv(font_files.KEPT_ELSEWHERE, str(tmp_path))
    files = made(ROOT)
    index = json.loads(files["index.json"])
    (face,) = (one for one in index["fonts"] if one["role"] == FANGSONG)
    assert (face["family"], face["fallback"]) == (SERIF, True)
    assert index["notice"] == "本机缺少仿宋字体，通报和打印版中暂以宋体代替，版面行数、字数不变。"
    (tmp_path / "index.pdf").write_bytes(files["index.pdf"])
    assert digits(files) == digits(as_it_is())
    assert not any("Fandol" in one for one in fonts_of(tmp_path / "index.pdf"))
