import gzip
import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from generator.typeset.font_fetch import fetch, keep, main
from generator.typeset.font_files import PACKAGES, FontPackage, KeptFile, is_complete
from generator.typeset.font_source import FetchError, members


def a_file(name: str, member: str, content: bytes) -> KeptFile:
    return KeptFile(name, member, len(content), hashlib.sha256(content).hexdigest())


def a_package(*files: KeptFile, required: bool = True) -> FontPackage:
    return FontPackage("试印体", "npm", "trial", "1.0.0", 1, files, required)


def an_archive(path: Path, contents: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in contents.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def a_cache(folder: Path) -> Path:
    (folder / "licences").mkdir(parents=True)
    return folder


def test_only_the_files_that_are_used_are_kept_with_their_licence(tmp_path: Path) -> None:
    files = (a_file("a.ttf", "400/a.ttf", b"font"), a_file("licences/a.txt", "OFL.gz", b"free"))
    contents = {"p/400/a.ttf": b"font", "p/OFL.gz": gzip.compress(b"free"), "p/900/b.ttf": b"not"}
    archive = an_archive(tmp_path / "p.tgz", contents)
    cache = a_cache(tmp_path / "cache")
    keep(a_package(*files), archive, cache)
    kept = {path.relative_to(cache).as_posix() for path in cache.rglob("*") if path.is_file()}
    assert kept == {"a.ttf", "licences/a.txt"}
    assert (cache / "licences" / "a.txt").read_bytes() == b"free"


def test_a_font_other_than_the_one_on_record_is_refused(tmp_path: Path) -> None:
    archive = an_archive(tmp_path / "p.tgz", {"p/a.ttf": b"fake"})
    cache = a_cache(tmp_path / "cache")
    package = a_package(a_file("a.ttf", "a.ttf", b"font"))
    with pytest.raises(FetchError, match="校验值不符"):
        keep(package, archive, cache)
    assert not is_complete(package, cache)
    assert not (cache / "a.ttf").exists()


def test_a_damaged_archive_is_told_and_not_raised_as_an_accident(tmp_path: Path) -> None:
    broken = tmp_path / "p.tgz"
    broken.write_bytes(b"no archive at all")
    with pytest.raises(FetchError, match="已损坏"):
        members(broken, ["a.ttf"])


def test_a_member_is_never_written_outside_the_cache(tmp_path: Path) -> None:
    archive = an_archive(tmp_path / "p.tgz", {"p/../../a.ttf": b"font"})
    cache = a_cache(tmp_path / "cache")
    keep(a_package(a_file("a.ttf", "a.ttf", b"font")), archive, cache)
    assert [path.name for path in tmp_path.rglob("a.ttf")] == ["a.ttf"]
    assert (cache / "a.ttf").is_file()


def test_without_any_source_set_up_goes_on_with_one_line_for_each_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    fetch(PACKAGES, tmp_path / "cache", None)
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 1 + len(PACKAGES)
    assert all("未取得" in line for line in told[1:])


def test_an_optional_face_that_cannot_be_had_is_asked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = a_cache(tmp_path / "cache")
    for package in PACKAGES:
        for file in package.files if package.required else ():
            with (cache / file.name).open("wb") as sparse:
                sparse.truncate(file.size)
    monkeypatch.setenv("GONGGANG_FONTS", str(cache))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main([]) == 0
    assert "仿宋" in capsys.readouterr().out
    assert main([]) == 0
    assert capsys.readouterr().out == ""
