"""The built pages a browser looks at, one for each template."""

from pathlib import Path

from tests.conftest import Built

FIRST = "taishan"


def one_of_each_kind(site: Path) -> list[str]:
    """Paths of pages below a site: all at the root, and of each folder its index and two more.

    Pages of one folder come from one template; the largest and the smallest differ most.
    """
    found = sorted(one.relative_to(site) for one in site.rglob("*.html"))
    kinds: dict[str, list[Path]] = {}
    for one in found:
        alone = len(one.parts) == 1 or one.name == "index.html"
        kinds.setdefault(str(one) if alone else one.parts[0], []).append(one)
    chosen: list[Path] = []
    for those in kinds.values():
        by_size = sorted(those, key=lambda one: (site / one).stat().st_size)
        chosen += dict.fromkeys((by_size[-1], by_size[0]))
    return [one.as_posix() for one in sorted(chosen)]


def enough_of_each_kind(built: Built) -> list[str]:
    """All of these of the first programme, a quarter of another's: its templates are the same."""
    every = one_of_each_kind(built.site)
    return every if built.name == FIRST else every[::4]
