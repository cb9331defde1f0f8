"""Fetch the open fonts once: `python -m generator.typeset.font_fetch [--node-lock FILE]`.

Says nothing and takes no time where they are already there. A machine without network keeps
working: the site needs no fonts, and documents are printed after a later run.
"""

import argparse
import gzip
import hashlib
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.typeset.font_files import (
    PACKAGES,
    FontPackage,
    KeptFile,
    font_folder,
    is_complete,
)
from generator.typeset.font_source import (
    FetchError,
    Npm,
    SourceError,
    borrowed_npm,
    from_debian,
    from_npm,
    members,
    system_npm,
)
from generator.typeset.woff import opentype

UNAVAILABLE = "unavailable.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch what is missing.

    Returns:
        0 where documents can be printed afterwards, 1 where a required face is still missing.
    """
    parser = argparse.ArgumentParser(prog="font_fetch")
    parser.add_argument("--node-lock", type=Path, help="没有 npm 时，从这份锁定清单临时安装")
    options = parser.parse_args(arguments)
    folder = font_folder()
    wanted = tuple(package for package in PACKAGES if _is_wanted(package, folder))
    try:
        if wanted:
            fetch(wanted, folder, options.node_lock)
    except OSError as refusal:
        _say(f"字体目录 {folder} 不能写入（{refusal.strerror}），本次不生成通报。")
    required = (package for package in PACKAGES if package.required)
    return 0 if all(is_complete(package, folder) for package in required) else 1


def fetch(wanted: Sequence[FontPackage], folder: Path, node_lock: Path | None) -> None:
    """Fetch packages one after another; a failure is told in one line and the rest goes on."""
    (folder / "licences").mkdir(parents=True, exist_ok=True)
    _say(f"首次运行，下载印刷用开源字体到 {folder}（共 {len(wanted)} 个软件包）")
    # Beside the fonts, so that moving a finished file into place is one step.
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetch-") as scratch:
        npm = _npm(wanted, node_lock, Path(scratch))
        for number, package in enumerate(wanted, 1):
            aside = Path(scratch) / str(number)
            aside.mkdir()
            line = f"字体 {number}/{len(wanted)} {package.title}"
            try:
                keep(package, _archive(package, npm, aside, line), folder)
                _over(f"{line}：完成")
            except FetchError as reason:
                _over(f"{line}：未取得，{reason}。{_consequence(package)}")
                if package.registry == "npm" and isinstance(reason, SourceError):
                    npm = "来源同上"
    _give_up(wanted, folder)


def _archive(package: FontPackage, npm: Npm | str, aside: Path, line: str) -> Path:
    """The downloaded package, from the source that has it."""
    tick = _progress(line, package.megabytes)
    if package.registry == "debian":
        return from_debian(package, aside, tick)
    if isinstance(npm, str):
        raise SourceError(npm)
    return from_npm(npm, package, aside, tick)


def _give_up(wanted: Sequence[FontPackage], folder: Path) -> None:
    """Note which optional faces this machine cannot get, so that they are asked for once.

    A failure in which nothing at all arrived is the network's, and says nothing about a face.
    """
    if all(is_complete(package, folder) for package in PACKAGES if package.required):
        for package in wanted:
            if not is_complete(package, folder):
                (folder / UNAVAILABLE).write_text(f"{package.name}\n", encoding="utf-8")


def keep(package: FontPackage, archive: Path, folder: Path) -> None:
    """Copy the files that are used out of an archive, each checked before it is put in place.

    Raises:
        FetchError: A file is missing, or is not the one this program was tested with.
    """
    found = members(archive, [file.member for file in package.files])
    for file in package.files:
        content = _as_kept(file, found.get(file.member, b""))
        if hashlib.sha256(content).hexdigest() != file.sha256:
            msg = f"{file.name} 与登记的校验值不符"
            raise FetchError(msg)
        half = folder / f".{Path(file.name).name}.part"
        half.write_bytes(content)
        half.replace(folder / file.name)


def _as_kept(file: KeptFile, content: bytes) -> bytes:
    """The bytes of a member as they are kept: web fonts and compressed licences unpacked."""
    try:
        if file.member.endswith(".woff"):
            return opentype(content)
        return gzip.decompress(content) if file.member.endswith(".gz") else content
    except (ValueError, OSError, EOFError) as damage:
        msg = f"{file.name} 已损坏"
        raise FetchError(msg) from damage


def _npm(wanted: Sequence[FontPackage], node_lock: Path | None, scratch: Path) -> Npm | str:
    """An npm if one is needed and can be had, else the reason why not."""
    found = system_npm()
    if found:
        return found
    if node_lock is None or all(package.registry != "npm" for package in wanted):
        return "本机没有 npm"
    aside = scratch / "node"
    aside.mkdir()
    _say("本机没有 npm，从 Python 软件源临时取用一份（约 60 MB，用后即删）")
    try:
        return borrowed_npm(node_lock.resolve(), aside)
    except FetchError as reason:
        return f"本机没有 npm，{reason}"


def _is_wanted(package: FontPackage, folder: Path) -> bool:
    """Whether to try: an optional face that could not be had is not asked for at every start."""
    if is_complete(package, folder):
        return False
    given_up = folder / UNAVAILABLE
    return package.required or not (
        given_up.is_file() and package.name in given_up.read_text().split()
    )


def _consequence(package: FontPackage) -> str:
    """What the person at the screen should expect now."""
    if package.required:
        return "网站照常生成；需要通报时请联网后再运行一次"
    return "通报正文以宋体代替仿宋，版面不变"


def _progress(line: str, megabytes: int) -> Callable[[int], None]:
    """A line that is rewritten while bytes arrive; on a terminal only."""

    def tick(arrived: int) -> None:
        if sys.stdout.isatty():
            sys.stdout.write(f"\r\x1b[K{line}：{min(arrived, megabytes)}/{megabytes} MB")
            sys.stdout.flush()

    return tick


def _over(line: str) -> None:
    """Write over the progress line."""
    _say(f"\r\x1b[K{line}" if sys.stdout.isatty() else line)


def _say(line: str) -> None:
    """Tell the person who started the program."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
