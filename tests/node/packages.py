"""The npm packages that tests look at built pages with: fetched once, kept outside git."""

import hashlib
import shutil
import subprocess
import time
from functools import cache
from pathlib import Path

from generator.publish import release
from tests.tools import absent, needs

HERE = Path(__file__).parent
KEPT = Path(__file__).parents[2] / ".cache"
DECLARED = ("package.json", "package-lock.json")
PATIENCE_SECONDS = 300


@cache
def node_modules() -> Path:
    """Where the packages of the lock lie; the first test that asks has them installed."""
    npm = needs("npm")
    mark = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in DECLARED))
    folder = KEPT / f"node-{mark.hexdigest()[:16]}"
    until = time.monotonic() + PATIENCE_SECONDS
    while not folder.is_dir():
        try:
            with release.only_one(KEPT / "node.lock"):
                if not folder.is_dir():
                    _install(npm, folder)
        except release.BuildRunningError:  # another worker is installing
            if time.monotonic() > until:
                absent("未运行：等不到 npm 装完")
            time.sleep(0.2)
    return folder / "node_modules"


def _install(npm: str, folder: Path) -> None:
    with release.aside(folder) as fresh:
        for name in DECLARED:
            shutil.copy(HERE / name, fresh / name)
        ended = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=fresh,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if ended.returncode:
            lines = [one for one in ended.stderr.splitlines() if one.strip()]
            absent(f"未运行：npm 没有装上 {', '.join(lines[:1])}")
