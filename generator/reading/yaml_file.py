"""One YAML file: bytes → values, places and every finding the text itself gives rise to."""

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Rule, in_reading_order
from generator.position import Position
from generator.reading.places import Found, Places, doubts_of
from generator.reading.slips import slips
from generator.reading.source import Source, decoded, read_source
from generator.reading.yaml_tree import Value, yaml_tree
from generator.remembered import Remembered

EMPTY_FILE = Rule("Y006", "empty-file")
RULES = (EMPTY_FILE,)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a file says. `value` means something only where `complete` holds."""

    file: str
    value: Value
    places: Places
    findings: tuple[Diagnostic, ...]
    complete: bool
    source: Source | None = None


_READ: Remembered[YamlFile] = Remembered()


def read_yaml(path: Path, file: str) -> YamlFile:
    """Read a file on disk; `file` is its name below the project folder. Never raises."""
    read = read_source(path, file)
    return _READ.result(file, read, lambda: _yaml_file(file, *read))


def parse_yaml(file: str, content: bytes) -> YamlFile:
    """Read the bytes of a file. Never raises."""
    return _yaml_file(file, *decoded(file, content))


def _yaml_file(file: str, source: Source | None, decoding: tuple[Diagnostic, ...]) -> YamlFile:
    if source is None:
        return YamlFile(file, None, Places(), decoding, complete=False)
    tree, slipped = yaml_tree(source), slips(source)
    found = (*(Found(one) for one in decoding), *slipped, *_not_told_twice(tree.found, slipped))
    findings = [one.finding for one in found]
    if tree.failure and not any(one.finding.at.line <= tree.failed_at for one in slipped):
        findings.append(tree.failure)
    if tree.complete and tree.value is None and not findings:
        findings.append(EMPTY_FILE.finding(Position(file)))
    places = Places({file: tree.root} if tree.root else {}, {file: source}, doubts_of(found))
    complete = tree.complete and tree.value is not None
    return YamlFile(file, tree.value, places, in_reading_order(findings), complete, source)


def _not_told_twice(found: tuple[Found, ...], slipped: tuple[Found, ...]) -> list[Found]:
    """Leave out what a slip at the same place already explains."""
    doubts = Places(doubts=doubts_of(slipped))
    return [one for one in found if not doubts.doubted(one.finding.at)]
