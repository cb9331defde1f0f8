"""What people write in the folder of a programme."""

from pathlib import Path

ONLY_YAML_AND_PAGES = {"policy/*.yml", "data/*.yml", "site/pages/*.md"}
MADE = (".cache", "briefings", "site/preview", "site/public", "site/releases", "site/.lock")
"""What the program itself makes where somebody builds in the folder."""


def written_by_hand(project: Path) -> set[str]:
    """The kinds of file a project folder holds: folder and suffix."""
    made = [project / one for one in MADE]
    files = (one for one in project.rglob("*") if one.is_file())
    written = (one for one in files if not any(one.is_relative_to(other) for other in made))
    return {f"{one.relative_to(project).parent.as_posix()}/*{one.suffix}" for one in written}


def replace(file: Path, before: str, after: str) -> None:
    """Rewrite the one place of a file that reads so."""
    text = file.read_text("utf-8")
    assert text.count(before) == 1, (file.name, before)
    file.write_text(text.replace(before, after), "utf-8")
