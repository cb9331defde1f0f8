"""What the search of the site reads: one small list, or an index of Pagefind for large sites."""

import importlib.resources
import json
import shutil
import subprocess
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

LIST = "search/index.js"
FOLDER = "pagefind"
_PACKAGE, _PROGRAM = "pagefind_bin_extended", "pagefind_extended"
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "index", "fragment")
_ALSO_NEEDED = (".pagefind", ".pf_meta")
_PATIENCE_SECONDS = 600


class Engine(StrEnum):
    """Who finds: our list, which works from a folder too, or Pagefind, which needs a web server."""

    LIST = "list"
    PAGEFIND = "pagefind"


class SearchError(Exception):
    """The index could not be made; the text says why, in Chinese."""


def engine_for(pages: int, up_to: int) -> Engine:
    """Pagefind above the declared number of pages, where it is installed."""
    return Engine.PAGEFIND if pages > up_to and program() else Engine.LIST


def program() -> Path | None:
    """The program that Pagefind's package carries, if that package is installed."""
    try:
        folder = importlib.resources.files(_PACKAGE)
    except ModuleNotFoundError:
        return None
    found = (Path(str(folder / name)) for name in (_PROGRAM, f"{_PROGRAM}.exe"))
    return next((one for one in found if one.is_file()), None)


def list_script(entries: Iterable[tuple[str, str, str]]) -> bytes:
    """The list as a script, so that a page opened from a folder can load it.

    Args:
        entries: Path, title and text of each page, in the order of the site.
    """
    rows = json.dumps(list(entries), ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.ggPages={rows};\n".encode()


def write_pagefind(site: Path) -> None:
    """Let Pagefind read the finished pages and keep of its output what our search asks for.

    Raises:
        SearchError: It is not installed, or ended with an error.
    """
    started = program()
    if started is None:
        msg = "没有安装 Pagefind，大型网站的搜索索引没有生成。"
        raise SearchError(msg)
    command = (str(started), "--site", str(site), "--output-subdir", FOLDER, "--silent")
    ended = subprocess.run(  # noqa: S603 -- the program of a pinned package
        command, check=False, capture_output=True, timeout=_PATIENCE_SECONDS
    )
    if ended.returncode:
        msg = "Pagefind 没有生成搜索索引。"
        raise SearchError(msg)
    for one in (site / FOLDER).iterdir():
        if one.name in _NEEDED or one.name.endswith(_ALSO_NEEDED):
            continue
        shutil.rmtree(one) if one.is_dir() else one.unlink()
