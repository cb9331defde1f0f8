"""Documents printed by earlier builds, kept by what they were made from."""

import os
from contextlib import suppress
from pathlib import Path

SPARE = 4
"""So many times as many documents as one build asked for are kept."""


class Kept:
    """A folder of finished documents; without a folder nothing is kept.

    A name is the fingerprint of everything a document was made from, so what lies there never
    goes out of date. What was not asked for in a long time is thrown away.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Keep documents in a folder, which is made when the first one comes."""
        self._folder = folder
        self._asked: set[str] = set()

    def found(self, name: str) -> bytes | None:
        """The document of this name, if an earlier build printed it."""
        if self._folder is None:
            return None
        self._asked.add(name)
        path = self._folder / name
        try:
            content = path.read_bytes()
            os.utime(path)  # asked for today, so not thrown away tomorrow
        except OSError:
            return None
        return content

    def keep(self, name: str, content: bytes) -> None:
        """Put a document in its place, whole or not at all; a full disk is no reason to stop."""
        if self._folder is None:
            return
        aside = self._folder / f".{name}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(content)
            aside.replace(self._folder / name)
        except OSError:
            with suppress(OSError):
                aside.unlink()

    def thin_out(self) -> None:
        """Throw away what was not asked for in a long time."""
        if self._folder is None or not self._folder.is_dir():
            return
        there = [one for one in self._folder.iterdir() if one.is_file()]
        there.sort(key=lambda one: (one.name in self._asked, one.stat().st_mtime), reverse=True)
        for one in there[SPARE * max(len(self._asked), 1) :]:
            one.unlink(missing_ok=True)
