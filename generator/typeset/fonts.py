"""The faces a printed document may use on this machine; reads the cache, never the network."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.typeset.font_files import (
    FANDOL_FANG,
    NOTO_SANS,
    NOTO_SERIF,
    PACKAGES,
    WENKAI,
    FontPackage,
    font_folder,
    is_complete,
)

SERIF = "Noto Serif SC"


@dataclass(frozen=True, slots=True)
class FontSet:
    """Families by role, as Typst names them, and what is wanting.

    Args:
        songti: 宋体: page numbers, Latin letters, and the last resort for rare characters.
        xiaobiaosong: 小标宋: titles, set in bold.
        heiti: 黑体: headings of the first level.
        kaiti: 楷体: headings of the second level.
        fangsong: 仿宋: the text.
        missing: Roles (in Chinese, official order) set in another face because theirs is absent.
        notice: One sentence for the editor about that, or None where every face is there.
        fingerprint: SHA-256 over the fonts present: same value, same bytes of a document.
    """

    songti: str
    xiaobiaosong: str
    heiti: str
    kaiti: str
    fangsong: str
    missing: tuple[str, ...]
    notice: str | None
    fingerprint: str

    @property
    def is_usable(self) -> bool:
        """Whether documents can be printed at all: every missing face falls back on 宋体."""
        return "宋体" not in self.missing


def font_paths(folder: Path | None = None) -> tuple[Path, ...]:
    """Folders for Typst to search besides nothing else; empty while no font was fetched.

    Args:
        folder: The cache to look in; None for the user's own.
    """
    kept = folder or font_folder()
    return (kept,) if any(is_complete(package, kept) for package in PACKAGES) else ()


def font_set(folder: Path | None = None) -> FontSet:
    """The faces present in the cache.

    Args:
        folder: The cache to look in; None for the user's own.
    """
    kept = folder or font_folder()
    present = tuple(package for package in PACKAGES if is_complete(package, kept))
    missing = _missing_roles(present)
    return FontSet(
        songti=SERIF,
        xiaobiaosong=SERIF,
        heiti="Noto Sans SC" if NOTO_SANS in present else SERIF,
        kaiti="LXGW WenKai" if WENKAI in present else SERIF,
        fangsong="FandolFang R" if FANDOL_FANG in present else SERIF,
        missing=missing,
        notice=_notice(missing),
        fingerprint=_fingerprint(present),
    )


def _missing_roles(present: tuple[FontPackage, ...]) -> tuple[str, ...]:
    """Names of the roles whose own face is absent."""
    faces = {
        "宋体": NOTO_SERIF,
        "小标宋": NOTO_SERIF,
        "黑体": NOTO_SANS,
        "楷体": WENKAI,
        "仿宋": FANDOL_FANG,
    }
    return tuple(role for role, package in faces.items() if package not in present)


def _notice(missing: tuple[str, ...]) -> str | None:
    """What an editor should know about the faces of this machine."""
    if not missing:
        return None
    if "宋体" in missing:
        return "未找到印刷字体，暂不能生成通报和网页的打印版；请联网后重新运行一次。"
    return f"本机缺少{'、'.join(missing)}字体，通报和打印版中暂以宋体代替，版面行数、字数不变。"


def _fingerprint(present: tuple[FontPackage, ...]) -> str:
    """SHA-256 over the recorded fingerprints of the files present."""
    lines = sorted(f"{file.sha256} {file.name}\n" for package in present for file in package.files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
