"""The packed copy of a release: the same bytes twice, complete, gone with its release."""

import zipfile
from datetime import date
from pathlib import Path

from generator.publish.release import KEEP, discard, next_release, pack, packed_name, swap

DAY = date(2031, 6, 30)


def a_release(folder: Path, words: str = "一") -> Path:
    (folder / "areas").mkdir(parents=True)
    (folder / "index.html").write_text(words, "utf-8")
    (folder / "areas" / "a.html").write_text("甲", "utf-8")
    return folder


def test_two_releases_of_the_same_files_are_packed_into_the_same_bytes(tmp_path: Path) -> None:
    one, two = (pack(a_release(tmp_path / name / "001"), DAY) for name in ("x", "y"))
    assert one.read_bytes() == two.read_bytes()
    other = pack(a_release(tmp_path / "z" / "001", "二"), DAY)
    assert other.read_bytes() != one.read_bytes()


def test_a_packed_release_holds_its_files_at_the_top_dated_by_the_data(tmp_path: Path) -> None:
    with zipfile.ZipFile(pack(a_release(tmp_path / "001"), DAY)) as archive:
        assert archive.namelist() == ["areas/a.html", "index.html"]
        assert {one.date_time for one in archive.infolist()} == {(2031, 6, 30, 0, 0, 0)}
        assert archive.read("index.html").decode() == "一"


def test_a_release_that_does_not_go_out_takes_its_copy_with_it(tmp_path: Path) -> None:
    release = a_release(tmp_path / "001")
    packed = pack(release, DAY)
    discard(release)
    assert not packed.exists()
    assert not release.exists()


def test_old_releases_go_with_their_copies_and_copies_count_as_no_release(tmp_path: Path) -> None:
    for _ in range(KEEP + 2):
        with next_release(tmp_path / "releases") as folder:
            (folder / "index.html").write_text("一", "utf-8")
            pack(folder, DAY)
        swap(tmp_path / "public", folder)
    kept = [f"{number:03d}" for number in range(3, KEEP + 3)]
    assert sorted(one.name for one in (tmp_path / "releases").iterdir()) == sorted(
        [*kept, *(f"{one}.zip" for one in kept)]
    )
    assert (tmp_path / "public").resolve().name == kept[-1]
    assert packed_name(tmp_path / "releases" / "007").is_file()
