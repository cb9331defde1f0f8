"""A small, complete, invented programme without a finding, and the changes cases make to it."""

import shutil
from pathlib import Path

from generator.reading.programme_reader import Reading, read_project
from tests.cases import FOLDER, Case

BASE = FOLDER / "base"


def changed_reading(case: Case, folder: Path) -> Reading:
    """The base programme as read after the changes of a case.

    A case may `delete` files, `write` files (name → text) and `replace` text: each entry names
    the file, the text that stands there exactly once (`this`) and what stands there then (`with`).
    """
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for name in _items(case, "delete"):
        (folder / str(name)).unlink()
    for entry in _items(case, "write"):
        assert isinstance(entry, dict)
        (folder / entry["file"]).write_text(entry["text"], encoding="utf-8")
    for entry in _items(case, "replace"):
        assert isinstance(entry, dict)
        path = folder / entry["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(entry["this"]) == 1, f"{case}: {entry['this']} must stand there once"
        path.write_text(text.replace(entry["this"], entry["with"]), encoding="utf-8")
    return read_project(folder)


def _items(case: Case, name: str) -> list[object]:
    held = case.more.get(name, [])
    assert isinstance(held, list)
    return held
