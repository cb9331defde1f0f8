"""Build aside, then swap: nobody ever sees a half-built site."""

import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

KEEP = 5
ZIP_BEGINS = 1980  # an archive knows no earlier year
READABLE = 0o644


class BuildRunningError(RuntimeError):
    """Another build holds the lock of this project."""


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Hold the project's lock; the system releases it even if the process is killed.

    Raises:
        BuildRunningError: Another process holds it.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+b") as handle:
        _claim(handle.fileno())
        yield


def _claim(descriptor: int) -> None:
    try:
        if os.name == "nt":
            import msvcrt  # noqa: PLC0415 -- exists on Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        else:
            import fcntl  # noqa: PLC0415 -- does not exist on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        raise BuildRunningError from fault


@contextmanager
def aside(folder: Path) -> Iterator[Path]:
    """A new folder that takes the place of `folder` once the block ends without an exception."""
    fresh, old = folder.with_name(f".{folder.name}-new"), folder.with_name(f".{folder.name}-old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def next_release(releases: Path) -> Iterator[Path]:
    """The folder of the next release; removed again if the block ends with an exception."""
    numbers = [int(one.name) for one in releases.glob("*") if one.name.isdigit()]
    folder = releases / f"{max(numbers, default=0) + 1:03d}"
    folder.mkdir(parents=True)
    try:
        yield folder
    except BaseException:
        discard(folder)
        raise


def discard(folder: Path) -> None:
    """Remove a release that does not go out, and its packed copy."""
    shutil.rmtree(folder, ignore_errors=True)
    packed_name(folder).unlink(missing_ok=True)


def packed_name(release: Path) -> Path:
    """Where the packed copy of a release lies: beside it."""
    return release.with_name(f"{release.name}.zip")


def pack(release: Path, day: date) -> Path:
    """Pack a release for whoever puts it on a portal; the same files and day give the same bytes.

    Args:
        release: The finished folder; its files lie at the top of the archive.
        day: The day the data stand at; every file is dated by it.
    """
    target = packed_name(release)
    files = {one.relative_to(release).as_posix(): one for one in release.rglob("*")}
    stamp = (max(day.year, ZIP_BEGINS), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(name for name, path in files.items() if path.is_file()):
            entry = zipfile.ZipInfo(name, stamp)
            entry.external_attr = READABLE << 16
            entry.create_system = 3  # unix, so that the bytes are the same on every system
            archive.writestr(entry, files[name].read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return target


def swap(public: Path, release: Path) -> None:
    """Point `public` at a release in one step, and remove releases long out of use."""
    link = public.with_name(f".{public.name}-next")
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(os.path.relpath(release, public.parent), target_is_directory=True)
    except OSError:  # Windows lets only some users make links: a copy takes the same place
        with aside(public) as folder:
            shutil.copytree(release, folder, dirs_exist_ok=True)
    else:
        link.replace(public)
    kept = sorted(one for one in release.parent.glob("[0-9]*") if one.is_dir())
    for old in kept[:-KEEP]:
        discard(old)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by path below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
