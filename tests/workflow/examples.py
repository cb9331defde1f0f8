"""The commented examples of a new programme, switched on by name as an editor would do it."""

import re
from collections.abc import Iterator
from pathlib import Path

HEADING = re.compile(r"# 例【(?P<name>.+?)】")
COMMENTED_OUT = re.compile(r"#(?! \S)")
"""One `#` at the margin with YAML behind it; a remark has exactly one blank there."""


def yaml_files(project: Path) -> list[Path]:
    return sorted(one for one in project.rglob("*.yml") if one.name != "mkdocs.yml")


def example_names(project: Path) -> list[str]:
    texts = (one.read_text("utf-8") for one in yaml_files(project))
    return sorted({name for text in texts for name in HEADING.findall(text)})


def switch_on(project: Path, *names: str) -> int:
    """Uncomment the examples of these names in every file; returns how many lines that were."""
    count = 0
    for path in yaml_files(project):
        lines = list(_switched(path.read_text("utf-8").splitlines(), names))
        count += sum(changed for _, changed in lines)
        path.write_text("".join(f"{line}\n" for line, _ in lines), encoding="utf-8")
    return count


def _switched(lines: list[str], names: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    inside = None
    for line in lines:
        heading = HEADING.match(line)
        example = inside is not None and COMMENTED_OUT.match(line) is not None
        if heading or not example:
            inside = heading["name"] if heading else None
        on = example and inside in names
        yield (line[1:], True) if on else (line, False)
