"""What earlier builds printed is found again, and does not pile up."""

import os
from pathlib import Path

from generator.briefing.kept import SPARE, Kept


def test_what_was_kept_is_found_by_its_name_alone(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    assert kept.found("a") is None
    kept.keep("a", b"one")
    assert Kept(tmp_path / "kept").found("a") == b"one"
    assert kept.found("b") is None


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Kept()
    kept.keep("a", b"one")
    assert kept.found("a") is None
    kept.thin_out()


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    kept = Kept(tmp_path / "kept" / "below")
    kept.keep("a", b"one")
    assert kept.found("a") is None


def test_what_nobody_asked_for_in_a_long_time_is_thrown_away(tmp_path: Path) -> None:
    earlier = Kept(tmp_path)
    for number in range(2 * SPARE):
        earlier.keep(f"old{number}", b"")
        os.utime(tmp_path / f"old{number}", (number, number))
    kept = Kept(tmp_path)
    assert kept.found("old0") == b""
    kept.thin_out()
    there = {path.name for path in tmp_path.iterdir()}
    assert len(there) == SPARE
    assert {"old0", f"old{2 * SPARE - 1}"} <= there
    assert "old1" not in there
