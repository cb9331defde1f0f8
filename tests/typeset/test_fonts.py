from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typst

from generator.typeset.font_files import PACKAGES, FontPackage, font_folder, is_complete
from generator.typeset.fonts import font_paths, font_set
from tests.tools import absent

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: list[PDFStandard] = ["a-2a", "ua-1"]
# Given names of real people that the narrower faces lack.
RARE = "堃燚㛃"
TITLED = '#set document(title: "名")'


def print_alone(characters: str) -> bytes:
    """A PDF of these characters in the last face alone, held to the standards of print."""
    fonts = font_set()
    if not fonts.is_usable:
        absent("未运行：尚未下载印刷字体")
    source = f'{TITLED}\n#set text(font: "{fonts.songti}", fallback: false, lang: "zh")\n'
    paths = [str(path) for path in font_paths()]
    compiler = typst.Compiler(font_paths=list(paths), ignore_system_fonts=True)
    pdf = compiler.compile(
        input=(source + characters).encode(), format="pdf", pdf_standards=STANDARDS
    )
    assert isinstance(pdf, bytes)
    return pdf


def filled(folder: Path, packages: tuple[FontPackage, ...]) -> Path:
    """A cache in which files of the right size stand for the fonts of some packages."""
    for package in packages:
        for file in package.files:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as sparse:
                sparse.truncate(file.size)
    return folder


def test_every_face_is_there_when_all_packages_were_fetched(tmp_path: Path) -> None:
    fonts = font_set(filled(tmp_path, PACKAGES))
    assert (fonts.missing, fonts.notice, fonts.is_usable) == ((), None, True)
    assert font_paths(tmp_path) == (tmp_path,)


def test_a_missing_optional_face_is_replaced_and_told_in_one_sentence(tmp_path: Path) -> None:
    fonts = font_set(filled(tmp_path, tuple(each for each in PACKAGES if each.required)))
    assert fonts.missing == ("仿宋",)
    assert fonts.fangsong == fonts.songti
    assert fonts.notice is not None
    assert fonts.notice.count("。") == 1
    assert fonts.is_usable


def test_without_any_font_nothing_can_be_printed_and_the_notice_says_so(tmp_path: Path) -> None:
    fonts = font_set(tmp_path)
    assert not fonts.is_usable
    assert fonts.notice is not None
    assert font_paths(tmp_path) == ()


def test_another_set_of_fonts_has_another_fingerprint(tmp_path: Path) -> None:
    sets = [PACKAGES[:count] for count in range(len(PACKAGES) + 1)]
    marks = [
        font_set(filled(tmp_path / str(number), some)).fingerprint
        for number, some in enumerate(sets)
    ]
    assert len(set(marks)) == len(marks)


def test_a_file_cut_short_does_not_count(tmp_path: Path) -> None:
    filled(tmp_path, PACKAGES)
    (tmp_path / PACKAGES[0].files[0].name).write_bytes(b"half")
    assert not is_complete(PACKAGES[0], tmp_path)


def test_every_font_is_kept_with_its_licence() -> None:
    for package in PACKAGES:
        assert any(file.name.startswith("licences/") for file in package.files)


def test_the_folder_of_fonts_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GONGGANG_FONTS", str(tmp_path))
    assert font_folder() == tmp_path.resolve()


def test_typst_finds_each_family_among_these_files_alone() -> None:
    fonts = font_set()
    if not fonts.is_usable:
        absent("未运行：尚未下载印刷字体")
    found = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(path) for path in font_paths()],
    ).families()
    used = {fonts.songti, fonts.xiaobiaosong, fonts.heiti, fonts.kaiti, fonts.fangsong}
    assert used <= set(found)


def test_rare_characters_of_names_are_printed_by_the_last_face() -> None:
    assert print_alone(RARE).startswith(b"%PDF")


def test_a_character_without_a_glyph_stops_the_document_instead_of_printing_a_box() -> None:
    with pytest.raises(typst.TypstError):
        print_alone("\U0002ffff")
