"""The faces a printed document may use on this machine; reads the cache, never the network."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
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
SONGTI, XIAOBIAOSONG, HEITI, KAITI, FANGSONG = "宋体", "小标宋", "黑体", "楷体", "仿宋"
ROLES = {
    SONGTI: (NOTO_SERIF, 0),
    XIAOBIAOSONG: (NOTO_SERIF, 1),
    HEITI: (NOTO_SANS, 0),
    KAITI: (WENKAI, 0),
    FANGSONG: (FANDOL_FANG, 0),
}
"""Role → its open face: a package, and which of its files."""
OFFICIAL = {
    XIAOBIAOSONG: ("FZXiaoBiaoSong-B05S",),
    HEITI: ("SimHei",),
    KAITI: ("KaiTi_GB2312", "KaiTi"),
    FANGSONG: ("FangSong_GB2312", "FangSong"),
}
"""Role → names of the official face, in the order of templates/briefing/parts.typ."""


@dataclass(frozen=True, slots=True)
class Face:
    """What serves a role.

    Args:
        role: In Chinese.
        family: As Typst names it.
        file: Name of the file; None for an official face, which is found by its family alone.
        package: The package it came in; None for an official face.
        is_substitute: It is not the official face.
        is_fallback: The open face of the role is absent too, and 宋体 stands in.
    """

    role: str
    family: str
    file: str | None
    package: str | None
    is_substitute: bool = True
    is_fallback: bool = False


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
        official: Roles served by official faces of the machine, because that was asked for.
    """

    songti: str
    xiaobiaosong: str
    heiti: str
    kaiti: str
    fangsong: str
    missing: tuple[str, ...]
    notice: str | None
    fingerprint: str
    official: tuple[str, ...] = ()

    @property
    def faces(self) -> tuple[Face, ...]:
        """What serves each role, in official order."""
        families = (self.songti, self.xiaobiaosong, self.heiti, self.kaiti, self.fangsong)
        return tuple(self._face(role, one) for role, one in zip(ROLES, families, strict=True))

    def _face(self, role: str, family: str) -> Face:
        if role in self.official:
            return Face(role, family, None, None, is_substitute=False)
        is_fallback = role in self.missing
        package, number = ROLES[SONGTI] if is_fallback else ROLES[role]
        version = f"@{package.version}" if package.version else ""
        return Face(
            role,
            family,
            package.files[number].name,
            f"{package.registry}:{package.name}{version}",
            is_fallback=is_fallback,
        )

    def with_official(self, families: Collection[str]) -> "FontSet":
        """The same with the official faces among the fonts of this machine in their roles."""
        found = {
            role: next((one for one in names if one in families), None)
            for role, names in OFFICIAL.items()
        }
        official = tuple(role for role, family in found.items() if family)
        missing = tuple(role for role in self.missing if role not in official)
        return replace(
            self,
            xiaobiaosong=found[XIAOBIAOSONG] or self.xiaobiaosong,
            heiti=found[HEITI] or self.heiti,
            kaiti=found[KAITI] or self.kaiti,
            fangsong=found[FANGSONG] or self.fangsong,
            missing=missing,
            notice=_joined(_official_notice(official), _notice(missing)),
            official=official,
        )

    @property
    def is_usable(self) -> bool:
        """Whether documents can be printed at all: every missing face falls back on 宋体."""
        return SONGTI not in self.missing


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
    return tuple(role for role, (package, _) in ROLES.items() if package not in present)


def _notice(missing: tuple[str, ...]) -> str | None:
    """What an editor should know about the faces of this machine."""
    if not missing:
        return None
    if SONGTI in missing:
        return "未找到印刷字体，暂不能生成通报和网页的打印版；请联网后重新运行一次。"
    return f"本机缺少{'、'.join(missing)}字体，通报和打印版中暂以宋体代替，版面行数、字数不变。"


def _official_notice(official: tuple[str, ...]) -> str:
    """Which official faces the machine has, and which it has not."""
    absent = "、".join(role for role in OFFICIAL if role not in official)
    if not official:
        return f"本机没有找到官方字体（{absent}），仍用开源字体。"
    left = f"；没有找到{absent}，仍用开源字体" if absent else ""
    return f"已用本机的官方字体：{'、'.join(official)}{left}。换一台电脑，文件的字节可能不同。"


def _joined(*sentences: str | None) -> str:
    return "".join(one for one in sentences if one)


def _fingerprint(present: tuple[FontPackage, ...]) -> str:
    """SHA-256 over the recorded fingerprints of the files present."""
    lines = sorted(f"{file.sha256} {file.name}\n" for package in present for file in package.files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
