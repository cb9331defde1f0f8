"""The open fonts of printed documents: which files, from where, with which fingerprint.

The files lie in a cache of the user, outside the virtual environment, so that they are fetched
once. Official faces are never shipped; these stand in for them.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

KEPT_ELSEWHERE = "GONGGANG_FONTS"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file of a package that is kept.

    Args:
        name: Path inside the cache, with forward slashes.
        member: The end of its path inside the package.
        size: Bytes as kept, after unpacking.
        sha256: Fingerprint of those bytes, in hexadecimal.
    """

    name: str
    member: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FontPackage:
    """A package that carries fonts, and what is kept of it.

    Args:
        title: Its name to a reader.
        registry: "npm", or "debian" for the one face that no other registry has.
        name: Its name in that registry.
        version: The exact version; None where the archive serves only one.
        megabytes: Size of the download, for the progress line.
        files: The fonts first, then their licence.
        required: False where printing goes on with another face.
    """

    title: str
    registry: str
    name: str
    version: str | None
    megabytes: int
    files: tuple[KeptFile, ...]
    required: bool = True


NOTO_SERIF = FontPackage(
    "思源宋体（Noto Serif SC）",
    "npm",
    "@expo-google-fonts/noto-serif-sc",
    "0.4.3",
    69,
    (
        KeptFile(
            "NotoSerifSC-Regular.ttf",
            "400Regular/NotoSerifSC_400Regular.ttf",
            14807636,
            "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        ),
        KeptFile(
            "NotoSerifSC-Bold.ttf",
            "700Bold/NotoSerifSC_700Bold.ttf",
            14806580,
            "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
        ),
        KeptFile(
            "licences/NotoSerifSC.txt",
            "LICENSE_FONT",
            4350,
            "5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6",
        ),
    ),
)
NOTO_SANS = FontPackage(
    "思源黑体（Noto Sans SC）",
    "npm",
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    57,
    (
        KeptFile(
            "NotoSansSC-Medium.ttf",
            "500Medium/NotoSansSC_500Medium.ttf",
            10552448,
            "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a",
        ),
        KeptFile(
            "licences/NotoSansSC.txt",
            "LICENSE_FONT",
            4388,
            "1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9",
        ),
    ),
)
WENKAI = FontPackage(
    "霞鹜文楷（LXGW WenKai）",
    "npm",
    "@fontsource/lxgw-wenkai",
    "5.3.0",
    56,
    (
        KeptFile(
            "LXGWWenKai-Light.ttf",
            "files/lxgw-wenkai-latin-300-normal.woff",
            19374232,
            "816260574802c034adb85091cf5605231727cfbae97f2ce3826fdcf0ecade76f",
        ),
        KeptFile(
            "licences/LXGWWenKai.txt",
            "LICENSE",
            4541,
            "a4654e013454eb0ea7b4b35689d235de2452a13737805e2a172761ae110b6905",
        ),
    ),
)
FANDOL_FANG = FontPackage(
    "Fandol 仿宋（FandolFang）",
    "debian",
    "texlive-lang-chinese",
    None,
    49,
    (
        KeptFile(
            "FandolFang-Regular.otf",
            "fandol/FandolFang-Regular.otf",
            6961384,
            "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        ),
        KeptFile(
            "licences/FandolFang.txt",
            "fonts/fandol/COPYING.gz",
            35737,
            "853b586f0d520493390e571431afaf36a5fbb27dcfd239338a7ee9b0505cb004",
        ),
    ),
    required=False,
)
PACKAGES = (NOTO_SERIF, NOTO_SANS, WENKAI, FANDOL_FANG)


def font_folder() -> Path:
    """Where the fonts are kept: GONGGANG_FONTS, else the cache folder of the user."""
    if chosen := os.environ.get(KEPT_ELSEWHERE):
        return Path(chosen).expanduser().resolve()
    if sys.platform == "win32":
        cache = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "gonggang" / "fonts"


def is_kept(file: KeptFile, folder: Path) -> bool:
    """Whether the cache holds the file whole; its bytes were checked when it was put there."""
    path = folder / file.name
    return path.is_file() and path.stat().st_size == file.size


def is_complete(package: FontPackage, folder: Path) -> bool:
    """Whether every file of the package that is used lies in the cache."""
    return all(is_kept(file, folder) for file in package.files)
