"""What people write in the folder of a programme."""

from pathlib import Path

ONLY_YAML_AND_PAGES = {"policy/*.yml", "data/*.yml", "site/pages/*.md"}


def written_by_hand(project: Path) -> set[str]:
    """The kinds of file a project folder holds: folder and suffix."""
    files = (one.relative_to(project) for one in project.rglob("*") if one.is_file())
    return {f"{one.parent.as_posix()}/*{one.suffix}" for one in files}


def replace(file: Path, before: str, after: str) -> None:
    """Rewrite the one place of a file that reads so."""
    text = file.read_text("utf-8")
    assert text.count(before) == 1, (file.name, before)
    file.write_text(text.replace(before, after), "utf-8")
