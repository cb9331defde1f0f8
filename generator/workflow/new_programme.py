"""Begin a programme: a small, complete, commented example in a folder of its own."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import files
from generator.publish import release

STARTER = Path(__file__).parents[1] / "starter"
WRITTEN_FOR = 2023
NEAR = "|".join(str(WRITTEN_FOR + by) for by in (-1, 0, 1, 2))
YEARS = re.compile(rf"(?<!\d)({NEAR})(?!\d)")
DONE = """\
已写好示例项目：{folder}（{year}年）。名称和数字都是编的，请全部换成您的方案，每个文件开头写了怎样改。
  gonggang check{there}    核对
  gonggang build{there}    生成预览网站和通报
  gonggang new {year}Q2{there}    新建下一期的报表文件"""
INSIDE = "注意：{folder} 在项目文件夹 {project} 里面，但它是另一个项目；{project} 的内容没有改动。"


@dataclass(frozen=True, slots=True)
class New:
    """What was written, or why nothing was."""

    text: str
    done: bool


def new_programme(folder: Path, year: int) -> New:
    """Write the example into a new or an empty folder, for a plan year; all of it or nothing."""
    if folder.exists() and not folder.is_dir():
        return New(f"{folder} 是一个文件，请换一个文件夹名。", done=False)
    if folder.is_dir() and any(folder.iterdir()):
        return New(
            f"文件夹 {folder} 里已经有东西，没有写入。请换一个新的或空的文件夹。", done=False
        )
    try:
        _write(folder, starter(year))
    except OSError as fault:
        return New(f"写不进文件夹 {folder}：{fault.strerror}。", done=False)
    there = "" if folder == Path() else f" --project {folder}"
    told = DONE.format(folder=folder, year=year, there=there)
    around = _project_around(folder)
    if around is not None:
        told += f"\n{INSIDE.format(folder=folder, project=around)}"
    return New(told, done=True)


def _project_around(folder: Path) -> Path | None:
    """The project whose folder holds this one, if any."""
    above = folder.resolve().parents
    return next((one for one in above if (one / files.INDICATORS).is_file()), None)


def starter(year: int) -> Mapping[str, bytes]:
    """The files of the example by path, its years moved so that the plan year is this one."""
    return {
        _moved(path.relative_to(STARTER).as_posix(), year): _moved(
            path.read_text(encoding="utf-8"), year
        ).encode()
        for path in sorted(STARTER.rglob("*"))
        if path.is_file()
    }


def _moved(text: str, year: int) -> str:
    return YEARS.sub(lambda found: str(int(found[0]) - WRITTEN_FOR + year), text)


def _write(folder: Path, written: Mapping[str, bytes]) -> None:
    """Write aside, then move: the folder itself stays, somebody may stand in it."""
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / ".new"
    try:
        release.write_files(aside, written)
        for part in sorted(aside.iterdir()):
            part.rename(folder / part.name)
        aside.rmdir()
    except BaseException:
        _empty(folder)
        raise


def _empty(folder: Path) -> None:
    for one in folder.iterdir():
        if one.is_dir():
            shutil.rmtree(one, ignore_errors=True)
        else:
            one.unlink()
